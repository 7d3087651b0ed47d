"""What was received and sent, for the journal (offentlighedsloven § 15: date, direction and a short subject)."""

from collections.abc import Collection, Iterator
from datetime import date

from netvaerk.documents.exports.cells import Row
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme

IN, OUT = "ind", "ud"


def rows(register: Register, _hidden: Collection[str]) -> list[Row]:
    """Return a row for each letter, oldest first: themes received, answers given, meetings' papers sent and approved."""
    entries = [*_themes(register), *_meetings(register)]
    return sorted(entries, key=lambda row: (row["dato"] or date.min, str(row["sag"]), str(row["retning"]), str(row["emne"])))


def _themes(register: Register) -> Iterator[Row]:
    for theme in register.themes.values():
        if theme.record.historical:
            continue
        if theme.record.received:
            yield _received(theme, theme.record.received)
        for reply in theme.record.replies:
            yield _row(reply.day, OUT, f"Svar til forslagsstiller om {reply.about}", theme.id, theme.record.case_number, None)


def _received(theme: Filed[Theme], day: date) -> Row:
    original = theme.record.original
    return _row(day, IN, f"Temaforslag: {theme.record.title}", theme.id, theme.record.case_number, original.sha256 if original else None)


def _meetings(register: Register) -> Iterator[Row]:
    for meeting in register.meetings.values():
        yield from _sealed(meeting)


def _sealed(meeting: Filed[Meeting]) -> Iterator[Row]:
    record: Meeting = meeting.record
    for seal in record.seals:
        for name, sha256 in seal.files.items():
            yield _row(seal.day, OUT, f"{seal.document.value.capitalize()} for {record.body_name}: {name}", meeting.id, None, sha256)


def _row(day: date | None, direction: str, subject: str, record: str, case: str | None, sha256: str | None) -> Row:
    return {"dato": day, "retning": direction, "emne": subject, "sag": record, "sagsnr": case, "sha256": sha256}
