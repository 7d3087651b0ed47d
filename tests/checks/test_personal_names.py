"""A name is guessed where a role belongs, and roles, departments and organisations are no names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netvaerk.domain.personal_names import looks_like_a_name, words_of

# Made of parts, so that nobody is named here.
FIRST, LAST = ["Anna", "Mohammed", "Anne-Mette", "Søren", "Åse"], ["Sørensen", "Yılmaz", "Bach", "Lund-Hansen", "D'Angelo", "Møller"]
ROLES = ["", "Sygeplejerske ", "Velfærdsdirektør ", "Chefen for Sundhed, ", "Kontakt: ", "1. suppleant ", "Borger 1 ("]


@given(st.sampled_from(ROLES), st.sampled_from(FIRST), st.sampled_from(["", " B.", " Elise"]), st.sampled_from(LAST))
def test_a_name_is_seen_also_beside_a_role(role: str, first: str, middle: str, last: str) -> None:
    assert looks_like_a_name(f"{role}{first}{middle} {last}{')' if '(' in role else ''}")
    assert looks_like_a_name(f"{first}{middle} {last}, sygeplejerske")


@pytest.mark.parametrize(
    "role",
    [
        "Borger 1",
        "Ung 1",
        "Pårørende 2",
        "Teknisk serviceleder",
        "Teknisk Serviceleder",
        "Faglig Koordinator",
        "HR Konsulent",
        "IT Chef",
        "Kommunaldirektøren",
        "Chefen for Pleje & Omsorg",
        "Direktøren for By, Kultur og Miljø",
        "Chefen for Hjemmeplejen Vest",
        "Miljø- og Teknikudvalget",
        "Lederen af Sekretariat for Netværksstrukturen",
        "Kasserer i Grønne Fingre",
        "Frivillig fra Røde Kors",
        "Københavns Universitet",
        "Ældre Sagen",
        "Dansk Folkehjælp",
        "CHEFEN FOR SUNDHED",
        "chefen for sundhed",
        "",
    ],
)
def test_a_role_is_no_name(role: str) -> None:
    assert not looks_like_a_name(role)


def test_the_words_of_the_departments_are_no_names() -> None:
    assert looks_like_a_name("Kloak Forsyning")
    assert not looks_like_a_name("Kloak Forsyning", words_of(["Kloak & Forsyning"]))


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert looks_like_a_name(text) in (True, False)
