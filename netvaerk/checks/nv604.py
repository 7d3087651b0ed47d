"""NV604 Et netværk hører under sig selv.

`overordnet` er det netværk, et undernetværk er en del af. Peger et netværk på sig selv, eller går det i ring, har ingen af dem et
netværk over sig, og ingen kan se, hvem der hører til hvem. Går det i ring, nævnes ringen én gang.

Forkert:

    # data/networks/2026-mobilitet.md
    overordnet: 2026-mobilitet

Rigtigt:

    # data/networks/2026-mobilitet.md
    overordnet: 2026-bo-i-byen

Sådan retter du det: Skriv det netværk, der er overordnet for alle de andre, og slet `overordnet` i det.
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

CODE, SEVERITY = "NV604", Severity.ERROR
_MOST_SHOWN = 5


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Find the networks whose parents lead back to themselves, also those older than the repository."""
    for ring in rings(world.register):
        if len(ring) == 1:
            message = "Netværket kan ikke være sit eget overordnede netværk."
        else:
            shown = " → ".join(f"»{id_}«" for id_ in ring[1:_MOST_SHOWN]) + (" → …" if len(ring) > _MOST_SHOWN else "")
            message = f"Netværket hører under sig selv: »{ring[0]}« → {shown} → »{ring[0]}«."
        yield Ref(Kind.NETWORK, ring[0]), Fault(CODE, ("overordnet",), message, "Slet »overordnet« i det netværk, der er øverst.")
