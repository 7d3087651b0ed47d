"""A paper as PDF: what it says, how it lies on its pages, and what it tells of itself, as poppler's programs read it."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from hard_papers import CODE, ODD, paper_of
from hypothesis import given, settings
from hypothesis import strategies as st
from made_papers import ALL_KINDS as PAPERS
from pdf_reading import BODY_HEIGHT, BODY_TOP, alternatives, body, pages, parts, pictures, texts, tight, told_of, words
from test_prose import TEXTS

from netvaerk.documents.figures import drawings
from netvaerk.documents.formats import render
from netvaerk.documents.markdown import prose
from netvaerk.documents.pdf.letters import FONTS, Letters, characters, drawn
from netvaerk.documents.pdf.widths import narrow, widths
from netvaerk.documents.tree import Code, CodeBlock, Emphasis, Figure, Heading, Paper, Paragraph, Picture, Strong, Table, Text
from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import REPLACEMENT

LEAST_OF_AN_ITEM = 5 / 2.54 * 72


def written(name: str, folder: Path) -> Path:
    file = folder / f"{name}.pdf"
    file.write_bytes(PAPERS.content(name, "pdf"))
    return file


def laid(given: Paper, folder: Path) -> Path:
    file = folder / f"{given.name}.pdf"
    file.write_bytes(render(given, "pdf").content)
    return file


@pytest.mark.parametrize("name", PAPERS)
def test_the_pdf_says_what_the_paper_says(name: str, tmp_path: Path) -> None:
    given = PAPERS[name]
    said = tight(body(written(name, tmp_path)))
    letters = Letters()
    # A cell that goes on over several pages is interrupted by the head of its table.
    missing = [text for text in texts(given) if len(text) < 5000 and tight(letters.of(text)) not in said]
    assert missing == []


@pytest.mark.parametrize("name", ["dagsorden-2027-01-19-chefforum", "60-punkter", "lange-tabeller"])
def test_every_page_has_its_head_and_its_number(name: str, tmp_path: Path) -> None:
    shown = pages(written(name, tmp_path))
    assert len(shown) > 4
    for number, page in enumerate(shown, 1):
        first, *_, last = [line.strip() for line in page.splitlines() if line.strip()]
        assert re.fullmatch(r"Chefforum d\. 19-01-2027 +Sekretariat for Netværksstrukturen", first)
        assert last == f"Side {number} af {len(shown)}"


@pytest.mark.parametrize("name", ["dagsorden-2027-01-19-chefforum", "60-punkter"])
def test_the_contents_name_the_page_that_each_item_begins_on(name: str, tmp_path: Path) -> None:
    shown = pages(written(name, tmp_path))
    listed = re.findall(r"^ *(\d+)\. .*[. ]{4,}(\d+)$", "\n".join(shown), re.MULTILINE)
    begun = [(item, str(number)) for number, page in enumerate(shown, 1) for item in re.findall(r"^ *Punkt (\d+):", page, re.MULTILINE)]
    assert len(listed) > 5
    assert listed == begun


@pytest.mark.parametrize("name", ["dagsorden-2027-01-19-chefforum", "60-punkter", "sample-2027"])
def test_no_item_begins_at_the_foot_of_a_page(name: str, tmp_path: Path) -> None:
    tops = [top for word, top in words(written(name, tmp_path)) if word == "Punkt"]
    assert len(tops) > 4
    assert max(tops) <= BODY_TOP + BODY_HEIGHT - LEAST_OF_AN_ITEM + 15


def test_a_long_table_has_its_head_on_every_page(tmp_path: Path) -> None:
    shown = pages(written("lange-tabeller", tmp_path))
    with_rows = [page for page in shown if "Sundhed og Pleje & Omsorg" in page]
    assert len(with_rows) > 3
    assert all(re.search(r"Tema +Nr\. +Samlet +Berører", page) for page in with_rows)
    assert [int(n) for page in with_rows for n in re.findall(r"^ *Tema (\d+) ", page, re.MULTILINE)] == list(range(1, 151))


def test_what_a_screen_reader_walks_through(tmp_path: Path) -> None:
    given = PAPERS["dagsorden-2027-01-19-chefforum"]
    heard = parts(written(given.name, tmp_path))
    headings = Counter(f"H{block.level}" for block in given.blocks if isinstance(block, Heading))
    assert {part: heard[part] for part in headings} == headings
    assert heard["TOCI"] == len(re.findall(r"^\d+\. \[", given.markdown, re.MULTILINE))
    assert heard["Table"] == heard["THead"] == heard["TBody"] == sum(isinstance(block, Table | Figure) for block in given.blocks)
    assert min(heard[part] for part in ("P", "L", "LI", "Lbl", "LBody", "TR", "TH", "TD", "Link")) > 3
    heard = parts(written("citater", tmp_path))
    assert (heard["BlockQuote"], heard["Code"]) == (4, 1)


def test_a_drawing_is_there_with_what_it_shows_in_words(tmp_path: Path) -> None:
    given = PAPERS["dagsorden-2027-01-19-chefforum"]
    drawn_of = [drawing.alternative for block in given.blocks if isinstance(block, Figure) for drawing in drawings(block)]
    file = written(given.name, tmp_path)
    assert len(drawn_of) > 3
    assert alternatives(file) == drawn_of
    assert parts(file)["Figure"] == len(drawn_of)


def test_what_the_file_tells_of_itself(tmp_path: Path) -> None:
    told = told_of(written("dagsorden-2027-01-19-chefforum", tmp_path))
    assert (told["Title"], told["Author"]) == ("DAGSORDEN Chefforum d. 19-01-2027", "Sekretariat for Netværksstrukturen")
    assert told["CreationDate"] == told["ModDate"] == "2027-01-19T00:00:00Z"
    assert told["Tagged"] == "yes"
    assert told["Page size"].endswith("(A4)")
    assert b"<rdf:li>da-DK</rdf:li>" in PAPERS.content("tom", "pdf")


def test_a_paper_without_a_title_is_named_by_its_file(tmp_path: Path) -> None:
    assert told_of(written("tom", tmp_path))["Title"] == "dagsorden-tom"


def test_a_picture_is_there_with_what_it_shows_in_words(tmp_path: Path) -> None:
    png = typst.compile(b"#set page(width: 60mm, height: 30mm, fill: green)", format="png", ppi=50)
    assert isinstance(png, bytes)
    shown = {"have.png": Picture(png, "png", 120, 60), "stor.png": Picture(png, "png", 9000, 90000)}
    given = paper_of(
        "x", "![Haven på »skolen«](have.png)\n\nI [linjen ![](have.png) her](https://a.dk)\n\n| ![Stor](stor.png) |\n| --- |\n| b |"
    )
    file = laid(replace(given, pictures=shown), tmp_path)
    assert parts(file)["Figure"] == pictures(file) == 3
    assert alternatives(file) == ["Haven på »skolen«", "Billede uden beskrivelse", "Stor"]


def test_what_cannot_be_drawn_is_replaced_where_all_can_see_it_and_named(tmp_path: Path) -> None:
    given = paper_of("x", "# Smil 🙂\n\nEt 中 og et \x1b tegn, to 🙂🙂, a\u030a\u00adb og → ✓ ☐.\n\n`👍🏽`\n")
    made = render(given, "pdf")
    lacking = "🙂 (U+1F642), 中 (U+4E2D), U+001B, 👍 (U+1F44D), 🏽 (U+1F3FD)"
    assert made.notes == (f"Erstattet: Skriften i PDF-filen har ikke tegnene {lacking}. Dér står {REPLACEMENT}.",)
    file = laid(given, tmp_path)
    said = body(file)
    assert f"Smil {REPLACEMENT}" in said
    assert f"Et {REPLACEMENT} og et {REPLACEMENT} tegn, to {REPLACEMENT}{REPLACEMENT}, å\u00adb og → ✓ ☐." in said
    assert told_of(file)["Title"] == f"Smil {REPLACEMENT}"


def test_a_few_are_named_and_the_rest_counted() -> None:
    (note,) = render(paper_of("x", "".join(map(chr, range(0x4E00, 0x4E14)))), "pdf").notes
    assert note.count("U+") == 12
    assert " og 8 andre. " in note
    assert render(PAPERS["kode"], "pdf").notes == ()


def test_all_that_is_said_to_be_drawn_can_be_drawn() -> None:
    assert {ord(c) for c in "abcæøåÆØÅéüßłğ€§½–—»«’…→←↑↓✓✗•≤≥≈×µΩЖ\u2011\u00a0"} <= drawn()
    text = " ".join(chr(code) for code in sorted(drawn()) if chr(code) != "\n")
    plain = (Text(text), Code(text), Strong((Text(text), Emphasis((Text(text),)))), Emphasis((Text(text),)))
    made = render(replace(paper_of("x", "x"), blocks=(Paragraph(plain), CodeBlock(text))), "pdf")
    assert made.notes == ()


def test_all_faces_of_the_font_have_the_same_characters() -> None:
    faces = [characters(file.read_bytes()) for file in sorted(FONTS.glob("*.otf"))]
    assert len(faces) == 4
    assert all(face == faces[0] for face in faces)
    assert (FONTS / "OFL.txt").read_text(encoding="utf-8").startswith("Copyright (c) 2016-2022 The Inter Project Authors")


@pytest.mark.parametrize("name", ["kode", "saere-tegn"])
def test_nothing_that_people_wrote_is_run(name: str, tmp_path: Path) -> None:
    said = tight(body(written(name, tmp_path)))
    for line in CODE if name == "kode" else [ODD]:
        assert tight(Letters().of(line)) in said


def test_a_fault_in_the_setting_is_told_in_danish() -> None:
    torn = replace(paper_of("x", "![a](b.png)"), pictures={"b.png": Picture(b"\x89PNG\r\n\x1a\n", "png", 10, 10)})
    with pytest.raises(Refusal, match=r"Dokumentet kan ikke sættes som PDF\. Programmet typst siger: »failed to decode image"):
        render(torn, "pdf")


def test_a_breakdown_within_typst_is_told_in_danish(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As a panic in Rust arrives."""

    def breaks(*_given: object, **_options: object) -> bytes:
        raise PanicException("index\x1b out of bounds")

    monkeypatch.setattr(typst, "compile", breaks)
    with pytest.raises(Refusal, match=rf"Programmet typst siger: »index{REPLACEMENT} out of bounds«\. Lav det i et andet format"):
        render(PAPERS["tom"], "pdf")


def test_many_columns_of_numbers_leave_room_for_the_words() -> None:
    seven = ["Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver"]
    title = "Kunstig intelligens i den daglige sagsbehandling"
    lines = [["Tema", *seven, "Samlet"], ["---", *["---:"] * 8], [title, *["2,3"] * 8]]
    many, few = (next(b for b in paper_of("x", rows(lines, n)).blocks if isinstance(b, Table)) for n in (9, 3))
    assert widths(many)[0] / sum(widths(many)) > 0.25
    assert not narrow(few.head[2], widths(few)[2])


def rows(lines: list[list[str]], columns: int) -> str:
    return "\n".join(f"| {' | '.join(line[:columns])} |" for line in lines)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.lists(TEXTS, max_size=6), st.booleans())
def test_whatever_is_written_can_be_set(written_by_people: list[str], cleaned: bool) -> None:
    markdown = "\n\n".join(prose(text, 2) if cleaned else text for text in written_by_people)
    made = render(paper_of("x", f"# Titel\n\n{markdown}".encode("utf-8", "replace").decode()), "pdf")
    assert made.content.startswith(b"%PDF-1.7")
