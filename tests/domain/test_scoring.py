"""Counting scores: what is missing is missing, weights weigh, the disqualified give none."""

from typing import Any

import pytest

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.danish import decimal
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.scoring import Result, count
from netvaerk.domain.vocabulary import Characteristic

ALL = [c.value for c in Characteristic]
W, R, *_, P = ALL


def counted(*given: dict[str, int] | None, weights: dict[str, float] | None = None) -> Result:
    """Count assessments; None is one who is disqualified."""
    rules = Municipality.model_validate({"karakteristika": {key: {"vægt": weight} for key, weight in (weights or {}).items()}})
    filed = []
    for number, scores in enumerate(given):
        front: dict[str, Any] = {"tema": "2026-x", "vurderet_af": "abcdefgh"[number : number + 2], "dato": "2026-12-01"}
        record, faults = Assessment.read(front | ({"inhabil": True} if scores is None else {"vurdering": scores}))
        assert record is not None
        assert not faults
        filed.append(Filed(f"2026-x/{number}", record, ""))
    return count(filed, rules)


def same(score: int) -> dict[str, int]:
    return dict.fromkeys(ALL, score)


@pytest.mark.parametrize(
    ("given", "weights", "shown", "reviewers", "disqualified"),
    [
        ([], {}, "–", 0, 0),
        ([None], {}, "–", 0, 1),
        ([same(0)], {}, "0,0", 1, 0),
        ([same(3)], {}, "3,0", 1, 0),
        ([same(2), same(3)], {}, "2,5", 2, 0),
        ([same(3), None], {}, "3,0", 1, 1),
        ([{W: 3}], {}, "–", 1, 0),
        ([{}], {}, "–", 0, 0),
        # What one has left out counts neither as 0 nor for the mean.
        ([same(3), {W: 0}], {}, "2,8", 2, 0),
        ([{key: 3 for key in ALL if key != W}, {W: 0}], {}, "2,6", 2, 0),
        # Weights
        ([same(0) | {W: 3}], {}, "0,4", 1, 0),
        ([same(0) | {W: 3}], {W: 8}, "1,7", 1, 0),
        ([same(0) | {W: 3}], {W: 0.5}, "0,2", 1, 0),
        ([same(2)], {W: 9, P: 0.1}, "2,0", 1, 0),
        ([{W: 3}], {W: 1000}, "–", 1, 0),
    ],
)
def test_the_total(given: list[dict[str, int] | None], weights: dict[str, float], shown: str, reviewers: int, disqualified: int) -> None:
    result = counted(*given, weights=weights)
    assert decimal(result.total) == shown
    assert (result.reviewers, result.disqualified) == (reviewers, disqualified)


def test_each_characteristic_is_counted_for_itself() -> None:
    result = counted({W: 3, R: 0}, {W: 2}, None)
    assert list(result.tallies) == list(Characteristic)
    assert result.tallies[Characteristic.WELFARE].scores == (3, 2)
    assert result.tallies[Characteristic.WELFARE].mean == 2.5
    assert result.tallies[Characteristic.RELEVANCE].mean == 0
    assert result.tallies[Characteristic.ACROSS].mean is None


@pytest.mark.parametrize(
    ("scores", "message"),
    [
        ({W: 4}, "»velfærd« er 4, men skal være højst 3."),
        ({W: -1}, "»velfærd« er -1, men skal være mindst 0."),
        ({W: 2.5}, "»velfærd« skal være et helt tal."),
        ({W: 3.0}, "»velfærd« skal være et helt tal."),
        ({W: "3"}, "»velfærd« skal være et helt tal."),
        ({W: True}, "»velfærd« skal være et helt tal."),
        ({W: None}, "»velfærd« er tom: YAML læser »None« som ingenting."),
        ({"velfærdd": 1}, "Nøglen »velfærdd« kendes ikke. Mente du »velfærd«?"),
    ],
)
def test_a_score_is_0_to_3_and_nothing_else(scores: dict[str, Any], message: str) -> None:
    data = {"tema": "2026-x", "vurderet_af": "abc", "dato": "2026-12-01", "vurdering": scores}
    record, faults = Assessment.read(data, lambda where: str(scores.get(str(where[-1]))))
    assert record is None
    assert [f.message for f in faults] == [message]


@pytest.mark.parametrize("key", ["velfærd", "velfaerd", "VELFÆRD"])
def test_a_characteristic_may_be_typed_in_ascii(key: str) -> None:
    assert counted({key: 2}).tallies[Characteristic.WELFARE].scores == (2,)


def test_somebody_disqualified_gives_no_scores() -> None:
    _, faults = Assessment.read({"tema": "2026-x", "vurderet_af": "abc", "dato": "2026-12-01", "inhabil": "ja", "vurdering": {W: 1}})
    assert [(f.where, f.message) for f in faults] == [(("vurdering",), "En inhabil vurderer giver ingen point.")]


@pytest.mark.parametrize("initials", ["abc", "ab", "abcdefgh", "com", "lpt"])
def test_initials(initials: str) -> None:
    assert Assessment.read({"tema": "2026-x", "vurderet_af": initials, "dato": "2026-12-01"})[1] == []


@pytest.mark.parametrize("initials", ["a", "abcdefghi", "ABC", "åbc", "ab1", "a c", "", "con", "nul", "aux", "prn"])
def test_initials_that_can_be_no_file_name(initials: str) -> None:
    record, faults = Assessment.read({"tema": "2026-x", "vurderet_af": initials, "dato": "2026-12-01"})
    assert record is None
    assert [f.where for f in faults] == [("vurderet_af",)]
