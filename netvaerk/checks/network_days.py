"""The days of a network, as far as they can be judged."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netvaerk.domain.vocabulary import NetworkStatus

if TYPE_CHECKING:
    from netvaerk.domain.network import Network


def start_is_impossible(network: Network, today: date) -> bool:
    """True where a network is said to have started on a day that has not come; a planned one may have such a day."""
    return network.started is not None and network.started > today and network.status is not NetworkStatus.PLANNED


def start_of(network: Network, today: date) -> date | None:
    """The day that other days are measured from; None where it is missing or itself a fault (NV409)."""
    return None if start_is_impossible(network, today) else network.started
