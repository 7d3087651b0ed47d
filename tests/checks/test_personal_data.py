"""What is personal is found wherever it stands; what only looks like it is left alone; and no text makes the search slow."""

import calendar
import hashlib
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from netvaerk.domain.glance import glance
from netvaerk.domain.personal_data import cpr_numbers, mail_addresses, phone_numbers

FINDERS = (cpr_numbers, mail_addresses, phone_numbers)
# Digit seven and the two digits of the year give the century: the table in »Personnummeret i CPR«, turned round.
CENTURIES = (
    (1858, 1899, "5678"),
    (1900, 1999, "0123"),
    (1937, 1999, "49"),
    (2000, 2036, "49"),
    (2000, 2057, "5678"),
)
BESIDE = st.text(max_size=40)


def found(finder: Callable[[str], Iterator[tuple[int, int]]], text: str) -> list[str]:
    return [text[start:end] for start, end in finder(text)]


@st.composite
def cpr(draw: st.DrawFn) -> str:
    first, last, sevenths = draw(st.sampled_from(CENTURIES))
    born = draw(st.dates(date(first, 1, 1), date(last, 12, 31)))
    sep = draw(st.sampled_from(["", "-", " ", "\u00a0", "–", " - ", "\\-"]))
    return f"{born:%d%m}{born.year % 100:02}{sep}{draw(st.sampled_from(sevenths))}{draw(st.integers(0, 999)):03}"


GROUPED = ("01 01 70 1234", "01.01.70-1234", "01.01.70.1234", "01 01 70-1234", "010170/1234", "010170.1234", "010170 \\- 1234")
BROKEN = ("010170-\n1234", "010170-\\\n1234", "010170\r\n  1234", "010170 \n1234")
ODD = ("０１０１７０-１２３４", "0101\u06670-1234", "010170－1234", "01\u200901\u200970\u30001234")
UNSEEN = ("010170\u00ad-1234", "0101\u200b70-1234", "0\u206010170-1234", "010170-12\ufffd34", "\u202e010170-1234\u202c")


@pytest.mark.parametrize("number", [*GROUPED, *BROKEN, *ODD, *UNSEEN])
def test_a_cpr_number_is_found_however_it_is_written(number: str) -> None:
    bare = number.strip("\u202e\u202c")
    assert found(cpr_numbers, f"»{number}«, æ 10–12") == [bare]
    assert found(cpr_numbers, f"1{bare}") == found(cpr_numbers, f"{bare}a") == []
    assert glance(f"»{number}«".encode()).number


@pytest.mark.parametrize("text", ["31.12.25 1200 borgere", "den 01.01.20 – 1234", "310125. 1200 mødte", "01-01-2026 1234", "15.12.04-G01"])
def test_a_day_beside_another_number_is_no_cpr_number(text: str) -> None:
    assert found(cpr_numbers, text) == []


@given(BESIDE, cpr(), BESIDE)
@example("_", "290200" + "-4000", "_")
@example("**", "290200" + "-4000", "**\n")
@example("nr. 12 ", "311299" + " 3999", " 12")
def test_a_cpr_number_is_found_wherever_it_stands(before: str, number: str, after: str) -> None:
    assume(not before[-1:].isalnum() and not after[:1].isalnum())
    assert (len(before), len(before) + len(number)) in list(cpr_numbers(before + number + after))


@given(BESIDE, cpr(), BESIDE, st.characters(categories=["L", "Nd"]))
def test_a_cpr_number_in_a_longer_run_is_none(before: str, number: str, after: str, beside: str) -> None:
    place = len(before) + 1, len(before) + 1 + len(number)
    assert place not in list(cpr_numbers(before + beside + number + after))
    assert (place[0] - 1, place[1] - 1) not in list(cpr_numbers(before + number + beside + after))


def test_the_day_has_to_be_one_in_the_century_that_digit_seven_tells() -> None:
    for year in range(100):
        for seventh in "0123456789":
            full = next(y for y in range(1858, 2058) if y % 100 == year and any(a <= y <= b and seventh in s for a, b, s in CENTURIES))
            number = f"2902{year:02}{seventh}000"
            assert bool(found(cpr_numbers, number)) == calendar.isleap(full), number


@pytest.mark.parametrize("digits", ["000190", "320190", "310490", "010090", "011390", "300201"])
def test_what_is_no_day_is_no_cpr_number(digits: str) -> None:
    assert found(cpr_numbers, f"{digits}-1234") == []


WORDS = st.text("abcdefghijklmnopqrstuvwxyzæøå0123456789", min_size=1, max_size=12)


@given(
    st.sampled_from(["", "Skriv til ", "<", "mailto:", "(", "»", "\n- ", '"', "a@b, ", "@"]),
    st.lists(WORDS, min_size=1, max_size=3).map(".".join),
    st.lists(WORDS, min_size=1, max_size=3).map(".".join),
    st.sampled_from(["dk", "com", "museum"]),
    st.sampled_from(["", ".", ">", ", tak", ")", "\n", "»", " "]),
)
def test_a_mail_address_is_found_wherever_it_stands(before: str, local: str, host: str, top: str, after: str) -> None:
    address = f"{local}@{host}.{top}"
    assert found(mail_addresses, before + address + after) == [address]


