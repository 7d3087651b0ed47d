"""Proposals in a table, one in each row: what Google Forms and Excel save as CSV."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import labels
from netvaerk.intake.decoding import decoded
from netvaerk.intake.labels import Field, Labels
from netvaerk.intake.read import Origin, Read
from netvaerk.intake.values import shortened, submission
from netvaerk.repository.outside import STDIN

if TYPE_CHECKING:
    from netvaerk.domain.submission import Submission

_MAX_BYTES, _MAX_ROWS, _MAX_CELL, _MAX_COLUMNS = 20_000_000, 5_000, 100_000, 200
_HEAD = 20_000
_ENDINGS = (".csv", ".tsv", ".txt")
_DELIMITERS = ";,\t"
# When a row came in, as Google Forms and Microsoft Forms call it; and what they add that says nothing.
_STAMPS = ("fuldførelsestidspunkt", "completion time", "tidsstempel", "timestamp", "modtaget", "indsendt", "dato")
_NOTHING = ("id", "starttidspunkt", "start time", "tidspunkt for seneste ændring", "last modified time")
_WRITTEN = re.compile(r"\s*(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?!\d)")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_ENOUGH = 2


def recognises(raw: bytes, name: str) -> bool:
    """True for a text file whose first row names a theme's title and one field more."""
    if not (name == STDIN or name.lower().endswith(_ENDINGS)) or (b"\0" in raw[:_HEAD] and not raw.startswith(_WIDE)):
        return False
    known = Labels(Municipality())
    try:
        head = next(iter(_rows(decoded(raw[:_HEAD]))), [])
    except Refusal:
        return False
    return labels.TITLE in (found := [known.named(cell) for cell in head]) and len([f for f in found if f]) >= _ENOUGH


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposals, one a row. Raises Refusal for a table that is too big or cannot be read."""
    if len(raw) > _MAX_BYTES:
        raise Refusal(f"Tabellen er for stor: højst {_MAX_BYTES // 1_000_000} MB.")
    rows = _rows(decoded(raw))
    head = next(rows, [])
    body = list(islice((row for row in rows if any(cell.strip() for cell in row)), _MAX_ROWS + 1))
    if len(body) > _MAX_ROWS:
        raise Refusal(f"Tabellen har mere end {_MAX_ROWS} rækker. Del den, så hver fil har højst {_MAX_ROWS}.")
    if not body:
        raise Refusal("Tabellen har overskrifter, men ingen rækker med forslag.")
    known = Labels(rules)
    columns = [known.named(title) for title in head]
    titles = [labels.plain(title) for title in head]
    stamp = next((titles.index(labels.plain(name)) for name in _STAMPS if labels.plain(name) in titles), None)
    silent = {n for n, title in enumerate(titles) if n == stamp or title in map(labels.plain, _NOTHING)}
    days = _days([row[stamp] if stamp is not None and stamp < len(row) else "" for row in body])
    made: list[Submission] = []
    origins: list[Origin] = []
    refused: list[str] = []
    for number, (day, row) in enumerate(zip(days, body, strict=True), start=1):
        try:
            made.append(submission(*_placed(row, head, columns, silent, rules)))
            origins.append(Origin(day, _mark(row)))
        except Refusal as error:
            refused.append(f"Forslag {number} i tabellen er ikke hentet ind: {error}")
    return Read(tuple(made), origins=tuple(origins), apart=tuple(refused))


def _rows(text: str) -> Iterator[list[str]]:
    """The rows of a table. Raises Refusal for one that cannot be parted into cells."""
    first, _, rest = text.removeprefix("\ufeff").partition("\n")
    told = re.fullmatch(r"sep=(.)\r?", first)
    text = rest if told else text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = told[1] if told else max(_DELIMITERS, key=first.count)
    csv.field_size_limit(_MAX_CELL)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if len(row) > _MAX_COLUMNS:
                raise Refusal(f"Tabellen har mere end {_MAX_COLUMNS} kolonner.")
            yield row
    except (csv.Error, TypeError):
        raise Refusal("Tabellen kan ikke deles i celler. Gem den igen som CSV (UTF-8) fra regnearket.") from None


def _placed(
    row: Sequence[str], head: Sequence[str], columns: Sequence[Field | None], silent: AbstractSet[int], rules: Municipality
) -> tuple[dict[str, str], Municipality, list[str], list[str]]:
    """The texts of a row by field, and what stood in no field."""
    values: dict[str, str] = {}
    rest: list[str] = []
    for number, cell in enumerate(row):
        text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        field = columns[number] if number < len(columns) else None
        if not text or number in silent:
            continue
        if field:
            values[field.key] = f"{values[field.key]}\n{text}" if field.key in values else text
        else:
            title = head[number].strip() if number < len(head) else ""
            rest.append(f"{title}: {text}" if title else text)
    told = [f"»{shortened(text)}« passede ikke i noget felt og er gemt under »{labels.OTHER.label}«." for text in rest]
    return values, rules, rest, told


def _days(stamps: Sequence[str]) -> list[date | None]:
    """The days of a column; numbers parted by slashes are read the American way where the Danish one is impossible."""
    danish = [_day(text, american=False) for text in stamps]
    written = [bool(_WRITTEN.match(text)) for text in stamps]
    if all(day or not there for day, there in zip(danish, written, strict=True)):
        return danish
    american = [_day(text, american=True) for text in stamps]
    return american if all(day or not there for day, there in zip(american, written, strict=True)) else danish


def _day(text: str, *, american: bool) -> date | None:
    found = _WRITTEN.match(text)
    if not found:
        return None
    first, second, third = map(int, found.groups())
    year, month, day = (first, second, third) if first > 31 else (third, first, second) if american else (third, second, first)
    try:
        return date(year, month, day) if year > 1900 else None
    except ValueError:
        return None


def _mark(row: Sequence[str]) -> str:
    """What tells a row from all others, also when the table has grown since."""
    return "csv-" + hashlib.sha256("\x1f".join(row).encode("utf-8", "replace")).hexdigest()[:24]
