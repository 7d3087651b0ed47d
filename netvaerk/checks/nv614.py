"""NV614 Temaet har mere end ét netværk.

Et tema bliver til ét netværk. Deles det op, er delene undernetværk med `overordnet`. To netværk af samme tema er som regel et netværk, der
er oprettet to gange. Et netværk, der er stoppet, tæller ikke med.

Forkert:

    # data/networks/2026-byhaver.md
    tema: 2026-byhaver
    # data/networks/2027-byhaver.md
    tema: 2026-byhaver

Rigtigt:

    # data/networks/2026-byhaver.md
    tema: 2026-byhaver
    # data/networks/2027-byhaver.md
    tema: 2026-byhaver
    overordnet: 2026-byhaver

Sådan retter du det: Slet det ene netværk, ret `tema`, eller skriv `overordnet` i undernetværket.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import NetworkStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV614", Severity.WARNING


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Point at every network but the first of a theme."""
    first: dict[str, str] = {}
    for id_, network in sorted(world.register.networks.items()):
        record = network.record
        if record.theme is None or record.parent or record.historical or record.status is NetworkStatus.STOPPED:
            continue
        other = first.setdefault(record.theme, id_)
        if other != id_ and record.theme in world.register.themes:
            message = f"Temaet »{record.theme}« har allerede netværket »{other}«."
            yield Ref(Kind.NETWORK, id_), Fault(CODE, ("tema",), message, f"Er dette et undernetværk, så skriv `overordnet: {other}`.")
