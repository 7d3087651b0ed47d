"""The form in its four formats: all made of one description, the same on any day and machine, and fit for everybody.

`NETVAERK_RENEW_GOLDEN=1` writes the golden file anew; read the difference before it is committed.
"""

import os
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from tools import program
from verapdf import faults

from netvaerk.documents.form.writing import render
from netvaerk.documents.formats import FORMATS
from netvaerk.domain.filed import Filed
from netvaerk.domain.form import Form, Kind, own_sum
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.intake.asking import form_of

GOLDEN = Path(__file__).parent / "golden" / "temaforslag.md"
EVIL = "<script>alert(1)</script> & \"'\u202e\x1b[31m {{ 7*7 }} #let x = 1\n# Overskrift\n- [x] *fed* | $x$"
DATA = {
    "kommune": "Albertslund",
    "sekretariat": {"mail": "netvaerk@example.dk", "telefon": "00 00 00 00"},
    "afdelinger": [{"navn": "Sundhed"}, {"navn": "By & Plan"}],
}


def rules(**more: object) -> Municipality:
    read, found = Municipality.read({**DATA, **more})
    assert read and not found
    return read


def theme(**more: object) -> Filed[Theme]:
    front = {"titel": f"Byhaver {EVIL}", "status": "kladde", "oprettet": "2026-11-01", "resumé": EVIL, "berører": ["Sundhed", EVIL], **more}
    record, found = Theme.read(front)
    assert record and not found
    body = "".join(f"## {c.label}\n\n{EVIL.replace('#', chr(92) + '#')}\n\n" for c in Characteristic)
    return Filed("2026-byhaver", record, body)


def text_of(format_: str, form: Form, tmp_path: Path) -> str:
    """What a format of the form says, as plain text."""
    content = render(form, format_).content
    if format_ == "pdf":
        import subprocess

        file = tmp_path / "form.pdf"
        file.write_bytes(content)
        done = subprocess.run([program("pdftotext"), str(file), "-"], check=True, capture_output=True)
        return " ".join(done.stdout.decode().split())
    if format_ == "docx":
        return " ".join(p.text for p in Document(BytesIO(content)).paragraphs)
    return content.decode()


def body_of(form: Form) -> etree._Element:
    with ZipFile(BytesIO(render(form, "docx").content)) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


def test_the_markdown_is_as_it_was() -> None:
    made = render(form_of(rules()), "md").content
    if os.environ.get("NETVAERK_RENEW_GOLDEN"):
        GOLDEN.write_bytes(made)
    assert made == GOLDEN.read_bytes()


@pytest.mark.parametrize("format_", FORMATS)
def test_a_question_changed_in_the_rules_is_changed_in_every_format(format_: str, tmp_path: Path) -> None:
    changed = {
        "karakteristika": {"læring": {"spørgsmål": "Hvad undrer I jer over?", "hjælp": "Skriv frit fra leveren."}},
        "netværkstyper": {"læring": {"navn": "studienetværk"}},
        "afdelinger": [{"navn": "Havn & Fjord"}],
    }
    before, after = (text_of(format_, form_of(r), tmp_path) for r in (rules(), rules(**changed)))
    for said in ("Hvad undrer I jer over?", "Skriv frit fra leveren.", "Fjord"):
        assert said not in before
        assert said in after
    assert "Hvilken viden mangler vi om temaet?" in before
    assert "Hvilken viden mangler vi om temaet?" not in after
    if format_ in ("html", "pdf", "docx"):
        assert "studienetværk" in (after if format_ != "docx" else etree.tostring(body_of(form_of(rules(**changed))), encoding="unicode"))


