"""Deadlines and meetings as iCalendar (RFC 5545), for a calendar that subscribes to the file or takes it in."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from netvaerk.documents.calendar_entries import Entry, entries
from netvaerk.domain.register import Register
from netvaerk.domain.text import fold, visible

if TYPE_CHECKING:
    from icalendar import Event, Timezone, vDatetime

_ZONE = "Europe/Copenhagen"
_LENGTH = timedelta(hours=2)  # of a meeting whose end is not known
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)
_SINCE = 1996  # from then on summer has ended on the last Sunday of October (directive 94/21/EC)


def calendar(register: Register, today: date) -> bytes:
    """Return the calendar of all records. An entry keeps its UID for ever, also when its day is moved.

    Args:
        register: all records.
        today: the day of the command; every entry tells that it was written then.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//netvaerk//netvaerk//DA")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", f"Netværksstrukturen i {visible(register.rules.municipality)}")
    made.add("x-wr-timezone", _ZONE)
    made.add_component(_zone())
    owner = "-".join(fold(visible(register.rules.municipality)).split())
    for entry in sorted(entries(register, today), key=lambda e: (e.day, e.key)):
        made.add_component(_event(entry, f"{entry.key}@netvaerk.{owner}", today))
    return bytes(made.to_ical())


def _event(entry: Entry, uid: str, today: date) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("summary", visible(entry.title))
    if entry.description:
        event.add("description", visible(entry.description))
    if entry.place:
        event.add("location", visible(entry.place))
    if entry.begins is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        begins = _at(entry.day, entry.begins)
        event["dtstart"] = _local(begins)
        event["dtend"] = _local(_at(entry.day, entry.ends) if entry.ends else begins + _LENGTH)
        event.add("status", "CONFIRMED" if entry.firm else "TENTATIVE")
    return event


def _at(day: date, clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return datetime.combine(day, time(int(hours), int(minutes)))


def _local(moment: datetime) -> "vDatetime":
    """A time as clocks in Denmark show it; the calendar's own zone says what that is."""
    from icalendar import vDatetime

    written = vDatetime(moment)
    written.params["TZID"] = _ZONE
    return written


def _zone() -> "Timezone":
    """Denmark's time by rule, so that no machine's database of zones is needed."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _ZONE)
    for part, name, month, day, hour, before, after in (
        (TimezoneDaylight(), "CEST", 3, 31, 2, _WINTER, _SUMMER),
        (TimezoneStandard(), "CET", 10, 27, 3, _SUMMER, _WINTER),
    ):
        part.add("dtstart", datetime(_SINCE, month, day, hour))  # noqa: DTZ001 - by the clock of the zone that is described
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
