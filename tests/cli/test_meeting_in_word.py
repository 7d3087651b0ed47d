"""The agenda out to Word and back: what was edited comes in, what was not stays byte for byte, what cannot come in is named."""

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Secretariat
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tools import program

JUNE = "2027-06-15-chefforum"
PATH = f"data/meetings/{JUNE}.md"
PAPER = f"documents/dagsorden-{JUNE}.docx"
ITEM = """
# Lokaler

En indledning.

## Baggrund

Første afsnit
over to linjer.

<!-- Husk at ringe til Kultur. -->

- ét punkt
- et punkt **mere**
  - og et inden i

| Sted | Antal |
| --- | ---: |
| Skolen | 3 |

## Økonomi

Det koster *intet*, se [strategien](https://eksempel.dk/strategi).

## Indstilling

Sekretariatet indstiller;

1. at sagen drøftes
2. at den tages op igen.
"""
FRONT = '  - nøgle: lokaler\n    titel: "Lokaler"\n    type: beslutning\n'


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    """A planned meeting with an item that has every kind of text, and its agenda as a Word file."""
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--out", "andre")
    front, _, body = secretariat.read(PATH).partition("\n---\n")
    other = front.index("  - nøgle: eventuelt")
    secretariat.write(PATH, f"{front[:other]}{FRONT}{front[other:]}\n---\n{body.rstrip()}\n{ITEM}")
    secretariat.write(".gitignore", "documents/\nandre/\n*.docx\n")
    secretariat.commit_all()
    secretariat.run("agenda", JUNE, "--format", "docx")
    return secretariat


def edit(office: Secretariat, change: Callable[[Any], object], name: str = PAPER) -> str:
    """Let somebody change the agenda in Word, and return the file's name."""
    document = Document(str(office.root / name))
    change(document)
    document.save(str(office.root / "rettet.docx"))
    return "rettet.docx"


def paragraph(document: Any, start: str) -> Any:
    return next(p for p in document.paragraphs if p.text.startswith(start))


def say(start: str, text: str) -> Callable[[Any], object]:
    def change(document: Any) -> None:
        paragraph(document, start).runs[0].text = text

    return change


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def through_libreoffice(office: Secretariat, name: str) -> str:
    asked = [program("soffice", "libreoffice"), f"-env:UserInstallation={(office.root.parent / 'profil').as_uri()}", "--headless"]
    asked += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(office.root / "andre"), str(office.root / name)]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    return f"andre/{Path(name).name}"


def test_an_edited_agenda_among_other_files_is_told_and_left(office: Secretariat) -> None:
    edited = edit(office, say("En indledning", "Noget andet"))
    office.write("andre/rettet.docx", (office.root / edited).read_bytes())
    for named in ([edited, PAPER], ["andre"]):
        assert "Hent den alene" in office.refused("import", *named)


def test_an_unchanged_agenda_changes_nothing(office: Secretariat) -> None:
    before = office.state()
    assert f"Der er ikke rettet noget i teksterne til mødet {JUNE}." in office.run("import", PAPER).out
    assert office.state() == before


def test_libreoffice_changes_nothing_by_saving(office: Secretariat) -> None:
    saved = through_libreoffice(office, PAPER)
    assert "Der er ikke rettet noget" in office.run("import", saved).out


def chair(document: Any) -> None:
    """What a chair does: another word, a bold word, a new list, another cell, one at-sentence more."""
    paragraph(document, "Første afsnit").runs[0].text = "Et helt andet afsnit."
    new = paragraph(document, "Det koster").insert_paragraph_before("Nyt: ")
    new.add_run("vigtigt").bold = True
    paragraph(document, "Det koster").insert_paragraph_before("første", style="List Bullet")
    paragraph(document, "Det koster").insert_paragraph_before("anden", style="List Bullet")
    next(t for t in document.tables if t.cell(1, 0).text == "Skolen").cell(1, 1).paragraphs[0].runs[0].text = "4"
    paragraph(document, "at den tages op").runs[0].text = "at den tages op i august."


