"""NV613 Undernetværket passer ikke til det overordnede netværk.

Et netværk kan deles i undernetværk, der arbejder med hver sin del af det samme. De er af samme type som det overordnede netværk, og der er
kun ét led: et undernetværk har ikke selv undernetværk.

Forkert:

    # data/networks/2026-mobilitet.md
    netværkstype: velfærd
    overordnet: 2026-bo-i-byen
    # data/networks/2026-bo-i-byen.md
    netværkstype: innovation

Rigtigt:

    # data/networks/2026-mobilitet.md
    netværkstype: innovation
    overordnet: 2026-bo-i-byen
    # data/networks/2026-bo-i-byen.md
    netværkstype: innovation

Sådan retter du det: Ret typen, eller skriv det øverste netværk i `overordnet`. Er det et selvstændigt netværk, så slet `overordnet`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.families import rings
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV613", Severity.WARNING
_WHERE = ("overordnet",)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare each network with its parent; what goes in a ring is NV604's."""
    networks = world.register.networks
    ringed = {id_ for ring in rings(world.register) for id_ in ring}
    for network in networks.values():
        parent = networks.get(network.record.parent or "")
        if parent is None or network.record.historical or parent.id in ringed:
            continue
        ref, own, other = Ref(Kind.NETWORK, network.id), network.record.type.value, parent.record.type.value
        if own != other:
            message = f"Netværket har typen {own}, men det overordnede netværk har typen {other}."
            yield ref, Fault(CODE, _WHERE, message, f"Skriv `netværkstype: {other}`, eller slet »overordnet«.")
        if parent.record.parent:
            message = f"»{parent.id}« er selv et undernetværk."
            yield ref, Fault(CODE, _WHERE, message, f"Skriv `overordnet: {parent.record.parent}`.")
