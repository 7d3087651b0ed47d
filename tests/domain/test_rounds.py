"""Rounds over the years: which one a day belongs to, when its deadline and meeting are, and how people name it."""

from datetime import MAXYEAR, date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.errors import Misuse
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.rounds import (
    Asked,
    Round,
    choose_round,
    coming_round,
    deadline,
    half_year,
    meeting_day,
    read_round,
    round_for,
    rule_of,
)

DEFAULT = Municipality.model_validate({})


def rules(*rounds: dict[str, Any]) -> Municipality:
    read, faults = Municipality.read({"runder": list(rounds)})
    assert read is not None, faults
    assert not faults
    return read


THREE = rules(
    {"måned": "februar", "frist": "1. februar", "mødedag": "4. fredag", "halvår": "forår"},
    {"måned": "juni", "frist": "31. maj", "mødedag": "1. mandag", "halvår": "efterår"},
    {"måned": "oktober", "frist": "28. februar", "halvår": "efterår"},
)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2015-01-01", "2015-06"),
        ("2015-04-30", "2015-06"),
        ("2015-05-01", "2015-06"),
        ("2015-05-02", "2016-01"),
        ("2015-06-01", "2016-01"),
        ("2015-11-30", "2016-01"),
        ("2015-12-01", "2016-01"),
        ("2015-12-02", "2016-06"),
        ("2015-12-31", "2016-06"),
        ("2016-01-01", "2016-06"),
        ("2016-01-31", "2016-06"),
        ("2016-02-29", "2016-06"),
        ("2016-05-01", "2016-06"),
        ("2016-05-02", "2017-01"),
        ("2016-11-28", "2017-01"),
        ("2016-12-01", "2017-01"),
        ("2016-12-02", "2017-06"),
        ("2020-02-29", "2020-06"),
        ("2026-12-01", "2027-01"),
        ("2026-12-31", "2027-06"),
        ("2099-12-31", "2100-06"),
        ("2100-02-28", "2100-06"),
    ],
)
def test_a_theme_counts_in_the_round_whose_deadline_it_keeps(received: str, expected: str) -> None:
    assert str(round_for(date.fromisoformat(received), DEFAULT)) == expected


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-01-31", "2026-02"),
        ("2026-02-01", "2026-02"),  # the deadline may lie in the round's own month
        ("2026-02-02", "2026-06"),
        ("2026-05-31", "2026-06"),
        ("2026-06-01", "2027-02"),
        ("2028-02-28", "2028-06"),  # the deadline of October is in February, but June's meeting is earlier
        ("2028-02-29", "2028-06"),
    ],
)
def test_three_rounds_a_year(received: str, expected: str) -> None:
    assert str(round_for(date.fromisoformat(received), THREE)) == expected


@pytest.mark.parametrize("municipality", [DEFAULT, THREE, rules({"måned": "december", "frist": "31. december", "halvår": "forår"})])
@settings(derandomize=True, database=None, deadline=None, max_examples=100)
@given(day=st.dates(date(1990, 1, 1), date(2110, 12, 31)))
def test_no_earlier_round_was_still_open_and_no_day_is_without_one(municipality: Municipality, day: date) -> None:
    found = round_for(day, municipality)
    assert day <= deadline(found, municipality)
    earlier = [Round(year, rule.month) for year in range(day.year - 1, found.year + 1) for rule in municipality.rounds]
    assert all(deadline(r, municipality) < day for r in earlier if r < found)
    assert round_for(day - timedelta(days=1), municipality) <= found


@pytest.mark.parametrize(
    ("round_", "expected"),
    [(Round(2016, 6), "2016-05-01"), (Round(2017, 1), "2016-12-01"), (Round(2027, 1), "2026-12-01"), (Round(2028, 6), "2028-05-01")],
)
def test_deadlines(round_: Round, expected: str) -> None:
    assert deadline(round_, DEFAULT).isoformat() == expected


@pytest.mark.parametrize(
    ("round_", "expected"),
    [(Round(2026, 2), "2026-02-01"), (Round(2028, 6), "2028-05-31"), (Round(2028, 10), "2028-02-28"), (Round(2026, 10), "2026-02-28")],
)
def test_other_deadlines(round_: Round, expected: str) -> None:
    assert deadline(round_, THREE).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1. december", True),
        ("01. december", True),
        ("31. december", True),
        ("31. maj", True),
        ("30. april", True),
        ("28. februar", True),
        ("1.maj", True),
        ("1. Maj", True),
        ("31. april", False),
        ("29. februar", False),
        ("0. maj", False),
        ("32. maj", False),
        ("maj", False),
        ("1 maj", False),
        ("1. may", False),
        ("2026-05-01", False),
        (5, False),
        (None, False),
    ],
)
def test_a_deadline_is_a_day_that_every_year_has(text: object, right: bool) -> None:
    read, faults = Municipality.read({"runder": [{"måned": "juni", "frist": text, "halvår": "efterår"}]}, lambda _: str(text))
    assert (read is not None) is right
    expected = "»frist« er tom: YAML læser »None« som ingenting." if text is None else f"»{text}« kan ikke stå i »frist«."
    assert [(f.message, f.help) for f in faults] == ([] if right else [(expected, 'Skriv dag og måned, fx "1. december".')])


