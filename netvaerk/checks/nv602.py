"""NV602 Netværket findes ikke.

Et id peger på en fil: `2026-byhaver` er `data/networks/2026-byhaver.md`. Det gælder netværk på et punkt og et undernetværks
`overordnet`.

Forkert:

    overordnet: 2015-bo-i-albertlund

Rigtigt:

    overordnet: 2015-bo-i-albertslund

Sådan retter du det: Ret id'et, eller slet det. `netvaerk list` viser alle id'er.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.references import Reference, lost
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.fault import Fault

CODE, SEVERITY = "NV602", Severity.ERROR
_NETWORK = (Kind.NETWORK,)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look up every network that a record names, also in records older than the repository."""
    return lost(CODE, _named(world), world)


def _named(world: World) -> Iterator[Reference]:
    for network in world.register.networks.values():
        if network.record.parent:
            yield Ref(Kind.NETWORK, network.id), ("overordnet",), network.record.parent, _NETWORK
    for meeting in world.register.meetings.values():
        for number, item in enumerate(meeting.record.items):
            for place, id_ in enumerate(item.networks):
                yield Ref(Kind.MEETING, meeting.id), ("punkter", number, "netværk", place), id_, _NETWORK
