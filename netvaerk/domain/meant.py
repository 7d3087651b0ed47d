"""What a value of the wrong form was probably meant to be: people write days and times as they say them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.danish import MONTHS
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Season

_SEPARATOR = r"\s*[-./\s]\s*"
_DAY_FIRST = re.compile(rf"(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{4}})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})(?:[t ]0?0:00(?::00)?z?)?", re.ASCII)
_SPELT = re.compile(r"(\d{1,2})\.?\s*([a-z]+)\.?\s*(\d{4})", re.ASCII)
_ROUND = re.compile(r"([a-z]+)[\s/,_-]*([12]\d{3})|([12]\d{3})[\s./_-]+(\d{1,2}|[a-z]+)", re.ASCII)
_HALF_YEAR = re.compile(r"([a-z]+)[\s/,_-]*(\d{4})|(\d{4})[\s./_-]*([a-z]+)", re.ASCII)
_CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2}))?", re.ASCII)


@dataclass(frozen=True)
class Meant:
    """A value as a record has it, ready to stand in the file; `sure` where it can have meant nothing else."""

    text: str
    sure: bool = True


def meant(kind: str, written: str) -> Meant | None:
    """Return what was meant, or None where it cannot be told.

    Args:
        kind: `day`, `round`, `half_year` or `clock`; nothing is known about others.
        written: what a person wrote. A day before its month is Danish, and read so.
    """
    read = _READ.get(kind)
    return read(fold(written.strip().strip("\"'"))) if read else None


def _day(text: str) -> Meant | None:
    if (found := _YEAR_FIRST.fullmatch(text)) and (found[2] or len(found[0]) == 8):
        return _real(found[1], found[3], found[4])
    if found := _SPELT.fullmatch(text):
        return _real(found[3], _month(found[2]), found[1])
    if found := _DAY_FIRST.fullmatch(text):
        return _real(found[3], found[2], found[1], sure=int(found[1]) > 12)
    return None


def _real(year: str, month: str | int | None, day: str, *, sure: bool = True) -> Meant | None:
    try:
        return Meant(date(int(year), int(month or 0), int(day)).isoformat(), sure)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    known = [number for number, month in enumerate(MONTHS, 1) if len(word) >= 3 and month.startswith(word)]
    return known[0] if len(known) == 1 else None


def _round(text: str) -> Meant | None:
    found = _ROUND.fullmatch(text)
    if not found:
        return None
    year, named = found[2] or found[3], found[1] or found[4]
    month = int(named) if named.isdecimal() else _month(named)
    return Meant(f"{year}-{month:02}") if month and 1 <= month <= 12 else None


def _half_year(text: str) -> Meant | None:
    found = _HALF_YEAR.fullmatch(text)
    if not found:
        return None
    year, named = found[2] or found[3], found[1] or found[4]
    season = next(
        (s.value for s in Season if named.startswith(fold(s.value)) or (len(named) > 2 and fold(s.value).startswith(named))), None
    )
    return Meant(f"{year}-{season}") if season else None


def _clock(text: str) -> Meant | None:
    found = _CLOCK.fullmatch(text)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return Meant(f'"{int(found[1]):02}:{found[2] or "00"}"')


_READ: dict[str, Callable[[str], Meant | None]] = {"day": _day, "round": _round, "half_year": _half_year, "clock": _clock}