@pytest.mark.parametrize("way", ["Word", "LibreOffice"])
def test_what_the_chair_edits_comes_in_and_all_else_stays(office: Secretariat, way: str) -> None:
    name = edit(office, chair)
    before = office.read(PATH)
    done = office.run("import", through_libreoffice(office, name) if way == "LibreOffice" else name)
    gone, come = difference(before, office.read(PATH))
    assert gone == ["Første afsnit", "over to linjer.", "| Skolen | 3 |", "2. at den tages op igen."]
    assert come == ["Et helt andet afsnit.", "| Skolen | 4 |", "Nyt: **vigtigt**", "- første", "- anden", "2. at den tages op i august."]
    assert "<!-- Husk at ringe til Kultur. -->" in office.read(PATH)
    assert office.last_files() == [PATH]
    assert office.commits()[0] == f"Ret 3 afsnit i {JUNE} efter Word"
    assert "Hentet ind: Punkt 2 »Lokaler«, Økonomi" in done.out
    assert "Der er ikke rettet noget" in office.run("import", name).out
    office.run("validate")


def test_dry_run_shows_the_difference(office: Secretariat) -> None:
    name = edit(office, say("En indledning", "En anden indledning."))
    before = office.state()
    out = office.run("import", name, "--dry-run").out
    assert "-En indledning.\n+En anden indledning.\n" in out
    assert office.state() == before


def test_text_stays_text(office: Secretariat) -> None:
    typed = "# Ikke en overskrift <!-- x --> {{ 7*7 }} *stjerner* --- [x](y) | <script>"
    office.run("import", edit(office, say("En indledning", typed)))
    assert "\n\\# Ikke en overskrift \\<!-- x --\\> {{ 7\\*7 }} \\*stjerner\\* --- \\[x\\](y) \\| \\<script\\>\n" in office.read(PATH)
    office.run("agenda", JUNE, "--format", "docx")
    assert typed in "\n".join(p.text for p in Document(str(office.root / PAPER)).paragraphs)


def test_what_is_made_of_records_is_named_and_not_taken(office: Secretariat) -> None:
    def change(document: Any) -> None:
        paragraph(document, "Punkt 2: Lokaler").runs[0].text = "Punkt 2: Rum"
        paragraph(document, "Baggrund").runs[0].text = "Baggrunden"

    said = office.refused("import", edit(office, change))
    assert "Punkt 2 »Lokaler«, titlen, sagsnummeret eller bilagene: det dannes af arkivets filer" in said
    assert f"overskriften rettes i data/meetings/{JUNE}.md" in said


def test_one_section_is_refused_and_the_others_come_in(office: Secretariat) -> None:
    def change(document: Any) -> None:
        say("En indledning", "Ny indledning.")(document)
        paragraph(document, "at sagen drøftes").insert_paragraph_before("Beslutning", style="heading 2")

    name = edit(office, change)
    done = office.try_("import", name)
    assert done.code == 1
    assert "Punkt 2 »Lokaler«, Indstilling: der er skrevet en overskrift på samme trin" in done.err
    assert "\nNy indledning.\n" in office.read(PATH)
    assert "## Beslutning" not in office.read(PATH)


def test_a_section_that_was_changed_on_both_sides_is_refused(office: Secretariat) -> None:
    def change(document: Any) -> None:
        say("En indledning", "Formandens indledning.")(document)
        say("Det koster", "Det koster ")(document)
        paragraph(document, "at sagen drøftes").runs[0].text = "at sagen drøftes grundigt"

    name = edit(office, change)
    office.write(PATH, office.read(PATH).replace("En indledning.", "Sekretariatets indledning.").replace("Første afsnit", "Første ord"))
    office.commit_all()
    done = office.try_("import", name)
    assert done.code == 1
    assert f"Punkt 2 »Lokaler«, indledningen: teksten er siden rettet i {PATH}." in done.err
    text = office.read(PATH)
    assert "Sekretariatets indledning." in text
    assert "Første ord" in text
    assert "1. at sagen drøftes grundigt\n" in text


