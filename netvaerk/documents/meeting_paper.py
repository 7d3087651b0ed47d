"""The dagsorden and the referat of a meeting: two renderings of one record."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Annotated

from netvaerk.documents.environment import render
from netvaerk.documents.facts import Fact, in_danish
from netvaerk.documents.item_facts import ItemFacts
from netvaerk.documents.items import item_facts
from netvaerk.documents.setting import NEUTRAL, At, Setting
from netvaerk.domain.danish import meeting_time
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import MeetingStatus


@dataclass(frozen=True)
class ApprovalFacts:
    """How a referat was approved."""

    day: Annotated[date, Fact("dato", "Dagen for godkendelsen")]
    in_writing: Annotated[bool, Fact("skriftligt", "Sand, hvis referatet ikke blev godkendt på et møde")]


@dataclass(frozen=True)
class CorrectionFacts:
    """What was corrected after the approval."""

    day: Annotated[date, Fact("dato", "Dagen for rettelsen")]
    text: Annotated[str, Fact("tekst", "Hvad der er rettet")]


@dataclass(frozen=True)
class MeetingFacts:
    """A meeting, as `møde` in templates/dagsorden.md.j2 and templates/referat.md.j2."""

    body_name: Annotated[str, Fact("organ", "Organet, der mødes")]
    body_capitals: Annotated[str, Fact("organ_versaler", "Organet med store bogstaver")]
    day: Annotated[date, Fact("dato", "Dagen for mødet")]
    time: Annotated[str, Fact("tidspunkt", "Dag og klokkeslæt, fx Tirsdag d. 21. april 2015 kl. 15:00")]
    end: Annotated[str | None, Fact("slut", "Klokkeslættet, mødet sluttede")]
    place: Annotated[str | None, Fact("sted", "Mødestedet")]
    present: Annotated[tuple[str, ...], Fact("deltagere", "Deltagerne, som roller")]
    absent: Annotated[tuple[str, ...], Fact("afbud", "Afbud, som roller")]
    items: Annotated[tuple[ItemFacts, ...], Fact("punkter", "Punkterne")]
    approved: Annotated[bool, Fact("er_godkendt", "Sand, hvis referatet er godkendt")]
    approval: Annotated[ApprovalFacts | None, Fact("godkendelse", "Hvordan referatet blev godkendt")]
    corrections: Annotated[tuple[CorrectionFacts, ...], Fact("rettelser", "Rettelser efter godkendelsen")]


def dagsorden(meeting: Filed[Meeting], register: Register, setting: Setting = NEUTRAL) -> str:
    """Return the agenda of a meeting as Markdown.

    Args:
        meeting: the meeting.
        register: the records that its items name.
        setting: what it is made with beside the records, and for whom.

    Raises Refusal for an item that names a record that is not there, and for a fault in a template.
    """
    return _paper("dagsorden", meeting, register, setting)


def referat(meeting: Filed[Meeting], register: Register, setting: Setting = NEUTRAL) -> str:
    """Return the minutes of a meeting as Markdown: the agenda with what was decided. See `dagsorden`."""
    return _paper("referat", meeting, register, setting)


def _paper(kind: str, meeting: Filed[Meeting], register: Register, setting: Setting) -> str:
    return render(f"{kind}.md.j2", {"møde": in_danish(meeting_facts(meeting, register, setting))}, setting.own)


def meeting_facts(meeting: Filed[Meeting], register: Register, setting: Setting) -> MeetingFacts:
    """Return what a meeting's papers can say, to the members or to everybody. See `dagsorden`."""
    record = meeting.record
    theme_numbers = count(1)
    return MeetingFacts(
        body_name=record.body_name,
        body_capitals=record.body_name.upper(),
        day=record.day,
        time=meeting_time(record.day, record.time),
        end=record.end,
        place=record.place,
        present=record.present,
        absent=record.absent,
        items=tuple(item_facts(n, item, At(meeting, register, setting), theme_numbers) for n, item in enumerate(record.items, 1)),
        approved=record.status is MeetingStatus.APPROVED,
        approval=ApprovalFacts(record.approval.day, record.approval.meeting is None) if record.approval else None,
        corrections=tuple(CorrectionFacts(c.day, c.text) for c in record.corrections),
    )
