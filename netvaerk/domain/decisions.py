"""What Chefforum has decided, read across all meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.domain.body import DECISION, item_sections, spaced
from netvaerk.domain.vocabulary import ItemType, MeetingStatus, Outcome, ThemeStatus

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Decision, Item, Meeting
    from netvaerk.domain.register import Register
    from netvaerk.domain.rounds import Round
    from netvaerk.domain.theme import Theme


@dataclass(frozen=True)
class Decided:
    """A decision, and the meeting that made it."""

    meeting: Filed[Meeting]
    decision: Decision


def decisions_about(theme: str, register: Register) -> list[Decided]:
    """Every decision about a theme, oldest first."""
    found = []
    for meeting in register.meetings_by_day():
        item = meeting.record.item_of(theme)
        decision = item.decisions.get(theme) if item else None
        if decision:
            found.append(Decided(meeting, decision))
    return found


def standing_decision(theme: Filed[Theme], register: Register) -> Decided | None:
    """The latest decision that still stands: one made after the theme was last received (postponements included)."""
    made = decisions_about(theme.id, register)
    latest = made[-1] if made else None
    return None if latest and received_since(theme, latest.meeting) else latest


def received_since(theme: Filed[Theme], meeting: Filed[Meeting]) -> bool:
    """True for a theme that was received again on or after a meeting: what it decided is behind the theme."""
    return theme.record.received is not None and theme.record.received >= meeting.record.day


def is_undecided(theme: Filed[Theme], register: Register) -> bool:
    """True for a submitted theme that no meeting has decided or postponed since it was received."""
    return theme.record.status is ThemeStatus.SUBMITTED and standing_decision(theme, register) is None


def undecided_rounds(register: Register) -> set[Round]:
    """The rounds with submitted themes that Chefforum has not decided."""
    return {t.record.round for t in register.themes.values() if t.record.round and is_undecided(t, register)}


def awaiting(meeting: Filed[Meeting], register: Register) -> Iterator[tuple[Item, str | None]]:
    """Yield what a meeting has not decided: the item with a theme's or network's id, or with None for the item itself."""
    items = [item for item in meeting.record.items if item.type is ItemType.DECISION]
    in_words = any(not item.themes and not item.networks and not item.approves for item in items)
    decided = {title for title, (_, text) in item_sections(meeting.body, DECISION).items() if text} if in_words else set()
    for item in items:
        yield from ((item, subject) for subject in _undecided_in(item, decided, register))


def _undecided_in(item: Item, decided: set[str], register: Register) -> list[str | None]:
    if item.approves:
        approved = register.meetings.get(item.approves)
        done = approved is not None and approved.record.status is MeetingStatus.APPROVED
        return [] if done else [None]
    if not item.themes and not item.networks:
        return [] if spaced(item.title) in decided else [None]
    themes = [t for t in item.themes if t not in item.decisions and not _withdrawn(t, register)]
    return [*themes, *(n for n in item.networks if n not in item.network_decisions)]


def _withdrawn(theme: str, register: Register) -> bool:
    found = register.themes.get(theme)
    return found is not None and found.record.status is ThemeStatus.WITHDRAWN


def is_postponed(theme: Filed[Theme], register: Register) -> bool:
    """True for a submitted theme that the latest meeting put off to the next."""
    latest = standing_decision(theme, register)
    return theme.record.status is ThemeStatus.SUBMITTED and latest is not None and latest.decision.outcome is Outcome.POSTPONED


def agenda_of(theme: str, register: Register) -> Filed[Meeting] | None:
    """The meeting whose agenda a theme stands on, undecided there; None where there is none."""
    for meeting in register.meetings_by_day():
        item = meeting.record.item_of(theme)
        if item and theme not in item.decisions and meeting.record.status is not MeetingStatus.APPROVED:
            return meeting
    return None


def closed_to_scores(theme: str, register: Register) -> Filed[Meeting] | None:
    """The meeting whose agenda has been sent with a theme on it: from then on the theme takes no more scores.

    None where no agenda has been sent, where that meeting put the theme off, or where the theme was received again since.
    """
    filed = register.themes.get(theme)
    sent = [m for m in register.meetings_by_day() if m.record.status is not MeetingStatus.PLANNED and m.record.item_of(theme)]
    if filed is None or not sent or received_since(filed, sent[-1]):
        return None
    item = sent[-1].record.item_of(theme)
    made = item.decisions.get(theme) if item else None
    return None if made and made.outcome is Outcome.POSTPONED else sent[-1]
