"""A mail's text taken apart: what its sender wrote, the signature below it, and the earlier mails that are quoted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from netvaerk.intake import labels
from netvaerk.intake.labels import Labels
from netvaerk.intake.sections import named

_GREETING = re.compile(
    r"(?:(?:med|de|mange)\s+)?(?:(?:venlig(?:e|st)?|bedste|kærlig(?:e)?|varme|søde|kollegiale?|god)\s+)?(?:hilsen|hilsner|hils)\b.{0,60}"
    r"|(?:dbh|mvh|vh|kh|bh)(?=[\s.,!/]|$).{0,60}|(?:kind|best|warm)(?:est)? regards\b.{0,60}",
    re.IGNORECASE,
)
_HELLO = re.compile(r"(?:hej|hejsa|kære|goddag|god ?morgen|hi|dear)(?:\s+\w+){0,3}\s*[,!.:]?", re.IGNORECASE)
_DEVICE = re.compile(r"(?:sendt fra|sent from|hent outlook|get outlook)\b.{0,200}", re.IGNORECASE)
_DAY = re.compile(r"(?:den|d\.|on|am|man|tir|ons|tor|fre|lør|søn)\b", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:skrev|wrote|schrieb|a écrit)\b", re.IGNORECASE)
_LONGEST_WROTE, _AFTER_WROTE = 600, 210  # characters: of the whole, and from its verb on
_RULER = re.compile(
    r"[-_=\s]*(?:oprindelig (?:meddelelse|besked)|original message|videresendt (?:meddelelse|besked|mail)|forwarded message"
    r"|start på videresendt besked|begin forwarded message)[-_=:\s]*|_{20,}",
    re.IGNORECASE,
)
_FROM = re.compile(r"[*\s]*(?:fra|from|von)\s*:[*\s]*\S.*", re.IGNORECASE)
_SENT = re.compile(r"[*\s]*(?:sendt|sent|dato|date|til|to|emne|subject|gesendet)\s*:.*", re.IGNORECASE)
_HEADER = re.compile(r"[*\s]*(?:fra|from|sendt|sent|dato|date|til|to|cc|bcc|emne|subject|svar til|reply-to)\s*:.*", re.IGNORECASE)
_OF_PERSONS = frozenset(field.key for field in (labels.ROLE, labels.DEPARTMENT, labels.PROPOSER, labels.THEME, *labels.CONTACTS))
_LONGEST_GREETING = 80
# What the secretariat's own reply asks for (templates/svar.md.j2), and how many more lines a question takes up when it is quoted.
_ASKED = re.compile(r"\s*[-*•]\s+([^:\n]{2,120}):(?:\s|$)")
_LINES_OF_QUESTION = 4


@dataclass(frozen=True)
class Parts:
    """The parts of a mail's text.

    Attributes:
        own: what its sender wrote.
        quoted: the lines of earlier mails, without their marks.
        writer: who the first of those is from, as `navn` and `mail`, as far as its headers say it.
    """

    own: str
    signature: str
    quoted: str
    writer: Mapping[str, str] = field(default_factory=dict)


def parts_of(text: str, known: Labels) -> Parts:
    """Take a mail's text apart, without the »Hej« that it begins with.

    A quoted line that names a field stays among the sender's own where the answer stands below it.
    """
    own, quoted = _by_marks(text.splitlines(), known)
    written, signature = _without_signature(own, known)
    if _HELLO.fullmatch(next((line.strip() for line in written if line.strip()), "")):
        written = "\n".join(written).strip().splitlines()[1:]
    head = _head(quoted)
    below = "\n".join(quoted[head:]).strip("\n")
    return Parts("\n".join(written).strip("\n"), "\n".join(signature).strip("\n"), below, _writer(quoted[:head]))


def _by_marks(lines: list[str], known: Labels) -> tuple[list[str], list[str]]:
    """Part the sender's own lines from those of earlier mails: each with a mark, else all below the line that begins one."""
    own: list[str] = []
    quoted: list[str] = []
    number = 0
    while number < len(lines):
        bare = _unquoted(lines[number])
        if bare is not None:
            quoted.append(bare)
            own += _answered(lines, number, bare, known)
        elif first := _marked_below(lines, number):
            quoted += lines[number:first]
            number = first
            continue
        elif _begins_quoted(lines, number):
            return own, quoted + [line if (bare := _unquoted(line)) is None else bare for line in lines[number:]]
        else:
            own.append(lines[number])
        number += 1
    return own, quoted


