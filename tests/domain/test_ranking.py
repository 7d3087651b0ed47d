"""The order of a round, and how firm it is."""

from typing import Any

import pytest
from assessed import KEYS, all_themes, register
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.cautions import cautions
from netvaerk.domain.ranking import Ranking, rank
from netvaerk.domain.register import Register
from netvaerk.domain.scoring import count
from netvaerk.domain.vocabulary import Characteristic


def ranked(known: Register) -> Ranking:
    return rank(all_themes(known), known)


def places(found: Ranking) -> dict[str, tuple[int | None, int | None, int | None]]:
    return {s.theme.id[5:]: (s.rank, s.best, s.worst) for s in found.standings}


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, {}),
        ({"a": {}}, {"a": (None, None, None)}),
        ({"a": {"abc": None}}, {"a": (None, None, None)}),
        ({"a": {"abc": 3}}, {"a": (1, None, None)}),
        ({"a": {"abc": 3}, "b": {"abc": 2}}, {"a": (1, None, None), "b": (2, None, None)}),
        ({"a": {"abc": 3, "dkm": 3}, "b": {"abc": 2, "dkm": 2}}, {"a": (1, 1, 1), "b": (2, 2, 2)}),
        # Left out, abc decides: without abc, b is first.
        ({"a": {"abc": 3, "dkm": 1}, "b": {"abc": 1, "dkm": 2}}, {"a": (1, 1, 2), "b": (2, 1, 2)}),
        # Ties share a rank, and the ranks after them are left open.
        (
            {"a": {"abc": 2, "dkm": 2}, "b": {"abc": 2, "dkm": 2}, "c": {"abc": 1, "dkm": 1}},
            {"a": (1, 1, 1), "b": (1, 1, 1), "c": (3, 3, 3)},
        ),
        # One theme rests on dkm alone: its own rank cannot be known, and the others do not move for it.
        (
            {"a": {"abc": 3, "dkm": 3}, "b": {"dkm": 2}, "c": {"abc": 1, "dkm": 1}},
            {"a": (1, 1, 1), "b": (2, None, None), "c": (3, 3, 3)},
        ),
        # What is missing is missing: with one characteristic unscored there is no total.
        ({"a": {"abc": [3, 3, 3, 3, 3, 3, None]}, "b": {"abc": 0, "dkm": 0}}, {"b": (1, 1, 1), "a": (None, None, None)}),
        # A disqualified reviewer is no vote that could be left out.
        ({"a": {"abc": 3, "dkm": 3, "pls": None}, "b": {"abc": 2, "dkm": 2}}, {"a": (1, 1, 1), "b": (2, 2, 2)}),
    ],
)
def test_ranks_and_their_range(scores: dict[str, dict[str, Any]], expected: dict[str, Any]) -> None:
    found = places(ranked(register(scores)))
    assert found == expected
    assert list(found) == list(expected)


def test_a_difference_that_is_not_shown_decides_nothing() -> None:
    known = register({"a": {"abc": 2, "dkm": 2, "pls": 2}, "b": {"abc": 2, "dkm": 2, "pls": [2, 2, 2, 2, 2, 2, 1]}})
    found = ranked(known)
    assert [s.result.total for s in found.standings] != [2.0, 2.0]
    assert [(s.rank, s.shared) for s in found.standings] == [(1, True), (1, True)]


def test_weights_from_the_rules() -> None:
    scores = {"a": {"abc": [3, 0, 0, 0, 0, 0, 0]}, "b": {"abc": [0, 3, 1, 0, 0, 0, 0]}}
    assert list(places(ranked(register(scores)))) == ["b", "a"]
    assert list(places(ranked(register(scores, {"karakteristika": {"velfærd": {"vægt": 3}}})))) == ["a", "b"]


@pytest.mark.parametrize(("limit", "failed"), [(None, ["perspektiver"]), (0, []), (0.5, []), (0.6, ["perspektiver"]), (3, KEYS)])
def test_a_theme_that_fails_one_characteristic_is_marked(limit: float | None, failed: list[str]) -> None:
    known = register({"a": {"abc": [2, 2, 2, 2, 2, 2, 0], "dkm": [2, 2, 2, 2, 2, 2, 1]}}, {} if limit is None else {"bundgrænse": limit})
    assert [c.value for c in ranked(known).standings[0].failed] == failed


