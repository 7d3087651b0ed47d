"""Text from anybody: made visible, compared in one form, guessed at when it is misspelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.text import did_you_mean, fold, nearest, nfc, visible

SUITE = settings(derandomize=True, database=None, deadline=None, max_examples=200)
ODD = st.text(alphabet=st.characters(exclude_categories=()), max_size=30)


@SUITE
@given(ODD, st.booleans())
def test_nothing_that_is_shown_can_steer_a_terminal_or_turn_a_line(text: str, keep_newlines: bool) -> None:
    shown = visible(text, keep_newlines=keep_newlines)
    shown.encode("utf-8")
    assert not set(shown) & {chr(n) for n in (*range(10), *range(11, 32), *range(0x7F, 0xA0))}
    assert not set(shown) & set("\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
    assert keep_newlines or "\n" not in shown
    assert visible(shown, keep_newlines=keep_newlines) == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blåbær på øen 🌱", "Blåbær på øen 🌱"),
        ("e\u0301n", "e\u0301n"),
        ("a\tb\nc\r\nd", "a b c d"),
        ("\x1b[31mrød", "\ufffd[31mrød"),
        ("a\x00b\x07", "a\ufffdb\ufffd"),
        ("a\rb", "a\ufffdb"),
        ("abc\u202etxt", "abc\ufffdtxt"),
        ("a\u2028b\u2029c", "a b c"),
        ("\udcff", "\ufffd"),
        ("læ\u00adse", "læ\u00adse"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_what_is_shown(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_line_breaks_can_be_kept() -> None:
    assert visible("a\r\nb\nc\x07", keep_newlines=True) == "a\nb\nc\ufffd"


@SUITE
@given(ODD)
def test_folding_is_stable_and_blind_to_form_and_case(text: str) -> None:
    assert fold(nfc(text)) == fold(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tværgående", "tvaergaaende"),
        ("TVÆRGÅENDE", "tvaergaaende"),
        ("a\u030a", "aa"),
        ("Résumé", "resume"),
        ("Ø", "oe"),
        ("straße", "strasse"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("velfaerds", ["velfærd", "læring", "innovation"], "velfærd"),
        ("LAERING", ["velfærd", "læring"], "læring"),
        ("xyz", ["velfærd", "læring"], None),
        ("", ["velfærd"], None),
        ("velfærd", [], None),
    ],
)
def test_the_nearest_word(word: str, known: list[str], expected: str | None) -> None:
    assert nearest(word, known) == expected
    assert did_you_mean(word, known) == (f" Mente du »{expected}«?" if expected else "")
