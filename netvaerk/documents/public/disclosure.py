"""The last look at a public paper: what is closed, and what identifies people, stops it. Nothing found is repeated."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from netvaerk.documents.public.closed import Closed, closed_anywhere, closed_words
from netvaerk.documents.public.file_words import texts
from netvaerk.documents.public.words import Folded, bare, said, targets
from netvaerk.documents.tree import Block, Heading, Paper, plain
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import Span, contact_key, cpr_numbers, mail_addresses, phone_numbers
from netvaerk.domain.register import Register

_ITEM = re.compile(r"Punkt (\d+)\b")
_PEOPLE: tuple[tuple[str, Callable[[str], Iterator[Span]]], ...] = (
    ("et CPR-nummer", cpr_numbers),
    ("en mailadresse", mail_addresses),
    ("et telefonnummer", phone_numbers),
)


def refuse_leaks(files: Mapping[str, bytes], paper: Paper, record: Filed[Any], register: Register) -> None:
    """Raise Refusal where a public paper shows what is closed, or a CPR number, a mail address or a phone number.

    Args:
        files: the finished files, by name.
        paper: that they were made of.
        record: that the paper was made of; of a meeting, what is closed is what that meeting closes.
        register: all records.

    The secretariat's own contacts may stand in it. What was found is told by what it is and where, never by its words.
    """
    closed = closed_words(record, register) if isinstance(record.record, Meeting) else closed_anywhere(register)
    found: dict[str, list[str]] = {}
    for name, content in files.items():
        for what in _leaks(texts(name, content), closed, register.rules):
            found.setdefault(what, []).append(name.rpartition(".")[2])
    if found:
        places = dict(_places(paper, closed, register.rules))
        lines = [f"  - {what}{places.get(what, '')} ({', '.join(formats)})" for what, formats in found.items()]
        raise Refusal(
            "\n".join(
                [
                    "Det offentlige dokument ville vise noget, der ikke må komme ud:",
                    *lines,
                    "Ret teksten, eller luk det punkt, den står i, og kør kommandoen igen. Intet er skrevet.",
                ]
            )
        )


def _leaks(readings: Iterable[str], closed: Iterable[Closed], rules: Municipality) -> Iterator[str]:
    """What was found in a text, each once; also in the addresses of links, where letters may be percent-encoded."""
    from mdurl import decode

    readings = [bare(way) for reading in readings for way in (reading, decode(reading, ""))]
    words = [Folded(reading) for reading in readings]
    hidden = {c.what: None for c in closed if any(text.says(c.words) for text in words)}
    own = {contact_key(text[a:b]) for text in _office(rules) for _, find in _PEOPLE for a, b in find(text)}
    people = {what: None for what, find in _PEOPLE if any(contact_key(text[a:b]) not in own for text in readings for a, b in find(text))}
    yield from (hidden | people)


def _office(rules: Municipality) -> list[str]:
    office = rules.secretariat
    return [text for text in (office.name, office.address, office.mail, office.phone) if text]


def _places(paper: Paper, closed: Iterable[Closed], rules: Municipality) -> Iterator[tuple[str, str]]:
    """Under which item each of the things found stands."""
    for number, blocks in _items(paper.blocks):
        for what in _leaks(["\n".join([*said(blocks), *targets(blocks)])], closed, rules):
            yield what, f" står i punkt {number}"


def _items(blocks: Iterable[Block]) -> Iterator[tuple[str, list[Block]]]:
    """The blocks below the headings of items, by the item's number."""
    number, inside = "", list[Block]()
    for block in blocks:
        found = _ITEM.match(plain(block.children)) if isinstance(block, Heading) and block.level == 2 else None
        if found:
            if number:
                yield number, inside
            number, inside = found[1], []
        inside.append(block)
    if number:
        yield number, inside
