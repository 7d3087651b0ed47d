"""NV612 Netværkets status følger ikke beslutningen.

Når Chefforum har besluttet, at et netværk går i testfase, afsluttes eller stoppes, og referatet er godkendt, skal netværkets egen status
følge med. Ellers står det som i gang og kommer på næste dagsorden igen.

Forkert:

    # mødet 19. januar 2027, godkendt
    netværksbeslutninger:
      2026-byhaver:
        udfald: afsluttes
    # data/networks/2026-byhaver.md
    status: igangsat

Rigtigt:

    # mødet 19. januar 2027, godkendt
    netværksbeslutninger:
      2026-byhaver:
        udfald: afsluttes
    # data/networks/2026-byhaver.md
    status: afsluttet

Sådan retter du det: Ret netværkets status, og skriv den dag, det skete.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import Doubt, network_rulings
from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import MeetingStatus, NetworkOutcome, NetworkStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV612", Severity.WARNING
# What a network can be after a decision: the step itself, or what lies beyond it. A start has a day of its own.
_AFTER = {
    NetworkOutcome.TEST: (NetworkStatus.TESTING, NetworkStatus.CLOSED, NetworkStatus.STOPPED),
    NetworkOutcome.CLOSE: (NetworkStatus.CLOSED,),
    NetworkOutcome.STOP: (NetworkStatus.STOPPED,),
}


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare each network with the latest decision about it, once the referat is approved."""
    rulings, doubt = network_rulings(world.register), Doubt(world)
    for network in world.register.networks.values():
        ruled, status = rulings.get(network.id), network.record.status
        if ruled is None or ruled.meeting.record.status is not MeetingStatus.APPROVED or network.record.historical:
            continue
        outcome = ruled.outcomes[-1]
        if outcome in _AFTER and status not in _AFTER[outcome] and not doubt.about(network.id):
            day, after = short_date(ruled.meeting.record.day), _AFTER[outcome][0].value
            message = f"Mødet {day} besluttede, at netværket {_WORDS[outcome]}, men det står som »{status.value}«."
            yield Ref(Kind.NETWORK, network.id), Fault(CODE, ("status",), message, f"Skriv `status: {after}`, når det er sket.")


_WORDS = {NetworkOutcome.TEST: "går i testfase", NetworkOutcome.CLOSE: "afsluttes", NetworkOutcome.STOP: "stoppes"}
