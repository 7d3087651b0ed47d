"""Counting scores: a missing score is missing, never 0."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.record import Filed
from netvaerk.domain.vocabulary import Characteristic


@dataclass(frozen=True)
class Tally:
    """The scores of one characteristic: how many, and their mean (None where there is none)."""

    scores: tuple[int, ...]

    @property
    def mean(self) -> float | None:
        """The mean of the scores, 0-3."""
        return fmean(self.scores) if self.scores else None


@dataclass(frozen=True)
class Result:
    """What the assessments of one theme say together."""

    tallies: dict[Characteristic, Tally]
    total: float | None
    reviewers: int
    disqualified: int


def count(assessments: Iterable[Filed[Assessment]], rules: Municipality) -> Result:
    """Count the assessments of one theme.

    The total is the weighted mean of the seven means, 0-3; None while a characteristic has no score.
    `reviewers` counts those who gave at least one score; the disqualified are counted beside them.
    """
    given = [a.record for a in assessments]
    tallies = {c: Tally(tuple(a.scores[c] for a in given if c in a.scores)) for c in Characteristic}
    return Result(tallies, _total(tallies, rules), sum(bool(a.scores) for a in given), sum(a.disqualified for a in given))


def _total(tallies: dict[Characteristic, Tally], rules: Municipality) -> float | None:
    weighted = 0.0
    weights = 0.0
    for characteristic, tally in tallies.items():
        if tally.mean is None:
            return None
        weight = rules.question(characteristic).weight
        weighted += weight * tally.mean
        weights += weight
    return weighted / weights
