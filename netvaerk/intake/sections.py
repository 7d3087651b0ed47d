"""Sorting the lines of a free text into the fields of a proposal: by headings that name a field, and by »Felt: tekst«."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from netvaerk.domain.submission import OTHER
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import NetworkType
from netvaerk.intake import labels
from netvaerk.intake.labels import Field, Labels
from netvaerk.intake.values import shortened

_MARKED = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)*(?:\*\*|__|\*|_)?(.*?)(?:\*\*|__|\*|_)?$")
_BEFORE = re.compile(r"(?:[-*]\s+)?(?:\*\*|__)?([^:\n]{2,120})")
_LONGEST_LABEL = 250


@dataclass(frozen=True)
class Block:
    """A line or paragraph; `level` is that of a heading, 1 and up, and 0 for text."""

    text: str
    level: int = 0


@dataclass
class Sorted:
    """What stood in each field, what stood in none, and in Danish what that was."""

    values: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    @property
    def proposes(self) -> bool:
        """True where something of the proposal itself stands in a field."""
        about = {labels.TITLE.key, labels.SUMMARY.key, labels.TOUCHES.key, labels.STRATEGY.key, labels.NEARBY.key, labels.INVOLVES.key}
        return any(key in about or key in _SEVEN for key, text in self.values.items() if text.strip())


_SEVEN = frozenset(labels.SEVEN)


def sort(blocks: Iterable[Block], known: Labels, *, only_headings: bool = False) -> Sorted:
    """Sort blocks into fields.

    Args:
        blocks: in their order.
        known: the labels.
        only_headings: where the headings are marked as such, no other line is one, whatever it says.
    """
    found = Sorted()
    said: dict[str, list[str]] = {}
    into: Field | None = None
    stray: list[str] = []
    for block in blocks:
        chosen = into is labels.TYPE and _is_empty(said, into) and not block.level and _is_type(block.text)
        opened = None if chosen else _opened(block, known, only_headings=only_headings and not block.level)
        if opened:
            _settle(found, stray)
            stray, (into, text) = [], opened
            _add(said, into, text)
        elif block.level == 1 and block.text.strip() and not (said or stray):
            said[labels.TITLE.key] = [block.text]
        elif block.level or into is None:
            into = None
            stray.append(block.text)
        else:
            _add(said, into, block.text)
    _settle(found, stray)
    found.values = {key: "\n".join(lines) for key, lines in said.items()}
    return found


def named(text: str, known: Labels) -> Field | None:
    """The field that a whole line names."""
    marked = _MARKED.match(text.rstrip().rstrip("#").rstrip()) if len(text) <= _LONGEST_LABEL else None
    return known.named(marked[1]) if marked else None


def _opened(block: Block, known: Labels, *, only_headings: bool) -> tuple[Field, str] | None:
    """The field that a block begins, and what it says of it already."""
    if only_headings:
        return None
    if whole := named(block.text, known):
        return whole, ""
    if begun := _begun(block.text.lstrip(), known):
        return begun
    if block.level:
        first, dash, _ = (part.strip() for part in re.split(r"\s([–—-])\s", f"{block.text} - ", maxsplit=1))
        whole = known.named(first) if dash else None
        return (whole, "") if whole else None
    return None


def _begun(text: str, known: Labels) -> tuple[Field, str] | None:
    """The field of `Felt: tekst`, and the text."""
    before, colon, _ = text[:_LONGEST_LABEL].partition(":")
    label = _BEFORE.fullmatch(before) if colon else None
    field = known.named(label[1]) if label else None
    said = text[len(before) + 1 :].removeprefix("**").removeprefix("__")
    return (field, said.lstrip()) if field and said[:1].strip() == "" else None


def _is_type(text: str) -> bool:
    """True for a type of network: two of them are called as characteristics are."""
    return fold(text.strip()) in {fold(t.value) for t in NetworkType}


def _is_empty(said: Mapping[str, Sequence[str]], into: Field) -> bool:
    return said.get(into.key, [""]) == [""]


def _add(said: dict[str, list[str]], into: Field, text: str) -> None:
    if _is_empty(said, into):
        said[into.key] = [text]
    else:
        said[into.key].append(text)


def _settle(found: Sorted, stray: list[str]) -> None:
    text = "\n".join(stray).strip()
    if text:
        found.rest.append(text)
        found.unplaced.append(f"»{shortened(text)}« passede ikke i noget felt og er gemt under »{OTHER}«.")


def lines_of(text: str) -> Iterator[Block]:
    """The lines of a plain text; those that begin as Markdown's headings do are headings."""
    for line in re.split(r"\r\n|\r|\n", text):
        heading = re.match(r" {0,3}(#{1,6})\s+(.*)", line)
        yield Block(heading[2].rstrip("#").rstrip(), len(heading[1])) if heading else Block(line)
