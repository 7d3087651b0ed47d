"""When a network meets."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.phases import phase_key, require_open
from netvaerk.domain.plan import Bare, Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.text import one_line

_NETWORK = "Netværket"


@dataclass(frozen=True)
class Gathering:
    """A meeting of a network: what is None stays as it is, or has its default."""

    day: date
    hours: float | None = None
    purpose: str | None = None
    phase: str | None = None
    moved_to: date | None = None
    cancelled: bool = False


def meet(network: Filed[Network], gathering: Gathering, register: Register) -> Plan:
    """Plan a meeting of a network, or change, move or cancel the one of that day.

    Raises Refusal for a network that has ended and for a day outside its period; Misuse for a phase that is not known.
    """
    require_open(network)
    record, rules = network.record, register.rules
    number = next((n for n, m in enumerate(record.meetings) if m.day == gathering.day), None)
    if number is None and (gathering.cancelled or gathering.moved_to):
        raise Misuse(f"{_NETWORK} {network.id} har intet møde {long_date(gathering.day)}. Dets møder: {_days(record)}.")
    if gathering.cancelled and gathering.moved_to:
        raise Misuse("Et møde kan ikke både flyttes og aflyses. Skriv enten --move eller --cancel.")
    if gathering.cancelled:
        edit = Edit(("møder",) if len(record.meetings) == 1 else ("møder", number or 0), None)
        return _planned(network, (edit,), f"Mødet {long_date(gathering.day)} er aflyst.")
    _require_within(network, gathering.moved_to or gathering.day)
    if number is None:
        warnings = (*_hours(gathering, rules), *_many(len(record.meetings) + 1, rules))
        return _planned(network, (_new(record, gathering, rules),), f"Mødet {long_date(gathering.day)} er noteret.", warnings)
    done = f"flyttet til {long_date(gathering.moved_to)}" if gathering.moved_to else "rettet"
    edits = _changed(record, number, gathering, rules)
    return _planned(network, edits, f"Mødet {long_date(gathering.day)} er {done}.", _hours(gathering, rules))


def _new(record: Network, gathering: Gathering, rules: Municipality) -> Edit:
    """The edit that puts a new meeting in its place by day."""
    if not (gathering.purpose or "").strip():
        raise Misuse('Skriv, hvad mødet skal bruges til: --purpose "…"')
    place = sum(m.day < gathering.day for m in record.meetings)
    phase = phase_key(gathering.phase, rules) if gathering.phase else None
    hours = rules.meetings.hours.least if gathering.hours is None else gathering.hours
    held: dict[str, Any] = {"dato": gathering.day, "timer": _number_of(hours), "formål": one_line(gathering.purpose or "")}
    if phase or record.phase:
        held["fase"] = Bare(phase or record.phase or "")
    return Edit(("møder", place), held, insert=place < len(record.meetings))


def _changed(record: Network, number: int, gathering: Gathering, rules: Municipality) -> tuple[Edit, ...]:
    if any(m.day == gathering.moved_to for n, m in enumerate(record.meetings) if n != number):
        raise Misuse(f"{_NETWORK} har allerede et møde den dag. Vælg en anden, eller aflys det ene med --cancel.")
    changed = {
        "dato": gathering.moved_to,
        "timer": _number_of(gathering.hours) if gathering.hours is not None else None,
        "formål": one_line(gathering.purpose) or None if gathering.purpose else None,
        "fase": Bare(phase_key(gathering.phase, rules)) if gathering.phase else None,
    }
    edits = tuple(Edit(("møder", number, key), value) for key, value in changed.items() if value is not None)
    if not edits:
        raise Misuse("Mødet står der allerede. Skriv, hvad der skal rettes: --hours, --purpose, --phase, --move eller --cancel.")
    return edits


def _hours(gathering: Gathering, rules: Municipality) -> tuple[str, ...]:
    guide = rules.meetings.hours
    if gathering.hours is None or guide.least <= gathering.hours <= guide.most:
        return ()
    return (f"Vejledningen siger {guide.own_span()} timer for hvert møde.",)


def _many(number: int, rules: Municipality) -> tuple[str, ...]:
    guide = rules.meetings.number
    return (f"Vejledningen siger {guide.own_span()} møder for et netværk. Nu er der {number}.",) if number > guide.most else ()


def _planned(network: Filed[Network], edits: tuple[Edit, ...], said: str, warnings: tuple[str, ...] = ()) -> Plan:
    return Plan(f"Ret møderne i netværket {network.id}", (Change(Kind.NETWORK, network.id, edits),), (said,), warnings)


def _require_within(network: Filed[Network], day: date) -> None:
    started, closed = network.record.started, network.record.closed
    if started and day < started:
        raise Refusal(f"{_NETWORK} {network.id} gik først i gang {long_date(started)}. Ret datoen, eller ret »igangsat« i filen.")
    if closed and day > closed:
        raise Refusal(f"{_NETWORK} {network.id} sluttede {long_date(closed)}. Ret datoen.")
    end = network.record.expected_end
    if end and day > end:
        raise Refusal(
            f"{_NETWORK} {network.id} ventes at slutte {long_date(end)}. Ret datoen, eller flyt først »forventet_slut« "
            f"i data/networks/{network.id}.md."
        )


def _days(record: Network) -> str:
    return listed([long_date(m.day) for m in record.meetings]) or "ingen endnu"


def _number_of(hours: float) -> float | int:
    return int(hours) if hours == int(hours) else hours
