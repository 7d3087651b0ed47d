"""A table as JSON: a list of objects. Days are written 2027-01-19 and rounds 2027-01."""

import json
from collections.abc import Sequence
from datetime import date

from netvaerk.documents.exports.cells import Row
from netvaerk.domain.rounds import Round


def write(rows: Sequence[Row]) -> tuple[bytes, tuple[str, ...]]:
    """Return the table; nothing is ever left out."""
    text = json.dumps(list(rows), ensure_ascii=False, indent=2, default=_plain)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in f"{text}\n").encode(), ()


def _plain(value: date | Round) -> str:
    return str(value)
