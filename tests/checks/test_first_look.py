"""What lets the rules pass over most files never lets them pass over one in which they would find something."""

import string
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netvaerk.checks import nv129, nv905
from netvaerk.checks.setting import Setting
from netvaerk.checks.table import CODES, WHILE_READING, checking, rule, rules
from netvaerk.domain import personal_names
from netvaerk.domain.glance import Glance, glance
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import cpr_numbers, mail_addresses, phone_numbers
from netvaerk.domain.personal_names import looks_like_a_name
from netvaerk.domain.plan import Kind
from netvaerk.repository.source import Unreadable, parse

# What the searched-for things are made of, and what may stand between.
DIGITS = st.text("0123456789０１２", min_size=1, max_size=8)
GAPS = st.sampled_from([
    "", " ", "-", ".", "/", "\u00a0", "\u202f", "\u2009", "\u00ad", "\u200b", "–", "\\-", "+45", "0045", ") ", "(", "tlf. ", "@",
    ".dk", "\n", "æ",
])  # fmt: skip
NUMBERS = st.lists(st.tuples(DIGITS, GAPS).map("".join), max_size=8).map("".join)
ANY = st.one_of(NUMBERS, st.text(max_size=60), st.tuples(st.text(max_size=5), NUMBERS, st.text(max_size=5)).map("".join))


@given(ANY)
@example("x" + "0107" + "90\u00a0-\u00a01234")
@example("+45 (0) +45-22" + " 345 678")
@example("01.01.70" + "\\-1234")
@example("01.01.70–" + "1234")
@example("010170\u205f" + "-1234")
@example("22\u202f34\u202f56\u202f78")
def test_a_glance_passes_over_no_number_and_no_address(text: str) -> None:
    seen = glance(text.encode("utf-8", "surrogatepass"))
    assert seen.number or not [*cpr_numbers(text), *phone_numbers(text)]
    assert seen.mail or not [*mail_addresses(text)]


@given(st.text(st.one_of(st.characters(), st.characters(categories=["Cc", "Cf", "Zl", "Zp"]), st.sampled_from("æøå\n\t –»")), max_size=40))
def test_a_glance_passes_over_no_character_that_is_hidden(text: str) -> None:
    assert glance(text.encode("utf-8", "surrogatepass")).hidden or not nv905._HIDDEN.search(text)


def test_a_glance_passes_over_an_ordinary_text() -> None:
    text = "---\nindsendt: 2016-11-28\nrunde: 2017-01\n---\r\n# Æbler\n\nFra den 15. april 2016, kl. 10-12, 120.000 kr., 3,5 %.\t\n"
    assert glance(text.encode()) == Glance(number=False, mail=False, hidden=False)
    assert glance("»Æbler« – nej".encode()).hidden, "asks for a closer look, which finds nothing"
    assert not nv905._HIDDEN.search("»Æbler« – nej")


WORDS = st.text(st.one_of(st.sampled_from(string.ascii_letters + "ÆØÅæøå"), st.characters(categories=["L", "Nd"])), min_size=1, max_size=6)


NAMES = st.lists(st.one_of(WORDS, st.sampled_from(["Anna", "Bo", "J.", "for", "&", "ny"])), max_size=5)


@given(NAMES, st.sampled_from([" ", "_", "", "  ", "\n"]))
@example(["𝐀nna", "𝐁o"], " ")
def test_a_name_has_two_capitals_beside_each_other(words: list[str], between: str) -> None:
    text = between.join(words)
    found = looks_like_a_name(text)
    assert not (found and text[1:].islower()), "the rule asks for a second capital first"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(personal_names, "pairwise", lambda _pieces: [("A", "B")])
        assert looks_like_a_name(text) == found


PLAIN = st.text(st.sampled_from("a &#,[]{}*-:\"' \n"), max_size=12)
LINES = st.tuples(st.sampled_from(["titel: ", "resumé: ", "berører:\n  - ", "berører: [", "metoder: {", "strategi:\n  ", "- ", ""]), PLAIN)


@given(st.lists(LINES.map("".join), max_size=4))
@example(["titel: &a b"])
@example(["berører: [&a b, c]"])
@example(["titel: Byhaver #1"])
def test_text_that_yaml_ate_is_not_passed_over(lines: list[str]) -> None:
    try:
        source = parse("data/themes/2026-x.md", "\n".join(["---", *lines, "---", ""]).encode())
    except Unreadable:
        return
    setting = Setting(Municipality.model_validate({}), date(2026, 11, 22), lambda _path: False)
    found = list(nv129.check_file(source, setting))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nv129, "_is_suspect", lambda _text: True)
        assert list(nv129.check_file(source, setting)) == found


# --- rules that are not even imported


def test_the_rules_without_a_check_are_those_that_are_found_while_reading() -> None:
    without = {r.code for r in rules().values() if not (r.check_kind or r.check_record or r.check_file or r.check_all)}
    assert without == WHILE_READING


def test_every_other_rule_is_asked_where_there_is_something_of_everything() -> None:
    assert [r.code for r in checking(set(Kind), changed=True)] == [code for code in CODES if code not in WHILE_READING]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_rule_that_looks_at_one_kind_is_asked_where_that_kind_is(kind: Kind) -> None:
    asked = {r.code for r in checking({kind}, changed=False)}
    assert {r.code for r in rules().values() if r.kind is kind and r.check_kind} <= asked
    assert {r.code for r in rules().values() if r.check_record or r.check_file} <= asked


def test_an_unknown_code_is_no_rule() -> None:
    with pytest.raises(KeyError):
        rule("NV999")
