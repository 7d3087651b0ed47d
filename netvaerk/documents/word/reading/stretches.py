"""A meeting's paper, read back from Word: one stretch for each mark, and how each stretch was when the paper was made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from netvaerk.documents.tree import Block, CodeBlock, Heading, Image, Inline, Items, Paragraph, Quote, Table, Text, plain
from netvaerk.documents.tree_markdown import written
from netvaerk.documents.word.reading.blocks import blocks
from netvaerk.documents.word.reading.flat import Flat, Reader
from netvaerk.documents.word.reading.inlines import Told
from netvaerk.documents.word.reading.sheets import WordText
from netvaerk.domain.text import nfc

BEGINNING = ""  # what stands before the first mark
_DIGITS = 12


@dataclass(frozen=True)
class Stretch:
    """What stands between a mark and the next.

    Attributes:
        mark: its bookmark; `BEGINNING` for what stands before the first.
        heading: the words of the heading that it begins with, which the template wrote; empty where it begins with none.
        blocks: the text below that heading.
        lost: in Danish, what of it has no place in Markdown.
    """

    mark: str
    heading: str
    blocks: tuple[Block, ...]
    lost: frozenset[str] = frozenset()

    @property
    def markdown(self) -> list[str]:
        """The text, each block as Markdown by itself."""
        return [text for block in self.blocks for text in written([block])]

    @property
    def words(self) -> str:
        """All that it says, in one line."""
        return " ".join(" ".join(_words(self.blocks)).split())

    @property
    def print(self) -> str:
        """Three fingerprints: of the heading, of the words, and of the text with its markup."""
        return " ".join(_hash(text) for text in (self.heading, self.words, "\n\n".join(self.markdown)))


@dataclass(frozen=True)
class Reading:
    """A document as it was read: its stretches in order, and whether it holds changes that somebody is to accept or reject."""

    stretches: tuple[Stretch, ...]
    revised: bool


@dataclass
class _Open:
    """A stretch that is being read."""

    mark: str
    parts: list[Flat] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    def is_new(self, mark: str) -> bool:
        """True for this stretch's own mark while nothing stands in it: LibreOffice writes one in a table twice."""
        return mark == self.mark and not blocks(self.parts)

    def closed(self) -> Stretch:
        made = blocks(self.parts)
        first = made[0] if made else None
        heading = " ".join(plain(first.children).split()) if isinstance(first, Heading) else ""
        return Stretch(self.mark, heading, made[1:] if heading else made, frozenset(self.lost))


def read(text: WordText) -> Reading:
    """Read a document."""
    told = Told()
    opened = [_Open(BEGINNING)]
    for part in Reader(text, told).read(text.body):
        opened += [_Open(mark) for mark in dict.fromkeys(part.marks) if not opened[-1].is_new(mark)]
        opened[-1].parts.append(part)
        opened[-1].lost |= told.lost
        told.lost = set()
    return Reading(tuple(stretch.closed() for stretch in opened), told.revised)


def _hash(text: str) -> str:
    return sha256(nfc(text).encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def _words(given: Iterable[Block]) -> Iterator[str]:
    """The words of blocks; a picture has none."""
    for block in given:
        match block:
            case Heading(_, children) | Paragraph(children):
                yield _said(children)
            case CodeBlock(text):
                yield text
            case Quote(inner):
                yield from _words(inner)
            case Items(_, items):
                yield from (words for item in items for words in _words(item))
            case Table(head, rows):
                yield from (_said(cell) for row in (head, *rows) for cell in row)


def _said(inlines: Iterable[Inline]) -> str:
    return plain(Text(" ") if isinstance(i, Image) else i for i in inlines)
