"""How many networks each department is part of already, and how many more it can carry."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Category, NetworkStatus

_BUSY = (NetworkStatus.PLANNED, NetworkStatus.RUNNING, NetworkStatus.TESTING)


@dataclass(frozen=True)
class Load:
    """A department, what it can carry, and the networks that it is part of already."""

    name: str
    capacity: int
    networks: tuple[Filed[Network], ...]

    @property
    def free(self) -> int:
        """How many new networks it can be part of."""
        return max(0, self.capacity - len(self.networks))


def loads(day: date, register: Register) -> dict[str, Load]:
    """What each department with a `kapacitet` carries beside the networks that a meeting on this day starts, by folded name."""
    busy = [(n, drawn_in(n, register)) for n in sorted(register.networks.values(), key=lambda n: n.id) if _goes_on(n, day, register)]
    return {
        fold(d.name): Load(d.name, d.capacity, tuple(n for n, drawn in busy if fold(d.name) in drawn))
        for d in register.rules.departments
        if d.capacity is not None
    }


def ending(day: date, register: Register) -> list[Filed[Network]]:
    """The networks that are running but do not count, because they are expected to be over when new ones start."""
    return [n for n in sorted(register.networks.values(), key=lambda n: n.id) if _is_busy(n) and not _goes_on(n, day, register)]


def touched(theme: Theme, known: Mapping[str, Load]) -> tuple[str, ...]:
    """The departments with a `kapacitet` that a theme draws in, by folded name."""
    return tuple(dict.fromkeys(name for name in map(fold, theme.touches) if name in known))


def drawn_in(network: Filed[Network], register: Register) -> frozenset[str]:
    """The departments that a network draws on, by folded name: those its theme touches, its leaders' and its employees'."""
    return frozenset(fold(name) for name in _departments(network.record, register))


def _departments(network: Network, register: Register) -> Iterator[str]:
    theme = register.themes.get(network.theme or "")
    yield from theme.record.touches if theme else ()
    yield from (p.department for p in (network.leader, network.co_driver) if p and p.department)
    yield from (p.organisation for p in network.participants if p.category is Category.EMPLOYEE and p.organisation)


def _goes_on(network: Filed[Network], day: date, register: Register) -> bool:
    """True for a network that is still there when new ones start.

    One that is expected to be over before the meeting's month is (as on its agenda) is not; a type with a test phase goes on
    into it.
    """
    ends = network.record.expected_end
    until = day.replace(day=monthrange(day.year, day.month)[1])
    over = ends is not None and ends <= until and not register.rules.types[network.record.type].test_phase
    return _is_busy(network) and not over


def _is_busy(network: Filed[Network]) -> bool:
    return not network.record.historical and network.record.status in _BUSY
