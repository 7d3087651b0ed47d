"""NV701 Et skridt, der ikke kan tages.

Et tema, et netværk og et møde har hver sin vej. Kontrollen sammenligner med det, git har i forvejen, og ser, om lovlige skridt
kan føre derfra og hertil; de må gerne være taget flere på én gang. Så længe referatet af mødet ikke er godkendt, kan mødet
beslutte om, og så regnes der fra status før mødet.

- tema: kladde, indsendt, og så godkendt, udvikles, afvist eller henvist; et tema, der skal udvikles, kan indsendes igen, og
  indtil det er afgjort, kan det trækkes
- netværk: planlagt, igangsat, for velfærd også testfase, afsluttet; det kan altid stoppes
- møde: planlagt, udsendt, afholdt, godkendt

Eksempler (`mærker: [eksempel]`) er ikke bundet af det.

Forkert:

    # i git: status: trukket
    status: indsendt

Rigtigt:

    # i git: status: udvikles
    status: indsendt

Sådan retter du det: Skriv den status, der stod der før. Skal et tema, der er trukket eller afgjort, tages op igen, så opret et
nyt tema, og skriv det gamles id i `erstatter`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from netvaerk.checks.decided import Ruled, network_rulings, theme_rulings
from netvaerk.checks.steps import THE, Step, outcomes, steps
from netvaerk.domain.danish import listed
from netvaerk.domain.decisions import received_since
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import meeting_steps, network_steps, reachable, theme_steps
from netvaerk.domain.vocabulary import MeetingStatus, ThemeStatus

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV701", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare the status of what the change touches with where legal steps could have led."""
    if world.base is None:
        return
    rulings = theme_rulings(world.base.register)
    for step in steps(world, Kind.THEME):
        ruled = rulings.get(step.ref.id)
        decides_again = ruled and not received_since(step.before, ruled.meeting) and _decides_again(step, ruled, world)
        yield from _judged(step, ThemeStatus.SUBMITTED if decides_again else step.before.record.status, theme_steps)
    network_rules = network_rulings(world.base.register)
    for step in steps(world, Kind.NETWORK):
        ruled_network = network_rules.get(step.ref.id)
        if not (ruled_network and _decides_again(step, ruled_network, world)):
            yield from _judged(
                step, step.before.record.status, partial(network_steps, tests=world.rules.types[step.after.record.type].test_phase)
            )
    for step in steps(world, Kind.MEETING):
        yield from _judged(step, step.before.record.status, meeting_steps)


def _decides_again(step: Step, ruled: Ruled[Any], world: World) -> bool:
    """True where the meeting that decided was not approved in the base and decides something else now."""
    now = world.register.meetings.get(ruled.meeting.id)
    return ruled.meeting.record.status is not MeetingStatus.APPROVED and outcomes(now, step.ref.id) != outcomes(ruled.meeting, step.ref.id)


def _judged(step: Step, start: Any, onward: Callable[[Any], set[Any]]) -> Iterator[tuple[Ref, Fault]]:
    before, after = step.before.record.status, step.after.record.status
    can = reachable(start, onward)
    if after in can:
        return
    ways = [status.value for status in type(after) if status in can - {before}]
    help_ = f"Skriv `status: {before.value}`. Derfra kan det blive {listed(ways, 'eller')}." if ways else f"Skriv `status: {before.value}`."
    yield step.ref, Fault(CODE, ("status",), f"{THE[step.ref.kind]} var {before.value} og kan ikke blive {after.value}.", help_)
