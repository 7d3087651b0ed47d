"""`netvaerk import` of proposals: what comes in, what stays out, and where the rest is kept."""

import hashlib
from pathlib import Path

import pytest
from conftest import Secretariat
from corpus import csv
from senders import FIELDS, as_text, docx, eml

from netvaerk.cli.import_judging import in_words
from netvaerk.domain.diagnostic import Diagnostic, Place, Severity
from netvaerk.repository.store import Findings

THEME = "data/themes/2026-faelles-spisning-i-kvarteret.md"
ID = "2026-faelles-spisning-i-kvarteret"
TITLE = FIELDS["Temaets titel"]
DAY = ("--received", "2026-11-20")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "drev" / "indbakke"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def office(secretariat: Secretariat, inbox: Path) -> Secretariat:
    secretariat.write(
        "netvaerk.yaml",
        f'sekretariat:\n  mail: "netvaerk@albertslund.dk"\nindbakke: "{inbox.as_posix()}"\n'
        'afdelinger:\n  - navn: "Sundhed"\n  - navn: "Kultur & Fritid"\n',
    )
    secretariat.write(".gitignore", "*.eml\n*.docx\n*.csv\npost/\n")
    secretariat.commit_all()
    return secretariat


def test_a_mail_becomes_a_theme_its_sender_a_contact_and_the_original_is_kept(office: Secretariat, inbox: Path) -> None:
    raw = eml(as_text() + "\nVenlig hilsen\nMette Nord\nTlf. 23 45 67 89\n")
    office.write("forslag.eml", raw)
    done = office.run("import", "forslag.eml")
    assert f"forslag.eml  {ID}  indsendt til januar 2027" in done.out
    text = office.read(THEME)
    sha = hashlib.sha256(raw).hexdigest()
    mark = hashlib.sha256(b"abc-1@example.org").hexdigest()[:32]
    assert f'modtaget:\n  sha256: "{sha}"\n  besked: "{mark}"\n  dato: 2026-11-20\n' in text
    assert "Mette" not in text
    contacts = (inbox / "kontakter.yaml").read_text(encoding="utf-8")
    assert f'{ID}:\n  telefon: "23 45 67 89"\n  navn: "Mette Nord"\n  mail: "mette@example.org"' in contacts
    (kept,) = (inbox / "originaler/2026").iterdir()
    assert kept.name == f"{sha[:12]}-forslag.eml"
    assert kept.read_bytes() == raw
    assert office.last_files() == [THEME]
    assert office.commits()[0] == f"Hent temaet {ID} ind"
    assert office.try_("validate", THEME).code == 0


def test_the_same_mail_and_the_same_file_come_in_once(office: Secretariat) -> None:
    office.write("forslag.eml", eml(as_text()))
    office.run("import", "forslag.eml")
    before = office.state()
    assert f"{ID}  findes i forvejen" in office.run("import", "forslag.eml").out
    assert office.state() == before
    office.write("igen.eml", eml(as_text(), receipts=[]))
    assert "findes i forvejen" in office.run("import", "igen.eml").out
    office.write("a.docx", docx({**FIELDS, "Temaets titel": "Et andet"}))
    office.write("b.docx", docx({**FIELDS, "Temaets titel": "Et andet"}))
    assert office.run("import", "a.docx", *DAY).code == 0
    assert len(list((office.root / "data/themes").glob("*.md"))) == 2


def test_a_mail_that_a_later_answer_has_taken_the_place_of_is_still_known(office: Secretariat) -> None:
    office.write("forslag.eml", eml(as_text({**FIELDS, "Resumé": ""})))
    office.run("import", "forslag.eml")
    office.write("svar.eml", eml(as_text({**FIELDS, "Temaets id": ID}), Message_ID="<to@example.org>"))
    done = office.run("import", "svar.eml")
    assert '+resumé: "Naboer spiser sammen en gang om ugen."' in done.out
    assert "indsendt til januar 2027" in done.out
    assert office.commits()[0] == f"Indsend temaet {ID} efter forslagsstillerens svar"
    before = office.state()
    assert "findes i forvejen" in office.run("import", "forslag.eml").out
    assert office.state() == before


