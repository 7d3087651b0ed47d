"""The contents of a paper as a field: right as it stands, and the same lines when Word makes it anew.

The lines are those of the paper's own list of links, not all headings. They carry no page numbers: these are known only once Word has set
the pages, and Word asks the reader for leave before it looks.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from netvaerk.documents.contents import entries, is_contents
from netvaerk.documents.tree import Block, Items, Text, plain
from netvaerk.documents.word.blocks import paragraph
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.fields import CONTENTS, begun, ended
from netvaerk.documents.word.inlines import runs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def contents_of(blocks: tuple[Block, ...]) -> Items | None:
    """Return the paper's contents: its first list of links to its own headings."""
    return next((block for block in blocks if is_contents(block)), None)


def lines_of(contents: Items | None) -> Mapping[str, str]:
    """Return what the contents say of each heading, by its anchor."""
    if contents is None:
        return {}
    return {link.target[1:]: f"{_number(contents, n)}{plain(link.children)}" for n, link in enumerate(entries(contents))}


def contents_field(contents: Items, draft: Draft) -> "Iterator[Element]":
    """Yield a paragraph for each line of the contents, all within one field."""
    links = list(entries(contents))
    for number, link in enumerate(links):
        said = Text(_number(contents, number))
        line = link.__class__(link.target, (said, *link.children)) if said.text else link
        before = begun(CONTENTS) if number == 0 else []
        after = [ended()] if number == len(links) - 1 else []
        yield paragraph("toc 1", [*before, *runs((line,), draft), *after], draft)


def _number(contents: Items, offset: int) -> str:
    return "" if contents.start is None else f"{contents.start + offset}. "
