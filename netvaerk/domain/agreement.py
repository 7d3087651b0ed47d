"""How far reviewers agree: Krippendorff's alpha for ordinal data.

Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, section D.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from netvaerk.domain.scoring import Result
from netvaerk.domain.vocabulary import Characteristic

# Krippendorff's own limits (Content Analysis, 2004, p. 241): from .800 data can be relied on, from .667 for tentative conclusions.
RELIABLE, TENTATIVE = 0.8, 0.667


@dataclass(frozen=True)
class Agreement:
    """Alpha, and how many things were scored by two or more; alpha is None where nothing can be said."""

    alpha: float | None
    units: int

    @property
    def word(self) -> str:
        """Alpha in Danish words."""
        if self.alpha is None:
            return "kan ikke måles"
        if self.alpha >= RELIABLE:
            return "god"
        return "nogenlunde" if self.alpha >= TENTATIVE else "svag"


def agreement(units: Iterable[Sequence[int]]) -> Agreement:
    """Measure how far several observers agree about the things that they scored.

    alpha = 1 - (n - 1) * sum(o_ck * d_ck) / sum(n_c * n_k * d_ck), both sums over pairs of values c < k, where

    - o_ck counts the pairs c-k within a unit, each unit of m values weighing 1 / (m - 1) (the coincidence matrix),
    - n_c is how often c stands in a pair, and n their sum,
    - d_ck = (n_c / 2 + n_(c+1) + ... + n_(k-1) + n_k / 2) squared, the ordinal difference.

    1 is full agreement, 0 is what chance gives, below 0 is worse than chance. A unit with fewer than two values says nothing:
    one vote agrees with nobody. Where no two values anywhere differ there is nothing to tell agreement from habit by, and
    alpha is None.

    Args:
        units: for each thing that was scored, the scores it was given; who gave them does not matter.
    """
    paired = [scores for scores in units if len(scores) > 1]
    frequency = Counter(score for scores in paired for score in scores)
    total = sum(frequency.values())
    values = sorted(frequency)
    observed = expected = 0.0
    coincidences = _coincidences(paired)
    for low, high in combinations(values, 2):
        between = sum(frequency[v] for v in values if low <= v <= high)
        difference = (between - (frequency[low] + frequency[high]) / 2) ** 2
        observed += coincidences[low, high] * difference
        expected += frequency[low] * frequency[high] * difference
    return Agreement(1 - (total - 1) * observed / expected if expected else None, len(paired))


def _coincidences(paired: Sequence[Sequence[int]]) -> dict[tuple[int, int], float]:
    """How often two values stand together in a unit; each unit weighs as many pairs as it has values.

    Whole numbers are summed for each size of unit, so that the order of the units changes nothing, not even the last digit.
    """
    found: Counter[tuple[int, int, int]] = Counter()
    for scores in paired:
        counts = Counter(scores)
        for low, high in combinations(sorted(counts), 2):
            found[low, high, len(scores)] += counts[low] * counts[high]
    together: defaultdict[tuple[int, int], float] = defaultdict(float)
    for low, high, size in sorted(found):
        together[low, high] += found[low, high, size] / (size - 1)
    return together


def of_characteristic(characteristic: Characteristic, results: Iterable[Result]) -> Agreement:
    """How far reviewers agree about one characteristic, with each theme as a unit."""
    return agreement(r.tallies[characteristic].scores for r in results)


def in_all(results: Iterable[Result]) -> Agreement:
    """How far reviewers agree in all, with each characteristic of each theme as a unit."""
    return agreement(tally.scores for r in results for tally in r.tallies.values())
