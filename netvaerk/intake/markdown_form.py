"""A proposal in Markdown with a front matter, as the form in Markdown has it: the fields above, the answers under their headings."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from netvaerk.domain.body import without_help_only
from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import CARRIED
from netvaerk.domain.markdown import Heading, as_typed, headings, lines_of
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.submission import OTHER, Submission
from netvaerk.intake import labels
from netvaerk.intake.decoding import decoded
from netvaerk.intake.labels import Field, Labels, Shape
from netvaerk.intake.plain_text import MAX_BYTES, is_text
from netvaerk.intake.read import Read
from netvaerk.intake.values import shortened, submission

if TYPE_CHECKING:
    from netvaerk.repository.source import Source

_FRONT = re.compile(r"\s*---[ \t]*\r?\n")
_PUT_IN = re.compile(rf"^---[ \t]*\n(?=(?:.*\n){{0,20}}?(?:{labels.TITLE.key}|{CARRIED}):)", re.MULTILINE)
_HEAD = 400  # bytes
# What a theme's front matter says of its way through the rounds; a proposer decides nothing of that.
_SILENT = frozenset({"status", "oprettet", "indsendt", "runde", "modtaget"})


def recognises(raw: bytes, name: str) -> bool:
    """True for a text that begins with a front matter."""
    return is_text(raw, name) and bool(_FRONT.match(decoded(raw[:_HEAD])))


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposal. Raises Refusal for a front matter that cannot be read, and for a file that says nothing."""
    if len(raw) > MAX_BYTES:
        raise Refusal(f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB tekst.")
    return Read((proposal(decoded(raw), rules),))


def within(text: str) -> int | None:
    """Where in a mail's text somebody has put in the form; None where it is not there."""
    found = _PUT_IN.search(text)
    return found.start() if found else None


def proposal(text: str, rules: Municipality) -> Submission:
    """Return the proposal in a text that begins with a front matter. Raises as `read` does."""
    known = Labels(rules)
    source = _source(text)
    values, rest = _sorted(without_help_only(source.body.replace("\r\n", "\n")), known)
    title = values.pop(labels.TITLE.key, "").strip()
    for field, key, said in _fields(source.front, known):
        if field is None:
            rest.append(f"{key}: {said}")
        else:
            _add(values, field, said)
    if title and title != values.setdefault(labels.TITLE.key, title).strip():
        rest.append(title)
    told = [f"»{shortened(text)}« passede ikke i noget felt og er gemt under »{OTHER}«." for text in rest]
    made = submission(values, rules, rest, told)
    if made == Submission(theme=made.theme, unplaced=made.unplaced):
        raise Refusal("Skabelonen er tom: Der er ikke skrevet noget i den.")
    return made


def _source(text: str) -> "Source":
    from netvaerk.repository.source import Unreadable, parse

    bare = text.lstrip()
    try:
        return parse("", bare.encode("utf-8", "replace"))
    except Unreadable as error:
        line = error.diagnostic.start.line + text[: len(text) - len(bare)].count("\n")
        raise Refusal(f"Indledningen mellem de to linjer med --- kan ikke læses. Linje {line}: {error.diagnostic.message}") from None


def _fields(front: Mapping[str, Any], known: Labels) -> Iterator[tuple[Field | None, str, str]]:
    """Yield the field of each key, the key, and its text; no field for a key that a proposal has none for."""
    for key, value in front.items():
        if key == labels.PROPOSER.key and isinstance(value, Mapping):
            yield from _fields(value, known)
        elif key not in _SILENT and (text := _text(value)):
            yield known.named(str(key)), str(key), text


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):
        return ", ".join(filter(None, map(_text, value.values())))
    return str(value) if value is not None else ""


def _sorted(body: str, known: Labels) -> tuple[dict[str, str], list[str]]:
    """The texts below headings that name a field, and those that stand below no such heading. Both as a person types them."""
    values: dict[str, str] = {}
    rest: list[str] = []
    into: tuple[Field, int] | None = None
    for heading, own, below in _stretches(body):
        if heading and into and into[0].shape is Shape.TEXT and heading.level > into[1]:
            _add(values, into[0], own + below)
        elif heading and (field := known.named(heading.title)):
            into = field, heading.level
            _add(values, field, below)
        elif heading and heading.level == 1 and labels.TITLE.key not in values:
            into, values[labels.TITLE.key] = None, heading.title
            rest.append(below)
        else:
            into = None
            rest.append(f"{heading.title}\n{below.strip()}" if heading else below)
    return {key: as_typed(text).strip("\n") for key, text in values.items()}, [as_typed(t).strip() for t in rest if t.strip()]


def _add(values: dict[str, str], field: Field, text: str) -> None:
    before = values.get(field.key, "")
    values[field.key] = f"{before}\n{text}" if before and not before.endswith("\n") else before + text


def _stretches(body: str) -> Iterator[tuple[Heading | None, str, str]]:
    """Yield each heading with its own lines and those below it, down to the next; first what stands above them all."""
    lines, found = lines_of(body), headings(body)
    ends = [*(heading.start for heading in found), len(lines)]
    yield None, "", "".join(lines[: ends[0]])
    for heading, end in zip(found, ends[1:], strict=True):
        yield heading, "".join(lines[heading.start : heading.end]), "".join(lines[heading.end : end])
