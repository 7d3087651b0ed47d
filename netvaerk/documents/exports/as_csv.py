"""A table as CSV that Excel with Danish settings opens rightly: semicolons, decimal commas, UTF-8 with a byte order mark, CRLF."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from io import StringIO

from netvaerk.documents.exports.cells import Cell, Row
from netvaerk.domain.danish import MONTHS, counted
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import visible

_LONGEST = 32_000  # Excel has room for 32,767 characters in a cell, and lets the rest run into the next rows
_CUT = " […]"
# What Excel and LibreOffice take for the beginning of a formula (OWASP: CSV Injection), also in full width.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def write(rows: Sequence[Row]) -> tuple[bytes, tuple[str, ...]]:
    """Return the table, and in Danish how many texts had to be cut short."""
    lines = [[_written(cell) for cell in row.values()] for row in rows]
    cut = sum(text.endswith(_CUT) and len(text) > _LONGEST for line in lines for text in line)
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    if rows:
        writer.writerow(list(rows[0]))
    writer.writerows(lines)
    told = (f"{counted(cut, 'tekst', 'tekster')} er for lange til en celle og er afkortet. I JSON står de helt.",) if cut else ()
    return file.getvalue().encode("utf-8-sig"), told


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nej"
        case int():
            return str(cell)
        case float():
            return f"{cell:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        case date():
            return cell.isoformat()
        case Round():
            return f"{cell} ({MONTHS[cell.month - 1]})"  # 2027-01 alone would become a date
        case tuple():
            return _text("; ".join(cell))
    return _text(cell)


def _text(text: str) -> str:
    """Text that is text to Excel too: an apostrophe stands before what would be a formula."""
    shown = visible(text, keep_newlines=True).replace("\r", "\n")
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST] + _CUT
    return f"'{shown}" if _FORMULA.match(shown) else shown
