"""The besvarelse: found from the file alone, each sign with the words that show it."""

from typing import Any

import pytest
from assessed import theme
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.answering import answering
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.domain.wording import found_in

RULES = Municipality.model_validate({"afdelinger": [{"navn": "Sundhed"}, {"navn": "Pleje & Omsorg"}]})


def signs(characteristic: str, answer: str, **more: Any) -> list[tuple[bool, tuple[str, ...]]]:
    """What is found of one characteristic in an answer."""
    wanted = Characteristic(characteristic)
    proposal = theme("x", **more)
    filed = Filed(proposal.id, proposal.record, f"# X\n\n## {wanted.label}\n\n{answer}\n")
    found = next(a for a in answering(filed, RULES) if a.characteristic is wanted)
    return [(sign.there, sign.words) for sign in found.signs]


@pytest.mark.parametrize(
    ("characteristic", "answer", "more", "expected"),
    [
        ("velfærd", "", {}, [(False, ()), (False, ())]),
        ("velfærd", "Børnene får det bedre. De kan mærke det.", {}, [(True, ("børnene",)), (True, ())]),
        ("velfærd", "Det bliver bedre", {}, [(False, ()), (False, ())]),
        ("velfærd", "Vi bruger mere tid på det.", {}, [(False, ()), (False, ())]),
        ("aktualitet", "Ledelsen og medarbejderne.", {}, [(True, ("ledelsen",)), (True, ("medarbejderne",))]),
        ("aktualitet", "Den, der leder efter det.", {}, [(False, ()), (False, ())]),
        ("tværgående", "Sundhed og Pleje & Omsorg.", {}, [(False, ("Skoler",)), (True, ("Sundhed", "Pleje & Omsorg"))]),
        ("tværgående", "Social- og sundhedshjælperen.", {"berører": ["Sundhed", "Skoler"]}, [(True, ("Sundhed", "Skoler")), (False, ())]),
        (
            "tværgående",
            "Skoler og skoler.",
            {"berører": ["Skoler", "SKOLER"]},
            [(False, ("Skoler", "SKOLER")), (False, ("Skoler", "SKOLER"))],
        ),
        ("kompleksitet", "I dag har vi et kursus, men kun et.", {}, [(True, ("i dag", "har vi", "kursus")), (True, ("kun",))]),
        ("læring", "Vi ved ikke hvorfor. Vi vil undersøge det.", {}, [(True, ("ved ikke", "undersøge")), (True, ())]),
        ("innovation", "Skemaet udfyldes forfra. Det tager tid.", {}, [(True, ("skemaet", "forfra")), (True, ("tid",))]),
        ("innovation", "Det er tidligere prøvet.", {}, [(False, ()), (False, ())]),
        ("innovation", "", {"netværkstype": "innovation"}, [(False, ()), (False, ()), (False, ())]),
        ("innovation", "", {"netværkstype": "innovation", "strategi": "Delebyen"}, [(False, ()), (False, ()), (True, ("Delebyen",))]),
        ("perspektiver", "En forening og et universitet.", {}, [(True, ("borger",)), (True, ("forening", "universitet"))]),
        ("perspektiver", "Os selv.", {"inddrages": ["medarbejder", "politiker"]}, [(False, ()), (False, ())]),
    ],
)
def test_each_question_looks_for_what_it_asks_for(
    characteristic: str, answer: str, more: dict[str, Any], expected: list[tuple[bool, tuple[str, ...]]]
) -> None:
    assert signs(characteristic, answer, **more) == expected


def test_the_help_for_the_author_is_no_answer() -> None:
    assert signs("velfærd", "> Spørgsmål: Hvordan får borgerne det bedre?\n> Skriv, hvem der mærker det.") == [(False, ()), (False, ())]


def test_all_seven_are_there_in_order_and_nobody_knows_of_scores() -> None:
    found = answering(theme("x"), RULES)
    assert [a.characteristic for a in found] == list(Characteristic)
    assert all(0 <= a.met <= len(a.signs) for a in found)


@settings(deadline=None)
@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=4))
def test_any_text_can_be_looked_through(text: str, stems: list[str]) -> None:
    for word in found_in(text, stems):
        assert word
