"""Counting scores: a missing score is missing, never 0."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.vocabulary import Characteristic

# Two reviewers who lie this many steps apart have read the theme differently: it is talked over before it is counted.
FAR_APART = 2


@dataclass(frozen=True)
class Tally:
    """The scores of one characteristic: how many, their median, mean and spread (None where there is none)."""

    scores: tuple[int, ...]

    @property
    def mean(self) -> float | None:
        """The mean of the scores, 0-3."""
        return fmean(self.scores) if self.scores else None

    @property
    def median(self) -> float | None:
        """The middle score; half-way between the two in the middle where the number is even."""
        return float(median(self.scores)) if self.scores else None

    @property
    def spread(self) -> int | None:
        """The steps from the lowest score to the highest; None from fewer than two, for one vote cannot disagree."""
        return max(self.scores) - min(self.scores) if len(self.scores) > 1 else None

    @property
    def far_apart(self) -> bool:
        """True where two reviewers lie two or more steps apart."""
        return self.spread is not None and self.spread >= FAR_APART


@dataclass(frozen=True)
class Result:
    """What the assessments of one theme say together."""

    tallies: dict[Characteristic, Tally]
    total: float | None
    reviewers: int
    disqualified: int

    @property
    def to_discuss(self) -> tuple[Characteristic, ...]:
        """The characteristics on which two reviewers lie far apart."""
        return tuple(c for c, tally in self.tallies.items() if tally.far_apart)

    def failed(self, limit: float) -> tuple[Characteristic, ...]:
        """The characteristics whose mean lies under the limit, whatever the total is."""
        return tuple(c for c, tally in self.tallies.items() if tally.mean is not None and tally.mean < limit)


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