def _unquoted(line: str) -> str | None:
    """A quoted line without its marks; None for one that is not quoted."""
    found = re.match(r"\s?(?:>\s?)+", line)
    return line[found.end() :] if found else None


def _answered(lines: list[str], number: int, bare: str, known: Labels) -> list[str]:
    """The field that a quoted line names or asks about, where the sender's own words follow it, before anything else that is quoted."""
    asked = _ASKED.match(bare)
    label = bare if named(bare, known) else asked[1] if asked and known.named(asked[1]) else None
    wrapped = 0 if label == bare else _LINES_OF_QUESTION
    for line in map(lines.__getitem__, range(number + 1, len(lines))) if label else ():
        quoted = _unquoted(line)
        if quoted is None and line.strip():
            return [label] if label else []
        if quoted and quoted.strip():
            wrapped -= 1
            if wrapped < 0 or _ASKED.match(quoted):
                break
    return []


def _marked_below(lines: list[str], number: int) -> int | None:
    """The first of the marked lines right below the line that says who wrote them; None where there is no such line, or no mark."""
    if not lines[number].strip() or not _wrote(lines, number):
        return None
    return next((n for n in range(number + 1, min(number + 6, len(lines))) if _unquoted(lines[n]) is not None), None)


def _begins_quoted(lines: list[str], number: int) -> bool:
    """True for the line that stands above an earlier mail."""
    line = lines[number].strip()
    if not line:
        return False
    following = [later for later in lines[number + 1 : number + 6] if later.strip()]
    if _RULER.fullmatch(line):
        return not line.startswith("__") or bool(following and _FROM.fullmatch(following[0]))
    if _FROM.fullmatch(line):
        return sum(bool(_SENT.fullmatch(later)) for later in following[:4]) >= 2
    return _wrote(lines, number)


def _wrote(lines: list[str], number: int) -> bool:
    """True for »Den … skrev …:«, which can be parted in up to three lines."""
    first = lines[number].strip()
    if len(first) > _LONGEST_WROTE or not _DAY.match(first):
        return False
    joined = (" ".join([first, *lines[number + 1 : number + more]]).strip() for more in (1, 2, 3))
    return any(
        text.endswith(":") and len(text) <= _LONGEST_WROTE and _WROTE.search(text, max(0, len(text) - _AFTER_WROTE)) for text in joined
    )


def _without_signature(lines: list[str], known: Labels) -> tuple[list[str], list[str]]:
    """Part the lines from the signatures: each begins at `-- ` or a greeting, and ends where a field of the theme begins."""
    written: list[str] = []
    signature: list[str] = []
    inside = False
    for line in lines:
        if inside and _begins_field(line, known):
            inside = False
        if not inside and _begins_signature(line):
            inside = True
        (signature if inside else written).append(line)
    return written, signature


def _begins_signature(line: str) -> bool:
    bare = line.strip()
    if line.rstrip("\r\n") in ("-- ", "--") or _DEVICE.fullmatch(bare):
        return True
    return len(bare) <= _LONGEST_GREETING and bool(_GREETING.fullmatch(bare)) and not bare.endswith(("?", ":"))


def _begins_field(line: str, known: Labels) -> bool:
    found = named(line, known) or named(line.partition(":")[0], known) if ":" in line or line.strip() else None
    return found is not None and found.key not in _OF_PERSONS


def _head(lines: list[str]) -> int:
    """How many lines of an earlier mail are the ruler and the headers that stand above it."""
    start = 0
    while start < len(lines) and (not lines[start].strip() or _RULER.fullmatch(lines[start].strip()) or _HEADER.fullmatch(lines[start])):
        start += 1
    return start


def _writer(head: list[str]) -> dict[str, str]:
    """Who the headers say that a mail is from: »Fra: Mette Nord <mette@…>«, or as Outlook has it with [mailto:mette@…]."""
    told = next((line for line in head if _FROM.fullmatch(line)), "")[:_LONGEST_WROTE].partition(":")[2].strip("* \t")
    name, _, address = re.sub(r"[<\[](?:mailto:)?", "<", told, count=1).partition("<")
    found = {"navn": name.strip(" \"'"), "mail": address.strip(" >]") if "@" in address and " " not in address.strip() else ""}
    return {key: value for key, value in found.items() if value}