def test_two_proposals_in_one_mail_are_told_apart(office: Secretariat) -> None:
    other = docx({**FIELDS, "Temaets titel": "Det andet"})
    office.write("to.eml", eml(files=[("1.docx", docx()), ("2.docx", other)]))
    done = office.run("import", "to.eml")
    assert "to.eml, forslag 1" in done.out
    assert "to.eml, forslag 2" in done.out
    assert "besked: " in office.read("data/themes/2026-det-andet.md")
    before = office.state()
    assert office.run("import", "to.eml").out.count("findes i forvejen") == 2
    assert office.state() == before


def test_a_table_that_has_grown_brings_only_its_new_rows(office: Secretariat) -> None:
    office.write("svar.csv", csv(";", "cp1252", "Første", "Anden"))
    assert "2 forslag hentet ind" in office.run("import", "svar.csv").out
    office.write("svar.csv", csv(";", "cp1252", "Første", "Anden", "Tredje"))
    done = office.run("import", "svar.csv")
    assert done.out.count("findes i forvejen") == 2
    assert "2026-tredje" in done.out
    assert len(list((office.root / "data/themes").glob("*.md"))) == 3


@pytest.mark.parametrize(
    ("value", "what"),
    [("040506-1234", "et CPR-nummer"), ("jens@example.org", "en mailadresse"), ("ring på 23 45 67 89", "et telefonnummer")],
)
def test_peoples_data_stop_their_file_and_no_other(office: Secretariat, inbox: Path, value: str, what: str) -> None:
    office.write("post/a.eml", eml(as_text({**FIELDS, "Innovation": f"Spørg {value} om det."}), Message_ID="<a@x>"))
    office.write("post/b.eml", eml(as_text({**FIELDS, "Temaets titel": "Det andet"}), Message_ID="<b@x>"))
    done = office.try_("import", "post")
    assert done.code == 1
    assert f"Der står {what} under »Innovation«" in done.err
    assert "--mask" in done.err
    assert value not in done.said
    assert [p.name for p in (office.root / "data/themes").glob("*.md")] == ["2026-det-andet.md"]
    assert len(list((inbox / "originaler/2026").iterdir())) == 1
    done = office.run("import", "post", "--mask")
    assert r"\[fjernet\]" in office.read(THEME)
    assert value not in office.read(THEME)
    assert done.out.count("findes i forvejen") == 1


def test_a_value_that_was_not_placed_is_not_told_with_peoples_data(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text({**FIELDS, "Inddrages": "Jens, 23 45 67 89"})))
    done = office.run("import", "a.eml", "--mask")
    assert "23 45 67 89" not in done.said + office.read(THEME)


def test_without_an_inbox_the_theme_comes_in_and_the_loss_is_told(office: Secretariat) -> None:
    office.write("netvaerk.yaml", 'indbakke: "/findes/ikke"\n')
    office.write("a.eml", eml(as_text()))
    done = office.try_("import", "a.eml")
    assert done.code == 1
    assert "er her ikke nu" in done.err
    assert ID in done.out
    assert f"{ID}  findes  " in office.try_("import", "a.eml").out
    office.write("netvaerk.yaml", "")
    assert f"{ID}  findes i forvejen" in office.run("import", "a.eml").out


def test_dry_run_shows_and_changes_nothing(office: Secretariat, inbox: Path) -> None:
    office.write("a.eml", eml(as_text()))
    before = office.state()
    done = office.run("import", "a.eml", "--dry-run")
    assert f'+titel: "{TITLE}"' in done.out
    assert f"a.eml  {ID}" in done.out
    assert office.state() == before
    assert not list(inbox.iterdir())


def test_no_commit_leaves_the_file_uncommitted(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text()))
    assert "ikke gemt i git" in office.run("import", "a.eml", "--no-commit").out
    assert f"?? {THEME}" in office.git("status", "--porcelain", "--untracked-files=all")


def test_standard_input(office: Secretariat, inbox: Path) -> None:
    done = office.run("import", "-", stdin=eml(as_text()).decode("utf-8"))
    assert f"standard ind  {ID}" in done.out
    assert [p.name[13:] for p in (inbox / "originaler/2026").iterdir()] == ["standard-ind"]


