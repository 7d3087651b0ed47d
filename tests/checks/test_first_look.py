"""What lets the rules pass over most files never lets them pass over one in which they would find something."""

import string
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netvaerk.checks import nv129, nv804, nv905
from netvaerk.checks.setting import Setting
from netvaerk.checks.table import CODES, WHILE_READING, checking, rule, rules
from netvaerk.domain import personal_names
from netvaerk.domain.glance import Glance, glance
from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_data import cpr_numbers, mail_addresses, phone_numbers
from netvaerk.domain.personal_names import looks_like_a_name
from netvaerk.repository.source import Source, Unreadable, parse
from netvaerk.repository.yaml_text import Yaml

SETTING = Setting(Municipality.model_validate({}), date(2026, 11, 22), lambda _path: False)
# What the searched-for things are made of, and what may stand between.
DIGITS = st.text("0123456789０１２", min_size=1, max_size=8)
GAPS = st.sampled_from([
    "", "", "a", "_", " ", "-", ".", "/", "\u00a0", "\u202f", "\u2009", "\u00ad", "\u200b", "–", "\\-", "+45", "0045", ") ", "(", "tlf. ",
    "@", ".dk", "\n", "æ",
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
    front = "---\nindsendt: 2016-11-28\nrunde: 2017-01\nsha256: e0123456789b99999999a\n---\r\n"
    text = f"{front}# Æbler\n\nFra den 15. april 2016, kl. 10-12, 120.000 kr., 3,5 %.\t\n"
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


ROLES = st.sampled_from(["Anna Bo", "Chef for Anna Bo", "Chef for Sundhed", "Borger 1", "anna bo", "Pædagog", "Miljø & Teknik", "A. B."])
KEYS = st.sampled_from(["rolle", "Rolle", "betegnelse", "deltagere", "AFBUD", "kategori", "forening", "andet"])
FRONTS = st.dictionaries(
    KEYS,
    st.recursive(
        st.one_of(ROLES, st.sampled_from([None, 1, "forening", "borger"])),
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
        max_leaves=6,
    ),
    max_size=3,
)


@given(FRONTS)
@example({"møder": [{"deltagere": ["Borger 1", "Anna Bo"]}]})
def test_a_look_at_the_roles_passes_over_no_name(front: dict[str, object]) -> None:
    source = Source("data/meetings/x.md", b"", "", Yaml("", front), 0, 0)
    found = list(nv804.check_file(source, SETTING))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nv804, "_texts", lambda _mappings: ["Anna Bo"])
        assert list(nv804.check_file(source, SETTING)) == found


PLAIN = st.text(st.sampled_from("a &#,[]{}*-:\"' \n"), max_size=12)
LINES = st.tuples(st.sampled_from(["titel: ", "resumé: ", "berører:\n  - ", "berører: [", "metoder: {", "strategi:\n  ", "- ", ""]), PLAIN)


@settings(deadline=None)  # the first time, pydantic's models are made
@given(st.lists(LINES.map("".join), max_size=4))
@example(["titel: &a b"])
@example(["berører: [&a b, c]"])
@example(["titel: Byhaver #1"])
def test_text_that_yaml_ate_is_not_passed_over(lines: list[str]) -> None:
    try:
        source = parse("data/themes/2026-x.md", "\n".join(["---", *lines, "---", ""]).encode())
    except Unreadable:
        return
    found = list(nv129.check_file(source, SETTING))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nv129, "_is_suspect", lambda _text: True)
        assert list(nv129.check_file(source, SETTING)) == found


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
