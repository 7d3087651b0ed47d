"""The best combination: the same as counting them all would give, and in bounded time."""

import random
from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.combining import Candidate, Limits, best
from netvaerk.domain.vocabulary import NetworkType

DEPARTMENTS = "abcd"
TYPES = list(NetworkType)
CANDIDATES = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from([*TYPES, None]), st.frozensets(st.sampled_from(DEPARTMENTS), max_size=3)), max_size=8
).map(lambda found: [Candidate(f"t{n}", *values) for n, values in enumerate(found)])
IDS = st.sampled_from([f"t{n}" for n in range(8)])
LIMITS = st.builds(
    Limits,
    st.dictionaries(st.sampled_from(DEPARTMENTS), st.integers(0, 2)),
    st.lists(st.frozensets(IDS, min_size=2, max_size=2), max_size=3),
    st.frozensets(IDS, max_size=1),
    st.frozensets(IDS, max_size=1),
    st.none() | st.dictionaries(st.sampled_from(TYPES), st.integers(0, 2), min_size=1).filter(lambda types: sum(types.values()) > 0),
)


def keeps(chosen: tuple[Candidate, ...], limits: Limits) -> bool:
    ids = {c.id for c in chosen}
    if not limits.keep <= ids or limits.without & ids or any(pair <= ids for pair in limits.apart):
        return False
    if any(sum(name in c.departments for c in chosen) > free for name, free in limits.free.items()):
        return False
    if limits.types is None:
        return True
    numbers = Counter(c.type for c in chosen)
    return all(numbers[type_] == limits.types.get(type_, 0) for type_ in TYPES) and not numbers[None]


@settings(deadline=None, max_examples=400)
@given(CANDIDATES, st.integers(1, 4), LIMITS)
def test_the_same_as_looking_at_all(candidates: list[Candidate], number: int, limits: Limits) -> None:
    if limits.types is not None:
        number = sum(limits.types.values())
    allowed = [chosen for chosen in combinations(candidates, number) if keeps(chosen, limits)]
    most = max((sum(c.points for c in chosen) for chosen in allowed), default=None)
    found = best(candidates, number, limits)
    assert found.proven
    assert (found.points if found.themes else None) == most
    equal = [chosen for chosen in allowed if sum(c.points for c in chosen) == most]
    every = {found.ids, *(frozenset(c.id for c in other) for other in found.equal)} if found.themes else set()
    assert every <= {frozenset(c.id for c in chosen) for chosen in equal}
    assert len(every) == min(len(equal), 6)


def many(points: list[int], chance: random.Random) -> list[Candidate]:
    names = [f"afdeling {n}" for n in range(14)]
    return [
        Candidate(f"t{n}", p, chance.choice(TYPES), frozenset(chance.sample(names, chance.randint(1, 4)))) for n, p in enumerate(points)
    ]


def test_five_hundred_themes() -> None:
    chance = random.Random(5)  # noqa: S311 - a sample that is the same every time
    free = {f"afdeling {n}": chance.randint(0, 3) for n in range(14)}
    for points in ([chance.randint(5, 29) for _ in range(500)], [20] * 500):
        candidates = many(points, chance)
        for number in (2, 3, 4):
            found = best(candidates, number, Limits(free))
            assert found.proven
            assert keeps(found.themes, Limits(free))
            # No swap of one theme for another is better.
            for theme in candidates:
                for place in range(number):
                    swapped = (*found.themes[:place], theme, *found.themes[place + 1 :])
                    better = sum(c.points for c in swapped) > found.points and len({c.id for c in swapped}) == number
                    assert not (better and keeps(swapped, Limits(free)))


def test_a_search_that_is_stopped_says_so() -> None:
    candidates = [Candidate(f"t{n}", 20, None, frozenset({str(n % 7), str(n % 5)})) for n in range(60)]
    limits = Limits({str(n): 1 for n in range(7)})
    assert not best(candidates, 8, limits, most_steps=50).proven
    assert best(candidates, 2, limits).proven
