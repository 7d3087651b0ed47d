"""The blocks of a paper as paragraphs and tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Inline, Items, Paragraph, Quote, Rule, Table, plain
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.fields import entry
from netvaerk.documents.word.figures import figure
from netvaerk.documents.word.inlines import lines, runs
from netvaerk.documents.word.names import heading_name
from netvaerk.documents.word.numbering import LARGEST, LEVELS, STEP
from netvaerk.documents.word.tables import table
from netvaerk.documents.word.xml import element, text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_QUOTED = 284  # how far a quote lies in, in twentieths of a point


@dataclass(frozen=True)
class Place:
    """Where a block stands: how far in, in how many lists, and whether it is quoted."""

    left: int = 0
    depth: int = 0
    quoted: bool = False


def blocks(given: Iterable[Block], draft: Draft, place: Place = Place()) -> "Iterator[Element]":
    """Yield the paragraphs and tables of blocks."""
    for block in given:
        yield from _block(block, draft, place)


def paragraph(style: str, content: "Iterable[Element]", draft: Draft, *properties: "Element | None") -> "Element":
    """Return a paragraph in a style; its other properties in the order that the standard asks for."""
    kept = [p for p in properties if p is not None]
    named = [] if style == "Normal" else [element("pStyle", val=draft.styles[style])]
    return element("p", element("pPr", *named, *kept) if named or kept else None, *content)


def _block(block: Block, draft: Draft, place: Place) -> "Iterator[Element]":
    match block:
        case Heading():
            yield _heading(block, draft, place)
        case Paragraph(children):
            yield _plain(runs(children, draft), draft, place, leads=id(block) in draft.leading)
        case Items():
            yield from _items(block, draft, place)
        case Quote(inner):
            yield from blocks(inner, draft, replace(place, left=place.left + _QUOTED, quoted=True))
        case CodeBlock(content):
            yield paragraph("HTML Preformatted", lines(content, draft), draft, _in(place.left))
        case Rule():
            yield paragraph("Normal", (), draft, element("pBdr", element("bottom", val="single", sz=6, space=1, color="auto")))
        case Table():
            yield table(block, draft, place.left)
        case Figure(_, drawn):
            yield from figure(block, draft)
            yield table(drawn, draft, place.left)


def _plain(content: "Iterable[Element]", draft: Draft, place: Place, *, leads: bool) -> "Element":
    style = "Quote" if place.quoted else "List Continue" if place.depth else "Normal"
    kept = element("keepNext") if leads else None
    return paragraph(style, content, draft, kept, _in(0 if place.left == _QUOTED and place.quoted else place.left))


def _in(left: int) -> "Element | None":
    return element("ind", left=left) if left else None


def _heading(heading: Heading, draft: Draft, place: Place) -> "Element":
    content = list(runs(heading.children, draft))
    if heading.anchor:
        draft.above = draft.characters.clean(plain(heading.children))
        start, end = draft.bookmark(heading_name(heading.anchor))
        line = draft.lines.get(heading.anchor)
        content = [start, *content, end, *(entry(draft.characters.clean(line)) if line else ())]
    page = element("pageBreakBefore") if heading.new_page else None
    return paragraph(draft.heading(heading.level), content, draft, page, _in(place.left))


def _items(given: Items, draft: Draft, place: Place) -> "Iterator[Element]":
    """A list: the first paragraph of each item has the mark, what follows in the item lies in as far as its text."""
    number = draft.numbering.of(given.start, place.depth)
    too_large = given.start is not None and given.start + len(given.items) > LARGEST
    inner = Place(place.left + STEP, place.depth + 1, place.quoted)
    for offset, item in enumerate(given.items):
        first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph) else (Paragraph(()), item)
        mark = f"{(given.start or 0) + offset}." if too_large else None
        yield _item(first.children, number, mark, given, draft, place)
        yield from blocks(rest, draft, inner)


def _item(content: tuple[Inline, ...], number: int, mark: str | None, given: Items, draft: Draft, place: Place) -> "Element":
    style = "List Bullet" if given.start is None else "List Number"
    depth = min(place.depth, LEVELS - 1)
    own = place.left == place.depth * STEP and place.depth == depth and mark is None
    counted = element("numPr", element("ilvl", val=depth), element("numId", val=0 if mark else number))
    lead = [element("r", text(mark), element("tab"))] if mark else []
    indent = None if own else element("ind", left=place.left + STEP, hanging=STEP)
    return paragraph(style, [*lead, *runs(content, draft)], draft, counted, indent)
