"""The calendar: read by the rules of RFC 5545, and by another program's reader."""

import re
from datetime import date, datetime
from importlib import import_module
from typing import Any

import pytest
from sample_records import meeting, record, register, theme
from tools import package

from netvaerk.documents.calendar import calendar
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register

TODAY = date(2026, 11, 22)
NASTY = "Ét, to; tre \\ fire\nBEGIN:VEVENT\r\nx \x1b 🙂 " + "langt ord æøå " * 20


def network(id_: str = "2026-ensomhed", **more: Any) -> Filed[Network]:
    data = {"titel": "Ensomhed", "netværkstype": "læring", "status": "planlagt", "halvår": "2026-efterår", **more}
    return Filed(id_, record(Network, data), "")


def meetings(*days: str) -> list[dict[str, Any]]:
    return [{"dato": day, "timer": 3.5, "formål": "At se på tal"} for day in days]


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def events(content: bytes) -> dict[str, dict[str, str]]:
    """The entries by UID: each line's name with its parameters, and its value."""
    told = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", content.decode().replace("\r\n ", ""), re.DOTALL)
    found = [dict(line.split(":", 1) for line in event.strip().split("\r\n")) for event in told]
    return {event["UID"]: event for event in found}


def sample() -> Register:
    called = meeting("2027-01-19-chefforum", "", runde="2027-01", sted="909", slut="16:20")
    extra = meeting("2027-01-26-chefforum", "", runde="2027-01")
    old = meeting("2015-04-21-chefforum", "", mærker=["historisk"])
    many = network(møder=meetings("2026-12-01", "2026-12-01"), forventet_slut="2027-01-29", næste_evaluering="2026-12-10")
    return register(
        called, extra, old, many, theme("2026-byhaver", "Byhaver", runde="2026-06"), network("2016-gammelt", mærker=["historisk"])
    )


def test_deadlines_meetings_and_days() -> None:
    found = events(calendar(sample(), TODAY))
    assert sorted(found) == [
        "frist-2026-06@netvaerk.albertslund",
        "frist-2027-01@netvaerk.albertslund",
        "frist-2027-06@netvaerk.albertslund",
        "frist-2028-01@netvaerk.albertslund",
        "moede-2026-06@netvaerk.albertslund",
        "moede-2027-01-26-chefforum@netvaerk.albertslund",
        "moede-2027-01@netvaerk.albertslund",
        "moede-2027-06@netvaerk.albertslund",
        "moede-2028-01@netvaerk.albertslund",
        "netvaerk-evaluering-2026-ensomhed@netvaerk.albertslund",
        "netvaerk-slut-2026-ensomhed@netvaerk.albertslund",
        "netvaerksmoede-2026-ensomhed-2026-12-01-2@netvaerk.albertslund",
        "netvaerksmoede-2026-ensomhed-2026-12-01@netvaerk.albertslund",
    ]
    called = found["moede-2027-01@netvaerk.albertslund"]
    assert called["DTSTART;TZID=Europe/Copenhagen"] == "20270119T150000"
    assert called["DTEND;TZID=Europe/Copenhagen"] == "20270119T162000"
    assert (called["STATUS"], called["LOCATION"]) == ("CONFIRMED", "909")
    coming = found["moede-2027-06@netvaerk.albertslund"]
    assert (coming["DTSTART;TZID=Europe/Copenhagen"], coming["STATUS"]) == ("20270615T150000", "TENTATIVE")
    due = found["frist-2027-01@netvaerk.albertslund"]
    assert (due["DTSTART;VALUE=DATE"], due["DTEND;VALUE=DATE"], due["TRANSP"]) == ("20261201", "20261202", "TRANSPARENT")
    assert found["netvaerksmoede-2026-ensomhed-2026-12-01@netvaerk.albertslund"]["DESCRIPTION"] == "At se på tal (3\\,5 timer)"


def test_a_meeting_that_is_moved_keeps_its_uid() -> None:
    before = events(calendar(register(meeting("2027-01-19-chefforum", "", runde="2027-01")), TODAY))
    after = events(calendar(register(meeting("2027-01-26-chefforum", "", runde="2027-01")), TODAY))
    assert before.keys() == after.keys()
    uid = "moede-2027-01@netvaerk.albertslund"
    assert before[uid]["DTSTART;TZID=Europe/Copenhagen"] != after[uid]["DTSTART;TZID=Europe/Copenhagen"]


def test_a_closed_network_has_no_days_to_come() -> None:
    done = network(status="afsluttet", igangsat="2026-08-01", netværksleder={"rolle": "Leder"}, forventet_slut="2027-01-29")
    assert not [uid for uid in events(calendar(register(done), TODAY)) if "slut" in uid]


def test_what_is_closed_is_not_told() -> None:
    item = {"nøgle": "sag", "titel": "Hemmelig sag", "type": "drøftelse", "lukket": True}
    assert "Hemmelig" not in calendar(register(meeting("2027-01-19-chefforum", "", punkter=[item])), TODAY).decode()


@pytest.mark.parametrize("records", [sample(), register(network(titel=NASTY, møder=[{"dato": "2026-12-01", "timer": 1, "formål": NASTY}]))])
def test_it_is_icalendar(records: Register) -> None:
    content = calendar(records, TODAY)
    assert content == calendar(records, TODAY)
    raw = content.split(b"\r\n")
    assert raw[0] == b"BEGIN:VCALENDAR" and raw[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(line) <= 75 for line in raw)
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|(?<!\r)\n|\r(?!\n)", content)
    open_: list[str] = []
    for line in filter(None, unfolded(content)):
        name, value = re.fullmatch(r"([A-Z-]+)(?:;[A-Z-]+=[^:;]+)*:(.*)", line).groups()  # type: ignore[union-attr]
        if name == "BEGIN":
            open_.append(value)
        elif name == "END":
            assert open_.pop() == value
    assert open_ == []
    for event in events(content).values():
        assert {"UID", "DTSTAMP", "SUMMARY"} <= event.keys()
        assert event["DTSTAMP"] == "20261122T000000Z"


def test_another_reader_reads_it() -> None:
    package("vobject")
    read = import_module("vobject").readOne(calendar(sample(), TODAY).decode())
    read.validate(raiseException=True)
    found = {event.uid.value: event for event in read.vevent_list}
    assert len(found) == len(read.vevent_list) == 13
    begins: datetime = found["moede-2027-06@netvaerk.albertslund"].dtstart.value
    assert (begins.hour, begins.utcoffset().total_seconds()) == (15, 7200)  # type: ignore[union-attr]
    winter: datetime = found["moede-2027-01@netvaerk.albertslund"].dtstart.value
    assert winter.utcoffset().total_seconds() == 3600  # type: ignore[union-attr]
    assert found["frist-2027-01@netvaerk.albertslund"].dtstart.value == date(2026, 12, 1)


def test_another_reader_gets_peoples_text_back() -> None:
    package("vobject")
    read = import_module("vobject").readOne(calendar(register(network(titel=NASTY, møder=meetings("2026-12-01"))), TODAY).decode())
    found = {event.uid.value: event for event in read.vevent_list}
    said = found["netvaerksmoede-2026-ensomhed-2026-12-01@netvaerk.albertslund"].summary.value
    assert said.startswith("Netværksmøde: Ét, to; tre \\ fire BEGIN:VEVENT") and "🙂" in said
