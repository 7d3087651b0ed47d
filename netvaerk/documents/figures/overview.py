"""A round's themes by the seven: a field for each mean, the darker and the longer its line the higher, with the number in it."""

from netvaerk.documents.figures.drawing import COLOURS, SHADES, Drawing, box, number, shortened, text, wrapped
from netvaerk.documents.figures.reading import HIGHEST, Undrawn, score
from netvaerk.domain.danish import decimal

# More themes than this in one picture would be higher than a page.
MOST_ROWS = 24
# As narrow as its letters let it be, so that they are not too small on a telephone; the last head leans out over the edge.
_TITLE, _CELL, _EDGE = 136.0, 26.0, 42.0
_TOP, _ROW, _SIZE, _LINE = 104.0, 27.0, 11.0, 12.0


def overview(head: list[str], rows: list[list[str]]) -> tuple[Drawing, ...]:
    """Draw the table of a round's themes: the titles, a column for each characteristic, and the total last.

    Raises Undrawn for another table.
    """
    if len(head) < 3:
        raise Undrawn
    means = [[score(cell) for cell in row[1:]] for row in rows]
    if all(mean is None for row in means for mean in row):
        return ()
    read = list(zip([row[0] for row in rows], means, strict=True))
    parts = [read[first : first + MOST_ROWS] for first in range(0, len(read), MOST_ROWS)]
    return tuple(_picture(head[1:], part, place, len(parts)) for place, part in enumerate(parts, 1))


def _picture(names: list[str], rows: list[tuple[str, list[float | None]]], place: int, places: int) -> Drawing:
    columns = [_TITLE + _CELL * n for n in range(len(names) - 1)]
    total = columns[-1] + _CELL + 6
    drawn = [*_head(names, [*columns, total]), *(p for n, row in enumerate(rows) for p in _row(row, columns, total, _TOP + _ROW * n))]
    of = f" ({place} af {places})" if places > 1 else ""
    title = f"Temaernes vurdering på de syv karakteristika{of}"
    return Drawing(title, _told(rows), total + _EDGE, _TOP + _ROW * len(rows), "".join(drawn))


def _head(names: list[str], columns: list[float]) -> list[str]:
    """The names, leaning, each from the middle of its column."""
    parts = []
    for name, x in zip(names, columns, strict=True):
        at = (x + _CELL / 2, _TOP - 8)
        turned = f' transform="rotate(-60 {number(at[0])} {number(at[1])})"'
        parts.append(text(at, shortened(name, 108, _SIZE), size=_SIZE, more=turned))
    return parts


def _row(row: tuple[str, list[float | None]], columns: list[float], total: float, top: float) -> list[str]:
    title, means = row
    lines = wrapped(title, _TITLE - 8, _SIZE)
    first = top + _ROW / 2 + 4 - _LINE / 2 * (len(lines) - 1)
    parts = [text((0, first + _LINE * place), line, size=_SIZE) for place, line in enumerate(lines)]
    for x, mean in zip([*columns, total], means, strict=True):
        parts += _field(x + 1, top + 1, mean)
    return parts


def _field(left: float, top: float, mean: float | None) -> list[str]:
    """A field with its number and a line as long as the number is high; where there is none, an empty one with a dash."""
    width, height = _CELL - 2, _ROW - 2
    middle = left + width / 2
    if mean is None:
        dashed = f' stroke="{COLOURS["grid"]}" stroke-dasharray="2 2"'
        return [box((left + 0.5, top + 0.5), (width - 1, height - 1), "gap", dashed), text((middle, top + 16.5), "–", anchor="middle")]
    shade = min(int(mean * 2), len(SHADES) - 1)
    ink = f"ink{shade}"
    number_in_it = text((middle, top + 15), decimal(mean), anchor="middle", kind=ink)
    length = max((width - 8) * mean / HIGHEST, 1)
    return [box((left, top), (width, height), f"shade{shade}"), number_in_it, box((left + 4, top + 19), (length, 2), ink)]


def _told(rows: list[tuple[str, list[float | None]]]) -> str:
    number_of = f"{len(rows)} temaer" if len(rows) != 1 else "Ét tema"
    totals = [(means[-1], title) for title, means in rows if means[-1] is not None]
    said = f"{number_of}, et felt for hvert gennemsnit fra 0 til {HIGHEST}; jo mørkere felt og jo længere streg, jo flere point."
    if totals:
        highest = max(total for total, _ in totals)
        first = next(title for total, title in totals if total == highest)
        said += f" Højest samlet: {first} ({decimal(highest)})."
    return f"{said} Tallene står i tabellen nedenfor."
