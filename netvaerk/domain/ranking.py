"""The order of a round's themes, and how firm it is."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.scoring import Result, count
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

Assessments = Sequence[Filed[Assessment]]


@dataclass(frozen=True)
class Standing:
    """A theme's place among the others.

    `rank` is None without a total. `best` and `worst` are the range of ranks when any one reviewer is left out; None where
    that cannot be known, because a characteristic rests on one reviewer alone.
    """

    theme: Filed[Theme]
    result: Result
    rank: int | None
    shared: bool
    best: int | None
    worst: int | None
    failed: tuple[Characteristic, ...]

    @property
    def is_firm(self) -> bool:
        """True where the rank stays the same whichever reviewer is left out."""
        return self.rank is not None and self.best == self.worst == self.rank


@dataclass(frozen=True)
class Ranking:
    """The themes in order; those without a total last."""

    standings: tuple[Standing, ...]
    reviewers: tuple[str, ...]

    @property
    def has_order(self) -> bool:
        """True where there are two themes or more to put in order."""
        return sum(s.rank is not None for s in self.standings) > 1

    @property
    def all_tied(self) -> bool:
        """True where two themes or more have a total, and all have the same."""
        return self.has_order and all(s.rank in (1, None) for s in self.standings)


def shown_total(result: Result) -> float | None:
    """The total as every paper shows it, with one decimal: a difference that nobody is shown decides nothing."""
    return None if result.total is None else round(result.total, 1)


@dataclass(frozen=True)
class Replicate:
    """What the totals would be with one reviewer left out; `lost` are the themes that keep theirs for the others' sake."""

    totals: Mapping[str, float | None]
    lost: frozenset[str]


def rank(themes: Sequence[Filed[Theme]], register: Register) -> Ranking:
    """Rank themes by their total. Equal totals share a rank, and the ranks after them are left open (1, 2, 2, 4).

    How firm that is: each reviewer is left out of all themes in turn, and everything is counted anew (the jackknife). A theme
    that loses its total by it keeps the one it has for the others' sake; about its own rank nothing can be said then.
    """
    results = {t.id: count(register.assessments_of(t.id), register.rules) for t in themes}
    totals = {id_: shown_total(result) for id_, result in results.items()}
    ranks = _ranks(totals)
    holders = Counter(ranks.values())
    ranges = _ranges(ranks, replicates(themes, register))
    standings = [
        Standing(
            theme=theme,
            result=results[theme.id],
            rank=ranks.get(theme.id),
            shared=holders[ranks.get(theme.id, 0)] > 1,
            best=min(ranges[theme.id], default=None),
            worst=max(ranges[theme.id], default=None),
            failed=results[theme.id].failed(register.rules.weak_below),
        )
        for theme in themes
    ]
    ordered = sorted(standings, key=lambda s: (s.rank is None, s.rank or 0))
    return Ranking(tuple(ordered), reviewers_of(themes, register))


def reviewers_of(themes: Sequence[Filed[Theme]], register: Register) -> tuple[str, ...]:
    """Those who have scored any of these themes."""
    return tuple(sorted({a.record.reviewer for t in themes for a in register.assessments_of(t.id) if a.record.scores}))


def replicates(themes: Sequence[Filed[Theme]], register: Register) -> list[Replicate]:
    """Count everything anew without each reviewer in turn."""
    given = {t.id: register.assessments_of(t.id) for t in themes}
    totals = {id_: shown_total(count(assessments, register.rules)) for id_, assessments in given.items()}
    found = []
    for reviewer in reviewers_of(themes, register):
        fewer = {id_: _without(reviewer, assessments, register) for id_, assessments in given.items()}
        lost = frozenset(id_ for id_, total in fewer.items() if total is None)
        found.append(Replicate({id_: totals[id_] if total is None else total for id_, total in fewer.items()}, lost))
    return found


def _ranks(totals: Mapping[str, float | None]) -> dict[str, int]:
    known = sorted((total for total in totals.values() if total is not None), reverse=True)
    first = {total: place for place, total in reversed(list(enumerate(known, 1)))}
    return {id_: first[total] for id_, total in totals.items() if total is not None}


def _ranges(ranks: Mapping[str, int], without: Sequence[Replicate]) -> dict[str, set[int]]:
    """The ranks that each theme takes when each reviewer is left out; none for one that cannot spare a reviewer."""
    found = [_ranks(replicate.totals) for replicate in without]
    unknown = {id_ for replicate in without for id_ in replicate.lost}
    firm = {id_: {place, *(ranks_then[id_] for ranks_then in found)} for id_, place in ranks.items() if id_ not in unknown}
    return defaultdict(set, firm)


def _without(reviewer: str, assessments: Assessments, register: Register) -> float | None:
    return shown_total(count([a for a in assessments if a.record.reviewer != reviewer], register.rules))
