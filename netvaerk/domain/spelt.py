"""Values as people spell them, read: `15.00` is a clock time, `1. december` a deadline, one value a list of one.

Only what does the reading is here, for it is needed for every file; the kinds of value are in `netvaerk/domain/fields.py`.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticCustomError

from netvaerk.domain.danish import MONTHS, WEEKDAYS
from netvaerk.domain.identity import ID_PATTERN, MAX_LENGTH, RESERVED
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Season

_NO_LEAP_YEAR = 2027  # a deadline must be there every year
_WEEKDAYS = {fold(day): number for number, day in enumerate(WEEKDAYS)}
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


@dataclass(frozen=True)
class Form:
    """A text of a fixed form; the message says in Danish which. A number is no such text, unless quotes would make it one."""

    pattern: str
    message: str
    longest: int = 200

    def __call__(self, value: Any) -> Any:
        """Return the value. Raises PydanticCustomError where it has another form."""
        if isinstance(value, (str, int, float)) and not (
            re.fullmatch(self.pattern, str(value), re.ASCII) and len(str(value)) <= self.longest
        ):
            raise PydanticCustomError("form", "{message}", {"message": self.message})
        return value


record_id = Form(
    ID_PATTERN,
    f"Et id er årstal og ord med små bogstaver, tal og bindestreg, højst {MAX_LENGTH} tegn, fx 2026-byhaver.",
    MAX_LENGTH,
)
meeting_id = Form(rf"\d{{4}}-\d{{2}}-\d{{2}}-{_SLUG}", "Et møde hedder dato og organ, fx 2027-01-19-chefforum.")
key = Form(_SLUG, "En nøgle er ord med små bogstaver a-z, tal og bindestreg, fx eventuelt.")
commit_id = Form(r"[0-9a-f]{40}([0-9a-f]{24})?", "En udgave i git skrives med alle sine 40 tegn, 0-9 og a-f.")
sha256 = Form(r"[0-9a-f]{64}", "En SHA-256 er 64 tegn, 0-9 og a-f.")
initials = Form(r"[a-z]{2,8}", "Initialer er 2-8 små bogstaver a-z, fx abc.")


def flag(value: Any) -> Any:
    """Read `ja` and `nej` beside true and false."""
    return {"ja": True, "nej": False}.get(value, value) if isinstance(value, str) else value


def listed(value: Any) -> Any:
    """One value stands for a list of one."""
    return value if isinstance(value, (list, tuple)) or value is None else (value,)


def round_(value: Any) -> Round:
    """Read `2027-01`. Raises PydanticCustomError."""
    read = value if isinstance(value, Round) else _read_round(value) if isinstance(value, str) else None
    if read is None:
        raise PydanticCustomError("round", "En runde skrives år-måned, fx 2027-01 eller 2026-06.")
    return read


@lru_cache(maxsize=200)
def _read_round(text: str) -> Round | None:
    """Records share their few rounds."""
    found = re.fullmatch(r"([12][0-9]{3})-(0[1-9]|1[0-2])", text)
    return Round(int(found[1]), int(found[2])) if found else None


def half_year(value: Any) -> str:
    """Read `2027-forår`. Raises PydanticCustomError."""
    year, _, season = value.partition("-") if isinstance(value, str) else ("", "", "")
    known = {fold(s): s.value for s in Season}
    if not re.fullmatch(r"[12][0-9]{3}", year) or fold(season) not in known:
        raise PydanticCustomError("half_year", "Et halvår skrives 2027-forår eller 2026-efterår.")
    return f"{year}-{known[fold(season)]}"


def clock(value: Any) -> Any:
    """Read `15:00`, and `15.00` as Danes write it; a number is left to be told apart from text. Raises PydanticCustomError."""
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", value) if isinstance(value, str) else None
    if (isinstance(value, str) and not found) or isinstance(value, int):
        raise PydanticCustomError("clock", 'Et klokkeslæt skrives timer:minutter i anførselstegn, fx "15:00".')
    if found and (int(found[1]) > 23 or int(found[2]) > 59):
        raise PydanticCustomError("clock", 'Klokkeslættet findes ikke. Skriv timer:minutter i anførselstegn, fx "15:00".')
    return f"{int(found[1]):02}:{found[2]}" if found else value


def not_reserved(value: str) -> str:
    """Refuse initials that no file can be called by. Raises PydanticCustomError."""
    if value in RESERVED:
        raise PydanticCustomError("form", "Windows har reserveret navnet. Vælg andre initialer.")
    return value


def month(value: Any) -> int:
    """Read `januar` as 1. Raises PydanticCustomError."""
    if isinstance(value, str) and fold(value) in MONTHS:
        return MONTHS.index(fold(value)) + 1
    raise PydanticCustomError("form", "Skriv månedens navn, fx januar.")


def deadline(value: Any) -> tuple[int, int]:
    """Read `1. december` as day and month. Raises PydanticCustomError."""
    found = re.fullmatch(r"(\d{1,2})\. ?(\w+)", fold(value)) if isinstance(value, str) else None
    try:
        if found and found[2] in MONTHS:
            read = date(_NO_LEAP_YEAR, MONTHS.index(found[2]) + 1, int(found[1]))
            return read.day, read.month
    except ValueError:  # no such day
        pass
    raise PydanticCustomError("form", 'Skriv dag og måned, fx "1. december".')


def meeting_day(value: Any) -> tuple[int, int]:
    """Read `3. tirsdag` as which one and day of the week, Monday 0. Raises PydanticCustomError."""
    found = re.fullmatch(r"([1-4])\. ?(\w+)", fold(value)) if isinstance(value, str) else None
    if not found or found[2] not in _WEEKDAYS:
        raise PydanticCustomError("form", 'Skriv nummer og ugedag, fx "3. tirsdag".')
    return int(found[1]), _WEEKDAYS[found[2]]