def test_standard_input_is_known_by_what_stands_in_it(office: Secretariat) -> None:
    texts = (csv(";", "utf-8", "Haven").decode(), as_text({**FIELDS, "Temaets titel": "Boden"}), "---\ntitel: Stien\n---\n")
    for text, title in zip(texts, ("Haven", "Boden", "Stien"), strict=True):
        done = office.run("import", "-", "--dry-run", "--received", "2026-11-20", stdin=text)
        assert f'+titel: "{title}"' in done.out
        assert "standard ind  2026-" in done.out
    assert "standard ind: Der står intet forslag" in office.refused("import", "-", *DAY, stdin="Hej med jer")


def test_what_files_are_called_is_told_without_peoples_data(office: Secretariat) -> None:
    named = "010170-1234 \x1b[31mmette@example.org"
    office.write("a.eml", eml(as_text(), files=[(f"{named}.pdf", b"%PDF"), (f"{named}.docx", b"PK\x03\x04word/")]))
    office.write("b.eml", eml(" ", files=[(f"{named}.docx", b"PK\x03\x04word/")], Message_ID="<b@x>"))
    done = office.try_("import", "a.eml", "b.eml")
    assert done.out.count("[fjernet]") + done.err.count("[fjernet]") >= 3
    assert not any(value in done.said for value in ("010170-1234", "mette@example.org", "\x1b"))


def test_a_proposal_that_is_too_long_for_a_theme_is_told_in_words_of_the_proposal(office: Secretariat) -> None:
    office.write("post/a.eml", eml(as_text({**FIELDS, "Innovation": "ord " * 60_000})))
    office.write("post/b.csv", f"Titel;Innovation;Igangværende;Strategi\nA;x;;\nB;x;{'a,' * 2_000};\nC;x;;{'s' * 90_000}\n")
    done = office.try_("import", "post", *DAY, "--no-commit")
    assert done.code == 1
    assert "a.eml: Forslaget er på 240" in done.err
    assert "Et tema kan være på højst 200000. Bed forslagsstilleren korte det" in done.err
    assert "b.csv: Forslag 2 i tabellen er ikke hentet ind: Der er mere end 1000 afdelinger, projekter" in done.err
    assert "b.csv: Forslag 3 i tabellen er ikke hentet ind: Der står 90001 tegn i felterne" in done.err
    assert [p.name for p in (office.root / "data/themes").glob("*.md")] == ["2026-a.md"]


def test_what_is_wrong_with_a_theme_that_was_never_written_is_told_of_the_proposal() -> None:
    def fault(path: str) -> Findings:
        found = Diagnostic("NV107", Severity.ERROR, "Filen er for stor: højst 1 MB.", path, Place(1, 1), Place(1, 1))
        return Findings([found, found], "Sådan kan det ikke gemmes.")

    told = in_words(fault(THEME))
    assert told.startswith("Forslaget kan ikke gemmes som et tema. Filen er for stor: højst 1 MB. Bed forslagsstilleren")
    assert in_words(fault("netvaerk.yaml")) == str(fault("netvaerk.yaml"))


def test_a_draft_says_what_it_lacks(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text({"Temaets titel": TITLE, "Bedre velfærd": "Ja."})))
    done = office.run("import", "a.eml")
    assert "kladde" in done.out
    assert "netværktype" not in done.out
    assert "netværkstype, kilde, resumé" in done.out.replace("forslagsstiller, ", "")
    assert "indsendt: 2026-11-20" in office.read(THEME)


def test_a_folder_of_many_is_one_commit_for_a_hundred(office: Secretariat) -> None:
    for number in range(130):
        office.write(f"post/{number:03}.eml", eml(as_text({**FIELDS, "Temaets titel": f"Tema {number}"}), Message_ID=f"<{number}@x>"))
    office.write("post/notat.pdf", b"%PDF-1.7")
    office.write("post/.skjult", b"x")
    office.write("post/Thumbs.db", b"x")
    office.write("post/~$aaben.docx", b"x")
    before = len(office.commits())
    done = office.try_("import", "post")
    assert done.code == 1
    assert done.err.count("notat.pdf") == 1
    assert "130 forslag hentet ind eller kendt i forvejen, 1 ikke hentet ind." in done.out
    assert office.commits()[:2] == ["Hent 30 temaer ind", "Hent 100 temaer ind"]
    assert len(office.commits()) == before + 2
    assert office.git("status", "--porcelain") == ""


