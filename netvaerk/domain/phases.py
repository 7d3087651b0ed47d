"""A network's way through its phases: which one comes next, what one leaves behind, and what of that is missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from netvaerk.domain.body import level_two
from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality, Phase
from netvaerk.domain.network import Evaluation, Network, Spreading
from netvaerk.domain.text import did_you_mean, fold
from netvaerk.domain.vocabulary import Characteristic, IdeaStatus, Leaving, NetworkStatus, NetworkType, ParticipantType, TestStep

PURPOSE, MANDATE, STORIES, REPORT, CLOSING = SECTIONS = ("Formål", "Mandat", "Fortællinger", "Netværksberetning", "Afrunding")

ENDED = (NetworkStatus.CLOSED, NetworkStatus.STOPPED)


@dataclass(frozen=True)
class Step:
    """What comes next: a status, a phase or a step of the test; the others are None."""

    status: NetworkStatus | None = None
    phase: Phase | None = None
    test: TestStep | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        if self.phase:
            return f"fasen »{self.phase.name}«"
        if self.status is NetworkStatus.TESTING:
            return "testfasen"
        return f"testens trin »{self.test.value}«" if self.test else f"status »{self.status}«"


def phase_of(network: Network, rules: Municipality) -> Phase | None:
    """The phase that a network is in; None where it has none, or one that `netvaerk.yaml` does not know."""
    return next((p for p in rules.phases if p.key == network.phase), None)


def next_step(network: Network, rules: Municipality) -> Step | None:
    """What comes after where a network is; None where only the closing is left, or nothing."""
    if network.status is NetworkStatus.PLANNED:
        return Step(status=NetworkStatus.RUNNING, phase=rules.phases[0] if rules.phases else None)
    if network.status in ENDED:
        return None
    phase = phase_of(network, rules)
    if network.status is NetworkStatus.TESTING:
        tested = phase is None or phase.test or (network.test is not None and network.test.step is not None)
        return (_in_test(network) if tested else None) or _phase_after(phase or _phase_of_test(rules), rules)
    after = _phase_after(phase, rules)
    if rules.types[network.type].test_phase and (after is None or (phase and phase.test)):
        return Step(status=NetworkStatus.TESTING, test=TestStep.START)
    return after


def _phase_of_test(rules: Municipality) -> Phase | None:
    """The phase that the test belongs to: the one that says so, else the last."""
    return next((p for p in rules.phases if p.test), rules.phases[-1] if rules.phases else None)


def _in_test(network: Network) -> Step | None:
    """The next of the test's four steps: Opstart, Test, Analyse, Næste skridt (the municipality's page on the test)."""
    steps = list(TestStep)
    made = network.test.step if network.test else None
    number = steps.index(made) + 1 if made else 0
    return Step(test=steps[number]) if number < len(steps) else None


def _phase_after(phase: Phase | None, rules: Municipality) -> Step | None:
    keys = [p.key for p in rules.phases]
    number = keys.index(phase.key) + 1 if phase else 0
    return Step(phase=rules.phases[number]) if number < len(keys) else None


def phase_key(given: str, rules: Municipality) -> str:
    """Return the key of a phase that a person named by key or name. Raises Misuse with what is allowed."""
    known = {fold(word): phase.key for phase in rules.phases for word in (phase.name, phase.key)}
    found = known.get(fold(given.strip()))
    if found is None:
        keys = [phase.key for phase in rules.phases]
        raise Misuse(f"Fasen »{given}« findes ikke.{did_you_mean(given, keys)} Vælg {listed(keys, 'eller')}.")
    return found


def require_open(network: Filed[Network]) -> None:
    """Raise Refusal where a network has ended."""
    if network.record.status in ENDED:
        raise Refusal(f"Netværket {network.id} er {network.record.status.value}. Deltagere og møder ændres ikke mere.")


def missing(network: Filed[Network], leaving: Leaving) -> Iterator[str]:
    """Yield in Danish what is missing of what a phase leaves behind."""
    return _MISSING[leaving](network)


def missing_after(network: Filed[Network], phase: Phase) -> list[str]:
    """All that is missing of what a phase leaves behind."""
    return [what for leaving in phase.demands for what in missing(network, leaving)]


def section(network: Filed[Network], title: str) -> str:
    """The text under a heading of a network's file, without help texts; empty where there is none."""
    return level_two(network.body, title)


def _mandate(network: Filed[Network]) -> Iterator[str]:
    record = network.record
    if not section(network, MANDATE):
        yield "mandatet: skriv det under »## Mandat«"
    people: list[tuple[str, object]] = [("personaleleder", record.line_manager), ("co_driver", record.co_driver)]
    if record.type is not NetworkType.LEARNING:
        people.insert(0, ("referenceleder", record.reference_leader))
    absent = [key for key, person in people if person is None]
    if absent:
        yield f"{listed(absent)}: skriv rollen"


def _participants(network: Filed[Network]) -> Iterator[str]:
    if not network.record.participants:
        yield f'deltagerne: netvaerk join {network.id} "Borger 1" --as borger'
    for participant in network.record.participants:
        if not participant.phases and participant.type is ParticipantType.OCCASIONAL:
            yield f'faserne for {participant.label}: netvaerk join {network.id} "{participant.label}" --phase …'


def _ideas(network: Filed[Network]) -> Iterator[str]:
    if not any(idea.status is not IdeaStatus.DROPPED for idea in network.record.ideas):
        yield f'de valgte idéer: netvaerk idea {network.id} "Idéens titel"'


def _delivery(network: Filed[Network]) -> Iterator[str]:
    for idea in network.record.ideas:
        lacking = [key for key, value in (("vil", idea.wants), ("potentiale", idea.potential), ("forankring", idea.anchored)) if not value]
        if lacking and idea.status is not IdeaStatus.DROPPED:
            yield f"{listed(lacking)} for idéen »{idea.title}«"
    for title, what in ((STORIES, "fortællingerne: skriv dem"), (REPORT, "netværksberetningen: skriv den")):
        if not section(network, title):
            yield f"{what} under »## {title}«"


def settled(plan: Evaluation | Spreading | None) -> bool:
    """True where a plan, or a sentence why there is none, is written."""
    return plan is not None and bool(plan.plan or plan.none)


def _evaluation(network: Filed[Network]) -> Iterator[str]:
    if not settled(network.record.evaluation):
        yield f'evalueringsplanen: netvaerk evaluate {network.id} --plan "…" (eller --no-plan "hvorfor ikke")'


def _spreading(network: Filed[Network]) -> Iterator[str]:
    if not settled(network.record.spreading):
        yield f'spredningsplanen: netvaerk evaluate {network.id} --spreading "…" (eller --no-spreading "hvorfor ikke")'


def _yield(network: Filed[Network]) -> Iterator[str]:
    hopes, yields = network.record.hopes, network.record.yields
    without = [c for c in Characteristic if c in hopes and c not in yields]
    if without:
        words = listed([c.value for c in without])
        yield f'værdien holdt op mod håbet ({words}): netvaerk evaluate {network.id} --yield {without[0].value}="…"'
    elif not yields:
        yield f'værdien: netvaerk evaluate {network.id} --yield velfærd="…"'


_MISSING: dict[Leaving, Callable[[Filed[Network]], Iterator[str]]] = {
    Leaving.MANDATE: _mandate,
    Leaving.PARTICIPANTS: _participants,
    Leaving.IDEAS: _ideas,
    Leaving.DELIVERY: _delivery,
    Leaving.EVALUATION: _evaluation,
    Leaving.SPREADING: _spreading,
    Leaving.YIELD: _yield,
}