@pytest.mark.parametrize("format_", ["docx", "html", "pdf"])
def test_every_format_has_every_field_every_help_and_where_to_send_it(format_: str, tmp_path: Path) -> None:
    form = form_of(rules())
    said = " ".join(re.sub(r"<[^>]+>", " ", text_of(format_, form, tmp_path)).replace("&amp;", "&").split())
    for entry in form.entries:
        assert entry.label in said
        for line in (*entry.help, entry.more):
            assert line in said
    assert "netvaerk@example.dk eller 00 00 00 00" in said
    assert "senest 1. december eller 1. maj" in said.replace("\u00a0", " ")


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_form_has_the_same_bytes_on_any_day(format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render(form_of(rules(), theme()), format_).content
    monkeypatch.setenv("NETVAERK_TODAY", "2031-02-03")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert render(form_of(rules(), theme()), format_).content == first


def test_a_heading_stands_above_each_control_that_has_its_words_and_its_key() -> None:
    form = form_of(rules())
    heading, seen = "", {}
    for paragraph in body_of(form).iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val"), "").startswith("Heading"):
            heading = "".join(map(str, paragraph.itertext()))
        for properties in paragraph.iter(qn("w:sdtPr")):
            alias, tag = (properties.find(qn(f"w:{name}")).get(qn("w:val")) for name in ("alias", "tag"))  # type: ignore[union-attr]
            seen[tag] = heading
            box = any(child.tag.endswith("checkbox") for child in properties)
            assert box or alias == heading
    assert seen == {entry.key: entry.label for entry in form.entries}


def test_the_types_and_the_sources_are_lists_and_the_categories_are_boxes() -> None:
    root = body_of(form_of(rules()))
    kinds: dict[str | None, set[str]] = {}
    for properties in root.iter(qn("w:sdtPr")):
        kinds.setdefault(properties.find(qn("w:tag")).get(qn("w:val")), set()).add(etree.QName(properties[-1]).localname)  # type: ignore[union-attr]
    assert kinds["netværkstype"] == kinds["kilde"] == {"dropDownList"}
    assert kinds["inddrages"] == {"checkbox"}
    assert kinds["berører"] == {"checkbox", "richText"}
    assert kinds["titel"] == {"text"}
    first = next(root.iter(qn("w:dropDownList")))
    assert [item.get(qn("w:displayText")) for item in first] == [
        "Vælg på listen",
        "velfærdsnetværk",
        "læringsnetværk",
        "innovationsnetværk",
    ]


def test_no_two_controls_or_bookmarks_have_the_same_number_or_name() -> None:
    root = body_of(form_of(rules(), theme()))
    ids = [e.get(qn("w:val")) for e in root.iter(qn("w:id"))]
    names = [e.get(qn("w:name"), "") for e in root.iter(qn("w:bookmarkStart"))]
    assert len(ids) == len(set(ids)) > 20
    assert len(names) == len(set(names)) > 40
    assert all(own_sum(name) and len(name) <= 40 for name in names)


def test_the_word_form_has_a_title_a_language_and_headings_in_order() -> None:
    document = Document(BytesIO(render(form_of(rules()), "docx").content))
    assert document.core_properties.title == "Forslag til et tema"
    assert document.core_properties.language == "da-DK"
    assert document.core_properties.keywords == "netvaerk-temaforslag 1"
    levels = [p.style.name for p in document.paragraphs if p.style and p.style.name.startswith(("Title", "Heading", "heading"))]
    assert levels[:3] == ["Title", "Heading 1", "Heading 2"]
    assert set(levels) == {"Title", "Heading 1", "Heading 2"}


def test_the_page_names_every_field_once() -> None:
    page = render(form_of(rules(), theme()), "html").content.decode()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'(?:for|aria-describedby|aria-labelledby)="([^"]+)"', page):
        assert target in ids


@pytest.mark.parametrize("form", [form_of(rules()), form_of(rules(), theme())], ids=["empty", "filled"])
def test_the_pdf_keeps_to_both_standards(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "form.pdf"
    file.write_bytes(render(form, "pdf").content)
    assert {profile: faults(file, profile) for profile in ("PDFUA-1", "PDFA-2A")} == {"PDFUA-1": [], "PDFA-2A": []}


def test_a_form_without_departments_and_mail_can_be_made() -> None:
    read, _ = Municipality.read({})
    assert read
    form = form_of(read)
    assert next(e for e in form.entries if e.key == "berører").kind is Kind.LIST
    for format_ in FORMATS:
        assert render(form, format_).content
    assert b'href="mailto:' not in render(form, "html").content


def test_what_a_theme_says_is_text_in_every_format(tmp_path: Path) -> None:
    form = form_of(rules(), theme())
    page = render(form, "html").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)</script>" in text_of("pdf", form, tmp_path)
    assert "\x1b" not in page
    markdown = render(form, "md").content.decode()
    assert markdown.count("\n---\n") == 1
    assert "\n# Overskrift" not in markdown