@pytest.mark.parametrize("name", ["../../CON.eml", "C:\\Windows\\aux.eml", "a\x1b[31mb.eml", "x" * 300 + ".eml", "..", "nul"])
def test_a_name_of_a_file_is_never_more_than_a_name(office: Secretariat, inbox: Path, name: str) -> None:
    """The names come from mails: a file in a mail may be called anything."""
    inner = eml(as_text())
    office.write("a.eml", eml("Se mail.", files=[(name.removesuffix(".eml") + ".eml", inner)], Message_ID="<y@x>"))
    done = office.try_("import", "a.eml")
    assert "\x1b" not in done.said
    assert {p.name for p in inbox.parent.rglob("*")} >= {"indbakke"}
    assert all(len(p.name) < 120 for p in inbox.rglob("*"))
    assert not (inbox.parent / "CON.eml").exists()


MARKUP = [
    "---\ntitel: x\n---", "# Overskrift", "## Innovation", "{{ 7*7 }} {% raw %}", "#let x = 1", "<script>alert(1)</script>", "<!-- skjult",
    "```\nkode", "[link](javascript:x)", "![b](http://x/y.png)", "$(rm -rf /)", "15. april", "=== ---", "> citat", "| a | b |", "\\",
    "&lt;",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_what_is_typed_stays_text(office: Secretariat, text: str) -> None:
    office.write("svar.csv", csv(";", "utf-8", TITLE, Kompleksitet=text, Resumé=text))
    office.run("import", "svar.csv")
    shown = office.run("show", ID).out
    for line in text.splitlines():
        assert " ".join(line.split()) in " ".join(shown.split()), shown
    assert "status: indsendt" in office.read(THEME)


def test_a_form_for_a_theme_that_is_assessed_is_refused(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text()))
    office.run("import", "a.eml")
    office.write("b.eml", eml(as_text({**FIELDS, "Temaets id": ID}), Message_ID="<b@x>"))
    assert "er indsendt" in office.refused("import", "b.eml")


def test_a_missing_file_stops_the_run_before_it_begins(office: Secretariat) -> None:
    office.write("a.eml", eml(as_text()))
    assert "findes ikke" in office.refused("import", "a.eml", "b.eml", code=2)


def test_contacts_that_cannot_be_read_lose_nothing_else(office: Secretariat, inbox: Path) -> None:
    (inbox / "kontakter.yaml").write_text("a: [", encoding="utf-8")
    office.write("a.eml", eml(as_text()))
    done = office.try_("import", "a.eml")
    assert done.code == 1
    assert "kontakter.yaml kan ikke læses" in done.err
    assert ID in done.err
    assert (inbox / "kontakter.yaml").read_text(encoding="utf-8") == "a: ["
    assert office.last_files() == [THEME]


def test_an_inbox_that_is_full_of_something_else_is_told(office: Secretariat, inbox: Path) -> None:
    (inbox / "originaler").write_text("en fil", encoding="utf-8")
    office.write("a.eml", eml(as_text()))
    done = office.try_("import", "a.eml")
    assert done.code == 1
    assert f"Det gælder {ID}. Hent filerne ind igen" in done.err
    assert office.last_files() == [THEME]
    (inbox / "originaler").unlink()
    assert "Manglede fra sidst: originalen." in office.run("import", "a.eml").out
    assert len(list((inbox / "originaler/2026").iterdir())) == 1


def test_a_hook_that_refuses_leaves_nothing_and_is_told(office: Secretariat) -> None:
    office.write(".git/hooks/pre-commit", "#!/bin/sh\necho nej\nexit 1\n")
    (office.root / ".git/hooks/pre-commit").chmod(0o755)
    office.write("a.eml", eml(as_text()))
    done = office.try_("import", "a.eml")
    assert done.code == 2
    assert "nej" in done.err
    assert "findes ikke" not in done.err
    assert not (office.root / THEME).exists()
