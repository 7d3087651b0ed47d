"""A network goes on: to its next phase, into its test, through the test's steps."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Municipality, Phase
from netvaerk.domain.network import Network
from netvaerk.domain.phases import ENDED, Step, missing_after, next_step, phase_of
from netvaerk.domain.plan import Bare, Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.steps.founding import PEOPLE, require_level
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import NetworkStatus, NetworkType, TestStep


def advance(
    network: Filed[Network], to: str | None, people: Mapping[str, Mapping[str, Any]], day: date, today: date, register: Register
) -> Plan:
    """Plan a network's next step, and tell what the phase that ends must leave behind and what of it is missing.

    Args:
        network: not closed, not stopped.
        to: the phase, status or step of the test that the user means, which can only be the next; None for the next.
        people: those who lead it from now on, by key (`netværksleder`, `co_driver`, `referenceleder`, `personaleleder`).
        day: the day of the step.
        today: the day of the command.
        register: for the rules and the theme.

    Raises Refusal where a step would be skipped or lacks what its status demands; Misuse for what is not known.
    """
    rules, record = register.rules, network.record
    if record.status in ENDED:
        raise Refusal(f"Netværket {network.id} er {record.status.value} og går ikke videre.")
    if day > today:
        raise Misuse(f"Netværket kan ikke gå videre {long_date(day)}: den dag er ikke kommet endnu.")
    if record.started and day < record.started:
        raise Misuse(f"Netværket gik i gang {long_date(record.started)} og kan ikke gå videre {long_date(day)}.")
    step = next_step(record, rules)
    if step is None:
        raise Refusal(f"Netværket {network.id} har været gennem alle faser. Afslut det med: netvaerk close {network.id}")
    if to:
        _require_next(network, to, step, rules)
    if step.status is NetworkStatus.RUNNING:
        _require_people(network, people)
        _require_room(network, record.started or day)
    if people.get("referenceleder"):
        require_level(record.type, people["referenceleder"])
    left = None if step.test and step.status is None else phase_of(record, rules)
    said = [f"Netværket {network.id} er nu i {step.name}.", *_left_behind(network, left), *_ahead(step)]
    led = [Edit((key,), dict(person)) for key, person in people.items() if person]
    change = Change(Kind.NETWORK, network.id, (*led, *_edits(record, step, day)))
    return Plan(f"Før netværket {network.id} videre til {_short(step)}", (change,), tuple(said))


def _require_next(network: Filed[Network], to: str, step: Step, rules: Municipality) -> None:
    steps = {fold(word): word for word in (*(p.key for p in rules.phases), "testfase", *(s.value for s in TestStep), "igangsat")}
    by_name = {fold(p.name): p.key for p in rules.phases}
    wanted = by_name.get(fold(to)) or steps.get(fold(to))
    if wanted is None:
        raise Misuse(f"»{to}« er hverken en fase eller et trin. Vælg {listed([p.key for p in rules.phases] + ['testfase'], 'eller')}.")
    if wanted not in _names(step):
        raise Refusal(f"Netværket {network.id} kan ikke springe til »{to}«. Det næste er {step.name}: netvaerk advance {network.id}")


def _names(step: Step) -> set[str]:
    names = {step.phase.key if step.phase else "", step.test.value if step.test else "", step.status.value if step.status else ""}
    return names - {""}


def _require_people(network: Filed[Network], people: Mapping[str, Mapping[str, Any]]) -> None:
    leaders: dict[str, object] = {"netværksleder": network.record.leader}
    if network.record.type is not NetworkType.LEARNING:
        leaders["referenceleder"] = network.record.reference_leader
    absent = [key for key, person in leaders.items() if person is None and not people.get(key)]
    if absent:
        asked = " ".join(PEOPLE[key] for key in absent)
        raise Refusal(f"Netværket {network.id} kan ikke gå i gang uden {listed(absent)}: netvaerk advance {network.id} {asked}")


def _require_room(network: Filed[Network], start: date) -> None:
    """Raise Refusal where what was planned lies before the day on which a network does start."""
    record = network.record
    if record.expected_end and record.expected_end < start:
        raise Refusal(
            f"Netværket {network.id} ventes at slutte {long_date(record.expected_end)} og kan ikke gå i gang {long_date(start)}. "
            f"Flyt først »forventet_slut« i data/networks/{network.id}.md."
        )
    early = [meeting.day for meeting in record.meetings if meeting.day < start]
    if early:
        raise Refusal(
            f"Netværket {network.id} har møder før {long_date(start)}: {listed([long_date(day) for day in early])}. Flyt eller aflys dem: "
            f"netvaerk network-meeting {network.id} --date {early[0]} --move {start} (eller --cancel). "
            f"Gik det i gang før, så skriv dagen med --date."
        )


def _left_behind(network: Filed[Network], phase: Phase | None) -> Sequence[str]:
    if phase is None or network.record.status is NetworkStatus.PLANNED:
        return ()
    lines = [f"Fasen »{phase.name}« efterlader {phase.leaves}."] if phase.leaves else []
    lacking = missing_after(network, phase)
    return [*lines, *(["Det mangler endnu:", *(f"  - {what}" for what in lacking)] if lacking else [])]


def _ahead(step: Step) -> Sequence[str]:
    return [f"Når fasen er forbi, skal den efterlade {step.phase.leaves}."] if step.phase and step.phase.leaves else ()


def _edits(record: Network, step: Step, day: date) -> list[Edit]:
    edits = []
    if step.status:
        edits.append(Edit(("status",), step.status))
    if step.phase:
        edits.append(Edit(("fase",), Bare(step.phase.key)))
    if step.status is NetworkStatus.RUNNING:
        edits.append(Edit(("igangsat",), record.started or day))
    if step.test:
        edits.append(Edit(("test", "trin"), step.test))
        if step.test is TestStep.START:
            edits.append(Edit(("test", "start"), day))
    if record.status is NetworkStatus.TESTING and step.phase and record.test and record.test.end is None:
        edits.append(Edit(("test", "slut"), day))
    return edits


def _short(step: Step) -> str:
    if step.status is NetworkStatus.TESTING:
        return "testfase"
    return step.phase.name if step.phase else str(step.test or step.status)
