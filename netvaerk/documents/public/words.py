"""Words as they are compared, whatever a format has made of the marks, the case and the line breaks between them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass

from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Link, Paragraph, Quote, Row, Table, plain
from netvaerk.domain.text import REPLACEMENT

_WORD = re.compile(r"[^\W_]+")
# So many letters one after the other are the same words, wherever they are parted.
_MANY_LETTERS = 16


def bare(text: str) -> str:
    """Return a text without the characters that nobody sees: soft hyphens, and those that join or part letters."""
    return text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf" and c != REPLACEMENT)


def folded(text: str) -> str:
    """Return the words of a text in small letters, a blank around each: what it contains, it contains as whole words."""
    even = unicodedata.normalize("NFKC", bare(text)).casefold()
    return f" {' '.join(_WORD.findall(even))} "


class Folded:
    """A text as it is searched for words, however they are set: a long one is broken over lines, a mark may stand in the middle of it."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._words = folded(text)
        self._letters = self._words.replace(" ", "")

    def says(self, words: str) -> bool:
        """Tell whether it says these words, which are folded."""
        letters = words.replace(" ", "")
        if words in self._words or len(letters) < _MANY_LETTERS or letters not in self._letters:
            return words in self._words
        return re.search(f" {' ?'.join(letters)} ", self._words) is not None


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what a paper says, one paragraph, heading, cell or list item at a time."""
    for block in blocks:
        match block:
            case Heading(children=children) | Paragraph(children=children):
                yield plain(children)
            case Items(items=items):
                yield from (text for item in items for text in said(item))
            case Quote(blocks=inner):
                yield from said(inner)
            case CodeBlock(text=text):
                yield text
            case Table() as table:
                yield from _cells(table)
            case Figure(table=table):
                yield from _cells(table)


def targets(value: object) -> Iterator[str]:
    """Yield the addresses that the links in a part of a paper lead to."""
    if isinstance(value, Link):
        yield value.target
    parts = value if isinstance(value, list | tuple) else vars(value).values() if is_dataclass(value) else ()
    for part in parts:
        yield from targets(part)


def _cells(table: Table) -> Iterator[str]:
    rows: list[Row] = [table.head, *table.rows]
    return (plain(cell) for row in rows for cell in row)
