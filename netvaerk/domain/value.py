"""What came of it: from proposed themes to ideas that have spread, year by year and type by type."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import half_year
from netvaerk.domain.scoring import count
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import IdeaStatus, NetworkStatus, NetworkType, Outcome

# Below this many networks on either side, a difference between means says nothing.
FEWEST = 5
_WORKED = (IdeaStatus.IMPLEMENTED, IdeaStatus.SPREAD)
_TESTED = (IdeaStatus.TEST, *_WORKED)


@dataclass(frozen=True)
class Value:
    """The counts of one half-year and type."""

    half_year: str
    type: NetworkType
    proposed: int
    chosen: int
    started: int
    closed: int
    stopped: int
    tested: int
    implemented: int
    spread: int


def value(register: Register) -> list[Value]:
    """The counts by half-year and type, oldest first; a half-year without any is left out.

    A theme counts in the half-year whose networks its round starts, a network in its own.
    """
    halves = {_half(t, register) for t in register.themes.values()} | {n.record.half_year for n in register.networks.values()}
    ordered = sorted((h for h in halves if h), key=lambda h: (h[:4], h.endswith("efterår")))
    found = [_counted(half, type_, register) for half in ordered for type_ in NetworkType]
    return [v for v in found if v.proposed or v.started]


def _half(theme: Filed[Theme], register: Register) -> str | None:
    held = {rule.month for rule in register.rules.rounds}
    round_ = theme.record.round
    return half_year(round_, register.rules) if round_ and round_.month in held else None


def _counted(half: str, type_: NetworkType, register: Register) -> Value:
    themes = [t for t in register.themes.values() if t.record.type is type_ and _half(t, register) == half]
    networks = [n.record for n in register.networks.values() if n.record.type is type_ and n.record.half_year == half]
    chosen = [t for t in themes if any(d.decision.outcome is Outcome.APPROVED for d in decisions_about(t.id, register))]
    return Value(
        half,
        type_,
        proposed=len(themes),
        chosen=len(chosen),
        started=sum(n.status is not NetworkStatus.PLANNED for n in networks),
        closed=sum(n.status is NetworkStatus.CLOSED for n in networks),
        stopped=sum(n.status is NetworkStatus.STOPPED for n in networks),
        tested=_ideas(networks, _TESTED),
        implemented=_ideas(networks, _WORKED),
        spread=_ideas(networks, (IdeaStatus.SPREAD,)),
    )


def _ideas(networks: Iterable[Network], states: tuple[IdeaStatus, ...]) -> int:
    return sum(idea.status in states for network in networks for idea in network.ideas)


@dataclass(frozen=True)
class Foretold:
    """How the themes were scored whose networks ended with an idea put to work, and those whose networks did not.

    `means` is None where either side has fewer than `FEWEST`: then nothing can be said.
    """

    worked: int
    did_not: int
    means: tuple[float, float] | None


def foretold(register: Register) -> Foretold:
    """Hold the total score of each theme against what came of its network, once that has ended."""
    worked: list[float] = []
    did_not: list[float] = []
    for network in register.networks.values():
        record = network.record
        if record.status not in (NetworkStatus.CLOSED, NetworkStatus.STOPPED) or not record.theme or record.parent:
            continue
        total = count(register.assessments_of(record.theme), register.rules).total
        if total is not None:
            (worked if any(idea.status in _WORKED for idea in record.ideas) else did_not).append(total)
    enough = min(len(worked), len(did_not)) >= FEWEST
    return Foretold(len(worked), len(did_not), (fmean(worked), fmean(did_not)) if enough else None)
