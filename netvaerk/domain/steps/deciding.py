"""Chefforum's decisions, the approval of a referat, and corrections to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from netvaerk.domain.body import with_decision_text
from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.decisions import awaiting
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import NETWORK_STATUS_AFTER, STATUS_AFTER, network_steps, require_theme_step
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.plan import Bare, Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.steps.proposing import answer_text
from netvaerk.domain.text import did_you_mean
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Mark, MeetingStatus, NetworkOutcome, Outcome, ThemeStatus

W = TypeVar("W", Outcome, NetworkOutcome)
APPROVED_TEXT = "Referatet blev godkendt."


@dataclass(frozen=True)
class Verdict:
    """What was decided about a theme, a network or an item, and the words beside it."""

    subject: str
    outcome: str | None = None
    reason: str | None = None
    conditions: str | None = None
    to: str | None = None
    together_with: str | None = None
    text: str | None = None


def decide(meeting: Filed[Meeting], verdicts: Iterable[Verdict], today: date, register: Register) -> Plan:
    """Plan what a meeting has decided; the meeting becomes `afholdt`.

    Args:
        meeting: sent or held; from its day on.
        verdicts: about themes, networks or items (by key) of the meeting.
        today: the day of the command.
        register: all records.

    Raises Refusal for a meeting that cannot decide now and for an outcome that the theme's status does not allow; Misuse for
    what is not on the agenda and for an unknown outcome.
    """
    require_deciding(meeting, today)
    deciding = _Deciding(meeting, register)
    for verdict in verdicts:
        deciding.take(verdict)
    if meeting.record.status is MeetingStatus.SENT:
        deciding.edits.append(Edit(("status",), MeetingStatus.HELD))
    body = None if deciding.body == meeting.body else deciding.body
    change = Change(Kind.MEETING, meeting.id, tuple(deciding.edits), body)
    return Plan(f"Før beslutninger fra mødet {meeting.id}", (*deciding.others, change), tuple(deciding.said))


def require_deciding(meeting: Filed[Meeting], today: date) -> None:
    """Raise Refusal where a meeting cannot decide: not sent, not yet its day, or approved."""
    record = meeting.record
    if record.status is MeetingStatus.PLANNED:
        raise Refusal(f"Dagsordenen til mødet {meeting.id} er ikke sendt endnu. Send den først: netvaerk agenda {meeting.id} --send")
    if today < record.day:
        raise Refusal(f"Mødet holdes {long_date(record.day)}. Beslutninger kan føres fra den dag.")
    if record.status is MeetingStatus.APPROVED and Mark.EXAMPLE not in record.marks:
        raise Refusal(f'Referatet af mødet {meeting.id} er godkendt og kan kun rettes: netvaerk referat {meeting.id} --correction "…"')


class _Deciding:
    """Collects what one commit changes: the meeting, its themes, and a referat that it approves."""

    def __init__(self, meeting: Filed[Meeting], register: Register) -> None:
        self.meeting, self.register = meeting, register
        self.edits: list[Edit] = []
        self.others: list[Change] = []
        self.said: list[str] = []
        self.body = meeting.body

    def take(self, verdict: Verdict) -> None:
        record = self.meeting.record
        item = record.item_of(verdict.subject) or record.item_of_network(verdict.subject) or record.item(verdict.subject)
        if item is None:
            on_it = [
                *(s for i in record.items for s in (*i.themes, *i.networks)),
                *(i.key for i in record.items if not i.themes and not i.networks),
            ]
            raise Misuse(f"»{verdict.subject}« står ikke på mødet {self.meeting.id}. På mødet står {listed(on_it)}.")
        if verdict.subject in item.themes:
            self._theme(item, verdict)
        elif verdict.subject in item.networks:
            self._network(item, verdict)
        elif item.approves:
            self._approval(item, item.approves, verdict)
        elif not verdict.text:
            raise Misuse(f'Punktet »{item.key}« afgøres med ord: netvaerk decide {self.meeting.id} {item.key} --text "…"')
        if verdict.text:
            self.body = with_decision_text(self.body, item.title, answer_text(verdict.text))
            self.said.append(f"{item.title}: teksten er føjet til beslutningen.")

    def _theme(self, item: Item, verdict: Verdict) -> None:
        if verdict.outcome is None and verdict.text:
            return
        outcome = _outcome(Outcome, verdict.outcome)
        if outcome is Outcome.REFERRED and not verdict.to:
            raise Misuse(
                "Et tema henvises til nogen: en afdeling, et projekt, der er i gang, eller kompetencefællesskabet. Skriv det med --to."
            )
        theme = self.register.themes.get(verdict.subject)
        if theme is None:
            raise Refusal(f"Temaet »{verdict.subject}« står på mødet, men filen data/themes/{verdict.subject}.md findes ikke.")
        self._require_step(theme, item, outcome)
        self.edits.append(Edit((*self._place(item), "beslutninger", theme.id), _written(outcome, verdict)))
        after = STATUS_AFTER[outcome]
        if theme.record.status is not after:
            self.others.append(Change(Kind.THEME, theme.id, (Edit(("status",), after),)))
        self.said.append(f"{theme.id}: {outcome.value}")

    def _require_step(self, theme: Filed[Theme], item: Item, outcome: Outcome) -> None:
        """Judge the step from the status before the meeting: a decision already made here is replaced."""
        made = item.decisions.get(theme.id)
        status = theme.record.status
        if made is None:
            before = status
        elif status is not STATUS_AFTER[made.outcome]:
            raise Refusal(f"Temaet »{theme.id}« er siden mødet blevet {status.value} og kan ikke afgøres om.")
        else:
            received = theme.record.received
            if received and received > self.meeting.record.day:
                raise Refusal(f"Temaet »{theme.id}« er modtaget igen efter mødet og kan ikke afgøres om.")
            before = ThemeStatus.SUBMITTED
        if outcome is Outcome.POSTPONED and before is not ThemeStatus.SUBMITTED:
            raise Refusal(f"Temaet »{theme.id}« {before.phrase} og kan ikke udsættes. Det kan kun et tema, der er indsendt.")
        if outcome is not Outcome.POSTPONED:
            require_theme_step(theme.id, before, STATUS_AFTER[outcome])

    def _network(self, item: Item, verdict: Verdict) -> None:
        if verdict.outcome is None and verdict.text:
            return
        outcome = _outcome(NetworkOutcome, verdict.outcome)
        self._require_network_step(verdict.subject, outcome)
        self.edits.append(Edit((*self._place(item), "netværksbeslutninger", verdict.subject), _written(outcome, verdict)))
        self.said.append(f"{verdict.subject}: {outcome.value}")

    def _require_network_step(self, id_: str, outcome: NetworkOutcome) -> None:
        network = self.register.networks.get(id_)
        if network is None:
            raise Refusal(f"Netværket »{id_}« står på mødet, men filen data/networks/{id_}.md findes ikke.")
        status, type_ = network.record.status, network.record.type
        wanted = NETWORK_STATUS_AFTER[outcome]
        rule = self.register.rules.types[type_]
        if wanted is not status and wanted not in network_steps(status, rule.test_phase):
            raise Refusal(f"Netværket »{id_}« er et {rule.name}, der er {status.value}. Det kan ikke få udfaldet »{outcome.value}«.")

    def _approval(self, item: Item, approved: str, verdict: Verdict) -> None:
        if verdict.outcome is None and verdict.text:
            return
        if verdict.outcome is not None:
            _outcome(Outcome, verdict.outcome, only=Outcome.APPROVED)
        earlier = self.register.meetings.get(approved)
        if earlier is None:
            raise Refusal(f"Punktet »{item.key}« godkender referatet af »{approved}«, som ikke findes.")
        self.others.append(_approving(earlier, self.meeting.record.day, self.meeting.id, self.register))
        self.body = with_decision_text(self.body, item.title, APPROVED_TEXT)
        self.said.append(f"Referatet af mødet {approved} er godkendt.")

    def _place(self, item: Item) -> tuple[str | int, ...]:
        return "punkter", self.meeting.record.items.index(item)


def _outcome(words: type[W], given: str | None, only: W | None = None) -> W:
    """Read an outcome as people type it. Raises Misuse with what is allowed."""
    allowed = [word.value for word in ([only] if only else words)]
    if given is None:
        raise Misuse(f"Skriv også udfaldet: {listed(allowed, 'eller')}.")
    try:
        word = words(given)
    except ValueError:
        word = None
    if word is None or word.value not in allowed:
        raise Misuse(f"Udfaldet »{given}« kan ikke bruges her.{did_you_mean(given, allowed)} Vælg {listed(allowed, 'eller')}.")
    return word


def _written(outcome: Outcome | NetworkOutcome, verdict: Verdict) -> dict[str, Any]:
    beside = {"begrundelse": verdict.reason, "vilkår": verdict.conditions, "til": verdict.to, "sammen_med": verdict.together_with}
    return {"udfald": outcome, **{key: value for key, value in beside.items() if value}}


def require_minutes(meeting: Filed[Meeting], register: Register) -> None:
    """Raise Refusal where a meeting has no referat yet: not held, or not all decided."""
    if meeting.record.status is MeetingStatus.PLANNED:
        raise Refusal(f"Mødet {meeting.id} er kun planlagt. Det har et referat, når dagsordenen er sendt, og beslutningerne er ført ind.")
    if meeting.record.status is not MeetingStatus.APPROVED:
        require_decided(meeting, register)
    if meeting.record.status is MeetingStatus.SENT:
        raise Refusal(f"Mødet {meeting.id} er ikke noteret som holdt. Gør det med: netvaerk decide {meeting.id}")


def approve(meeting: Filed[Meeting], at: Filed[Meeting] | None, day: date, today: date, register: Register) -> Plan:
    """Plan that a referat is approved: at a later meeting, or in writing on a day.

    Raises Refusal while something is undecided or the meeting has not been held.
    """
    if at is None:
        if not meeting.record.day <= day <= today:
            raise Misuse(
                f"Referatet kan ikke være godkendt {long_date(day)}. Skriv en dag fra mødet {long_date(meeting.record.day)} til i dag."
            )
        change = _approving(meeting, day, None, register)
        return Plan(f"Godkend referatet af {meeting.id}", (change,), (f"Referatet af mødet {meeting.id} er godkendt skriftligt.",))
    if at.record.day <= meeting.record.day:
        raise Refusal(f"Mødet {at.id} ligger ikke efter {meeting.id}. Et referat godkendes på et senere møde.")
    require_deciding(at, today)
    item = next((i for i in at.record.items if i.approves == meeting.id), None)
    if item:
        return replace(decide(at, [Verdict(item.key)], today, register), message=f"Godkend referatet af {meeting.id}")
    change = _approving(meeting, at.record.day, at.id, register)
    return Plan(f"Godkend referatet af {meeting.id}", (change,), (f"Referatet af mødet {meeting.id} er godkendt på mødet {at.id}.",))


def _approving(meeting: Filed[Meeting], day: date, at: str | None, register: Register) -> Change:
    require_decided(meeting, register)
    if meeting.record.status is not MeetingStatus.HELD:
        state = "allerede godkendt" if meeting.record.status is MeetingStatus.APPROVED else meeting.record.status.value
        raise Refusal(
            f"Referatet af mødet {meeting.id} kan ikke godkendes: mødet er {state}. "
            "Kun et møde, der er afholdt, har et referat at godkende."
        )
    approval: dict[str, Any] = {"dato": day} | ({"møde": Bare(at)} if at else {})
    return Change(Kind.MEETING, meeting.id, (Edit(("status",), MeetingStatus.APPROVED), Edit(("godkendt",), approval)))


def require_decided(meeting: Filed[Meeting], register: Register) -> None:
    """Raise Refusal naming every item that needs a decision and has none."""
    missing = [f"  - {item.title}" + (f": {subject}" if subject else "") for item, subject in awaiting(meeting, register)]
    if missing:
        raise Refusal(
            "\n".join([f"Mødet {meeting.id} har ikke afgjort:", *missing, f"Før beslutningerne med: netvaerk decide {meeting.id}"])
        )


def correct(meeting: Filed[Meeting], text: str, today: date) -> Plan:
    """Plan a correction to an approved referat; it is printed last. Raises Refusal before the approval."""
    if meeting.record.status is not MeetingStatus.APPROVED:
        raise Refusal(f"Referatet af mødet {meeting.id} er ikke godkendt endnu. Ret det i filen eller med decide.")
    edit = Edit(("rettelser", len(meeting.record.corrections)), {"dato": today, "tekst": text})
    change = Change(Kind.MEETING, meeting.id, (edit,))
    return Plan(f"Ret referatet af {meeting.id}", (change,), (f"Rettelsen er føjet til referatet af mødet {meeting.id}.",))
