"""A proposer's own name and address are found in any text and spelling; words that only look like them are left alone."""

import time
from dataclasses import replace

import pytest
from docx import Document
from senders import saved

from netvaerk.domain.municipality import Municipality, Secretariat
from netvaerk.domain.person_in_text import addresses, names
from netvaerk.domain.submission import Submission, masked, private_in
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.intake import word

NAME = "Mette Sørensen"
OFFICE = Secretariat(navn="Sekretariatet")


def found(text: str, name: str = NAME, address: str = "") -> list[str]:
    named = list(names(text, name, frozenset(["sundhed", "vest"])))
    return [text[start:end] for start, end in sorted({*named, *addresses(text, address, named)})]


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("Forslag fra Mette Soerensen.docx", NAME, ["Mette Soerensen"]),
        ("METTE SØRENSEN", "Sørensen, Mette (ALB)", ["METTE SØRENSEN"]),
        ("Jeg hedder Mette K. Sørensen.", "mette sørensen", ["Mette K. Sørensen"]),
        ("So\u0308rensen, Sør\u00adensen, Mette", NAME, ["Sør\u00adensen, Mette"]),
        ("Spørg Anne Holm.", "Anne-Mette Holm", ["Anne Holm"]),
        ("Jens von Holm", "Jens von Holm", ["Jens von Holm"]),
        ("Tak for det\n/Mette", NAME, ["Mette"]),
        ("Tak\nMette Sørensen\nSkolevej 12\n", NAME, ["Mette", "Mette Sørensen", "Sørensen", "Skolevej 12"]),
        ("Jeg er Bo Bentsen fra Skolevej 3.", "Bo Bentsen", ["Bo Bentsen", "Skolevej 3"]),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, name: str, there: list[str]) -> None:
    assert found(text, name) == there


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De gamle skal bo sammen.", "Bo Bentsen"),
        ("Bo i egen bolig. Bentsen siger", "Bo Bentsen"),
        ("Mette fra kommunen", NAME),
        ("Sundhed Vest har ansøgt.", "Sundhed Vest"),
        ("Biblioteket er åbent", "Biblioteket"),
        ("Sekretariat for Netværk", "Sekretariat for Netværk"),
        ("i 2620 Albertslund, og 2026 Nye tal", ""),
        ("Uge 12 kom der 14 borgere", NAME),
    ],
)
def test_words_are_no_names(text: str, name: str) -> None:
    assert found(text, name) == []


@pytest.mark.parametrize(
    "address",
    ["Skolevej 12\n2620 Albertslund", "Nordmarks Allé 1, 2. tv., 2620 Albertslund", "Sdr. Ringvej 4 B\\\n DK-2600 Glostrup"],
)
def test_a_postal_address_is_found_with_its_postcode_and_a_known_one_without(address: str) -> None:
    assert found(f"Vi mødes på {address}.", "") == [address]
    street = address.replace("\n", ",").replace("\\", "").split(",")[0]
    assert found(f"bor på {street.upper()}", "", address.replace("\\\n", ",")) == [street.upper()]


def test_they_are_told_and_taken_out_wherever_a_proposal_has_them() -> None:
    made = Submission(
        title="Forslag fra Mette Sørensen",
        answers={Characteristic.INNOVATION: "Skolevej 12, 2620 Albertslund"},
        other="Hej\nMette Sørensen",
        contact={"navn": NAME},
    )
    assert private_in(made, OFFICE) == [
        "forslagsstillerens navn under »Titel«",
        "en adresse under »Innovation«",
        "forslagsstillerens navn under »Øvrigt«",
    ]
    clean = masked(made, OFFICE)
    assert (clean.title, clean.answers, clean.other) == (
        "Forslag fra [fjernet]",
        {Characteristic.INNOVATION: "[fjernet]"},
        "Hej\n[fjernet]",
    )
    assert private_in(clean, OFFICE) == private_in(replace(made, contact={}, answers={}), OFFICE) == []


@pytest.mark.parametrize(("file", "known"), [("Forslag fra Mette Soerensen.docx", "Mette Soerensen"), ("Haver ved Biblioteket.docx", None)])
def test_the_name_of_a_file_may_be_who_sent_it(file: str, known: str | None) -> None:
    made = Document()
    made.add_paragraph("Vi vil spise sammen.")
    (read,) = word.read(saved(made), file, Municipality.model_validate({})).submissions
    assert read.contact.get("navn") == known
    assert private_in(read, OFFICE) == (["forslagsstillerens navn under »Titel«"] if known else [])


@pytest.mark.parametrize("piece", ["Mette ", "Mette A ", "2620 A ", "Skolevej 1 ", "Aa 1 2620 A\n", "M\u0301", "Mette\n", "\n", "A. "])
def test_no_text_makes_the_search_slow(piece: str) -> None:
    started = time.perf_counter()
    found((piece * 30_000)[:30_000], NAME, "Skolevej 1")
    assert time.perf_counter() - started < 3
