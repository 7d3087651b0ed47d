"""What `netvaerk import` does about what lies around proposals: answers to our own mails, what no person wrote, and the proposer's name."""

from email import message_from_bytes
from pathlib import Path

import pytest
from conftest import Secretariat
from senders import FIELDS, as_text, eml

ID = "2026-faelles-spisning-i-kvarteret"
THEME = f"data/themes/{ID}.md"


@pytest.fixture
def office(secretariat: Secretariat, tmp_path: Path) -> Secretariat:
    (tmp_path / "indbakke").mkdir()
    secretariat.write("netvaerk.yaml", 'sekretariat:\n  mail: "netvaerk@kommune.example"\nindbakke: "../indbakke"\n')
    secretariat.write(".gitignore", "*.eml\ndocuments/\npost/\n")
    secretariat.commit_all()
    return secretariat


def test_an_answer_to_our_reply_completes_its_draft_and_later_words_change_nothing(office: Secretariat, tmp_path: Path) -> None:
    office.write("a.eml", eml(as_text({**FIELDS, "Innovation": ""})))
    office.run("import", "a.eml")
    office.run("reply", ID)
    reply = message_from_bytes((office.root / f"documents/svar-{ID}.eml").read_bytes())["Message-ID"].strip()
    office.write("b.eml", eml("Innovation\nVi spilder tiden.", subject="Mere", Message_ID="<b@x>", In_Reply_To=reply))
    done = office.run("import", "b.eml")
    assert f"b.eml  {ID}  indsendt til januar 2027" in done.out
    assert office.commits()[0] == f"Indsend temaet {ID} efter forslagsstillerens svar"
    assert "runde: 2027-01" in office.read(THEME)
    assert "validate" not in office.run("validate").err
    before = office.read(THEME).partition("---\n\n")[2]
    office.write("c.eml", eml("Tak for det!", subject=f"SV: Vi har modtaget [{ID}]", Message_ID="<c@x>"))
    done = office.run("import", "c.eml")
    assert "et svar, intet ændret" in done.out
    assert "»Tak for det!«" in done.out
    assert sorted(p.name[13:] for p in (tmp_path / "indbakke/originaler/2026").iterdir()) == ["a.eml", "b.eml", "c.eml"]
    assert office.read(THEME).partition("---\n\n")[2] == before
    assert office.commits()[0] == f"Notér et svar om temaet {ID}"
    assert "findes i forvejen" in office.run("import", "c.eml").out
    office.write("d.eml", eml("Resumé: Et andet", subject=f"SV: Vi har modtaget [{ID}]", Message_ID="<d@x>"))
    assert "er indsendt" in office.refused("import", "d.eml")


def test_a_draft_that_lacks_nothing_is_told_to_be_complete_only_once_it_counts(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text()))
    office.run("import", "a.eml")
    office.write(THEME, office.read(THEME).replace("status: indsendt", "status: kladde").replace("runde: 2027-01\n", ""))
    office.commit_all()
    assert f"netvaerk submit {ID}" in office.refused("reply", ID)
    office.run("submit", ID)
    office.run("reply", ID)


def test_what_no_person_wrote_is_left_and_told(office: Secretariat) -> None:
    office.write("post/a.eml", eml("Jeg er på ferie.", Auto_Submitted="auto-replied"))
    office.write("post/b.eml", eml(as_text(), Message_ID="<b@x>"))
    done = office.run("import", "post")
    assert "ladt ligge" in done.out
    assert "Det er et automatisk svar." in done.out
    assert "1 forslag hentet ind eller kendt i forvejen, 0 ikke hentet ind, 1 ladt ligge." in done.out
    assert [p.name for p in (office.root / "data/themes").glob("*.md")] == [f"{ID}.md"]
    (office.root / "tom").mkdir()
    assert "Der er ingen filer at hente ind i tom." in office.run("import", "tom").out


def test_the_name_and_the_address_of_the_proposer_stop_a_file_or_are_masked(office: Secretariat) -> None:
    text = "Vi vil spise sammen.\n\nTak\nMette Sørensen\nSkolevej 12\n2620 Albertslund\n"
    office.write("a.eml", eml(text, subject="Forslag fra Mette Soerensen", From="Mette Sørensen <mette@example.org>"))
    said = office.refused("import", "a.eml")
    assert "forslagsstillerens navn under »Titel«" in said
    assert "en adresse under »Øvrigt«" in said
    assert "rensen" not in said + office.try_("import", "a.eml").out
    done = office.run("import", "a.eml", "--mask")
    (theme,) = (office.root / "data/themes").glob("*.md")
    everything = theme.name + theme.read_text("utf-8") + done.said + office.git("log", "-1", "-p")
    assert "rensen" not in everything and "Mette" not in everything and "Skolevej" not in everything
    assert 'titel: "Forslag fra [fjernet]"' in everything
