"""The one clock."""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Misuse

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

VARIABLE = "NETVAERK_TODAY"


def today() -> date:
    """Return the day in Europe/Copenhagen, or the one that NETVAERK_TODAY names.

    Raises Misuse where the variable is no date.
    """
    given = os.environ.get(VARIABLE)
    if given is None:
        return datetime.now(_copenhagen()).date()
    try:
        day = date.fromisoformat(given)
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year <= 2900:
        raise Misuse(f"{VARIABLE} er »{given}«, som ikke er en dato. Skriv år-måned-dag, fx {VARIABLE}=2026-11-22.")
    return day


def _copenhagen() -> "ZoneInfo | None":
    """The time zone of every date here; the machine's own where its zone database is missing."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo("Europe/Copenhagen")
    except ZoneInfoNotFoundError:
        return None
