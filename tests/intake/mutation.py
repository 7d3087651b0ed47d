"""Files turned about in their bytes, lines, cells and values."""

import json
import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

# A CPR number and an address that must never be told or come into a record.
PLANTED = ("010190-1234", "jens.hemmelig@privat.example")
TEXTS = (
    "", " ", "\n", "\n\n\n", "\t", "\0", "\x1b[2J", "\x85", "\u2028", "\u202e", "\u200d", "\ufeff", "\ufffe", "é", "😀", "☒", "☐ ", "[x] ",
    "Temaets titel", "Bedre velfærd", "Netværkstype: ", "Temaets id", "tema", "Innovation\n", "2026-byhaver", "2026-indsendt", "velfærd",
    "læring", "# ", "## Øvrigt\n", "---\n", "---\ntitel: x\n---\n", "titel: [", "&a *a", "!!python/object:x", "> ", "-- \n", "Mvh\n",
    "Fra: a\nSendt: b\nTil: c\n", "-----Oprindelig meddelelse-----\n", "Den 3. nov. skrev A:\n", "{{ x }}", "{% x %}", "#let x = 1", "`",
    "*", "\\", "|", "<", ">", "&", "]]>", "<!--", "<b>", "<blockquote>", "<pre>", "<div hidden>", "</", "&#0;", "&#xd800;", "æøå",
    "=?utf-8?B?w6Y=?=", "=?x?Q?=", "=?utf-8?q?=0d=0aBcc:_x?=", "=\r\n", "=E6", ";", ",", '"', "'", "\r",
    "\r\n", "sep=;", "../../x", "C:\\nul", "0", "-1", "9" * 30,
    "1e999", "NaN", "null", "true", "2026-13-45", "1601-01-01", "Fri, 31 Dec 9999 23:59:59 -2359", "x" * 300, "x" * 30_000,
    "a, b og c", "1. ", "20-11-2026", "23 45 67 89", *PLANTED,
)  # fmt: skip
Change = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def bytes_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Bytes changed, cut out, doubled, moved, put in, or joined to another file."""
    start, length = chance.randrange(len(raw) + 1), chance.choice((1, 1, 2, 4, 16, 64, 512, 4096))
    piece, after = raw[start : start + length], raw[start + length :]
    match chance.randrange(7):
        case 0:
            return raw[:start] + bytes(chance.randrange(256) for _ in piece[:16]) + piece[16:] + after
        case 1:
            return raw[:start] + after
        case 2:
            return raw[:start] + piece * chance.choice((2, 2, 3, 50)) + after
        case 3:
            place = chance.randrange(len(after) + 1)
            return raw[:start] + after[:place] + piece + after[place:]
        case 4:
            return raw[:start]
        case 5 if others:
            other = chance.choice(others)
            return raw[:start] + other[chance.randrange(len(other) + 1) :]
    return raw[:start] + a_text(chance).encode("utf-8", "surrogatepass") + raw[start:]


def a_text(chance: random.Random) -> str:
    """A text that means something to one reader or another."""
    return "".join(chance.choice(TEXTS) for _ in range(chance.choice((1, 1, 1, 2, 3))))


def lines_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Lines taken out, doubled, moved, begun or ended otherwise, or taken from another file."""
    lines = raw.split(b"\n")
    start = chance.randrange(len(lines))
    end = start + chance.choice((1, 1, 1, 2, 5, 20))
    block, text = lines[start:end], a_text(chance).encode()
    match chance.randrange(6):
        case 0:
            lines[start:end] = []
        case 1:
            lines[start:start] = block * chance.choice((1, 2, 30))
        case 2:
            lines[start:end] = []
            place = chance.randrange(len(lines) + 1)
            lines[place:place] = block
        case 3:
            lines[start:end] = [text + line for line in block]
        case 4 if others:
            other = chance.choice(others).split(b"\n")
            place = chance.randrange(len(other))
            lines[start:end] = other[place : place + len(block)]
        case _:
            head, mark, _ = lines[start].partition(chance.choice((b": ", b"=", b";", b" ")))
            lines[start] = head + mark + text
    return b"\n".join(lines)


def table_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """A table's cells changed or moved, a column more or less in one row or in all."""
    mark = chance.choice((b";", b",", b"\t", b'";"', b'"'))
    rows = [line.split(mark) for line in raw.split(b"\n")]
    row = chance.choice(rows)
    place = chance.randrange(len(row))
    match chance.randrange(5):
        case 0:
            row[place] = a_text(chance).encode()
        case 1:
            row.insert(place, chance.choice(chance.choice(rows)))
        case 2:
            del row[place]
        case 3:
            for each in rows:
                each.insert(place, chance.choice(row))
        case _:
            row[place] = b'"' + row[place].replace(b'"', b'""') + b'"'
    return b"\n".join(mark.join(row) for row in rows)


def json_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Values changed for others of any kind, keys changed, doubled or taken out."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return bytes_turned(raw, chance, others)
    spots: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        node = waiting.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        spots += [(node, key) for key in keys]
        waiting += [node[key] for key in keys]
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if not spots:
            break
        (node, key), (other, where) = chance.choice(spots), chance.choice(spots)
        any_value: list[Any] = [a_text(chance), None, True, -1, 7, 1e300, 10**400, [], {}, [[a_text(chance)]], {"tema": 1}, "\ud800"]
        found = other[where] if where in other or (isinstance(other, list) and where < len(other)) else None
        value = deepcopy(chance.choice([*any_value, found]))
        if isinstance(node, dict) and chance.random() < 0.3:
            node[a_text(chance)] = node.pop(key, value) if chance.random() < 0.5 else value
        elif isinstance(node, dict) or key < len(node):
            node[key] = value
    return json.dumps(data, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
