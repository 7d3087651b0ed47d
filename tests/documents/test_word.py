"""A paper as a Word document, read back with python-docx and lxml."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hard_papers import paper_of
from made_papers import PAPERS, ROOT
from word_reading import in_tree, in_word, words

from netvaerk.documents.figures import drawings
from netvaerk.documents.formats import render
from netvaerk.documents.tree import Figure, Paper, Picture
from netvaerk.documents.word.names import heading_name, mark_name

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000010802000000"
    "7b40e8dd0000000f49444154789c63f8cfc0c0c0c0000009000301e5a4e6d90000000049454e44ae426082"
)


def read(content: bytes) -> Any:
    return Document(BytesIO(content))


def word(given: Paper) -> Any:
    return read(render(given, "docx").content)


def xml(given: Paper, part: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(render(given, "docx").content)) as parts:
        return parts.read(part).decode()


@pytest.mark.parametrize("name", PAPERS)
def test_the_document_says_what_the_paper_says_in_the_same_structure(name: str) -> None:
    assert in_word(PAPERS.content(name, "docx")) == in_tree(PAPERS[name])


@pytest.mark.parametrize("name", PAPERS)
def test_every_table_has_a_repeated_head_and_no_cell_without_a_paragraph(name: str) -> None:
    for table in read(PAPERS.content(name, "docx")).element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, *[False] * (len(rows) - 1)]
        assert all(cell.find(qn("w:p")) is not None for cell in table.iter(qn("w:tc")))
        assert table.getnext().tag == qn("w:p"), "two tables that touch are one to Word"


@pytest.mark.parametrize("name", PAPERS)
def test_no_table_is_wider_than_the_text(name: str) -> None:
    document = read(PAPERS.content(name, "docx"))
    section = document.sections[0]
    room = (section.page_width - section.left_margin - section.right_margin) // 635
    for table in document.element.body.iter(qn("w:tbl")):
        indent = table.find(f"{qn('w:tblPr')}/{qn('w:tblInd')}")
        left = int(indent.get(qn("w:w"))) if indent is not None else 0
        assert left + sum(int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))) <= max(room, left + 2000)


def test_what_is_told_of_the_document() -> None:
    given = PAPERS["dagsorden-2027-01-19-chefforum"]
    told = word(given).core_properties
    assert (told.title, told.author, told.last_modified_by) == (given.title, given.author, given.author)
    assert told.created.isoformat() == told.modified.isoformat() == "2027-01-19T00:00:00+00:00"
    assert (told.language, told.comments, told.keywords) == ("da-DK", "", "")


def test_all_text_is_proofed_in_danish() -> None:
    given = PAPERS["sample-2027"]
    languages = [e.get(qn("w:val")) for e in word(given).styles.element.iter(qn("w:lang"))]
    assert languages == ["da-DK"]
    assert "w:lang " not in xml(given)


def test_header_and_footer() -> None:
    given = PAPERS["dagsorden-2027-01-19-chefforum"]
    section = word(given).sections[0]
    assert [p.text for p in section.header.paragraphs] == ["Chefforum d. 19-01-2027"]
    assert [p.text for p in section.footer.paragraphs] == ["Side 1 af 1"]
    assert [e.text.strip() for e in section.footer._element.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_headings_stay_with_what_follows() -> None:
    styles = word(PAPERS["tom"]).styles
    for name in ("Title", *(f"Heading {level}" for level in range(1, 7))):
        assert styles[name].paragraph_format.keep_with_next


def test_the_contents_are_right_as_they_stand_and_when_word_makes_them_anew() -> None:
    given = PAPERS["dagsorden-2027-01-19-chefforum"]
    document = word(given)
    lines = [p for p in document.paragraphs if p.style.name == "toc 1"]
    shown = [words(p.text) for p in lines]
    assert shown[:2] == ["1. Godkendelse af sidste referat", "2. Valg af netværkstemaer"]
    instructions = [words(e.text) for e in document.element.body.iter(qn("w:instrText"))]
    assert instructions[0] == "TOC \\f p \\h \\n"
    assert instructions[1:] == [f'TC "{line}" \\f p \\l 1' for line in shown]
    bookmarks = {e.get(qn("w:name")) for e in document.element.body.iter(qn("w:bookmarkStart"))}
    anchors = [e.get(qn("w:anchor")) for line in lines for e in line._p.iter(qn("w:hyperlink"))]
    assert len(anchors) == len(lines) and set(anchors) <= bookmarks


def test_every_field_is_closed() -> None:
    for name in PAPERS:
        depth = 0
        for mark in read(PAPERS.content(name, "docx")).element.body.iter(qn("w:fldChar")):
            kind = mark.get(qn("w:fldCharType"))
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert depth >= 0
        assert depth == 0


def test_each_list_counts_from_where_it_should() -> None:
    document = word(paper_of("x", "1. at en\n2. at to\n\n**Bemærk**\n\n1. forfra\n\n   1. inden i\n\n7. otte\n\ntekst\n\n9. ni"))
    part = document.part.numbering_part.element
    numbered = [p for p in document.paragraphs if p._p.find(f".//{qn('w:numId')}") is not None]
    ids = [p._p.find(f".//{qn('w:numId')}").get(qn("w:val")) for p in numbered]
    starts = {n.get(qn("w:numId")): [e.get(qn("w:val")) for e in n.iter(qn("w:startOverride"))] for n in part.iter(qn("w:num"))}
    assert [(p.text, *starts[id_]) for p, id_ in zip(numbered, ids, strict=True)] == [
        ("at en", "1"), ("at to", "1"), ("forfra", "1"), ("inden i", "1"), ("otte", "1"), ("ni", "9"),
    ]  # fmt: skip
    assert ids[0] == ids[1] and ids[2] == ids[4] and len(set(ids)) == 4


def test_a_number_that_word_cannot_count_to_is_written() -> None:
    assert [words(p.text) for p in word(paper_of("x", "999999998. næst\n1. sidst")).paragraphs][1:] == [
        "999999998. næst",
        "999999999. sidst",
    ]


def test_links() -> None:
    given = paper_of("x", "## Et\n\n[a](#et) [b](#findes-ikke) [c](https://eksempel.dk/æ) [d](ftp://eksempel.dk) [e](a.md)")
    document = word(given)
    found = {"".join(t.text for t in e.iter(qn("w:t"))): e for e in document.element.body.iter(qn("w:hyperlink"))}
    assert set(found) == {"a", "c"}
    assert found["a"].get(qn("w:anchor")) == heading_name("et")
    assert document.part.rels[found["c"].get(qn("r:id"))].target_ref == "https://eksempel.dk/%C3%A6"
    assert words(document.paragraphs[-1].text) == "a b c d e"


def test_pictures_are_shown_with_their_words_and_never_wider_than_the_text() -> None:
    given = paper_of("x", "Før ![Haven på skolen](have.png) efter ![Ikke taget](nej.png).")
    shown = replace(given, pictures={"have.png": Picture(PNG, "png", 4000, 2000)})
    body = word(shown).element.body
    drawn = list(body.iter(qn("wp:docPr")))
    extent = next(body.iter(qn("wp:extent")))
    assert [d.get("descr") for d in drawn] == ["Haven på skolen"]
    assert int(extent.get("cx")) <= 9638 * 635 and int(extent.get("cx")) == 2 * int(extent.get("cy"))
    assert words(Document(BytesIO(render(shown, "docx").content)).paragraphs[1].text) == "Før efter Ikke taget."


def test_a_figure_is_its_picture_with_its_words_above_its_table() -> None:
    scores = "| Tema | Bedre velfærd | Samlet |\n| --- | ---: | ---: |\n| 1. Byhaver | 2,3 | 2,3 |"
    given = paper_of("x", f"<!-- diagram: overblik -->\n\n{scores}")
    figure = next(block for block in given.blocks if isinstance(block, Figure))
    body = word(given).element.body
    picture, table = body.findall(qn("w:p"))[1], body.find(qn("w:tbl"))
    assert picture.getnext() is table
    assert [e.get("descr") for e in picture.iter(qn("wp:docPr"))] == [drawing.alternative for drawing in drawings(figure)]
    assert picture.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_what_leads_to_a_table_a_list_or_a_picture_stays_on_its_page() -> None:
    text = "Skema:\n\n<!-- mærke: a -->\n\n| A |\n| --- |\n| b |\n\nAlene.\n\nSekretariatet indstiller;\n\n1. at en"
    paragraphs = [p for p in word(paper_of("x", text)).paragraphs if p.style.name == "Normal" and p.text]
    assert [(p.text, bool(p.paragraph_format.keep_with_next)) for p in paragraphs] == [
        ("Skema:", True), ("Alene.", False), ("Sekretariatet indstiller;", True),
    ]  # fmt: skip


def test_a_mark_is_a_bookmark_with_the_same_name_each_time() -> None:
    given = paper_of(
        "x", "<!-- mærke: tom -->\n\n<!-- mærke: Bedre velfærd -->\n\n## Svar\n\ntekst\n\n<!-- mærke: tabel -->\n\n| a |\n| - |\n| b |"
    )
    body = word(given).element.body
    marks = [e for e in body.iter(qn("w:bookmarkStart")) if e.get(qn("w:name")).startswith("maerke_")]
    told = {e.get(qn("w:name")): words("".join(t.text for t in e.getparent().iter(qn("w:t")))) for e in marks}
    assert told == {mark_name("tom"): "", mark_name("Bedre velfærd"): "Svar", mark_name("tabel"): "a"}
    assert mark_name("Bedre velfærd") == "maerke_bedre_velfaerd_495ff7"
    assert all(name.isascii() and len(name) <= 40 for name in (*told, mark_name("x" * 200), heading_name("中文字" * 40)))


def test_what_no_document_can_hold_is_replaced_and_told() -> None:
    rendered = render(paper_of("x", "A\x0bB\x01\uffff\u202eC"), "docx")
    assert rendered.notes == ("4 tegn kan ikke stå i et Word-dokument og er vist som \ufffd.",)
    assert "A\ufffdB\ufffd\ufffd\ufffdC" in in_word(rendered.content)[-1][2]


def test_text_from_right_to_left_is_marked_as_such() -> None:
    assert "<w:rtl/>" in xml(paper_of("x", "Hej مرحبا بالعالم igen")).split("مرحبا بالعالم")[0].rpartition("<w:r>")[2]


def test_text_runs_nothing() -> None:
    text = xml(PAPERS["kode"])
    assert "<script" not in text and "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text


def test_nothing_in_the_file_tells_of_where_it_was_made() -> None:
    with ZipFile(BytesIO(PAPERS.content("saere-tegn", "docx"))) as parts:
        infos = parts.infolist()
        told = b"".join(parts.read(info) for info in infos)
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)
    assert {(info.date_time, info.compress_type, info.create_system) for info in infos} == {((1980, 1, 1, 0, 0, 0), ZIP_STORED, 3)}
    assert str(ROOT).encode() not in told and b"python-docx" not in told


def test_headings_lie_one_level_up_below_a_title() -> None:
    levels = [(kind, level) for kind, level, _ in in_word(PAPERS.content("60-punkter", "docx")) if kind in ("title", "heading")]
    assert levels[0] == ("title", 0)
    assert all(after - before <= 1 for (_, before), (_, after) in pairwise(levels))
