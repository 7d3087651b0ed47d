"""An answer in short: whole sentences where they fit, else whole words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.documents.markdown import Markdown, words
from netvaerk.documents.short import in_short, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et. To. Tre.", "Et. To."),
        ("Kun et afsnit uden punktum", "Kun et afsnit uden punktum"),
        ("Det er fx bl.a. Sundhed, og ca. 20 andre. Så er der mere. Og mere.", "Det er fx bl.a. Sundhed, og ca. 20 andre. Så er der mere."),
        ("Fristen er d. 1. december. Så er det slut. Helt.", "Fristen er d. 1. december. Så er det slut."),
        ("Der er 40. 20 af dem er små. Resten er store.", "Der er 40. 20 af dem er små. Resten er store."),
        ("»Er det nu?« Ja. Nej.", "»Er det nu?« Ja."),
        ("Vi mangler to ting:\n\n- tid\n- penge\n\nDet er alt. Slut.", "Vi mangler to ting: tid; penge. Det er alt."),
        ("# Overskrift\n\n**Fed** tekst.", "Fed tekst."),
        ("a | b <b> *c*.", "a \\| b \\<b\\> c."),
        ("", ""),
    ],
)
def test_in_short(text: str, expected: str) -> None:
    assert in_short(text) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (60, "En sætning, der er kort. En sætning, der er længere end den."),
        (59, "En sætning, der er kort."),
        (23, "En sætning, der er …"),
        (19, "En sætning, der …"),
        (17, "En sætning, der …"),
        (16, "En sætning …"),
    ],
)
def test_what_does_not_fit_is_cut_at_a_sentence_and_else_at_a_word(limit: int, expected: str) -> None:
    assert in_short("En sætning, der er kort. En sætning, der er længere end den. Slut.", limit) == expected


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=120), st.integers(3, 60))
def test_it_is_never_longer_than_allowed(text: str, limit: int) -> None:
    short = in_short(text, limit)
    assert isinstance(short, Markdown)
    assert "\n" not in short
    assert len(" ".join(words(short))) <= limit


@pytest.mark.parametrize(("text", "expected"), [("Ja", "Ja."), ("Ja. ", "Ja. "), ("Hvorfor?", "Hvorfor?"), ("Ja ", "Ja.")])
def test_a_sentence_ends_as_one(text: str, expected: str) -> None:
    assert sentence(text) == expected
