"""NV609 Netværkets tema er ikke valgt.

Et netværk arbejder med et tema, som Chefforum har godkendt. Et netværk, der er planlagt, må gerne vente på beslutningen, men går ikke i
gang med et tema, som er afvist, henvist eller trukket.

Forkert:

    # data/networks/2026-byhaver.md
    status: igangsat
    tema: 2026-byhaver
    # data/themes/2026-byhaver.md
    status: udvikles

Rigtigt:

    # data/networks/2026-byhaver.md
    status: igangsat
    tema: 2026-byhaver
    # data/themes/2026-byhaver.md
    status: godkendt

Sådan retter du det: Skriv det tema, netværket kommer af, eller slet `tema`. Er beslutningen om temaet ikke ført ind, så gør det med
`netvaerk decide`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import Doubt, theme_rulings
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import NetworkStatus, Outcome, ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV609", Severity.ERROR
_OPEN = (ThemeStatus.DRAFT, ThemeStatus.SUBMITTED, ThemeStatus.DEVELOP)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look at the theme of every network; one whose status is itself wrong (NV608) has been told of."""
    rulings, doubt = theme_rulings(world.register), Doubt(world)
    for network in world.register.networks.values():
        theme = world.register.themes.get(network.record.theme or "")
        if theme is None or network.record.historical or theme.record.historical:
            continue
        status, ruled = theme.record.status, rulings.get(theme.id)
        waits = network.record.status is NetworkStatus.PLANNED and status in _OPEN
        chosen = status is ThemeStatus.APPROVED or (ruled is not None and Outcome.APPROVED in ruled.outcomes)
        if not waits and not chosen and not doubt.about(theme.id):
            message = f"Netværkets tema »{theme.id}« står som »{status.value}«. Et netværk kommer af et tema, der er godkendt."
            yield Ref(Kind.NETWORK, network.id), Fault(CODE, ("tema",), message, "Skriv det rigtige tema, eller slet »tema«.")
