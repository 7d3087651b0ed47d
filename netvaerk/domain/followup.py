"""What falls due in the networks: ends, tests, evaluations; and what Chefforum has decided that nobody has carried out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from netvaerk.domain.danish import short_date, sort_key
from netvaerk.domain.filed import Filed
from netvaerk.domain.lifecycle import NETWORK_STATUS_AFTER
from netvaerk.domain.network import Network
from netvaerk.domain.phases import ENDED
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import NetworkOutcome, NetworkStatus

_SOON = timedelta(days=30)


@dataclass(frozen=True)
class Due:
    """Something in a network with a day: what, in Danish, and whether the day is past."""

    network: str
    day: date
    what: str
    late: bool


def due(today: date, register: Register) -> list[Due]:
    """What is late or comes within 30 days in the networks, oldest first."""
    networks = sorted(_judged(register), key=lambda n: sort_key(n.record.title))
    found = [d for n in networks for d in _days(n, today) if d.day <= today + _SOON]
    return sorted(found, key=lambda d: d.day)


def _judged(register: Register) -> Iterator[Filed[Network]]:
    return (n for n in register.networks.values() if not n.record.historical)


def _days(network: Filed[Network], today: date) -> Iterator[Due]:
    record = network.record
    for day, what in _what(record):
        if day:
            late = day < today
            yield Due(network.id, day, f"{what[0] if late else what[1]} {short_date(day)}", late)


def _what(record: Network) -> Iterator[tuple[date | None, tuple[str, str]]]:
    """Each day with what is said once it is past, and before."""
    if record.status is NetworkStatus.RUNNING:
        yield record.expected_end, ("skulle være færdigt", "ventes færdigt")
        yield record.next_evaluation, ("skulle være evalueret", "skal evalueres af Chefforum")
    if record.status is NetworkStatus.TESTING and record.test:
        yield record.test.end, ("skulle være færdigt med testen", "slutter testen")
    if record.status is NetworkStatus.CLOSED and record.evaluation and not record.evaluation.done:
        yield record.evaluation.day, ("skulle være evalueret", "skal evalueres")


def not_carried_out(register: Register) -> Iterator[str]:
    """Yield in Danish the latest decision about each network that its status does not follow yet, with the command for it."""
    latest: dict[str, NetworkOutcome] = {}
    for meeting in register.meetings_by_day():
        for item in meeting.record.items:
            latest |= {id_: decision.outcome for id_, decision in item.network_decisions.items()}
    commands = {
        NetworkOutcome.START: "advance",
        NetworkOutcome.TEST: "advance",
        NetworkOutcome.CLOSE: "close",
        NetworkOutcome.STOP: "close",
    }
    for id_, outcome in sorted(latest.items()):
        network = register.networks.get(id_)
        if network is None or outcome not in commands or network.record.historical:
            continue
        status, wanted = network.record.status, NETWORK_STATUS_AFTER[outcome]
        ahead = list(NetworkStatus).index(status) >= list(NetworkStatus).index(wanted)
        if not ahead and status not in ENDED:
            yield f"Chefforum har besluttet, at netværket {id_} {outcome.value}: netvaerk {commands[outcome]} {id_}"
