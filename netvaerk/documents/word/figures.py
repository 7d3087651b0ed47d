"""Figures: pictures that are drawn from a table, above the table itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from netvaerk.documents.tree import Block, Figure
from netvaerk.documents.word.xml import element

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from netvaerk.documents.word.draft import Draft

_MILLIMETRE = 1440 / 25.4  # in twentieths of a point


@dataclass(frozen=True)
class Drawn:
    """A picture as PNG, its size in twentieths of a point, and what it shows in words."""

    content: bytes
    width: int
    height: int
    alternative: str


def drawn(blocks: Iterable[Block]) -> Mapping[Figure, Sequence[Drawn]]:
    """Return the pictures of a paper's figures; all are drawn at once, which takes far less time."""
    figures = [block for block in blocks if isinstance(block, Figure)]
    if not figures:
        return {}
    from netvaerk.documents.figures import drawings, pngs  # typst, which most papers can do without

    told = {figure: drawings(figure) for figure in figures}
    flat = [drawing for found in told.values() for drawing in found]
    made = (
        Drawn(content, round(drawing.width_mm * _MILLIMETRE), round(drawing.height_mm * _MILLIMETRE), drawing.alternative)
        for drawing, content in zip(flat, pngs(flat), strict=True)
    )
    return {figure: list(islice(made, len(found))) for figure, found in told.items()}


def figure(given: Figure, draft: "Draft") -> "Iterator[Element]":
    """Yield a paragraph for each picture of a figure; the table with the same numbers stands below them."""
    for picture in draft.drawn[given]:
        shown = draft.drawing(picture.content, picture.width, picture.height, picture.alternative)
        yield element("p", element("pPr", element("keepNext")), shown)
