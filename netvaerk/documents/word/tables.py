"""Tables: as wide as the text, with a head that is repeated on every page."""

from typing import TYPE_CHECKING

from netvaerk.documents.tree import Inline, Row, Table, plain
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.inlines import runs
from netvaerk.documents.word.xml import element

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# How wide a letter is in a wide font, in a head and in other cells, and what the edges of a cell take, in twentieths of a point.
_HEAD_LETTER, _LETTER, _EDGES = 120, 101, 170
_SMALL_HEAD_LETTER, _SMALL_LETTER, _SMALL_EDGES = 108, 90, 110
_SMALL_EDGE = 50
_PROSE = 60  # a column with a longer cell holds prose, whose long words need not stand whole
_LONGEST_WORD, _LONGEST_WORD_OF_PROSE = 24, 14
_LONGEST_CELL = 150
_LEAST = 2000
_LONGEST_WHOLE = 1500  # a row with more letters may go on over the page
_SHADE = "E7ECF4"


def table(given: Table, draft: Draft, left: int) -> "Element":
    """Return a table that begins `left` from the edge of the text (in twentieths of a point); one that is crowded has smaller letters."""
    room = max(draft.width - left, _LEAST)
    columns = [[plain(cell) for cell in column] for column in zip(given.head, *given.rows, strict=True)]
    needed = [_needed(column, _HEAD_LETTER, _LETTER, _EDGES) for column in columns]
    small = sum(needed) > room
    if small:
        needed = [_needed(column, _SMALL_HEAD_LETTER, _SMALL_LETTER, _SMALL_EDGES) for column in columns]
    widths = _widths(columns, room, needed)
    properties = element(
        "tblPr",
        element("tblStyle", val=draft.styles["Table Grid"]),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblInd", w=left, type="dxa") if left else None,
        element("tblLayout", type="fixed"),
        _small_edges() if small else None,
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=draft.above) if draft.above else None,
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    head, text = (draft.styles[f"{name}{' lille' if small else ''}"] for name in ("Tabelhoved", "Tabeltekst"))
    rows = [_row(row, given, widths, draft, text) for row in given.rows]
    return element("tbl", properties, grid, _row(given.head, given, widths, draft, head, is_head=True), *rows)


def _row(row: Row, given: Table, widths: list[int], draft: Draft, style: str, *, is_head: bool = False) -> "Element":
    shade = _SHADE if is_head else None
    cells = [_cell(cell, side, width, draft, style, shade) for cell, side, width in zip(row, given.aligned, widths, strict=True)]
    whole = element("cantSplit") if sum(len(plain(cell)) for cell in row) < _LONGEST_WHOLE else None
    return element("tr", element("trPr", whole, element("tblHeader") if is_head else None), *cells)


def _cell(content: tuple[Inline, ...], side: str, width: int, draft: Draft, style: str, shade: str | None) -> "Element":
    shaded = element("shd", val="clear", color="auto", fill=shade) if shade else None
    set_ = element("jc", val=side) if side in ("right", "center") else None
    paragraph = element("p", element("pPr", element("pStyle", val=style), set_), *runs(content, draft))
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), shaded), paragraph)


def _small_edges() -> "Element":
    return element("tblCellMar", *(element(side, w=_SMALL_EDGE, type="dxa") for side in ("left", "right")))


def _needed(column: list[str], head_letter: int, letter: int, edges: int) -> int:
    """How wide a column must be for its words to stand whole."""
    head, *cells = column
    most = _LONGEST_WORD_OF_PROSE if max(map(len, cells), default=0) > _PROSE else _LONGEST_WORD
    return edges + max(_longest([head]) * head_letter, min(_longest(cells), most) * letter)


def _longest(cells: list[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=1)


def _widths(columns: list[list[str]], room: int, needed: list[int]) -> list[int]:
    """How wide each column is: what its words need, and then what is left by how much it says."""
    wanted = [max(0, min(_LONGEST_CELL, max(map(len, column))) - _longest(column)) for column in columns]
    left = room - sum(needed)
    if left < 0:
        shares, fixed, total = needed, [0] * len(needed), room
    else:
        shares, fixed, total = (wanted if any(wanted) else [1] * len(wanted)), needed, left
    widths = [own + total * share // sum(shares) for own, share in zip(fixed, shares, strict=True)]
    return [*widths[:-1], room - sum(widths[:-1])]
