"""The public paper: what is closed is not in it, and what would slip in all the same stops it."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from conftest import Secretariat

JUNE = "2027-06-15-chefforum"
PATH = f"data/meetings/{JUNE}.md"
SAID_CLOSED = "Huslejen i bygningen stiger med det dobbelte til sommer."
FORMATS = ("md", "html", "docx", "pdf")
ITEMS = """  - nøgle: lokaler
    titel: "Opsigelse af lejemålet"
    type: drøftelse
    lukket: true
    bilag:
      - titel: "Advokatens notat"
        fil: "data/bilag/notat_om_lejemaal.pdf"
    temaer:
      - 2027-nattevagter
  - nøgle: oekonomi
    titel: "Økonomi"
    type: orientering
    intern: "Sig ikke noget om tallene til nogen endnu."
    bilag:
      - titel: "Budget"
      - titel: "Tal fra leverandøren"
        fil: "data/bilag/tilbud.xlsx"
        lukket: true
"""
TEXTS = f"""# Opsigelse af lejemålet

## Baggrund

{SAID_CLOSED} Kort sætning.

# Økonomi

## Baggrund

Budgettet er, som det plejer.

"""


@pytest.fixture
def meeting(after: Callable[..., Secretariat]) -> Secretariat:
    return after(call_meeting)


def call_meeting(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.propose("Nattevagter", "--answer", "velfærd=Medarbejderne sover for lidt mellem to vagter.")
    for theme in ("byhaver", "nattevagter"):
        secretariat.run("submit", theme)
    secretariat.run("agenda", "--round", "june")
    text = secretariat.read(PATH).replace("      - 2027-nattevagter\n", "")
    text = text.replace("  - nøgle: eventuelt\n", f"{ITEMS}  - nøgle: eventuelt\n").replace("# Eventuelt\n", f"{TEXTS}# Eventuelt\n")
    secretariat.write(PATH, text)
    secretariat.commit_all()


def paper(secretariat: Secretariat, *options: str) -> str:
    secretariat.run("agenda", JUNE, *options)
    ending = "-offentlig" if "--public" in options else ""
    return secretariat.read(f"documents/dagsorden-{JUNE}{ending}.md")


def add_to_open_item(secretariat: Secretariat, text: str) -> None:
    secretariat.write(PATH, secretariat.read(PATH).replace("Budgettet er, som det plejer.", f"Budgettet er, som det plejer. {text}"))


def test_the_members_see_all_and_everybody_sees_what_is_open(meeting: Secretariat) -> None:
    closed = ("Opsigelse", SAID_CLOSED, "Advokatens notat", "Nattevagter", "Sig ikke noget", "Tal fra leverandøren")
    full, public = paper(meeting), paper(meeting, "--public")
    assert [word for word in closed if word not in full] == []
    assert [word for word in closed if word in public] == []
    assert "Punkt 2: Lukket punkt" in public
    assert "Punkt 3: Økonomi" in public
    assert "- Budget" in public


def test_a_referat_and_a_document_have_a_public_one_too(meeting: Secretariat) -> None:
    meeting.run("agenda", JUNE, "--send")
    meeting.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")
    meeting.run("decide", JUNE, "nattevagter", "afvist", "--reason", "Det løses et andet sted i huset")
    for command in (("referat", JUNE), ("document", "referat", JUNE)):
        meeting.run(*command, "--public")
        text = meeting.read(f"documents/referat-{JUNE}-offentlig.md")
        assert "»Byhaver« blev godkendt." in text
        assert "Det løses et andet sted" not in text


def test_a_theme_that_stands_in_a_closed_item_has_no_public_paper(meeting: Secretariat) -> None:
    said = meeting.refused("document", "temaskabelon", "nattevagter", "--public")
    assert f"titlen på et tema i det lukkede punkt 2 på mødet {JUNE}" in said
    meeting.run("document", "temaskabelon", "byhaver", "--public")
    assert "Byhaver" in meeting.read("documents/temaskabelon-2027-byhaver-offentlig.md")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Vi taler også om opsigelse af LEJEMÅLET her.", "titlen på det lukkede punkt 2"),
        ("Se advokatens\nnotat.", "titlen på et lukket bilag i punkt 2"),
        ("Se notat_om_lejemaal.pdf.", "filnavnet på et lukket bilag i punkt 2"),
        ("Se [her](https://eksempel.dk/tilbud.xlsx).", "filnavnet på et lukket bilag i punkt 3"),
        (SAID_CLOSED, "en sætning fra det lukkede punkt 2"),
        ("Om opsi**gel**se af [leje](https://eksempel.dk)målet.", "titlen på det lukkede punkt 2"),
        ("Om op\u00adsi\u200bgelse af leje\u2060målet.", "titlen på det lukkede punkt 2"),
        ("Se [her](https://eksempel.dk/notat%5Fom_leje%6Daal.pdf).", "filnavnet på et lukket bilag i punkt 2"),
        ("Huslejen i *bygningen* stiger, med det **dobbelte**, til sommer!", "en sætning fra det lukkede punkt 2"),
        ("Medarbejderne sover for lidt mellem to vagter.", "en sætning fra et tema i det lukkede punkt 2"),
        ("Nattevagter er vigtige.", "titlen på et tema i det lukkede punkt 2"),
        ("Sig ikke noget om tallene til nogen endnu.", "en sætning fra bemærkningen til medlemmerne i punkt 3"),
        ("Ring til 20 30 40 57.", "et telefonnummer"),
        ("Skriv til en.borger@eksempel.dk.", "en mailadresse"),
        ("Borgeren er 010203-4567.", "et CPR-nummer"),
    ],
)
def test_what_is_closed_stops_the_public_paper_and_is_not_repeated(meeting: Secretariat, text: str, what: str) -> None:
    add_to_open_item(meeting, text)
    said = meeting.refused("agenda", JUNE, "--public", "--format", "md,html")
    assert f"  - {what} står i punkt 3 (md, html)" in said
    assert text not in said
    assert not (meeting.root / "documents").exists() or not list((meeting.root / "documents").glob("*offentlig*"))
    meeting.run("agenda", JUNE)


@pytest.mark.parametrize("format_", FORMATS)
def test_broken_lines_hide_nothing(meeting: Secretariat, format_: str) -> None:
    name = "fortroligpersonalesagvedrørendeafskedigelse" * 3
    meeting.write(PATH, meeting.read(PATH).replace("notat_om_lejemaal.pdf", f"{name}.pdf"))
    add_to_open_item(meeting, f"Se\n\nHer er opsigelse\\\naf  \nlejemålet og {name}.pdf.")
    said = meeting.refused("agenda", JUNE, "--public", "--format", format_)
    assert f"  - titlen på det lukkede punkt 2 står i punkt 3 ({format_})" in said
    assert f"  - filnavnet på et lukket bilag i punkt 2 står i punkt 3 ({format_})" in said


def test_a_longer_word_is_another_word(meeting: Secretariat) -> None:
    meeting.write(PATH, meeting.read(PATH).replace("Advokatens notat", "Kompetenceudvikling"))
    add_to_open_item(meeting, "Vi ser på kompetenceudviklingens plan.")
    meeting.run("agenda", JUNE, "--public")


def test_short_sentences_and_what_netvaerk_itself_writes_are_closed_nowhere(meeting: Secretariat) -> None:
    add_to_open_item(meeting, "Kort sætning.")
    meeting.write(PATH, meeting.read(PATH).replace("Kort sætning.\n\n# Økonomi", "Netværket er klar til at begynde.\n\n# Økonomi"))
    add_to_open_item(meeting, "Netværket er klar til at begynde.")
    meeting.run("agenda", JUNE, "--public")


def test_the_secretariats_own_contacts_may_stand_in_it(meeting: Secretariat) -> None:
    rules = meeting.read("netvaerk.yaml")
    meeting.write("netvaerk.yaml", f'{rules}\nsekretariat:\n  mail: "netvaerk@eksempel.dk"\n  telefon: "43 68 68 68"\n')
    add_to_open_item(meeting, "Skriv til Netvaerk@eksempel.dk, eller ring til +45 43686868.")
    meeting.run("agenda", JUNE, "--public")
    add_to_open_item(meeting, "Eller til 43 68 68 69.")
    assert "et telefonnummer" in meeting.refused("agenda", JUNE, "--public")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_searched_in_the_file_itself(meeting: Secretariat, format_: str) -> None:
    add_to_open_item(meeting, f"Som sagt: {SAID_CLOSED} Ring til 20 30 40 57.")
    said = meeting.refused("agenda", JUNE, "--public", "--format", format_)
    assert f"en sætning fra det lukkede punkt 2 står i punkt 3 ({format_})" in said
    assert f"et telefonnummer står i punkt 3 ({format_})" in said


def test_the_members_paper_in_every_format_holds_what_would_be_found(meeting: Secretariat) -> None:
    """What the search reads out of a file is what stands in it: a reader that sees nothing would find nothing either."""
    from netvaerk.documents.public.file_words import texts
    from netvaerk.documents.public.words import folded

    meeting.run("agenda", JUNE, "--format", ",".join(FORMATS))
    for format_ in FORMATS:
        name = f"dagsorden-{JUNE}.{format_}"
        readings = [folded(text) for text in texts(name, (meeting.root / "documents" / name).read_bytes())]
        for closed in (SAID_CLOSED, "Opsigelse af lejemålet", "Advokatens notat", "Sig ikke noget om tallene til nogen endnu."):
            assert any(folded(closed) in reading for reading in readings), (format_, closed)
        assert any(folded("Chefforum d. 15-06-2027") in reading for reading in readings), format_


def test_a_word_templates_own_words_are_searched(meeting: Secretariat) -> None:
    letterhead = docx.Document()
    letterhead.sections[0].header.paragraphs[0].text = "Ring til 20 30 40 57"
    letterhead.core_properties.subject = "Opsigelse af lejemålet"
    path = Path(meeting.root / "templates/brevpapir.docx")
    letterhead.save(str(path))
    said = meeting.refused("agenda", JUNE, "--public", "--format", "docx")
    assert "et telefonnummer (docx)" in said


def test_init_says_that_closed_items_belong_in_a_private_repository(secretariat: Secretariat, tmp_path: Path) -> None:
    said = Secretariat(tmp_path, secretariat.monkeypatch).run("init", "nyt").err
    assert "hold lageret privat" in said
    assert "privat lager" in (tmp_path / "nyt/README.md").read_text(encoding="utf-8")
