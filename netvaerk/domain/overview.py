"""Where things stand: the coming round, who owes what, and what is late."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.danish import sort_key
from netvaerk.domain.decisions import awaiting, is_undecided
from netvaerk.domain.filed import Filed
from netvaerk.domain.followup import Due, due, not_carried_out
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.reviewing import open_themes, owes
from netvaerk.domain.rounds import Round, coming_round, deadline, is_over, meeting_day, round_for
from netvaerk.domain.vocabulary import MeetingStatus, NetworkStatus, ThemeStatus


@dataclass(frozen=True)
class Owed:
    """A reviewer, and the themes that they have not assessed."""

    initials: str
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """One look at the repository on one day."""

    round: Round
    deadline: date
    days_left: int
    receives: Round
    meeting: Filed[Meeting] | None
    meeting_day: date
    themes: dict[ThemeStatus, int]
    drafts: tuple[str, ...]
    owed: tuple[Owed, ...]
    running: tuple[Filed[Network], ...]
    coming: tuple[Due, ...]
    overdue: tuple[str, ...]


def overview(today: date, register: Register) -> Overview:
    """Look at all records as they stand on a day.

    `days_left` is negative once the deadline has passed; `receives` is the round that a theme received today counts in.
    """
    round_ = coming_round(today, register.rules)
    last_day = deadline(round_, register.rules)
    meeting = next((m for m in register.meetings_by_day() if m.record.round == round_), None)
    counts = Counter(t.record.status for t in register.themes.values() if t.record.round == round_)
    drafts = sorted(t.id for t in register.themes.values() if t.record.status is ThemeStatus.DRAFT)
    return Overview(
        round=round_,
        deadline=last_day,
        days_left=(last_day - today).days,
        receives=round_for(today, register.rules),
        meeting=meeting,
        meeting_day=meeting.record.day if meeting else meeting_day(round_, register.rules),
        themes={status: counts[status] for status in ThemeStatus if counts[status]},
        drafts=tuple(drafts),
        owed=tuple(_owed(register)),
        running=tuple(sorted(_running(register), key=lambda n: sort_key(n.record.title))),
        coming=tuple(d for d in due(today, register) if not d.late),
        overdue=tuple(_overdue(today, register)),
    )


def _owed(register: Register) -> Iterator[Owed]:
    """Who owes an assessment of a theme that is still to be decided; the disqualified owe nothing."""
    waiting = open_themes(register)
    for reviewer in register.rules.reviewers:
        missing = tuple(t.id for t in waiting if owes(t.id, reviewer.initials, register))
        if missing:
            yield Owed(reviewer.initials, missing)


def _running(register: Register) -> Iterator[Filed[Network]]:
    for network in register.networks.values():
        if not network.record.historical and network.record.status in (NetworkStatus.RUNNING, NetworkStatus.TESTING):
            yield network


def _overdue(today: date, register: Register) -> Iterator[str]:
    """What should have happened before today, in Danish."""
    for meeting in register.meetings_by_day():
        yield from _late_meeting(meeting, today, register)
    for late in due(today, register):
        if late.late:
            yield f"Netværket {late.network} {late.what}."
    yield from not_carried_out(register)
    for theme in register.themes.values():
        round_ = theme.record.round
        passed = round_ is not None and is_over(round_, today, register.rules)
        if round_ and passed and is_undecided(theme, register) and not _on_agenda(theme.id, register):
            yield f"Temaet {theme.id} fra runden {round_.name} er ikke kommet på en dagsorden."


def _late_meeting(meeting: Filed[Meeting], today: date, register: Register) -> Iterator[str]:
    """What is late about a meeting: not sent, not decided, or its referat not approved at the meeting after it."""
    if meeting.record.day >= today or meeting.record.status is MeetingStatus.APPROVED:
        return
    if meeting.record.status is MeetingStatus.PLANNED:
        yield f"Mødet {meeting.id} skulle være holdt, men dagsordenen er ikke sendt."
    elif any(awaiting(meeting, register)):
        yield f"Mødet {meeting.id} har punkter, der ikke er afgjort."
    elif any(meeting.record.day < m.record.day < today for m in register.meetings.values()):
        yield f"Referatet af mødet {meeting.id} er ikke godkendt."


def _on_agenda(theme: str, register: Register) -> bool:
    return any(m.record.item_of(theme) for m in register.meetings.values())
