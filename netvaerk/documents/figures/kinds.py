"""Which figures can be drawn, and how."""

from collections.abc import Callable
from functools import lru_cache

from netvaerk.documents.figures.characteristics import characteristics
from netvaerk.documents.figures.drawing import Drawing
from netvaerk.documents.figures.overview import overview
from netvaerk.documents.figures.reading import Undrawn
from netvaerk.documents.figures.timeline import timeline
from netvaerk.documents.tree import Figure, Row, plain

# What a template writes in `<!-- diagram: … -->`, and what draws it from the table's cells: the head and the rows, as plain text.
_KINDS: dict[str, Callable[[list[str], list[list[str]]], tuple[Drawing, ...]]] = {
    "karakteristika": characteristics,
    "overblik": overview,
    "tidslinje": timeline,
}


@lru_cache(maxsize=200)  # every format of a paper asks for them
def drawings(figure: Figure) -> tuple[Drawing, ...]:
    """Return the pictures of a figure, in the order in which they stand above its table; none where the table cannot be drawn."""
    table = figure.table
    draw = _KINDS.get(figure.kind)
    try:
        return draw(_cells(table.head), [_cells(row) for row in table.rows]) if draw and table.rows else ()
    except Undrawn:
        return ()


def _cells(row: Row) -> list[str]:
    return [plain(cell).strip() for cell in row]
