"""Running matters: the networks that the rules tie to Chefforum at a meeting.

Velfærdsnetværk meet Chefforum when they go to test, læringsnetværk at start and end, and an innovationsnetværk when it is
to be evaluated (the municipality's page on network types).
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.vocabulary import MeetingStatus, NetworkStatus, NetworkType, Season


@dataclass(frozen=True)
class Matter:
    """A network that a meeting has to take up: the item's key and title, and its background and proposal."""

    network: Filed[Network]
    key: str
    title: str
    background: str
    proposal: str


# Background and proposal.
_EVALUATION = (
    "Et innovationsnetværk har ingen fast tidsramme. Chefforum evaluerer det undervejs og afgør, om det skal fortsætte.",
    "at Chefforum drøfter, hvad netværket har nået, og beslutter, om det fortsætter.",
)
_TO_TEST = (
    "Netværkets periode er ved at være gået, og dets idéer er klar til at blive prøvet af.",
    "at Chefforum godkender, at netværket går i testfase.",
)
_END = (
    "Et læringsnetværk møder Chefforum, når det går i gang, og når det slutter. Netværket er ved at være færdigt.",
    "at Chefforum tager imod netværkets viden og beslutter, at det afsluttes.",
)
_START = (
    "Et læringsnetværk møder Chefforum, når det går i gang, og når det slutter. Netværket er klar til at begynde.",
    "at Chefforum godkender, at netværket går i gang.",
)
STANDARD_WORDS = (*_EVALUATION, *_TO_TEST, *_END, *_START)


def running_matters(day: date, register: Register) -> Iterator[Matter]:
    """Yield what a meeting on this day has to take up: all that falls due before its month is over."""
    until = day.replace(day=monthrange(day.year, day.month)[1])
    for network in sorted(register.networks.values(), key=lambda n: n.id):
        if not network.record.historical and not _stands_elsewhere(network.id, day, register):
            matter = _matter(network, day, until)
            if matter:
                yield matter


def _matter(network: Filed[Network], day: date, until: date) -> Matter | None:
    record = network.record
    ends = record.expected_end is not None and record.expected_end <= until
    if record.type is NetworkType.INNOVATION and record.status is NetworkStatus.RUNNING:
        due = record.next_evaluation is not None and record.next_evaluation <= until
        return _evaluation(network) if due else None
    if record.type is NetworkType.WELFARE and record.status is NetworkStatus.RUNNING and ends:
        return _to_test(network)
    if record.type is NetworkType.LEARNING and record.status is NetworkStatus.RUNNING and ends:
        return _end(network)
    if record.type is NetworkType.LEARNING and record.status is NetworkStatus.PLANNED and _has_come(record.half_year, day):
        return _start(network)
    return None


def _evaluation(network: Filed[Network]) -> Matter:
    return Matter(network, f"evaluering-{network.id}", f"Evaluering af innovationsnetværket »{network.record.title}«", *_EVALUATION)


def _to_test(network: Filed[Network]) -> Matter:
    return Matter(network, f"testfase-{network.id}", f"Velfærdsnetværket »{network.record.title}« går i testfase", *_TO_TEST)


def _end(network: Filed[Network]) -> Matter:
    return Matter(network, f"afslutning-{network.id}", f"Afslutning af læringsnetværket »{network.record.title}«", *_END)


def _start(network: Filed[Network]) -> Matter:
    return Matter(network, f"igangsaettelse-{network.id}", f"Igangsættelse af læringsnetværket »{network.record.title}«", *_START)


def _has_come(half_year: str, day: date) -> bool:
    """True when the half-year of a network has begun, or begins within the meeting's month."""
    year, _, season = half_year.partition("-")
    begins = date(int(year), 1 if season == Season.SPRING else 7, 1)
    return begins <= day.replace(day=monthrange(day.year, day.month)[1])


def _stands_elsewhere(network: str, day: date, register: Register) -> bool:
    """True where another meeting is still to decide about the network, or one of the same month already has."""
    for meeting in register.meetings.values():
        item = meeting.record.item_of_network(network)
        if item is None or meeting.record.day == day:
            continue
        open_there = network not in item.network_decisions and meeting.record.status is not MeetingStatus.APPROVED
        if open_there or (meeting.record.day.year, meeting.record.day.month) == (day.year, day.month):
            return True
    return False
