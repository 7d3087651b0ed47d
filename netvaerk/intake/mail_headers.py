"""The headers of a mail, decoded one by one: they are the part that anybody can write anything in.

The standard library's own reading of them meets exceptions of many kinds in what is broken, and takes long for what is long.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

from netvaerk.domain.danish import long_date
from netvaerk.intake.decoding import decoded

_LONGEST_WRITTEN, _LONGEST_HEADER = 10_000, 2_000
_YEARS = (2000, 4500)


class Bounded(Compat32):
    """How the standard library is to read a mail: no header longer than those that mail programs write."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return a header's name and the beginning of its value."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_WRITTEN]


def raw_headers(message: Message, name: str, longest: int = _LONGEST_HEADER) -> list[str]:
    """The values of a header as they are written; bytes outside ASCII as they were most likely meant."""
    values = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    return [decoded(value.encode("utf-8", "surrogateescape"))[:longest] for value in values]


def header(message: Message, name: str) -> str:
    """The text of a header, the first where there are several; empty where there is none."""
    return words(next(iter(raw_headers(message, name)), ""))


def words(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) read."""
    if "=?" not in text:
        return text
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(decoded(part, charset) if isinstance(part, bytes) else part for part, charset in parts)


@dataclass(frozen=True)
class Stamp:
    """What a mail server's receipt says: the day, or in Danish why it tells none; neither where there is no receipt."""

    day: date | None = None
    fault: str = ""


def received(message: Message) -> Stamp:
    """The topmost receipt: the last mail server wrote it, the secretariat's own. A sender can have forged all that stand below."""
    written = next(iter(raw_headers(message, "Received", _LONGEST_WRITTEN)), None)
    if written is None:
        return Stamp()
    return stamp(moment(_without_comments(written).rpartition(";")[2]) or moment(written.rpartition(";")[2]))


def stamp(day: date | None) -> Stamp:
    """The receipt that says this day."""
    if day is None:
        return Stamp(fault="Mailserverens stempel på mailen kan ikke læses.")
    if not is_possible(day):
        return Stamp(fault=f"Mailserverens stempel på mailen siger {long_date(day)}, og det kan ikke passe.")
    return Stamp(day)


def is_possible(day: date) -> bool:
    """False for a day on which nobody proposed themes: a clock that is not set says 1970 or 1601, and Outlook 4501 for none."""
    return _YEARS[0] <= day.year < _YEARS[1]


def _without_comments(text: str) -> str:
    """A header's text without what stands in brackets (RFC 5322 3.2.2), which can hold anything."""
    kept: list[str] = []
    depth = 0
    for piece in re.findall(r"\\.|[()]|[^\\()]+|\\", text, re.DOTALL):
        depth += {"(": 1, ")": -1 if depth else 0}.get(piece, 0)
        if not depth and piece != ")":
            kept.append(piece)
    return "".join(kept)


def moment(text: str) -> date | None:
    """The day in Denmark of a date as mails write it; None for what is none."""
    try:
        return day_here(parsedate_to_datetime(" ".join(text.split())[:100]))
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def day_here(moment: datetime) -> date:
    """The day that a moment is in Denmark; one without a time zone is in UTC (RFC 5322 3.3: -0000)."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_zone()).date()


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo("Europe/Copenhagen")
