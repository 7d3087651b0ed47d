"""The documents of a network, of a theme, and of all networks at once: whole, in golden/, and under the checks of the formats.

`NETVAERK_RENEW_GOLDEN=1` writes the golden files anew; read the difference before it is committed.
"""

import os
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdf_reading
import pytest
import verapdf
from browser import Browser
from docx import Document

from netvaerk.documents.formats import render
from netvaerk.documents.network_paper import NETWORK_PAPERS
from netvaerk.documents.papers import paper
from netvaerk.documents.standing import cohort_paper, overview_paper
from netvaerk.documents.tree import Figure, Heading, Paper, tree
from netvaerk.documents.tree_markdown import written
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.record import Record
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

GOLDEN = Path(__file__).parent / "golden"
LABELS = [c.label for c in Characteristic]
THEME = {
    "titel": "Byhaver <b>ved</b> skolerne",
    "netværkstype": "velfærd",
    "status": "godkendt",
    "oprettet": "2026-10-01",
    "indsendt": "2026-10-02",
    "runde": "2027-01",
    "forslagsstiller": {"rolle": "Pædagog", "afdeling": "Skoler & Uddannelse"},
    "kilde": "medarbejder",
    "resumé": "Børn og naboer dyrker en have sammen.",
    "berører": ["Skoler & Uddannelse", "Miljø & Teknik"],
    "inddrages": ["borger", "forening"],
}
NETWORK = {
    "titel": "Byhaver | ved skolerne",
    "netværkstype": "velfærd",
    "status": "testfase",
    "halvår": "2027-forår",
    "tema": "2026-byhaver",
    "fase": "konkretisering",
    "igangsat": "2027-02-01",
    "forventet_slut": "2027-07-30",
    "netværksleder": {"rolle": "Driftsleder", "afdeling": "Hjælpemiddelcentret", "hold": 2},
    "co_driver": {"rolle": "Pædagog", "afdeling": "Skoler & Uddannelse"},
    "referenceleder": {"rolle": "Chefen for Sundhed", "niveau": "chef"},
    "deltagere": [
        {"betegnelse": "Pædagog", "kategori": "medarbejder", "type": "kerne", "organisation": "Skoler & Uddannelse"},
        {"betegnelse": "Borger 1", "kategori": "borger", "type": "løbende", "faser": ["opdagelse", "ideudvikling"]},
    ],
    "møder": [
        {"dato": "2027-03-11", "timer": 3.5, "formål": "At gå en tur", "fase": "opdagelse"},
        {"dato": "2027-02-11", "timer": 3, "formål": "At lære hinanden at kende", "fase": "opstart"},
    ],
    "idéer": [
        {"titel": "Hver klasse har et bed", "status": "test", "vil": "At så", "potentiale": "Flere er ude", "forankring": "Skolen"},
        {"titel": "En havelåge", "status": "spredt", "hvor": "Børnehaven"},
        {"titel": "En ged", "status": "droppet"},
    ],
    "test": {"start": "2027-06-01", "slut": "2027-08-20", "trin": "analyse"},
    "evaluering": {"plan": "Vi spørger børn og naboer.", "dato": "2027-10-04", "gennemført": "2027-10-06", "resultat": "De kommer igen."},
    "spredning": {"ingen": "Haven passer kun her."},
    "anvendelse": [{"enhed": "Borgerservice", "hvad": "Et bed ved døren"}],
    "håb": {"velfærd": "Færre er alene"},
    "udbytte": {"velfærd": "Ni naboer kommer fast", "læring": "Vi ved, hvem der vil grave"},
}  # fmt: skip
BODY = """# Byhaver

## Formål

Netværket skal finde *måder* at dyrke sammen på.

## Mandat

> Spørgsmål: Hvad må netværket?

## Fortællinger

*Borger 1* fik en have at gå i.

## Netværksberetning

Vi begyndte med en tom gård.

## Afrunding

- At spørge først
- At vande
"""


def read(model: type[Record], front: dict[str, Any]) -> Any:
    record, faults = model.read(front)
    assert not faults
    return record


