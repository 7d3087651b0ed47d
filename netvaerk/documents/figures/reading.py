"""Reading the cells of a figure's table as the Danish numbers that they are."""

import re

HIGHEST = 3
_NUMBER = re.compile(r"[0-3](?:,\d)?")
_SPREAD = re.compile(r"([0-3])\s*[–-]\s*([0-3])")
_NOTHING = ("", "–", "-")


class Undrawn(Exception):
    """The table is another than the figure is drawn from."""


def score(cell: str) -> float | None:
    """Return the score in a cell, None where it has a dash.

    Raises Undrawn for a cell that holds something else.
    """
    if cell in _NOTHING:
        return None
    if not _NUMBER.fullmatch(cell):
        raise Undrawn
    return min(float(cell.replace(",", ".")), HIGHEST)


def spread(cell: str) -> tuple[int, int] | None:
    """Return the lowest and the highest score in a cell, None where it has a dash.

    Raises Undrawn for a cell that holds something else.
    """
    if cell in _NOTHING:
        return None
    found = _SPREAD.fullmatch(cell)
    if not found or int(found[1]) > int(found[2]):
        raise Undrawn
    return int(found[1]), int(found[2])


def column(head: list[str], name: str) -> int:
    """Return where the column of a name stands.

    Raises Undrawn where there is none.
    """
    try:
        return [h.casefold() for h in head].index(name)
    except ValueError:
        raise Undrawn from None
