"""Networks on a line of time: a bar from the first day to the last, open at its end where no end is set."""

from dataclasses import dataclass
from datetime import date

from netvaerk.documents.figures.drawing import Drawing, box, line, shortened, text
from netvaerk.documents.figures.reading import Undrawn, column
from netvaerk.domain.danish import MONTHS, counted, long_date, short_date

# More networks than this in one picture would be higher than a page.
MOST_ROWS = 25
_LEFT, _RIGHT, _TOP, _ROW, _BAR = 180.0, 500.0, 26.0, 22.0, 10.0
_OPEN = "åben"


@dataclass(frozen=True)
class _Row:
    name: str
    start: date
    end: date | None


def timeline(head: list[str], rows: list[list[str]]) -> tuple[Drawing, ...]:
    """Draw the table of networks: the first column's names, the columns Start and Slut (a day as 21-04-2015, or »åben«).

    Raises Undrawn for another table.
    """
    start, end = column(head, "start"), column(head, "slut")
    read = [_Row(row[0], _day(row[start]), None if row[end] == _OPEN else _day(row[end])) for row in rows]
    known = [day for row in read for day in (row.start, row.end) if day]
    first, last = min(known).replace(day=1), max(known)
    if (last - first).days < 28:
        last = last.replace(day=28)
    parts = [read[place : place + MOST_ROWS] for place in range(0, len(read), MOST_ROWS)]
    return tuple(_picture(part, first, last) for part in parts)


def _day(cell: str) -> date:
    try:
        day, month, year = map(int, cell.split("-"))
        return date(year, month, day)
    except ValueError:
        raise Undrawn from None


def _picture(rows: list[_Row], first: date, last: date) -> Drawing:
    bottom = _TOP + _ROW * len(rows)

    def x(day: date) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (day - first).days / max((last - first).days, 1)

    parts = [part for month in _months(first, last) for part in _mark(month, x(month), bottom)]
    for place, row in enumerate(rows):
        middle = _TOP + _ROW * (place + 0.5)
        ends = x(row.end) if row.end else _RIGHT
        parts.append(text((0, middle + 4), shortened(row.name, _LEFT - 12, 11)))
        parts.append(box((x(row.start), middle - _BAR / 2), (max(ends - x(row.start), 2), _BAR), "bar"))
        if row.end is None:  # an arrow's head: it goes on
            parts += [line((_RIGHT + 8, middle), (_RIGHT, middle + side * _BAR / 2), "spread", 1.5) for side in (-1, 1)]
    title = f"Tidslinje for {counted(len(rows), 'netværk', 'netværk')}"
    return Drawing(title, _told(rows), _RIGHT + 20, bottom + 6, "".join(parts))


def _months(first: date, last: date) -> list[date]:
    """The first day of each month in between, of each third where they are many, of each January where they are more."""
    number = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 1 if number <= 8 else 3 if number <= 24 else 12
    months = (divmod(first.year * 12 + first.month - 1 + n, 12) for n in range(number))
    return [date(year, month + 1, 1) for year, month in months if month % step == 0]


def _mark(month: date, x: float, bottom: float) -> list[str]:
    name = f"{MONTHS[month.month - 1][:3]} {month:%y}"
    return [line((x, _TOP - 6), (x, bottom), "grid"), text((x, _TOP - 10), name, size=10, kind="soft", anchor="middle")]


def _told(rows: list[_Row]) -> str:
    """What the picture shows: the first to start, the last to end, and how many go on."""
    begins, going = min(rows, key=lambda r: r.start), [row for row in rows if row.end is None]
    ends = max((row for row in rows if row.end), key=lambda r: r.end or r.start, default=None)
    told = f"Først begyndte »{begins.name}« {long_date(begins.start)}."
    if ends and ends.end:
        told += f" Sidst slutter »{ends.name}« {short_date(ends.end)}."
    if going:
        told += f" {counted(len(going), 'netværk har', 'netværk har')} ingen slutdag."
    return f"{told} Dagene står i tabellen nedenfor."
