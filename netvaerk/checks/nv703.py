"""NV703 Noget, der er låst, er ændret.

Når referatet er godkendt, ligger det fast, hvad der blev besluttet, og hvad det blev besluttet om:

- et tema, der er godkendt, afvist eller henvist: tekst, `titel`, `netværkstype`, `indsendt` og `runde`
- et møde, hvis referat er godkendt: alt undtagen `rettelser` (der kun kan føjes til), `godkendt` og `forsegling`
- et netværk, der er afsluttet: alt undtagen `idéer`, `evaluering`, `spredning` og `udbytte`

Et tema, der skal udvikles, er frit: det skrives om og indsendes igen. Eksempler (`mærker: [eksempel]`) er aldrig låst.

Forkert:

    # i git: titel: "Byhaver", og referatet er godkendt
    titel: "Byhaver på alle skoler"

Rigtigt:

    # på mødet, der er godkendt
    rettelser:
      - dato: 2026-11-22
        tekst: "Titlen skulle have været »Byhaver på alle skoler«."

Sådan retter du det: Skriv det, der stod før, eller hent filen igen med den linje, meddelelsen nævner. En fejl i et referat rettes
med `netvaerk referat MØDE --correction "…"`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import theme_rulings
from netvaerk.checks.steps import Step, back, new_text, steps, told
from netvaerk.domain.change import changed_places
from netvaerk.domain.decisions import received_since
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import Mark, MeetingStatus, NetworkStatus, ThemeStatus

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.base import Base
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV703", Severity.ERROR

_DECIDED = (ThemeStatus.APPROVED, ThemeStatus.REJECTED, ThemeStatus.REFERRED)
# The status has a rule of its own: NV701.
_LOCKED_IN_THEME = {"titel", "netværkstype", "indsendt", "runde"}
_OPEN_IN_MEETING = {"status", "rettelser", "godkendt", "forsegling"}
_OPEN_IN_NETWORK = {"status", "idéer", "evaluering", "spredning", "udbytte"}


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare what was locked in the base with what it says now."""
    if world.base is None:
        return
    yield from _themes(world, world.base)
    for step in steps(world, Kind.MEETING):
        if step.before.record.status is MeetingStatus.APPROVED:
            changed = changed_places(step.before.record, step.after.record)
            places = [p for p in changed if p[0] not in _OPEN_IN_MEETING or _rewrites_correction(step, p)]
            yield from _faults(step, places, "referatet er godkendt", world.base)
    for step in steps(world, Kind.NETWORK):
        if step.before.record.status is NetworkStatus.CLOSED:
            places = [p for p in changed_places(step.before.record, step.after.record) if p[0] not in _OPEN_IN_NETWORK]
            yield from _faults(step, places, "netværket er afsluttet", world.base)


def _themes(world: World, base: Base) -> Iterator[tuple[Ref, Fault]]:
    rulings = theme_rulings(base.register)
    for step in steps(world, Kind.THEME):
        before, ruled = step.before.record, rulings.get(step.ref.id)
        locked = ruled and ruled.meeting.record.status is MeetingStatus.APPROVED and not received_since(step.before, ruled.meeting)
        if ruled and locked and before.status in _DECIDED:
            places = [p for p in changed_places(before, step.after.record) if p[0] in _LOCKED_IN_THEME or _frees(step, p)]
            why = f"temaet er {before.status.value}, og referatet af {ruled.meeting.id} er godkendt"
            yield from _faults(step, places, why, base)


def _frees(step: Step, place: Where) -> bool:
    """True for a mark that would lift the lock the next time."""
    marks = set(step.after.record.marks) - set(step.before.record.marks)
    return place[0] == "mærker" and bool(marks & {Mark.EXAMPLE, Mark.HISTORICAL})


def _rewrites_correction(step: Step, place: Where) -> bool:
    """True for a change in the corrections that is more than new ones after those that stood there."""
    there = len(step.before.record.corrections)
    return place[0] == "rettelser" and there > 0 and place[1:2] != (there,)


def _faults(step: Step, places: list[Where], why: str, base: Base) -> Iterator[tuple[Ref, Fault]]:
    help_ = f"Skriv det, der stod før, eller hent hele filen igen: {back(base, step.ref.path)}."
    for place in places:
        key = next(part for part in reversed(place) if isinstance(part, str))
        yield step.ref, Fault(CODE, place, f"»{key}« er ændret{told(step, place)}, men {why}.", help_)
    if span := new_text(step):
        yield step.ref, Fault(CODE, (), f"Teksten er ændret, men {why}.", help_, body=span)
