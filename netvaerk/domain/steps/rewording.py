"""Texts of a meeting that were edited outside of git: which may be taken, and the step that takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from netvaerk.domain.body import DECISION, item_section
from netvaerk.domain.danish import counted
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.plan import Change, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rewording import with_lines
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import MeetingStatus


@dataclass(frozen=True)
class Reworded:
    """A section with another text.

    Attributes:
        name: what people call it.
        start: its first line in the meeting's text, below its heading.
        end: one past its last.
        text: what is to stand there.
    """

    name: str
    start: int
    end: int
    text: str


def closed_to_rewording(meeting: Filed[Meeting], item: Item, section: str, register: Register) -> str | None:
    """Return why a section can no longer be edited; None where it can.

    What Chefforum has approved, and what it has decided about, stays as it was when it did.
    """
    if meeting.record.status is MeetingStatus.APPROVED:
        return f'referatet er godkendt. En fejl rettes med: netvaerk referat {meeting.id} --correction "…"'
    if fold(section) == fold(DECISION):
        return f'beslutninger føres med: netvaerk decide {meeting.id} … --text "…"'
    approved = register.meetings.get(item.approves) if item.approves else None
    approves = approved is not None and approved.record.status is MeetingStatus.APPROVED
    if item.decisions or item.network_decisions or approves or item_section(meeting.body, item.title, DECISION):
        return "punktet er afgjort, og det skal kunne ses, hvad der blev besluttet om"
    return None


def reword(meeting: Filed[Meeting], sections: Sequence[Reworded]) -> Plan:
    """Plan that sections of a meeting say something else; all else stays byte for byte.

    Args:
        meeting: the meeting.
        sections: open ones, see `closed_to_rewording`.
    """
    body = meeting.body
    for section in sorted(sections, key=lambda s: s.start, reverse=True):
        body = with_lines(body, section.start, section.end, section.text)
    sent = meeting.record.status is not MeetingStatus.PLANNED
    warning = (
        f"Dagsordenen til mødet {meeting.id} er sendt. Teksten i mødets fil er nu en anden end den sendte; forseglingen gælder stadig den."
    )
    said = tuple(f"Hentet ind: {section.name}" for section in sections)
    changes = (Change(Kind.MEETING, meeting.id, body=body),) if body != meeting.body else ()
    message = f"Ret {counted(len(sections), 'afsnit', 'afsnit')} i {meeting.id} efter Word"
    return Plan(message, changes, said, (warning,) if sent and changes else ())
