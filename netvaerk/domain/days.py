"""Counting days as a plan does: whole months on, and workdays."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from netvaerk.domain.errors import Misuse


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on; the month's last where it is shorter.

    Raises Misuse past the end of the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        raise Misuse("Datoen ligger for langt ude i fremtiden. Se efter, om årstallet er rigtigt.")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
