"""Tables as HTML: the head's cells name their columns, the first column its rows; on a narrow window each row is a block."""

from collections.abc import Sequence

from netvaerk.documents.html.inlines import LONGEST, Inlines, attribute
from netvaerk.documents.tree import Inline, Row, Table, plain

# From so many columns on, a table is only legible in a window of some width, or of a large one.
_SOME, _MANY = 3, 6
# So many letters there is room for beside each other in the largest window; where there are more, words are broken.
_ROOM, _BETWEEN = 86, 2


def table(given: Table, inlines: Inlines, caption: str = "") -> str:
    """Return a table.

    Args:
        given: the table.
        inlines: writes what stands in its cells.
        caption: what it is called, already HTML; it is heard and not seen.
    """
    titled = f'<caption class="unseen">{caption}</caption>' if caption else ""
    named = _names_rows(given)
    head = "".join(_head(cell, side, inlines) for cell, side in zip(given.head, given.aligned, strict=True))
    rows = "".join(_row(row, given, inlines, named=named) for row in given.rows)
    heads = f"<thead><tr>{head}</tr></thead>" if any(map(_said, given.head)) else ""
    return f'<table class="{_kind(given)}">{titled}{heads}<tbody>{rows}</tbody></table>' if heads or rows else ""


def _kind(given: Table) -> str:
    columns = len(given.head)
    kind = "many" if columns >= _MANY else "some" if columns >= _SOME else "few"
    room = sum(max(_longest(row[place]) for row in (given.head, *given.rows)) + _BETWEEN for place in range(columns))
    return kind if room <= _ROOM else f"{kind} broken"


def _longest(cell: Sequence[Inline]) -> int:
    """The letters of a cell's longest word that is not broken anywhere."""
    return max((len(word) for word in plain(cell).split() if len(word) <= LONGEST), default=1)


def _said(cell: Sequence[Inline]) -> str:
    return plain(cell).strip()


def _names_rows(given: Table) -> bool:
    """True where the first column tells what each row is about."""
    return len(given.head) > 1 and bool(_said(given.head[0])) and all(_said(row[0]) for row in given.rows)


def _head(cell: tuple[Inline, ...], side: str, inlines: Inlines) -> str:
    if not _said(cell):
        return "<td></td>"
    return f'<th scope="col"{_side(side)}>{inlines.of(cell)}</th>'


def _row(row: Row, given: Table, inlines: Inlines, *, named: bool) -> str:
    cells = []
    for place, (cell, head, side) in enumerate(zip(row, given.head, given.aligned, strict=True)):
        label = f' data-head="{attribute(_said(head))}"' if place and _said(head) else ""
        written = inlines.of(cell)
        cells.append(f'<th scope="row"{_side(side)}>{written}</th>' if named and not place else f"<td{_side(side)}{label}>{written}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _side(side: str) -> str:
    return f' class="{side}"' if side in ("right", "center") else ""
