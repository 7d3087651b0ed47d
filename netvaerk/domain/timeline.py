"""The networks on a line of time."""

from dataclasses import dataclass
from datetime import date

from netvaerk.domain.danish import sort_key
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.phases import ENDED, phase_of
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import NetworkStatus, TestStep


@dataclass(frozen=True)
class Bar:
    """A network from its first day to its last: known, expected, or today for one that runs on without an end."""

    network: Filed[Network]
    start: date
    end: date
    open: bool  # True where no end is set
    overdue: bool


def bars(day: date, register: Register) -> list[Bar]:
    """The networks that have started by a day and had not ended a year before it, by start; the historical ones have no days."""
    found = []
    for network in register.networks.values():
        record = network.record
        start = record.started
        if start is None or start > day or record.historical:
            continue
        expected = record.test.end if record.status is NetworkStatus.TESTING and record.test else record.expected_end
        end = record.closed or expected or max(day, start)
        if record.closed and (day - record.closed).days > 365:
            continue
        overdue = record.status not in ENDED and expected is not None and expected < day
        found.append(Bar(network, start, max(end, day) if overdue else end, not (record.closed or expected), overdue))
    return sorted(found, key=lambda b: (b.start, sort_key(b.network.record.title)))


def state_of(network: Network, register: Register) -> str:
    """Where a network is, in words: its phase, or its status where that says more."""
    if network.status is NetworkStatus.TESTING:
        step = network.test.step if network.test else None
        return f"testfase ({step.value})" if step and step is not TestStep.TEST else "testfase"
    phase = phase_of(network, register.rules)
    return phase.name if phase and network.status is NetworkStatus.RUNNING else network.status.value


def drawn(bar: Bar, first: date, last: date, width: int) -> str:
    """A bar as characters: `·` before and after, `=` while it runs, `>` for an end that is not set, `!` for what is overdue."""
    days = max((last - first).days, 1)
    begin, finish = (min(max((day - first).days * width // days, 0), width - 1) for day in (bar.start, bar.end))
    line = ["·"] * width
    line[begin : finish + 1] = ["="] * (finish + 1 - begin)
    line[finish] = "!" if bar.overdue else ">" if bar.open else "="
    return "".join(line)
