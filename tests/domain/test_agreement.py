"""Agreement between reviewers: the examples of the literature, and what nothing can be said about."""

import pytest
from assessed import register
from hypothesis import given
from hypothesis import strategies as st

from netvaerk.domain.agreement import agreement, in_all, of_characteristic
from netvaerk.domain.scoring import count
from netvaerk.domain.vocabulary import Characteristic

# Krippendorff (2011), section D: four observers, twelve units, missing data.
FOUR_OBSERVERS = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
# The same, section A: two observers, ten units, two values; for two values the ordinal difference is the nominal one.
TWO_OBSERVERS = ["0100000010", "1110010000"]


def units(observers: list[str]) -> list[list[int]]:
    return [[int(score) for score in scores if score != "."] for scores in zip(*observers, strict=True)]


@pytest.mark.parametrize(("observers", "alpha", "paired"), [(FOUR_OBSERVERS, 0.815, 11), (TWO_OBSERVERS, 0.095, 10)])
def test_the_published_examples(observers: list[str], alpha: float, paired: int) -> None:
    found = agreement(units(observers))
    assert found.alpha is not None
    assert round(found.alpha, 3) == alpha
    assert found.units == paired


@pytest.mark.parametrize(
    ("scores", "alpha"),
    [
        ([], None),
        ([[]], None),
        ([[3]], None),
        ([[3], [0], [2]], None),
        ([[2, 2], [2, 2]], None),  # nothing differs anywhere: agreement cannot be told from habit
        ([[0, 0], [3, 3]], 1.0),
        ([[0, 0, 0], [1, 1], [3, 3, 3, 3]], 1.0),
        ([[0, 3], [3, 0]], -0.5),
    ],
)
def test_what_little_can_say(scores: list[list[int]], alpha: float | None) -> None:
    assert agreement(scores).alpha == alpha


@pytest.mark.parametrize(("scores", "word"), [([[1]], "kan ikke måles"), ([[0, 0], [3, 3]], "god"), ([[0, 3], [3, 0]], "svag")])
def test_in_words(scores: list[list[int]], word: str) -> None:
    assert agreement(scores).word == word


def test_a_far_miss_weighs_more_than_a_near_one() -> None:
    near, far = ([[0, 0], [1, 1], [2, 2], [3, 3], [0, miss]] for miss in (1, 3))
    assert (agreement(near).alpha or 0) > (agreement(far).alpha or 0)


@given(st.lists(st.lists(st.integers(0, 3), max_size=5), max_size=12), st.randoms(use_true_random=False))
def test_neither_the_order_of_reviewers_nor_of_themes_matters(scores: list[list[int]], chance: object) -> None:
    mixed = [list(unit) for unit in scores]
    for unit in mixed:
        chance.shuffle(unit)  # type: ignore[attr-defined]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert agreement(mixed) == agreement(scores)
    alpha = agreement(scores).alpha
    assert alpha is None or alpha <= 1


@given(st.lists(st.lists(st.integers(0, 3), max_size=5), max_size=12))
def test_a_single_vote_changes_nothing(scores: list[list[int]]) -> None:
    assert agreement([*scores, [0], []]) == agreement(scores)


def test_of_one_characteristic_and_in_all() -> None:
    known = register({"a": {"abc": 3, "dkm": [3, 0, 3, 3, 3, 3, 3], "pls": None}, "b": {"abc": 0, "dkm": [0, 3, 0, 0, 0, 0, 0]}})
    results = [count(given, known.rules) for given in known.assessments.values()]
    assert of_characteristic(Characteristic.WELFARE, results).alpha == 1
    assert (of_characteristic(Characteristic.RELEVANCE, results).alpha or 0) < 0
    assert in_all(results).units == 14
