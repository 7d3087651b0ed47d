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
    return sorted(entries, key=lambda row: (row["dato"] or date.min, str(row["sag"]), str(row["retning"])))


def _themes(register: Register) -> Iterator[Row]:
    for theme in register.themes.values():
        if theme.record.historical:
            continue
        yield from _received(theme)
        for reply in theme.record.replies:
            yield _row(reply.day, OUT, f"Svar til forslagsstiller om {reply.about}", theme.id, theme.record.case_number, reply.sha256)


def _received(theme: Filed[Theme]) -> Iterator[Row]:
    """Yield what came in for a theme: the proposal, and what its proposer wrote later; also a day of receipt that no original has."""
    record = theme.record
    came: list[tuple[date | None, str | None]] = [(original.day or record.received, original.sha256) for original in record.originals]
    if record.received and record.received not in [day for day, _ in came]:
        came.append((record.received, None))
    for number, (day, sha256) in enumerate(sorted(came, key=lambda known: known[0] or date.min)):
        what = "Mere til temaforslaget" if number else "Temaforslag"
        yield _row(day, IN, f"{what}: {record.title}", theme.id, record.case_number, sha256)


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