@pytest.mark.parametrize("text", ["@", "kl. 3@4", "a@b", "@kommunen.dk", "a @ b.dk", "a@.dk", "a@b.1", "a@@b"])
def test_a_lone_at_sign_is_no_mail_address(text: str) -> None:
    assert found(mail_addresses, text) == []


GROUPS = ((8,), (2, 2, 2, 2), (4, 4), (3, 3, 2))


@st.composite
def phone(draw: st.DrawFn) -> str:
    digits = f"{draw(st.integers(20_000_000, 99_999_999))}"
    abroad = draw(st.sampled_from(["", "", "+45", "+45 ", "0045", "0045 "]))
    groups = draw(st.sampled_from([*GROUPS, (2, 3, 3)] if abroad else GROUPS))
    gaps = " \u00a0" if groups != (2, 2, 2, 2) else " \u00a0-."
    parts = [digits[sum(groups[:n]) : sum(groups[: n + 1])] for n in range(len(groups))]
    return abroad + draw(st.sampled_from(gaps)).join(parts)


def is_date(text: str) -> bool:
    """Eight digits that are a day of the last or this century, or two years beside each other."""
    if len(text) == 9:
        return all(part[:2] in ("19", "20") for part in text.replace("\u00a0", " ").split(" "))
    for day in (text, text[4:] + text[2:4] + text[:2]):
        try:
            if len(text) == 8 and date.fromisoformat(day).year // 100 in (19, 20):
                return True
        except ValueError:
            continue
    return False


@given(
    st.sampled_from(["", "Ring til os på ", "Tlf.: ", "tlf.nr. ", "(", "Mobil ", "Kontakt: ", "x\n- ", "»", "**", "_", "Lokale 2, "]),
    phone(),
    st.sampled_from(["", ".", ", tak", ")", "\n", " eller mail", " kl. 9-15", "**", "_", "; ", " – spørg"]),
)
@example("Mobil ", "20" + "121105", "")
@example("Ring til os på ", "2015 " + "2016", "")
def test_a_phone_number_is_found_wherever_it_stands(before: str, number: str, after: str) -> None:
    assume(not is_date(number) or before.startswith(("Ring", "Tlf", "tlf", "Mobil")))
    assert found(phone_numbers, before + number + after) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "CVR-nr. 66137112",
        "CVR 66 13 71 12",
        "kr. 25.000.000",
        "25 000 000 kr.",
        "25000000 kroner",
        "25000000,50",
        "1.25000000",
        "EMN-2026-22345678",
        "sagsnr. 22345678",
        "kundenummer: 22345678",
        "https://eksempel.dk/22345678?id=22345678",
        "commit 22345678",
        "22345678-abc",
        "a22345678",
        "22345678b",
        "2234 5678 9012 3456",
        "22 34 56 78 90",
        "12 34 56 78",
        "192.168.20.30",
        "2620 Albertslund",
        "2015 2016",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert found(phone_numbers, text) == []


CASES = st.one_of(
    st.from_regex(r"[0-9]{2}/[0-9]{3,6}", fullmatch=True),
    st.from_regex(r"[0-9]{3}-20[0-9]{2}-[0-9]{1,4}", fullmatch=True),
    st.from_regex(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-Z][0-9]{2}-[0-9]{1,3}-[0-9]{2}", fullmatch=True),
)
HASHES = st.binary(max_size=8).flatmap(lambda b: st.sampled_from([hashlib.sha256(b).hexdigest(), hashlib.sha1(b).hexdigest()]))  # noqa: S324 - as git does
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).flatmap(
    lambda d: st.sampled_from(
        [f"{d:{form}}" for form in ("%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m %Y", "%Y%m%d", "%d%m%Y", "%d. %m. %Y kl. 15:00")]
    )
)
AMOUNTS = st.integers(0, 10**10).map(lambda n: f"{n:,}".replace(",", ".") + " kr.")


@given(BESIDE.map(lambda t: "".join(c for c in t if not c.isalnum())), st.one_of(CASES, HASHES, DAYS, AMOUNTS))
@example("", "14/12993")
@example("", "330-2020-164")
@example("", "15.20.24-P35-1-26")
def test_case_numbers_hashes_days_and_amounts_are_left_alone(before: str, number: str) -> None:
    assume("@" not in before)
    text = f"{before} {number}\n"
    assert [found(finder, text) for finder in FINDERS] == [[], [], []]


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(
    "pattern",
    [
        "2",
        "22 ",
        "22.",
        "0",
        "010190-",
        "0101 ",
        "+45",
        "+45 22 34 56 ",
        "22345678 ",
        "a@",
        "@",
        "a.a@",
        "a",
        "ab.",
        "\\",
        "- ",
        "_2",
        "x@a-",
        "01 01 70 ",
        "01.01.70-",
        "０1\u200b",
    ],
)
def test_no_text_makes_the_search_slow(finder: Callable[[str], Iterator[tuple[int, int]]], pattern: str) -> None:
    text = (pattern * 100_000)[:100_000]
    started = time.perf_counter()
    list(finder(text))
    assert time.perf_counter() - started < 5, "a search whose time grows with the square of the text would take minutes"
