"""One theme's seven as bars: how long each mean is, and a line from the lowest score to the highest."""

from dataclasses import dataclass

from netvaerk.documents.figures.drawing import Drawing, box, line, shortened, text
from netvaerk.documents.figures.reading import HIGHEST, column, score, spread
from netvaerk.domain.danish import decimal, listed

_WIDTH, _TOP, _ROW = 400.0, 22.0, 24.0
_LEFT, _RIGHT = 128.0, 362.0
_BAR, _CAP, _LEGEND = 12.0, 4.0, 22.0


@dataclass(frozen=True)
class _Row:
    name: str
    mean: float | None
    spread: tuple[int, int] | None


def characteristics(head: list[str], rows: list[list[str]]) -> tuple[Drawing, ...]:
    """Draw the table of a theme's characteristics: the first column's names, the columns Vurdering and Spredning.

    Raises Undrawn for another table.
    """
    mean, between = column(head, "vurdering"), column(head, "spredning")
    read = [_Row(row[0], score(row[mean]), spread(row[between])) for row in rows]
    if all(row.mean is None for row in read):
        return ()
    bottom = _TOP + _ROW * len(read)
    parts = [*_scale(bottom), *(part for place, row in enumerate(read) for part in _bar(row, _TOP + _ROW * place)), *_legend(bottom)]
    return (Drawing("Vurderingen af de syv karakteristika", _told(read), _WIDTH, bottom + _LEGEND, "".join(parts)),)


def _x(points: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * points / HIGHEST


def _scale(bottom: float) -> list[str]:
    """A thin line for each whole point, and its number above."""
    marks = range(HIGHEST + 1)
    lines = [line((_x(p), _TOP - 4), (_x(p), bottom), "grid") for p in marks]
    return [*lines, *(text((_x(p), _TOP - 9), str(p), size=10, anchor="middle", kind="soft") for p in marks)]


def _bar(row: _Row, top: float) -> list[str]:
    middle = top + _ROW / 2
    named = text((0, middle + 4), shortened(row.name, _LEFT, 11))
    parts = [named, text((_WIDTH, middle + 4), decimal(row.mean), anchor="end", more=' font-weight="600"')]
    if row.mean is not None:
        parts.append(box((_LEFT, middle - _BAR / 2), (max(_x(row.mean) - _LEFT, 1), _BAR), "bar"))
    if row.spread:
        lowest, highest = row.spread
        parts += [*_from_to(_x(lowest), _x(highest), middle, "halo", 3.5), *_from_to(_x(lowest), _x(highest), middle, "spread", 1.5)]
    return parts


def _from_to(left: float, right: float, middle: float, kind: str, thick: float) -> list[str]:
    """A line across with a stop at each end; drawn first in white and wider, it is seen on the bar too."""
    stops = dict.fromkeys((left, right))
    return [line((left, middle), (right, middle), kind, thick), *(line((x, middle - _CAP), (x, middle + _CAP), kind, thick) for x in stops)]


def _legend(bottom: float) -> list[str]:
    middle = bottom + 14
    bar = [box((_LEFT, middle - 4), (18, 8), "bar"), text((_LEFT + 24, middle + 3.5), "gennemsnit", size=10, kind="soft")]
    between = _from_to(_LEFT + 112, _LEFT + 130, middle, "spread", 1.5)
    return [*bar, *between, text((_LEFT + 136, middle + 3.5), "laveste til højeste", size=10, kind="soft")]


def _told(rows: list[_Row]) -> str:
    """What the picture shows: which are highest and lowest, and where reviewers lie far from each other."""
    given = [row for row in rows if row.mean is not None]
    high, low = max(r.mean or 0 for r in given), min(r.mean or 0 for r in given)
    told = f"Højest: {_named(given, high)} ({decimal(high)}). Lavest: {_named(given, low)} ({decimal(low)})."
    if high == low:
        told = f"Alle, der er vurderet, har {decimal(high)}."
    return f"Bjælker fra 0 til {HIGHEST}. {told} Tallene står i tabellen nedenfor."


def _named(rows: list[_Row], mean: float) -> str:
    return listed([row.name for row in rows if row.mean == mean])
