"""The municipality's letterhead: what a Word document takes of it, and what no letterhead may do."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, Twips
from hard_papers import paper_of
from made_papers import PAPERS
from test_word import PNG
from word_reading import in_tree, in_word

from netvaerk.documents.formats import Rendered, render
from netvaerk.documents.papers import paper
from netvaerk.documents.setting import Setting
from netvaerk.documents.tree import Picture
from netvaerk.domain.errors import Refusal
from netvaerk.repository.own_files import OnDisk

NAME = "60-punkter"


def letterhead(make: Callable[[Any], None] = lambda _document: None) -> bytes:
    """A letterhead as a municipality makes one in Word: its own styles, page and logo."""
    document = Document()
    document.add_paragraph("Skriv teksten her.")
    document.styles["Heading 1"].font.size = Pt(33)
    section = document.sections[0]
    section.left_margin, section.page_width, section.page_height = Cm(4), Cm(21), Cm(29.7)
    section.header.paragraphs[0].add_run().add_picture(BytesIO(PNG), width=Cm(3))
    make(document)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def edited(content: bytes, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    """A file whose parts are changed one by one; None takes one out."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (part := change(name, old.read(name))) is not None:
                new.writestr(name, part)
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return made.getvalue()


def in_header(xml: str, relations: str = "") -> bytes:
    """A letterhead with something more in its header, and something more that its header points to."""

    def change(name: str, part: bytes) -> bytes:
        if re.fullmatch(r"word/header\d\.xml", name):
            return part.replace(b"</w:hdr>", xml.encode() + b"</w:hdr>")
        return part.replace(b"</Relationships>", relations.encode() + b"</Relationships>") if "_rels/header" in name else part

    return edited(letterhead(), change)


def on(content: bytes) -> Rendered:
    return render(replace(PAPERS[NAME], letterhead=content), "docx")


def test_styles_page_and_logo_are_the_letterheads_and_the_text_is_the_papers() -> None:
    rendered = on(letterhead())
    document = Document(BytesIO(rendered.content))
    section = document.sections[0]
    assert rendered.notes == ()
    assert in_word(rendered.content) == in_tree(PAPERS[NAME])
    assert document.styles["Heading 1"].font.size == Pt(33)
    assert section.left_margin == Twips(2268)
    logo = next(section.header._element.iter(qn("a:blip"))).get(qn("r:embed"))
    assert section.header.part.related_parts[logo].blob == PNG
    assert [p.text for p in section.footer.paragraphs] == ["Side 1 af 1"]
    assert "Skriv teksten her" not in "".join(p.text for p in document.paragraphs)
    assert document.core_properties.author == PAPERS[NAME].author


def test_a_letterhead_with_a_footer_keeps_it_and_gets_a_header() -> None:
    def make(document: Any) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].clear()
        section.footer.paragraphs[0].text = "Rådhuset, Nordmarks Allé 1"

    section = Document(BytesIO(on(letterhead(make)).content)).sections[0]
    assert [p.text for p in section.footer.paragraphs] == ["Rådhuset, Nordmarks Allé 1"]
    assert [p.text for p in section.header.paragraphs] == [PAPERS[NAME].running_head]


def test_a_letterhead_in_danish_and_without_our_styles_will_do() -> None:
    def change(name: str, part: bytes) -> bytes:
        if name != "word/styles.xml":
            return part.replace(b'"Heading1"', b'"Overskrift1"')
        text = part.decode().replace('w:styleId="Heading1"', 'w:styleId="Overskrift1"').replace('w:val="Heading1"', 'w:val="Overskrift1"')
        return re.sub(r'<w:style [^>]*w:styleId="(ListBullet|Quote|TableGrid)">.*?</w:style>', "", text, flags=re.DOTALL).encode()

    rendered = on(edited(letterhead(), change))
    assert in_word(rendered.content) == in_tree(PAPERS[NAME])
    assert {"Overskrift1", "ListBullet", "Quote", "TableGrid"} <= {s.style_id for s in Document(BytesIO(rendered.content)).styles}


def test_the_same_bytes_each_time() -> None:
    given = letterhead()
    assert on(given).content == on(given).content


def test_the_logo_and_the_papers_own_pictures_are_apart() -> None:
    picture = Picture(PNG + b"\0", "png", 2, 2)
    given = replace(paper_of("x", "![Haven](have.png)"), pictures={"have.png": picture}, letterhead=letterhead())
    content = render(given, "docx").content
    with ZipFile(BytesIO(content)) as parts:
        names = parts.namelist()
    assert len(names) == len(set(names)) and len([name for name in names if name.startswith("word/media/")]) == 2
    document = Document(BytesIO(content))
    logo = next(document.sections[0].header._element.iter(qn("a:blip"))).get(qn("r:embed"))
    shown = next(document.element.body.iter(qn("a:blip"))).get(qn("r:embed"))
    assert document.sections[0].header.part.related_parts[logo].blob == PNG
    assert document.part.related_parts[shown].blob == PNG + b"\0"