@pytest.mark.parametrize(
    ("key", "value", "help_"),
    [
        ("måned", "june", "Skriv månedens navn, fx januar."),
        ("måned", 6, "Skriv månedens navn, fx januar."),
        ("mødedag", "5. tirsdag", 'Skriv nummer og ugedag, fx "3. tirsdag".'),
        ("mødedag", "tirsdag", 'Skriv nummer og ugedag, fx "3. tirsdag".'),
        ("tid", "kl. 15", 'Et klokkeslæt skrives timer:minutter i anførselstegn, fx "15:00". Mente du `tid: "15:00"`?'),
        ("tid", "25.00", 'Klokkeslættet findes ikke. Skriv timer:minutter i anførselstegn, fx "15:00".'),
        ("halvår", "sommer", "Vælg forår eller efterår."),
    ],
)
def test_a_round_that_cannot_be_read_in_the_rules(key: str, value: object, help_: str) -> None:
    rule = {"måned": "juni", "frist": "1. maj", "halvår": "efterår", key: value}
    _, faults = Municipality.read({"runder": [rule]}, lambda _: str(value))
    assert [(f.where, f.message, f.help) for f in faults] == [(("runder", 0, key), f"»{value}« kan ikke stå i »{key}«.", help_)]


def test_a_month_holds_one_round_and_there_is_at_least_one() -> None:
    june = {"måned": "juni", "frist": "1. maj", "halvår": "efterår"}
    assert [f.message for f in Municipality.read({"runder": [june, june]})[1]] == ["Der er mere end én runde i juni."]
    assert [f.message for f in Municipality.read({"runder": []})[1]] == ["»runder« må ikke være en tom liste."]


@pytest.mark.parametrize(
    ("round_", "expected"),
    [
        (Round(2015, 1), "2015-01-20"),
        (Round(2026, 6), "2026-06-16"),
        (Round(2027, 1), "2027-01-19"),
        (Round(2027, 6), "2027-06-15"),  # the month begins on a Tuesday
        (Round(2028, 1), "2028-01-18"),
        (Round(2030, 1), "2030-01-15"),
    ],
)
def test_the_meeting_is_on_the_third_tuesday(round_: Round, expected: str) -> None:
    assert meeting_day(round_, DEFAULT).isoformat() == expected
    assert meeting_day(round_, DEFAULT).weekday() == 1


@pytest.mark.parametrize(
    ("round_", "expected"),
    [(Round(2026, 2), "2026-02-27"), (Round(2028, 2), "2028-02-25"), (Round(2026, 6), "2026-06-01"), (Round(2026, 10), "2026-10-20")],
)
def test_another_meeting_day(round_: Round, expected: str) -> None:
    assert meeting_day(round_, THREE).isoformat() == expected


def test_a_month_without_a_round_has_neither_deadline_nor_meeting() -> None:
    for asked in (deadline, meeting_day, half_year, rule_of):
        with pytest.raises(Misuse, match=r"Der er ingen runde i marts ifølge netvaerk\.yaml\."):
            asked(Round(2027, 3), DEFAULT)


def test_networks_start_in_the_half_year_of_the_round() -> None:
    assert half_year(Round(2027, 1), DEFAULT) == "2027-forår"
    assert half_year(Round(2026, 6), DEFAULT) == "2026-efterår"


def test_the_calendar_has_an_end() -> None:
    assert round_for(date(MAXYEAR, 5, 1), DEFAULT) == Round(MAXYEAR, 6)
    with pytest.raises(Misuse, match=r"Efter den 2\. december 9999 er der ingen runde"):
        round_for(date(MAXYEAR, 12, 2), DEFAULT)


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("june", 6, None), ("JUNE", 6, None), ("June", 6, None), ("juni", 6, None), ("JUNI", 6, None), (" juni ", 6, None),
        ("january", 1, None), ("januar", 1, None), ("6", 6, None), ("01", 1, None),
        ("june-2016", 6, 2016), ("June-2016", 6, 2016), ("june 2016", 6, 2016), ("juni 2016", 6, 2016), ("juni-2016", 6, 2016),
        ("juni, 2016", 6, 2016), ("juni/2016", 6, 2016), ("juni_2016", 6, 2016), ("januar  2027", 1, 2027),
        ("2016-06", 6, 2016), ("2016-6", 6, 2016), ("2016/06", 6, 2016), ("2016 06", 6, 2016), ("06-2016", 6, 2016), ("1-2027", 1, 2027),
        ("2016 juni", 6, 2016), ("2016-juni", 6, 2016), ("2027 january", 1, 2027), ("juni\u00a02016", 6, 2016),
    ],
)  # fmt: skip
def test_all_spellings_of_a_round(text: str, month: int, year: int | None) -> None:
    assert read_round(text, DEFAULT) == Asked(month, year)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "2016",
        "2016 2017",
        "juni 2016 2017",
        "juni juni",
        "2016-06-01",
        "juni2016",
        "16-06",
        "juni 16",
        "juni 201",
        "juni 20166",
        "juni 3016",
        "forår 2016",
        "næste",
        "13",
        "0",
        "00",
        "2016-13",
        "2016-00",
        "juni!",
        "\u202e",
        "xxx",
    ],
)
def test_a_round_that_cannot_be_read(text: str) -> None:
    with pytest.raises(Misuse, match="kan ikke læses") as caught:
        read_round(text, DEFAULT)
    assert str(caught.value).startswith(f"Runden »{text}«")
    assert str(caught.value).endswith("Skriv januar, januar-2027, 2027-01, juni, juni-2027 eller 2027-06.")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(("text", "meant"), [("junni", "juni"), ("janaur", "januar"), ("jnue 2016", "june"), ("janury", "january")])
