"""Which themes of a round could become networks together: the best choice of each size, and what it would cost to choose otherwise."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from netvaerk.domain.capacity import Load, ending, loads, touched
from netvaerk.domain.combining import Candidate, Choice, Limits, best
from netvaerk.domain.filed import Filed
from netvaerk.domain.network import Network
from netvaerk.domain.ranking import Replicate, Standing, rank, replicates
from netvaerk.domain.register import Register
from netvaerk.domain.reviewing import themes_of_round
from netvaerk.domain.rounds import Round
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import NetworkType, ThemeStatus

# The themes left out whose price is worked out: those with the highest totals. Each is a search of its own.
MOST_LEFT_OUT = 6
_FEWER_STEPS = 20_000
# The themes with the highest totals are compared at once, others when they turn up in a choice; past the limit, it is said.
_FIRST_COMPARED, MOST_COMPARED = 24, 120

Overlaps = Mapping[frozenset[str], tuple[str, ...]]  # two themes that overlap, and the words they share
Overlapping = Callable[[Collection[str]], Overlaps]


@dataclass(frozen=True)
class Wish:
    """What somebody wants of the choice: themes in it and out of it, how many of each type, how many in all."""

    keep: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    types: Mapping[NetworkType, int] | None = None
    number: int | None = None


@dataclass(frozen=True)
class LeftOut:
    """A theme that is not in a proposal, and the best choice of the same size that it is in."""

    standing: Standing
    instead: Choice


@dataclass(frozen=True)
class Proposal:
    """The best choice of one size.

    `firm` is True where it stays among the best whichever reviewer is left out; None where that cannot be known.
    """

    number: int
    choice: Choice
    left_out: tuple[LeftOut, ...]
    firm: bool | None
    shifts: frozenset[str] = frozenset()

    @property
    def mentioned(self) -> frozenset[str]:
        """The themes of all choices that this proposal speaks of."""
        equal = (c.id for other in self.choice.equal for c in other)
        return self.choice.ids.union(equal, self.shifts, *(left_out.instead.ids for left_out in self.left_out))


@dataclass(frozen=True)
class Portfolio:
    """What can be chosen in a round, within which limits and why, and the proposal of each size."""

    standings: Mapping[str, Standing]
    unweighed: tuple[Filed[Theme], ...]
    limits: Limits
    overlaps: Overlaps
    loads: Mapping[str, Load]
    ending: tuple[Filed[Network], ...]
    proposals: tuple[Proposal, ...]


def choices_of(round_: Round, register: Register) -> list[Filed[Theme]]:
    """The themes of a round that Chefforum has yet to choose among."""
    return [t for t in themes_of_round(round_, register) if t.record.status is ThemeStatus.SUBMITTED]


def portfolio(themes: Sequence[Filed[Theme]], wish: Wish, day: date, register: Register, overlapping: Overlapping) -> Portfolio:
    """Work out the proposals.

    Two themes are only compared where both could be chosen: what is found without knowing all overlaps is the best there is
    as soon as no two of its themes overlap. So 500 themes need no 125,000 comparisons.

    Args:
        themes: those to choose among, as `choices_of` gives them.
        wish: what somebody wants of the choice.
        day: of the meeting that chooses.
        register: for the assessments, the rules and the running networks.
        overlapping: finds the pairs among some themes that are too much alike to be chosen both.
    """
    standings = {s.theme.id: s for s in rank(themes, register).standings}
    without_each = replicates(themes, register)
    compared = {*list(standings)[:_FIRST_COMPARED], *wish.keep}
    while True:
        found = _worked_out(standings, without_each, wish, (day, register, overlapping(compared)))
        new = {id_ for p in found.proposals for id_ in p.mentioned} - compared
        if not new:
            return found
        if len(compared) + len(new) > MOST_COMPARED:
            return replace(found, proposals=tuple(replace(p, choice=replace(p.choice, proven=False)) for p in found.proposals))
        compared |= new


def _worked_out(
    standings: Mapping[str, Standing], without_each: Sequence[Replicate], wish: Wish, given: tuple[date, Register, Overlaps]
) -> Portfolio:
    """The proposals within the overlaps that are known."""
    day, register, overlaps = given
    known = loads(day, register)
    candidates = [_candidate(s, known) for s in standings.values() if s.rank is not None]
    limits = Limits({name: load.free for name, load in known.items()}, overlaps.keys(), wish.keep, wish.without, wish.types)
    work = _Work(candidates, limits, without_each, standings)
    return Portfolio(
        standings=standings,
        unweighed=tuple(s.theme for s in standings.values() if s.rank is None),
        limits=limits,
        overlaps=overlaps,
        loads=known,
        ending=tuple(ending(day, register)),
        proposals=tuple(work.proposal(number) for number in _sizes(len(candidates), wish, register)),
    )


def _candidate(standing: Standing, known: Mapping[str, Load]) -> Candidate:
    record = standing.theme.record
    return Candidate(standing.theme.id, tenths(standing.result.total), record.type, frozenset(touched(record, known)))


def tenths(total: float | None) -> int:
    """A total as it is shown, in whole tenths, so that sums are exact."""
    return round((total or 0) * 10)


def _sizes(there: int, wish: Wish, register: Register) -> list[int]:
    """How many to choose: as wished, else each number that the guideline allows; all there are where they are fewer."""
    if wish.types is not None:
        return [sum(wish.types.values())]
    if wish.number is not None:
        return [wish.number]
    span = register.rules.number_per_round
    least = max(1, span.least, len(wish.keep))
    return list(range(min(least, there), min(max(least, span.most), there) + 1)) if there else []


@dataclass(frozen=True)
class _Work:
    candidates: Sequence[Candidate]
    limits: Limits
    without_each: Sequence[Replicate]
    standings: Mapping[str, Standing]

    def proposal(self, number: int) -> Proposal:
        """The best choice of a size, what it would cost to take others, and whether one reviewer decides it."""
        choice = best(self.candidates, number, self.limits)
        if not choice.themes:
            return Proposal(number, choice, (), None)
        left_out = tuple(self._left_out(number, choice))
        others = list(self._others(number))
        firm = all(choice.ids in _all(other) for other in others) if self._can_be_known(choice) else None
        shifts = frozenset(id_ for other in others if choice.ids not in _all(other) for id_ in choice.ids ^ other.ids)
        return Proposal(number, choice, left_out, firm, shifts)

    def _can_be_known(self, choice: Choice) -> bool:
        """False where a chosen theme rests on one reviewer, so that nothing can be said of what would be without them."""
        return len(self.without_each) > 1 and not any(replicate.lost & choice.ids for replicate in self.without_each)

    def _left_out(self, number: int, choice: Choice) -> Iterator[LeftOut]:
        rest = [c for c in self.candidates if c.id not in choice.ids | self.limits.without]
        for candidate in sorted(rest, key=lambda c: (-c.points, c.id))[:MOST_LEFT_OUT]:
            limits = replace(self.limits, keep=self.limits.keep | {candidate.id})
            yield LeftOut(self.standings[candidate.id], best(self.candidates, number, limits, _FEWER_STEPS))

    def _others(self, number: int) -> Iterator[Choice]:
        """The best choices with each reviewer left out."""
        for replicate in self.without_each:
            fewer = [replace(c, points=tenths(replicate.totals[c.id])) for c in self.candidates]
            yield best(fewer, number, self.limits, _FEWER_STEPS)


def _all(choice: Choice) -> list[frozenset[str]]:
    """The sets of themes that are equally good."""
    return [choice.ids, *(frozenset(c.id for c in equal) for equal in choice.equal)]