def test_the_same_change_on_both_sides_is_no_change(office: Secretariat) -> None:
    name = edit(office, say("En indledning", "Ny indledning."))
    office.write(PATH, office.read(PATH).replace("En indledning.", "Ny indledning."))
    office.commit_all()
    assert "Der er ikke rettet noget" in office.run("import", name).out


def test_what_is_decided_is_refused_and_what_is_not_comes_in(office: Secretariat) -> None:
    office.on("2027-05-02").run("agenda", JUNE, "--send", "--format", "docx")
    office.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")

    def change(document: Any) -> None:
        paragraph(document, "at Chefforum vælger").runs[0].text = "at Chefforum vælger alle"
        say("En indledning", "Ny indledning.")(document)

    done = office.try_("import", edit(office, change))
    assert done.code == 1
    assert "Punkt 1 »Valg af netværkstemaer«, Indstilling: punktet er afgjort" in done.err
    assert f"Dagsordenen til mødet {JUNE} er sendt." in done.err
    assert "\nNy indledning.\n" in office.read(PATH)
    assert "vælger alle" not in office.read(PATH)
    office.run("verify", JUNE)


def test_after_the_approval_nothing_comes_in(office: Secretariat) -> None:
    name = edit(office, say("En indledning", "Ny indledning."))
    office.on("2027-05-02").run("agenda", JUNE, "--send")
    office.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")
    office.run("decide", JUNE, "lokaler", "--text", "Drøftet.")
    office.on("2027-06-20").run("referat", JUNE, "--approve")
    said = office.refused("import", name)
    assert "indledningen: referatet er godkendt." in said


def test_decisions_in_the_referat_are_made_with_decide(office: Secretariat) -> None:
    office.on("2027-05-02").run("agenda", JUNE, "--send")
    office.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")
    office.run("decide", JUNE, "lokaler", "--text", "Drøftet.")
    office.run("referat", JUNE, "--format", "docx")
    said = office.refused("import", edit(office, say("Drøftet.", "Vedtaget."), f"documents/referat-{JUNE}.docx"))
    assert "Punkt 2 »Lokaler«, Beslutning: beslutninger føres med: netvaerk decide" in said


def test_a_comment_that_word_cannot_show_is_never_lost(office: Secretariat) -> None:
    office.write(PATH, office.read(PATH).replace("En indledning.", "En <!-- ikke endelig --> indledning."))
    office.commit_all()
    office.run("agenda", JUNE, "--format", "docx")
    said = office.refused("import", edit(office, say("En", "Ny indledning.")))
    assert "det rettede sted har noget, som ikke kan ses i Word" in said


def test_tracked_changes_count_as_accepted_and_are_told(office: Secretariat) -> None:
    def change(document: Any) -> None:
        run = paragraph(document, "En indledning")._p.find(qn("w:r"))
        gone, come = OxmlElement("w:del"), OxmlElement("w:ins")
        run.addprevious(gone)
        gone.append(run)
        gone.addnext(come)
        come.append(OxmlElement("w:r"))
        come[0].append(OxmlElement("w:t"))
        come[0][0].text = "Sporet indledning."

    done = office.run("import", edit(office, change))
    assert "Filen har rettelser, der hverken er accepteret eller afvist." in done.err
    assert "\nSporet indledning.\n" in office.read(PATH)


def test_a_lost_mark_is_named_and_nothing_is_guessed(office: Secretariat) -> None:
    def change(document: Any) -> None:
        heading = paragraph(document, "Økonomi")._p
        heading.getparent().remove(heading)
        paragraph(document, "Det koster").runs[0].text = "Det koster meget"

    said = office.refused("import", edit(office, change))
    assert "Punkt 2 »Lokaler«, Økonomi: afsnittet er slettet, flyttet eller kopieret" in said
    assert "Punkt 2 »Lokaler«, Baggrund: det næste afsnit er slettet eller flyttet" in said


