"""Telling the proposer: that the theme was received, what is missing, what was decided and why."""

from collections.abc import Iterator
from datetime import date

from netvaerk.domain.danish import long_date
from netvaerk.domain.decisions import Decided, standing_decision
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Reply, Theme
from netvaerk.domain.vocabulary import MeetingStatus, Outcome, ThemeStatus

RECEIPT, DECISION = "modtagelsen", "beslutningen"


def decision_to_tell(theme: Filed[Theme], register: Register) -> Decided | None:
    """The decision that the proposer is to be told: of a meeting that has been held, and not put off."""
    decided = standing_decision(theme, register)
    if decided is None or decided.decision.outcome is Outcome.POSTPONED or theme.record.status is ThemeStatus.WITHDRAWN:
        return None
    return decided if decided.meeting.record.status in (MeetingStatus.HELD, MeetingStatus.APPROVED) else None


def about(theme: Filed[Theme], register: Register) -> tuple[str, date]:
    """What a reply is about, as the theme notes it, and the day that it can be given from.

    Raises Refusal for a theme that nobody has received.
    """
    decided = decision_to_tell(theme, register)
    if decided:
        return f"{DECISION} {long_date(decided.meeting.record.day)}", decided.meeting.record.day
    if theme.record.received is None:
        raise Refusal(f"Temaet {theme.id} er ikke modtaget endnu. Skriv dagen med: netvaerk submit {theme.id} --received …")
    return RECEIPT, theme.record.received


def note_reply(theme: Filed[Theme], register: Register, today: date, sha256: str) -> Plan:
    """Plan that a theme notes what its proposer has been told, and the SHA-256 of the draft; nothing where it is noted already.

    A draft that is written again is the same letter, unless something has come in from the proposer since.
    """
    what, since = about(theme, register)
    newest = max((trace.day for trace in theme.record.originals if trace.day), default=since)
    if any(reply.about == what and _covers(reply, max(since, newest), sha256) for reply in theme.record.replies):
        return Plan("", said=(f"At forslagsstilleren har fået svar om {what}, er noteret i forvejen.",))
    edit = Edit(("svar", len(theme.record.replies)), {"dato": today, "om": what, "sha256": sha256})
    return Plan(f"Notér svar til forslagsstilleren af temaet {theme.id}", (Change(Kind.THEME, theme.id, (edit,)),))


def _covers(reply: Reply, newest: date, sha256: str) -> bool:
    """True for a reply that was given after what came in last; on the same day, for the same letter."""
    return reply.day > newest or (reply.day == newest and reply.sha256 in (None, sha256))


def untold(register: Register) -> Iterator[tuple[str, str]]:
    """Yield each theme whose proposer has not been told, with what they are waiting to hear."""
    for theme in sorted(register.themes.values(), key=lambda t: (t.record.received or date.max, t.id)):
        if theme.record.historical or theme.record.received is None or theme.record.status is ThemeStatus.WITHDRAWN:
            continue
        what, since = about(theme, register)
        if not any(reply.day >= since and what in (reply.about, RECEIPT) for reply in theme.record.replies):
            yield theme.id, what