def test_a_misspelt_month_is_guessed(text: str, meant: str) -> None:
    with pytest.raises(Misuse, match=f"Mente du »{meant}«\\?"):
        read_round(text, DEFAULT)


@pytest.mark.parametrize("text", ["marts", "march", "3", "2027-03", "marts 2027", "maj", "december-2026"])
def test_a_month_without_a_round(text: str) -> None:
    with pytest.raises(Misuse, match=r"^Der er ingen runde i (marts|maj|december)\. Skriv januar, januar-2027"):
        read_round(text, DEFAULT)


def test_the_spellings_follow_the_rules() -> None:
    assert read_round("oktober 2026", THREE) == Asked(10, 2026)
    assert read_round("february", THREE) == Asked(2, None)
    with pytest.raises(Misuse, match=r"Der er ingen runde i januar. Skriv februar,"):
        read_round("januar", THREE)


TODAY = date(2026, 11, 22)
NEXT = "den næste, der kommer"


@pytest.mark.parametrize(
    ("asked", "undecided", "known", "expected", "why"),
    [
        # A year that is named is taken, whatever there is.
        (Asked(1, 2019), {Round(2027, 1)}, {Round(2027, 1)}, Round(2019, 1), ""),
        # The earliest that still has submitted, undecided themes …
        (
            Asked(6, None),
            {Round(2026, 6), Round(2025, 6), Round(2027, 1)},
            set(),
            Round(2025, 6),
            "den tidligste med indsendte temaer, der ikke er afgjort",
        ),
        (Asked(1, None), {Round(2027, 1)}, {Round(2026, 1)}, Round(2027, 1), "den tidligste med indsendte temaer, der ikke er afgjort"),
        # … else the next to come, if it has themes or a meeting …
        (Asked(6, None), {Round(2027, 1)}, {Round(2026, 6), Round(2027, 6)}, Round(2027, 6), NEXT),
        (Asked(1, None), set(), {Round(2026, 1), Round(2027, 1)}, Round(2027, 1), NEXT),
        # … else the latest that has …
        (
            Asked(6, None),
            set(),
            {Round(2025, 6), Round(2026, 6), Round(2027, 1)},
            Round(2026, 6),
            "den seneste, der har temaer eller et møde",
        ),
        (Asked(6, None), set(), {Round(2024, 6), Round(2028, 6)}, Round(2028, 6), "den seneste, der har temaer eller et møde"),
        # … else the next to come.
        (Asked(6, None), {Round(2027, 1)}, {Round(2027, 1)}, Round(2027, 6), NEXT),
    ],
)
def test_which_round_a_month_means(asked: Asked, undecided: set[Round], known: set[Round], expected: Round, why: str) -> None:
    chosen = choose_round(asked, TODAY, undecided, known)
    assert (chosen.round, chosen.why) == (expected, why)


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-05-31", "2026-06"), ("2026-06-01", "2026-06"), ("2026-06-30", "2026-06"), ("2026-07-01", "2027-06"), ("2026-12-31", "2027-06")],
)
def test_the_round_of_the_running_month_is_still_to_come(today: str, expected: str) -> None:
    assert str(choose_round(Asked(6, None), date.fromisoformat(today), set(), set()).round) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-01-31", "2026-01"), ("2026-02-01", "2026-06"), ("2026-06-30", "2026-06"), ("2026-07-01", "2027-01"), ("2026-12-31", "2027-01")],
)
def test_the_coming_round(today: str, expected: str) -> None:
    assert str(coming_round(date.fromisoformat(today), DEFAULT)) == expected


def test_how_a_round_is_written() -> None:
    assert (str(Round(2027, 1)), Round(2027, 1).name) == ("2027-01", "januar 2027")
    assert sorted([Round(2027, 6), Round(2026, 6), Round(2027, 1)]) == [Round(2026, 6), Round(2027, 1), Round(2027, 6)]
