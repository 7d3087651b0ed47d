"""How alike texts are: letters, meanings, weights; and that the nearest proposal is found among others."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from similar_pairs import OTHERS, PAIRS

from netvaerk.domain.likeness import Texts
from netvaerk.domain.words import EMPTY, Synonyms, Weights, grams, telling

ROOT = Path(__file__).parents[2]
NONE = Synonyms([])
EARLIER = [earlier for _, earlier in PAIRS] + OTHERS


def found(synonyms: Synonyms) -> list[bool]:
    """Of each new proposal, whether the earlier one about the same matter is the nearest of all."""
    texts = Texts(EARLIER, synonyms)
    return [[near.place for near in texts.near(new, 1)] == [place] for place, (new, _) in enumerate(PAIRS)]


def the_list() -> Synonyms:
    return Synonyms(YAML(typ="safe", pure=True).load(ROOT / "netvaerk.yaml")["synonymer"])


def test_with_the_secretariats_list_the_nearest_is_right_nine_times_in_ten(capsys: pytest.CaptureFixture[str]) -> None:
    right = found(the_list())
    print(f"{sum(right)} of {len(right)} nearest are right")
    assert len(PAIRS) >= 40
    assert sum(right) >= 0.9 * len(PAIRS), [PAIRS[place][0][0] for place, good in enumerate(right) if not good]


def test_without_a_list_letters_alone_find_four_in_five() -> None:
    assert sum(found(NONE)) >= 0.8 * len(PAIRS)


def test_no_pair_is_found_by_words_that_stand_in_both() -> None:
    """The pairs are no copies: what they share is few words."""
    for (title, summary), (other_title, other_summary) in PAIRS:
        own, other = (telling([text], NONE).keys() for text in (f"{title} {summary}", f"{other_title} {other_summary}"))
        assert len(own & other) <= len(own) / 2, title


def test_a_text_is_most_like_itself() -> None:
    texts = Texts(EARLIER, NONE)
    for place, text in enumerate(EARLIER):
        assert texts.near(text, 1)[0].place == place
        assert texts.near(text, 1)[0].score == pytest.approx(1)


def test_what_is_left_out_is_not_found() -> None:
    assert all(near.place != 3 for near in Texts(EARLIER, NONE).near(EARLIER[3], 99, {3}))


def test_compounds_and_endings_are_alike() -> None:
    texts = Texts([("Skolemaden",), ("Vejtræer",), ("Mad til skolerne",)], NONE)
    assert [near.place for near in texts.near(("Skolemad",), 3)] == [0, 2]


def test_words_that_join_the_others_say_nothing() -> None:
    assert Texts([("Hvordan kan vi være sammen om det?",)], NONE).near(("Hvordan kan vi være sammen om det?",), 1) == []
    assert "borger" in EMPTY


def test_shared_words_are_told_with_their_other_form_the_weightiest_first() -> None:
    texts = Texts([*EARLIER, ("Grøn transport", "Kommunens ansatte cykler for lidt.")], NONE)
    assert texts.shared(("Cyklerne", "De ansatte i haven"), len(EARLIER)) == ("cyklerne ≈ cykler", "ansatte")


def test_synonyms_hold_for_words_compounds_and_expressions() -> None:
    synonyms = Synonyms([["Ældre", "senior", "tredje alder"], ["it", "digital"]])
    assert synonyms.of_word("seniorerne") == synonyms.of_word("ældre") == synonyms.of_phrase("tredje alder") == "Ældre"
    assert synonyms.of_word("italien") is None, "a short word begins too many others"
    assert synonyms.of_word("it") == "it"
    texts = Texts([("Vejtræer", "Vi planter nyt."), ("Den tredje alder", "Fællesskab."), ("Parkering", "Villavej.")], synonyms)
    assert texts.near(("Seniorer",), 1)[0].place == 1
    assert texts.shared(("Seniorer",), 1) == ("seniorer ≈ tredje alder",)


def test_synonyms_are_found_among_very_many() -> None:
    many = [(f"Sag {'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}vej", "Skilte og asfalt.") for n in range(300)]
    texts = Texts([*many, ("Gammel og glad", "Fællesskab for seniorer.")], Synonyms([["ældre", "senior"]]))
    assert [near.place for near in texts.near(("Ældre",), 1)] == [300]


def test_seldom_letters_and_words_weigh_more() -> None:
    weights = Weights([{"skole", "maden"}, {"skole", "haven"}, {"skole", "broen"}], NONE)
    assert weights.of("maden") > weights.of("skole")
    assert weights.of("aldrig set") > weights.of("maden")
    assert weights.of_gram("sko") > weights.of_gram("en_")
    assert grams("by") == ["_by", "by_", "_by_"]


def test_nothing_is_like_nothing() -> None:
    assert Texts([], NONE).near(("Byhaver",), 5) == []
    assert Texts([("", "")], NONE).near(("Byhaver",), 5) == []
    assert Texts([("Byhaver",)], NONE).near(("",), 5) == []
    assert Texts([("Byhaver",)], NONE).near(("1234 !?",), 5) == []


words = st.text(st.sampled_from("abeæøåk 1,.\n\u00ad\u202e😀"), max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(words, words), max_size=6), st.tuples(words, words))
def test_the_order_of_texts_changes_no_likeness(texts: list[tuple[str, str]], asked: tuple[str, str]) -> None:
    turned = list(reversed(texts))
    one = {(texts[n.place], n.score) for n in Texts(texts, NONE).near(asked, 9)}
    other = {(turned[n.place], n.score) for n in Texts(turned, NONE).near(asked, 9)}
    assert one == other
    assert all(0 < score <= 1 + 1e-9 for _, score in one)
