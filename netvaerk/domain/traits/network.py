"""What a network can tell of itself: what it needs once it has started."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from netvaerk.domain.fault import Fault
from netvaerk.domain.traits.record import RecordTraits
from netvaerk.domain.vocabulary import Mark, NetworkStatus, NetworkType

if TYPE_CHECKING:
    from netvaerk.domain.network import Network

# How a key that a started network needs is explained to the person who has to fill it in.
_WANTED = {
    "igangsat": "dagen, netværket gik i gang, fx `igangsat: 2026-09-01`.",
    "netværksleder": "`rolle` og `afdeling`, aldrig navn.",
    "referenceleder": "`rolle` og `niveau` (direktør eller chef), aldrig navn.",
}


class NetworkTraits(RecordTraits):
    """A network without its values."""

    @property
    def historical(self) -> bool:
        """True for what is older than the repository: it is not judged."""
        return Mark.HISTORICAL in cast("Network", self).marks

    def own_faults(self) -> Iterator[Fault]:
        """Yield what a network needs once it has started (a stopped one may never have)."""
        network = cast("Network", self)
        if self.historical or network.status in (NetworkStatus.PLANNED, NetworkStatus.STOPPED):
            return
        needed: list[tuple[str, object]] = [("igangsat", network.started), ("netværksleder", network.leader)]
        if network.type is not NetworkType.LEARNING:
            needed.append(("referenceleder", network.reference_leader))
        for key, value in needed:
            if value is None:
                help_ = f"Et netværk, der er {network.status.value}, skal have den: {_WANTED[key]}"
                yield Fault("NV401", (key,), f"»{key}« mangler.", help_)
