"""What stands in the calendar: deadlines, Chefforum's meetings, and the networks' meetings and days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from netvaerk.domain.danish import counted, plain_number
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round, coming_round, deadline, meeting_day, rule_of
from netvaerk.domain.vocabulary import Mark, NetworkStatus

_AHEAD = 3  # rounds to come that are shown


@dataclass(frozen=True)
class Entry:
    """One entry: on a day, or where a time is known (`15:00`) from it to its end.

    Attributes:
        key: what the entry is known by for ever, also when its day is moved.
        firm: False for what follows from the rules alone and is not called yet.
    """

    key: str
    title: str
    day: date
    description: str = ""
    place: str | None = None
    begins: str | None = None
    ends: str | None = None
    firm: bool = True


def entries(register: Register, today: date) -> Iterator[Entry]:
    """Yield the deadlines and meetings of all rounds up to three ahead, and the networks' meetings and days.

    What is marked `historisk` is left out.
    """
    rounds = _rounds(register, today)
    for round_ in rounds:
        yield Entry(f"frist-{round_}", f"Frist for netværkstemaer, runden {round_.name}", deadline(round_, register.rules))
    yield from _meetings(register, rounds)
    for network in register.networks.values():
        if not network.record.historical:
            yield from _of_network(network)


def _rounds(register: Register, today: date) -> list[Round]:
    """The rounds that have a theme or a meeting of this repository's own, and the next ones to come."""
    themes = {t.record.round for t in register.themes.values() if not t.record.historical}
    meetings = {m.record.round for m in register.meetings.values() if Mark.HISTORICAL not in m.record.marks}
    held = {rule.month for rule in register.rules.rounds}
    years = range(today.year, today.year + _AHEAD + 1)
    ahead = sorted(Round(year, month) for year in years for month in held if Round(year, month) >= coming_round(today, register.rules))
    return sorted({r for r in (themes | meetings) if r and r.month in held} | set(ahead[:_AHEAD]))


def _meetings(register: Register, rounds: list[Round]) -> Iterator[Entry]:
    """Chefforum's meetings; a round that has none yet has the day that the rules give it."""
    called: set[Round] = set()
    for meeting in register.meetings_by_day():
        if Mark.HISTORICAL not in meeting.record.marks:
            round_ = meeting.record.round
            yield _meeting(meeting, f"moede-{round_}" if round_ and round_ not in called else f"moede-{meeting.id}")
            called |= {round_} if round_ else set()
    for round_ in rounds:
        if round_ not in called:
            rule = rule_of(round_, register.rules)
            day, begins = meeting_day(round_, register.rules), rule.time
            said = "Mødet er ikke indkaldt endnu. Dagen følger af reglerne i netvaerk.yaml."
            yield Entry(f"moede-{round_}", register.rules.body_name, day, said, rule.place, begins, firm=False)


def _meeting(meeting: Filed[Meeting], key: str) -> Entry:
    record = meeting.record
    said = [f"Runden {record.round.name}"] if record.round else []
    said += [counted(len(record.items), "punkt", "punkter"), record.status.value]
    ends = record.end if record.end and record.end > record.time else None
    return Entry(key, record.body_name, record.day, ", ".join(said), record.place, record.time, ends)


def _of_network(network: Filed[Network]) -> Iterator[Entry]:
    """The network's meetings, whose time of day no record holds, and the days that are agreed with Chefforum."""
    record, seen = network.record, set[str]()
    for meeting in record.meetings:
        key = f"netvaerksmoede-{network.id}-{meeting.day}"
        key = next(k for k in (key, *(f"{key}-{n}" for n in range(2, len(record.meetings) + 2))) if k not in seen)
        seen.add(key)
        unit = "time" if meeting.hours == 1 else "timer"
        yield Entry(key, f"Netværksmøde: {record.title}", meeting.day, f"{meeting.purpose} ({plain_number(meeting.hours)} {unit})")
    if record.status in (NetworkStatus.CLOSED, NetworkStatus.STOPPED):
        return
    agreed = {"slut": (record.expected_end, "Forventet slut"), "evaluering": (record.next_evaluation, "Evalueres i Chefforum")}
    for name, (day, said) in agreed.items():
        if day:
            yield Entry(f"netvaerk-{name}-{network.id}", f"{said}: {record.title}", day)
