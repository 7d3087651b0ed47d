"""What the form in a browser saves, and what anybody else may have written in its name."""

import json
from typing import Any

import pytest
from form_samples import SEVEN, rules
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import FORMAT, LONGEST, VERSION
from netvaerk.domain.submission import Submission
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
from netvaerk.intake import html_form

TYPED = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=300)


def saved(fields: Any, **more: Any) -> bytes:
    return json.dumps({"format": FORMAT, "version": VERSION, "tema": None, "felter": fields, **more}).encode()


def read(raw: bytes) -> Submission:
    assert html_form.recognises(raw, "temaforslag.json")
    (made,) = html_form.read(raw, "temaforslag.json", rules()).submissions
    return made


def test_every_value_is_read() -> None:
    answers = {key: f"Svar om {key}\n# {{{{ 7 * 7 }}}}" for key in SEVEN}
    fields = {
        "titel": "Byhaver",
        "netværkstype": "innovation",
        "resumé": "Kort",
        "berører": ["Sundhed", "Pleje, Omsorg og Hverdag", "Havnen"],
        "inddrages": ["borger", "anden-kommune"],
        "igangværende": "Et\nTo",
        "strategi": "Vision",
        "kilde": "borger",
        "rolle": "Formand for en forening",
        "navn": "Testperson Testesen",
        "mail": "test@example.org",
        "øvrigt": "Tak.",
        **answers,
    }
    made = read(saved(fields, tema="2026-byhaver"))
    assert (made.title, made.type, made.source) == ("Byhaver", NetworkType.INNOVATION, Source.CITIZEN)
    assert made.touches == ("Sundhed", "Pleje, Omsorg og Hverdag", "Havnen")
    assert made.involves == (Category.CITIZEN, Category.OTHER_MUNICIPALITY)
    assert (made.nearby, made.strategy, made.summary) == (("Et", "To"), "Vision", "Kort")
    assert made.contact == {"navn": "Testperson Testesen", "mail": "test@example.org"}
    assert made.answers == {c: answers[c.value] for c in Characteristic}
    assert (made.theme, made.other, made.unplaced) == ("2026-byhaver", "Tak.", ())


@settings(max_examples=150, deadline=None)
@seed(9)
@given(st.dictionaries(st.sampled_from([*SEVEN, "titel", "strategi"]), TYPED.filter(str.strip), min_size=1))
def test_any_text_typed_into_any_field_comes_out_as_it_was_typed(texts: dict[str, str]) -> None:
    made = read(saved(texts))
    said = {"titel": made.title, "strategi": made.strategy, **{c.value: text for c, text in made.answers.items()}}
    assert {key: said[key] for key in texts} == {key: text.strip("\n") for key, text in texts.items()}


def test_a_field_that_this_form_does_not_have_is_kept_and_named() -> None:
    made = read(saved({"titel": "Byhaver", "bydel": "Hyldespjældet", "netværkstype": "en fjerde type"}, version=99))
    assert "bydel: Hyldespjældet" in made.other
    assert "en fjerde type" in made.other
    assert len(made.unplaced) == 2


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (saved({}), "tom"),
        (saved({"titel": " \n"}), "tom"),
        (saved([]), "temaskabelonen"),
        (saved({"titel": 7}), "ikke tekst"),
        (saved({"titel": {"a": "b"}}), "ikke tekst"),
        (saved({"titel": "a\0b"}), "ikke tekst"),
        (saved({"titel": "\ud800"}), "ikke tekst"),
        (saved({"titel": ["a"] * 201}), "ikke tekst"),
        (saved({"titel": "x"}, tema=7), "ikke tekst"),
        (saved({"læring": "x" * (LONGEST + 1)}), "»Ny læring« er på"),
        (saved({f"felt{n}": "x" for n in range(101)}), "temaskabelonen"),
        (saved({"titel": "x" * 2_000_000}), "for stor"),
        (saved({"titel": "x"})[:-1], "gået i stykker"),
        (saved({"titel": "x"}).replace(b'"titel"', b'"titel": "y", "titel"'), "gået i stykker"),
        (saved({"titel": "x"}).replace(b'"x"', b"\xff"), "UTF-8"),
        (saved({"titel": "x"}).replace(b'"x"', b"[" * 50_000), "ikke kan læse"),
        (saved({"titel": "x"}).replace(b'"x"', b"NaN"), "gået i stykker"),
        (saved({"titel": "x"}, format="noget andet"), "temaskabelonen"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_danish(raw: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        html_form.read(raw, "x.json", rules())


def test_other_files_are_no_answers() -> None:
    for raw in (b"", b"{}", b'{"format": "netvaerk-vurderinger"}', b"PK", b"\xff\xfe", b"From: a"):
        assert not html_form.recognises(raw, "temaforslag.json")
