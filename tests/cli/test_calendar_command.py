"""`netvaerk calendar`."""

from collections.abc import Callable

from conftest import Secretariat


def test_the_calendar_is_written_beside_the_documents(example: Callable[[], Secretariat]) -> None:
    town = example()
    assert town.run("calendar").out == "Kalender: documents/kalender.ics\n"
    content = (town.root / "documents/kalender.ics").read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n") and b"UID:moede-2027-01@" in content
    assert town.git("status", "--porcelain") == ""


def test_the_calendar_goes_where_it_is_wanted(example: Callable[[], Secretariat]) -> None:
    town = example()
    town.run("calendar", "--out", "kalender")
    assert (town.root / "kalender/kalender.ics").is_file()
    assert "arkivets egne filer" in town.refused("calendar", "--out", "data", code=2)
