"""NV508 Antallet af valgte temaer ligger uden for vejledningen.

I hver runde vælger Chefforum som regel to til fire temaer. Vælges flere, kan afdelingerne ikke følge med, og vælges færre, er der for
lidt at lære af. Tallene står som `antal_per_runde` i `netvaerk.yaml`. Der tælles først, når rundens møder er holdt, og hvert tema er
afgjort, og der kan ikke vælges flere temaer, end der var.

Forkert:

    beslutninger:
      2026-byhaver:
        udfald: godkendt
      2026-skolehaver:
        udfald: afvist

Rigtigt:

    beslutninger:
      2026-byhaver:
        udfald: godkendt
      2026-skolehaver:
        udfald: godkendt

Sådan retter du det: Se efter, om alle beslutninger er ført rigtigt ind. Det er vejledning: Er antallet med vilje, kan advarslen blive
stående.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import beside_a_stray
from netvaerk.domain.danish import counted
from netvaerk.domain.decisions import awaiting
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import Mark, MeetingStatus, Outcome
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.rounds import Round

CODE, SEVERITY, BY_RULES = "NV508", Severity.WARNING, True
_HELD = (MeetingStatus.HELD, MeetingStatus.APPROVED)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Count what each round's meetings chose; where one cannot be read, nothing is known."""
    rounds: dict[Round, list[Filed[Meeting]]] = {}
    for meeting in world.register.meetings_by_day():
        if meeting.record.round and Mark.HISTORICAL not in meeting.record.marks:
            rounds.setdefault(meeting.record.round, []).append(meeting)
    if world.unread(Kind.MEETING):
        return
    for round_, meetings in rounds.items():
        if all(_is_over(m, world) for m in meetings):
            yield from _judge(round_, meetings, world)


def _is_over(meeting: Filed[Meeting], world: World) -> bool:
    """True for a meeting that has been held and has decided about every theme."""
    if meeting.record.status not in _HELD or any(beside_a_stray(item) for item in meeting.record.items):
        return False
    return not any(subject in item.themes for item, subject in awaiting(meeting, world.register))


def _judge(round_: Round, meetings: list[Filed[Meeting]], world: World) -> Iterator[tuple[Ref, Fault]]:
    span = world.rules.number_per_round
    outcomes = {theme: made.outcome for m in meetings for item in m.record.items for theme, made in item.decisions.items()}
    chosen = sum(outcome is Outcome.APPROVED for outcome in outcomes.values())
    if outcomes and not min(span.least, len(outcomes)) <= chosen <= span.most:
        message = f"I runden {round_.name} er der valgt {counted(chosen, 'tema', 'temaer')}. Vejledningen siger {span.own_span()}."
        last = Ref(Kind.MEETING, meetings[-1].id)
        yield last, Fault(CODE, ("runde",), message, "Se efter, om alle beslutninger er ført rigtigt ind.")