def test_a_footnote_that_came_in_is_named(office: Secretariat) -> None:
    def change(document: Any) -> None:
        say("En indledning", "Ny indledning.")(document)
        note = OxmlElement("w:r")
        note.append(OxmlElement("w:footnoteReference"))
        paragraph(document, "Ny indledning")._p.append(note)

    done = office.try_("import", edit(office, change))
    assert done.code == 1
    assert "Punkt 2 »Lokaler«, indledningen: en fodnote er ikke hentet ind" in done.err
    assert "\nNy indledning.\n" in office.read(PATH)


def test_a_cpr_number_does_not_come_in(office: Secretariat) -> None:
    said = office.refused("import", edit(office, say("En indledning", "Ring til 010190-1234.")))
    assert "indledningen: der står et CPR-nummer i teksten" in said
    assert "010190" not in said


def repacked(office: Secretariat, change: Callable[[str, bytes], bytes | None]) -> str:
    """The agenda with other parts; None leaves one out."""
    made = io.BytesIO()
    with zipfile.ZipFile(office.root / PAPER) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    office.write("rettet.docx", made.getvalue())
    return "rettet.docx"


def test_a_file_that_has_lost_where_it_comes_from_is_refused(office: Secretariat) -> None:
    name = repacked(office, lambda part, content: None if part == "docProps/custom.xml" else content)
    assert "Filen fortæller ikke, hvilket møde den er lavet af" in office.refused("import", name)
    broken = repacked(office, lambda _, content: re.sub(rb"(<vt:lpwstr>\d+ \w+) \w+ \w+", rb"\1", content))
    assert "filen er gået i stykker, så det kan ikke ses, om der er rettet noget" in office.refused("import", broken)


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        ("word/document.xml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "henviser til andre filer"),
        ("word/document.xml", b"<x", "er g\u00e5et i stykker"),
        ("word/numbering.xml", b"<x", "er g\u00e5et i stykker"),
        ("word/document.xml", b" " * 40_000_000, "fylder for meget"),
    ],
)
def test_a_broken_or_hostile_file_is_refused(office: Secretariat, part: str, content: bytes, said: str) -> None:
    name = repacked(office, lambda name, old: content if name == part else old)
    assert said in office.refused("import", name)


def test_a_meeting_that_is_not_here_is_named(office: Secretariat) -> None:
    office.run("agenda", JUNE, "--date", "2027-06-16")
    assert f"Filen er lavet af mødet {JUNE}, som ikke findes her." in office.refused("import", PAPER)


def test_a_template_without_marks_is_told_and_what_it_hides_is_named(office: Secretariat) -> None:
    """The municipality's own punkt.md.j2, written without the marks, then with some of them."""
    own = (Path(__file__).parents[2] / "templates/dele/punkt.md.j2").read_text(encoding="utf-8")
    office.write("templates/dele/punkt.md.j2", re.sub(r"<!-- mærke.*?-->\n", "", own))
    office.run("agenda", JUNE, "--format", "docx")
    said = office.refused("import", edit(office, say("En indledning", "Ny indledning.")))
    assert "Intet i filen kan kendes igen" in said
    assert "punkt 2 »Lokaler« (indledningen, Baggrund, Økonomi og Indstilling)" in said
    assert f"Ret den i {PATH}." in said
    assert "punkt.md.j2" in said
    office.write("templates/dele/punkt.md.j2", own.replace("<!-- mærke: {{ punkt.nøgle }}/baggrund -->\n", ""))
    office.run("agenda", JUNE, "--format", "docx")
    said = office.refused("import", edit(office, say("Første afsnit", "Et andet afsnit.")))
    assert "punkt 1 »Valg af netværkstemaer« (Baggrund) og punkt 2 »Lokaler« (Baggrund)" in said
    assert "Der er ikke rettet noget" in office.run("import", PAPER).out