def said(scores: dict[str, dict[str, Any]]) -> str:
    known = register(scores)
    return "\n".join(cautions(ranked(known), known.rules))


def test_no_false_certainty() -> None:
    assert "Kun én vurderer" in said({"a": {"abc": 3}, "b": {"abc": 2}})
    assert "Kun ét tema" in said({"a": {"abc": 3, "dkm": 3}, "b": {}})
    assert "1 tema får først plads" in said({"a": {"abc": 3, "dkm": 3}, "b": {}})
    assert "samme samlede vurdering" in said({"a": {"abc": 3, "dkm": 3}, "b": {"abc": 3, "dkm": 3}})
    assert said({"a": {"abc": 3, "dkm": 3}, "b": {"abc": 2, "dkm": 2}}) == ""
    assert said({}) == ""


def test_reviewers_far_apart_are_to_talk() -> None:
    assert "Drøft: »A«: Vurdererne er langt fra hinanden om Bedre velfærd (1-3)." in said({"a": {"abc": 3, "dkm": [1, 3, 3, 3, 3, 3, 3]}})
    assert "Drøft" not in said({"a": {"abc": 3, "dkm": 2}})
    assert "Drøft" not in said({"a": {"abc": [3, 3, 3, 3, 3, 3, 3]}})


ROUNDS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.dictionaries(
        st.sampled_from(["abc", "dkm", "pls", "rtn"]),
        st.none() | st.lists(st.none() | st.integers(0, 3), min_size=7, max_size=7),
        max_size=4,
    ),
    max_size=6,
)


@settings(deadline=None)
@given(ROUNDS, st.randoms(use_true_random=False))
def test_neither_the_order_of_files_nor_who_is_who_changes_anything(scores: dict[str, dict[str, Any]], chance: Any) -> None:
    before = register(scores)
    names = list(scores)
    chance.shuffle(names)
    others = dict(zip(["abc", "dkm", "pls", "rtn"], chance.sample(["rtn", "pls", "dkm", "abc"], 4), strict=True))
    mixed = {name: {others[who]: scores[name][who] for who in chance.sample(list(scores[name]), len(scores[name]))} for name in names}
    after = register(mixed)
    assert places(ranked(after)) == places(ranked(before))
    for id_, given_ in before.assessments.items():
        one, other = count(given_, before.rules), count(after.assessments[id_], after.rules)
        assert one.total == other.total
        assert one.to_discuss == other.to_discuss
        assert {c: (t.mean, t.median, t.spread) for c, t in one.tallies.items()} == {
            c: (t.mean, t.median, t.spread) for c, t in other.tallies.items()
        }


@settings(deadline=None)
@given(ROUNDS.filter(bool), st.sampled_from(list(Characteristic)), st.integers(0, 3))
def test_a_score_for_one_theme_never_changes_anothers_total(
    scores: dict[str, dict[str, Any]], characteristic: Characteristic, score: int
) -> None:
    before = ranked(register(scores))
    chosen = min(scores)
    more = {**scores, chosen: {**scores[chosen], "xyz": {characteristic.value: score}}}
    after = ranked(register(more))
    totals = [{s.theme.id: s.result for s in found.standings if s.theme.id != f"2026-{chosen}"} for found in (before, after)]
    assert totals[0] == totals[1]


@settings(deadline=None)
@given(ROUNDS)
def test_a_range_holds_the_rank_and_stays_among_the_places(scores: dict[str, dict[str, Any]]) -> None:
    found = ranked(register(scores))
    held = sum(s.rank is not None for s in found.standings)
    for standing in found.standings:
        assert (standing.best is None) == (standing.worst is None)
        if standing.rank is not None and standing.best is not None and standing.worst is not None:
            assert 1 <= standing.best <= standing.rank <= standing.worst <= held
        assert not (standing.is_firm and len(found.reviewers) < 2)
