"""The best combination of themes that the limits allow, found exactly.

The best choice of a number of themes is the one with the highest sum of totals that breaks no limit. The search goes through
the combinations in order of total and leaves out only those that cannot be better (branch and bound), so that it is exact also
where nobody could count them all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from netvaerk.domain.vocabulary import NetworkType

# So much is looked at before the search says that it is not sure; 500 themes of the usual kind need some hundred.
MOST_STEPS = 100_000
_MOST_EQUAL = 5


@dataclass(frozen=True)
class Candidate:
    """A theme that can be chosen: its total in tenths, its type, and the departments with a limit that it draws in."""

    id: str
    points: int
    type: NetworkType | None = None
    departments: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Limits:
    """What no choice may break.

    `free` is how many more networks each department can carry, `apart` the pairs that overlap, `types` how many of each type
    there are to be (none of the others), or None where that is left open.
    """

    free: Mapping[str, int] = field(default_factory=dict)
    apart: Collection[frozenset[str]] = ()
    keep: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    types: Mapping[NetworkType, int] | None = None


@dataclass(frozen=True)
class Choice:
    """The best choice of one size, and others that are just as good; empty where no choice keeps the limits.

    `proven` is False where the search was stopped before all that could be better had been looked at.
    """

    themes: tuple[Candidate, ...] = ()
    equal: tuple[tuple[Candidate, ...], ...] = ()
    proven: bool = True

    @property
    def points(self) -> int:
        """The sum of the totals, in tenths."""
        return sum(theme.points for theme in self.themes)

    @property
    def ids(self) -> frozenset[str]:
        """The chosen themes."""
        return frozenset(theme.id for theme in self.themes)


def best(candidates: Sequence[Candidate], number: int, limits: Limits, most_steps: int = MOST_STEPS) -> Choice:
    """Return the best choice of `number` themes within the limits; equal totals are settled by the themes' ids, and named."""
    return _Search(candidates, number, limits, most_steps).run()


class _Search:
    """One search. Themes are bits of a number, the highest total first, so that what is left to choose from is one `and`."""

    def __init__(self, candidates: Sequence[Candidate], number: int, limits: Limits, most_steps: int) -> None:
        """Take what can be chosen, how many, what no choice may break, and how far to search."""
        self._themes = sorted((c for c in candidates if c.id not in limits.without), key=lambda c: (-c.points, c.id))
        self._number, self._limits, self._steps = number, limits, most_steps
        self._conflicts = _conflicts(self._themes, limits)
        self._of_department = _masks(self._themes)
        self._groups = self._all_groups()
        self._best = -1
        self._found: list[tuple[int, ...]] = []

    def run(self) -> Choice:
        """Choose what is to be kept, and then search."""
        kept = tuple(n for n, theme in enumerate(self._themes) if theme.id in self._limits.keep)
        state = _State(self._all_allowed(), dict(self._limits.free), [need for _, need in self._groups])
        for number in kept:
            if not state.mask >> number & 1:
                return Choice()
            state = self._with(number, state)
        if len(kept) == len(self._limits.keep) and len(kept) <= self._number:
            self._extend(kept, state)
        choices = [tuple(self._themes[n] for n in sorted(found)) for found in self._found]
        return Choice(choices[0] if choices else (), tuple(choices[1:]), proven=self._steps > 0)

    def _extend(self, chosen: tuple[int, ...], state: "_State") -> None:
        """Choose the next theme in every way that can still be as good as the best."""
        self._steps -= 1
        points = sum(self._themes[n].points for n in chosen)
        if len(chosen) == self._number:
            self._keep(chosen, points)
            return
        mask = state.mask
        while mask and self._steps > 0:
            most = self._most(mask, state.needs)
            if most is None or points + most < self._best or (points + most == self._best and len(self._found) > _MOST_EQUAL):
                return
            number = (mask & -mask).bit_length() - 1
            mask &= mask - 1
            self._extend((*chosen, number), self._with(number, _State(mask | 1 << number, state.free, state.needs)))

    def _keep(self, chosen: tuple[int, ...], points: int) -> None:
        if points > self._best:
            self._best, self._found = points, []
        self._found.append(chosen)

    def _most(self, mask: int, needs: Sequence[int]) -> int | None:
        """The most that the themes still to be chosen can add, the limits left aside; None where there are too few."""
        total = 0
        for (group, _), need in zip(self._groups, needs, strict=True):
            left = mask & group
            for _ in range(need):
                if not left:
                    return None
                total += self._themes[(left & -left).bit_length() - 1].points
                left &= left - 1
        return total

    def _with(self, number: int, state: "_State") -> "_State":
        """What is left to choose from when a theme is chosen."""
        mask = state.mask & ~(1 << number) & ~self._conflicts[number]
        free = dict(state.free)
        for department in self._themes[number].departments:
            if department in free:
                free[department] -= 1
                mask &= ~self._of_department[department] if free[department] <= 0 else -1
        needs = list(state.needs)
        for place, (group, _) in enumerate(self._groups):
            if group >> number & 1:
                needs[place] -= 1
                mask &= ~group if needs[place] <= 0 else -1
        return _State(mask, free, needs)

    def _all_groups(self) -> list[tuple[int, int]]:
        """The themes of each type with how many of them are wanted; one group of all where types are left open."""
        if self._limits.types is None:
            return [((1 << len(self._themes)) - 1, self._number)]
        wanted = {type_: need for type_, need in self._limits.types.items() if need}
        return [(sum(1 << n for n, t in enumerate(self._themes) if t.type is type_), need) for type_, need in wanted.items()]

    def _all_allowed(self) -> int:
        """The themes that break no limit by themselves."""
        allowed = 0
        for group, _ in self._groups:
            allowed |= group
        for department, free in self._limits.free.items():
            allowed &= ~self._of_department.get(department, 0) if free <= 0 else -1
        return allowed


@dataclass(frozen=True)
class _State:
    mask: int
    free: dict[str, int]
    needs: Sequence[int]


def _masks(themes: Sequence[Candidate]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, theme in enumerate(themes):
        for department in theme.departments:
            found[department] = found.get(department, 0) | 1 << number
    return found


def _conflicts(themes: Sequence[Candidate], limits: Limits) -> list[int]:
    """For each theme, those that overlap with it."""
    place = {theme.id: n for n, theme in enumerate(themes)}
    found = [0] * len(themes)
    for pair in limits.apart:
        one, other = (place.get(id_) for id_ in pair) if len(pair) == 2 else (None, None)
        if one is not None and other is not None:
            found[one] |= 1 << other
            found[other] |= 1 << one
    return found