def test_nothing_of_a_letterhead_but_its_look_comes_along() -> None:
    def make(document: Any) -> None:
        document.core_properties.author, document.core_properties.comments = "En medarbejder", "Hemmelig note"
        document.add_comment(document.paragraphs[0].runs, text="Intern kommentar", author="En medarbejder")

    with ZipFile(BytesIO(on(letterhead(make)).content)) as parts:
        told = b"".join(parts.read(name) for name in parts.namelist())
        assert {name for name in parts.namelist() if not name.startswith(("word/header", "word/footer", "word/_rels", "word/media"))} == {
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/custom.xml", "word/document.xml",
            "word/numbering.xml", "word/settings.xml", "word/styles.xml", "word/theme.xml",
        }  # fmt: skip
    assert not any(secret in told for secret in (b"En medarbejder", b"Hemmelig note", b"Intern kommentar"))


def test_a_logo_in_the_text_is_missed_aloud() -> None:
    def make(document: Any) -> None:
        document.add_picture(BytesIO(PNG), width=Cm(3))

    assert on(letterhead(make)).notes == (
        "Billeder, der står i selve teksten i templates/brevpapir.docx, kommer ikke med. Sæt logoet i sidehovedet eller sidefoden.",
    )


MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = f'<Relationship Id="rId90" Type="{R}/image" Target="https://ond.example/spor.png" TargetMode="External"/>'
OBJECT = f'<Relationship Id="rId91" Type="{R}/oleObject" Target="file:///c:/ond.bin" TargetMode="External"/>'
SPLIT = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in ("INCLUDE", "PICTURE https://ond.example/spor.png"))
FIELD = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{SPLIT}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
SHAPE = '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="https://ond.example/a.png"/></v:shape></w:pict></w:r></w:p>'
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
MACROS = {"word/vbaProject.bin": b"Sub AutoOpen()"}


def as_type(type_: bytes) -> bytes:
    return edited(letterhead(), lambda _name, part: part.replace(MAIN, type_))


def with_macros() -> bytes:
    relation = f'<Relationship Id="rId92" Type="{MICROSOFT}/vbaProject" Target="vbaProject.bin"/>'
    types = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'

    def change(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return part.replace(b"</Types>", types)
        ours = name == "word/_rels/document.xml.rels"
        return part.replace(b"</Relationships>", relation.encode() + b"</Relationships>") if ours else part

    return edited(letterhead(), change, MACROS)


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "er ikke en Word-fil"),
    "text": (lambda: b"Hej", "er ikke en Word-fil"),
    "an old Word file": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "er ikke en Word-fil"),
    "torn": (lambda: letterhead()[:9000], "er ikke en Word-fil"),
    "no document": (lambda: edited(letterhead(), lambda n, p: None if n == "word/document.xml" else p), "er ikke en Word-fil"),
    "broken XML": (lambda: edited(letterhead(), lambda n, p: p[:200] if n == "word/document.xml" else p), "er ikke en Word-fil"),
    "deep XML": (lambda: edited(letterhead(), lambda n, p: b"<w>" * 100_000 if n == "word/styles.xml" else p), "er ikke en Word-fil"),
    "a spreadsheet": (
        lambda: as_type(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        "almindeligt Word-dokument",
    ),
    "a template": (lambda: as_type(MAIN.replace(b"document.main", b"template.main")), "er ikke et almindeligt Word-dokument"),
    "macros by type": (lambda: as_type(b"application/vnd.ms-word.document.macroEnabled.main+xml"), "har makroer"),
    "macros by part": (with_macros, "har makroer"),
    "a picture from elsewhere": (lambda: in_header("", PICTURE), "henter noget udefra"),
    "an object": (lambda: in_header("", OBJECT), "henter noget udefra"),
    "a field in pieces": (lambda: in_header(FIELD), "har feltet »INCLUDEPICTURE«"),
    "a simple field": (lambda: in_header('<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\ond "/></w:p>'), "har feltet »DDEAUTO«"),
    "an old shape": (lambda: in_header(SHAPE), "henter et billede udefra"),
    "huge": (lambda: edited(letterhead(), lambda _name, part: part, {"word/stor.bin": b"\0" * 41_000_000}), "fylder for meget"),
    "very huge": (lambda: b"PK" + b"\0" * 20_000_000, "fylder mere end 20 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_letterhead_that_cannot_be_used_is_refused_in_danish(name: str) -> None:
    content, reason = BAD[name]
    with pytest.raises(Refusal) as refused:
        on(content())
    assert str(refused.value).startswith("Brevpapiret templates/brevpapir.docx ")
    assert reason in str(refused.value)
    assert "Åbn det i Word" in str(refused.value)


def test_an_entity_is_not_filled_in() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

    def change(name: str, part: bytes) -> bytes:
        if not re.fullmatch(r"word/header\d\.xml", name):
            return part
        head, _, rest = part.partition(b"?>\n")
        return head + b"?>" + bomb + rest.replace(b"</w:hdr>", b"<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:hdr>")

    assert b"root:" not in on(edited(letterhead(), change)).content


def test_a_paper_takes_the_letterhead_of_its_repository(tmp_path: Path) -> None:
    from sample_records import chefforum_2015

    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/brevpapir.docx").write_bytes(letterhead())
    made = paper("referat", *chefforum_2015(), Setting(own=OnDisk(tmp_path)))
    assert Document(BytesIO(render(made, "docx").content)).styles["Heading 1"].font.size == Pt(33)
    assert render(made, "md").content == render(replace(made, letterhead=b"ikke Word"), "md").content
