"""Ids: made from a title once, safe as a file name everywhere."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.errors import Misuse
from netvaerk.domain.identity import ID_PATTERN, MAX_LENGTH, check_id, make_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Byhaver", "2026-byhaver"),
        ("Ensomhed blandt ældre borgere", "2026-ensomhed-blandt-aeldre-borgere"),
        ("Ærø, Ørsted & Århus", "2026-aeroe-oersted-aarhus"),
        ("ÆØÅ æøå", "2026-aeoeaa-aeoeaa"),
        (unicodedata.normalize("NFD", "Blåbær på Årø"), "2026-blaabaer-paa-aaroe"),
        ("Café på tværs – uden tøven!", "2026-cafe-paa-tvaers-uden-toeven"),
        ("  Mellemrum   og\ttab  ", "2026-mellemrum-og-tab"),
        ("Hvad nu? (del 2)", "2026-hvad-nu-del-2"),
        ("../../etc/passwd", "2026-etc-passwd"),
        ("C:\\con", "2026-c-con"),
        ("-rf", "2026-rf"),
        ("🌱 Spirer", "2026-spirer"),
        ("社区花园", "2026-she-qu-hua-yuan"),
        ("<b>fed</b>", "2026-b-fed-b"),
        ("2026", "2026-2026"),
        ("CON artist", "2026-con-artist"),
    ],
)
def test_an_id_is_made_from_the_title(title: str, expected: str) -> None:
    assert make_id(title, 2026) == expected
    assert check_id(expected) == expected


def test_a_long_title_is_cut_at_a_word() -> None:
    title = "Sammen om de mange små overgange mellem dagtilbud, skole, fritid og det der kommer bagefter"
    assert make_id(title, 2026) == "2026-sammen-om-de-mange-smaa-overgange-mellem-dagtilbud"


def test_a_long_word_is_cut_where_it_must_be() -> None:
    made = make_id("x" * 200, 2026)
    assert made == "2026-" + "x" * 55
    assert len(made) == MAX_LENGTH


@pytest.mark.parametrize("title", ["", " ", "!!!", "🌱", "…", "\u202e", "\x00"])
def test_a_title_without_letters_makes_no_id(title: str) -> None:
    with pytest.raises(Misuse, match=r"har ingen bogstaver eller tal, som et id kan dannes af.*--id 2026-nyt-tema") as caught:
        make_id(title, 2026)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("title", ["Con", "NUL", "aux!", "Com1", "lpt9", "prn"])
def test_the_names_that_windows_keeps_are_refused(title: str) -> None:
    with pytest.raises(Misuse, match="Windows har reserveret"):
        make_id(title, 2026)


@settings(derandomize=True, database=None, deadline=None, max_examples=200)
@given(st.text(max_size=100))
def test_whatever_the_title_an_id_is_safe_or_refused(title: str) -> None:
    try:
        made = make_id(title, 2026)
    except Misuse:
        return
    assert re.fullmatch(ID_PATTERN, made)
    assert made.isascii()
    assert len(made) <= MAX_LENGTH
    assert make_id(title, 2026) == made
    assert make_id(unicodedata.normalize("NFC", title), 2026) == made


@pytest.mark.parametrize("id_", ["2026-byhaver", "2026-a", "2026-1", "2026-byhaver-2", "1999-x-y-z", "2026-" + "x" * 55])
def test_an_id_that_may_be_chosen(id_: str) -> None:
    assert check_id(id_) == id_


@pytest.mark.parametrize(
    "id_",
    [
        "",
        "byhaver",
        "2026",
        "2026-",
        "26-byhaver",
        "2026_byhaver",
        "2026-Byhaver",
        "2026-blåbær",
        "2026--x",
        "2026-x-",
        "2026-x.md",
        "2026-x/y",
        "../2026-x",
        "2026-x\n",
        " 2026-x",
        "2026-" + "x" * 56,
        "2026-con",
        "2026-nul",
        "2026-com1",
        "２０２６-x",
        "2026-x y",
        "2026-x\x00",
    ],
)
def test_an_id_that_may_not_be_chosen(id_: str) -> None:
    with pytest.raises(Misuse, match="kan ikke bruges som id"):
        check_id(id_)
