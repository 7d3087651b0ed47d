"""How Danish sorts, counts and writes dates and numbers."""

from datetime import date

import pytest

from netvaerk.domain.danish import counted, decimal, listed, long_date, meeting_time, short_date, sort_key


@pytest.mark.parametrize(
    "words",
    [
        ["a", "b", "z", "æ", "ø", "å"],
        ["Zebra", "Æble", "Østers", "Ål"],
        ["Andersen", "Zaho", "Ærø", "Økonomi", "Åben", "Aabenraa", "Aarhus"],
        ["abe", "Abe kat", "abekat"],
        ["cafe", "café b", "cafeer"],
        ["Å", "Åa"],
        ["1 tema", "2 temaer", "a"],
        ["Dagtilbud", "Kultur & Fritid", "Miljø & Teknik", "Økonomi & Stab"],
        ["mad", "maen", "mænd", "møde", "måne"],
        ["öl", "ølb", "åben"],
    ],
)
def test_the_danish_order(words: list[str]) -> None:
    shuffled = [*words[1::2], *words[::2]]
    assert sorted(shuffled, key=sort_key) == words


def test_composed_and_decomposed_letters_sort_alike() -> None:
    assert sorted(["A\u030al b", "Ål a", "Zoo"], key=sort_key) == ["Zoo", "Ål a", "A\u030al b"]


def test_the_order_does_not_depend_on_the_order_before() -> None:
    assert sorted(["ABE", "abe", "Abe"], key=sort_key) == sorted(["abe", "Abe", "ABE"], key=sort_key)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (None, "–"), (0, "0,0"), (0.0, "0,0"), (3, "3,0"), (2.5, "2,5"), (2.36, "2,4"), (0.04, "0,0"), (2.949, "2,9"),
        (2.96, "3,0"), (1 / 3, "0,3"), (2 / 3, "0,7"),
    ],
)  # fmt: skip
def test_decimals(number: float | None, expected: str) -> None:
    assert decimal(number) == expected


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2015, 4, 21), "21-04-2015", "21. april 2015"),
        (date(2016, 2, 29), "29-02-2016", "29. februar 2016"),
        (date(2026, 1, 1), "01-01-2026", "1. januar 2026"),
        (date(2026, 12, 31), "31-12-2026", "31. december 2026"),
    ],
)
def test_dates(day: date, short: str, long: str) -> None:
    assert (short_date(day), long_date(day)) == (short, long)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2015, 4, 21), "Tirsdag d. 21. april 2015 kl. 15:00"),
        (date(2027, 1, 19), "Tirsdag d. 19. januar 2027 kl. 15:00"),
        (date(2026, 8, 1), "Lørdag d. 1. august 2026 kl. 15:00"),
        (date(2028, 2, 29), "Tirsdag d. 29. februar 2028 kl. 15:00"),
    ],
)
def test_the_date_line_of_a_meeting(day: date, expected: str) -> None:
    assert meeting_time(day, "15:00") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c"), (("a", "b", "c", "d"), "a, b, c og d")],
)
def test_lists(words: list[str], expected: str) -> None:
    assert listed(words) == expected
    assert listed(words, "eller") == expected.replace(" og ", " eller ")


@pytest.mark.parametrize(("number", "expected"), [(0, "ingen temaer"), (1, "1 tema"), (2, "2 temaer"), (21, "21 temaer")])
def test_counts(number: int, expected: str) -> None:
    assert counted(number, "tema", "temaer") == expected