def records(**changes: Any) -> Register:
    theme = Filed("2026-byhaver", read(Theme, THEME), "# B\n\n" + "".join(f"## {label}\n\nSvar *{label}*.\n\n" for label in LABELS))
    network = Filed("2026-byhaver", read(Network, NETWORK | changes), BODY)
    return Register(Municipality(), themes={theme.id: theme}, networks={network.id: network})


def made(kind: str, register: Register) -> Paper:
    kinds: dict[str, Callable[[], Paper]] = {
        "temaskabelon": lambda: paper(kind, register.themes["2026-byhaver"], register),
        "netvaerksoversigt": lambda: overview_paper(date(2027, 8, 1), register),
        "hold": lambda: cohort_paper(2, date(2027, 8, 1), register),
    }
    return kinds.get(kind, lambda: paper(kind, register.networks["2026-byhaver"], register))()


KINDS = ["temaskabelon", *NETWORK_PAPERS, "netvaerksoversigt", "hold"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_document_is_as_it_was(kind: str) -> None:
    file = GOLDEN / f"{kind}.md"
    text = made(kind, records()).markdown.encode()
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        file.write_bytes(text)
    assert text == file.read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_one_title_no_skipped_level_and_no_two_empty_lines(kind: str) -> None:
    document = made(kind, records())
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "\n\n\n" not in document.markdown and not re.search(r"^ ", document.markdown, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_network_of_which_nothing_is_known_still_makes_one(kind: str) -> None:
    bare = {"titel": "Ny", "netværkstype": "læring", "status": "planlagt", "halvår": "2027-forår"}
    network = Filed("2026-byhaver", read(Network, bare), "")
    theme = Filed("2026-byhaver", read(Theme, {"titel": "Ny", "status": "kladde", "oprettet": "2026-10-01"}), "")
    register = Register(Municipality(), themes={theme.id: theme}, networks={network.id: network})
    assert made(kind, register).markdown.startswith("# ")


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_has_no_fault_that_axe_knows(kind: str, browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / f"{kind}.html"
    file.write_bytes(render(made(kind, records()), "html").content)
    with browser.see(file, width=320) as seen:
        assert seen.faults() == []
        assert seen.too_wide() == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_pdf_is_accessible_and_lasts(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(render(made(kind, records()), "pdf").content)
    assert [verapdf.faults(file, profile) for profile in ("PDFUA-1", "PDFA-2A")] == [[], []]


def test_a_time_line_is_drawn_and_told() -> None:
    figure = next(block for block in made("netvaerksoversigt", records()).blocks if isinstance(block, Figure))
    assert figure.kind == "tidslinje"
    from netvaerk.documents.figures import drawings

    (drawing,) = drawings(figure)
    assert "Byhaver | ved skolerne" in drawing.svg and "1. februar 2027" in drawing.description


def test_each_idea_of_the_delivery_has_a_page_of_its_own(browser: Browser, tmp_path: Path) -> None:
    delivery = made("cf-levering", records())
    begin = ["Idé 1: Hver klasse har et bed", "Idé 2: En havelåge", "Idéer, vi har lagt fra os"]
    paragraphs = Document(BytesIO(render(delivery, "docx").content)).paragraphs
    assert [p.text for p in paragraphs if p.paragraph_format.page_break_before] == begin
    file = tmp_path / "paper.pdf"
    file.write_bytes(render(delivery, "pdf").content)
    assert [[title in page for title in begin] for page in pdf_reading.pages(file)] == [
        [False, False, False], [True, False, False], [False, True, False], [False, False, True],
    ]  # fmt: skip
    page = tmp_path / "paper.html"
    page.write_bytes(render(delivery, "html").content)
    with browser.see(page, media="print") as seen:
        seen.page.pdf(path=str(tmp_path / "printed.pdf"), prefer_css_page_size=True)
    assert [[title in page for title in begin] for page in pdf_reading.pages(tmp_path / "printed.pdf")][-3:] == [
        [True, False, False], [False, True, False], [False, False, True],
    ]  # fmt: skip


def test_a_new_page_without_a_heading_below_it_is_left_out() -> None:
    assert tree("En linje.\n\n<!-- ny side -->\n\nEn til.") == tree("En linje.\n\nEn til.")
    assert written(tree("## A\n\n<!-- ny side -->\n## B")) == ["## A", "<!-- ny side -->\n## B"]
