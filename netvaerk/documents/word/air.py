"""Air around tables: Word sets none of its own, and takes two tables that touch for one."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from netvaerk.documents.word.xml import element, qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BELOW = 160  # in twentieths of a point
_TABLE, _PARAGRAPH = qn("w:tbl"), qn("w:p")
_AFTER_SPACING = {qn(f"w:{name}") for name in ("ind", "contextualSpacing", "jc")}


def with_air(given: "Iterable[Element]", headings: Collection[str]) -> "Iterator[Element]":
    """Yield the elements of a text with air below each table, and with a paragraph between two tables and after the last.

    Args:
        given: paragraphs, tables and bookmarks.
        headings: the ids of the styles that have air of their own.
    """
    below_table, empty = False, True
    for made in given:
        if below_table and made.tag == _TABLE:
            yield element("p", element("pPr", element("spacing", before=0, after=0)))
        elif below_table and made.tag == _PARAGRAPH:
            _put_air(made, headings)
        yield made
        if made.tag in (_TABLE, _PARAGRAPH):
            below_table, empty = made.tag == _TABLE, False
    if below_table or empty:
        yield element("p")


def _put_air(paragraph: "Element", headings: Collection[str]) -> None:
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    style = properties.find(qn("w:pStyle"))
    if style is None or style.get(qn("w:val")) not in headings:
        place = next((n for n, child in enumerate(properties) if child.tag in _AFTER_SPACING), len(properties))
        properties.insert(place, element("spacing", before=_BELOW))
