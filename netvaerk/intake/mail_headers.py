"""The headers of a mail, decoded one by one: they are the part that anybody can write anything in.

The standard library's own reading of them meets exceptions of many kinds in what is broken, and takes long for what is long.
"""

from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

from netvaerk.intake.decoding import decoded

_LONGEST_HEADER = 2_000


def raw_headers(message: Message, name: str) -> list[str]:
    """The values of a header as they are written; bytes outside ASCII as they were most likely meant."""
    values = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    return [decoded(value.encode("utf-8", "surrogateescape"))[:_LONGEST_HEADER] for value in values]


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


def received(message: Message) -> date | None:
    """The day of the topmost receipt: the one that the last mail server wrote, the secretariat's own."""
    days = (moment(value.rpartition(";")[2]) for value in raw_headers(message, "Received"))
    return next((day for day in days if day), None)


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
