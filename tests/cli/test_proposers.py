"""What the proposer is told, and what is taken out when a proposer is to be forgotten."""

import email
import re
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from conftest import Secretariat

CPR = "010190-1234"  # a valid day; nobody's number
MAIL = "et.navn@example.com"


def draft(secretariat: Secretariat, theme: str) -> EmailMessage:
    raw = (secretariat.root / f"documents/svar-{theme}.eml").read_bytes()
    return email.message_from_bytes(raw, policy=policy.default)


def words(message: EmailMessage) -> str:
    return " ".join(message.get_content().split())


@pytest.fixture
def inbox(secretariat: Secretariat, tmp_path: Path) -> Path:
    """An inbox outside of the repository that knows the proposer of 2026-byhaver."""
    folder = tmp_path / "indbakke"
    folder.mkdir()
    (folder / "kontakter.yaml").write_text(f'2026-byhaver:\n  navn: "Et Navn"\n  mail: "{MAIL}"\n2026-andet:\n  navn: "To"\n', "utf-8")
    secretariat.write("netvaerk.yaml", f"indbakke: '{folder}'\nsekretariat:\n  mail: netvaerk@kommune.example\n")
    secretariat.commit_all()
    return folder


def test_the_receipt_tells_round_deadline_and_meeting(secretariat: Secretariat, inbox: Path) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("reply", "byhaver")
    message = draft(secretariat, "2026-byhaver")
    assert (message["To"], message["From"], message["X-Unsent"]) == (MAIL, "netvaerk@kommune.example", "1")
    assert message["Subject"] == "Vi har modtaget dit temaforslag: Byhaver [2026-byhaver]"
    for told in ("22. november 2026", "januar 2027", "1. december 2026", "19. januar 2027", "fuldstændigt"):
        assert told in words(message)
    assert '    om: "modtagelsen"' in secretariat.read("data/themes/2026-byhaver.md")
    assert secretariat.last_files() == ["data/themes/2026-byhaver.md"]
    assert "i forvejen" in secretariat.run("reply", "byhaver").out
    assert "2026-byhaver, om" not in secretariat.run("status").out


def test_what_is_missing_is_asked_for_with_its_question_and_a_method(secretariat: Secretariat, inbox: Path) -> None:
    secretariat.run("new-theme", "--title", "Byhaver", "--received", "2026-11-20")
    secretariat.run("reply", "byhaver")
    told = words(draft(secretariat, "2026-byhaver"))
    assert "Hvilke løsninger har vi i dag" in told and "metoden fokuseringsmetode" in told and "mangler vi dette" in told


def test_the_decision_is_told_with_its_reason(secretariat: Secretariat) -> None:
    for title in ("Byhaver", "Logo"):
        secretariat.propose(title)
        secretariat.run("submit", title.lower())
        secretariat.run("reply", title.lower())
    secretariat.run("agenda", "--round", "january-2027")
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("decide", "2027-01-19", "byhaver", "udvikles", "--with", "centerchefer", "--reason", "Der mangler tal")
    assert "2026-byhaver, om beslutningen 19. januar 2027" in secretariat.run("status").out
    done = secretariat.run("reply", "byhaver")
    assert "adresse kendes ikke" in done.err
    told = words(draft(secretariat, "2026-byhaver"))
    for part in ("skal udvikles", "sammen med centerchefer.", "Begrundelsen er: Der mangler tal.", "senere runde"):
        assert part in told
    assert draft(secretariat, "2026-byhaver")["To"] is None
    assert "2026-byhaver, om" not in secretariat.run("status").out
    assert "fuldstændigt" in words(draft(secretariat, "2026-logo"))


def test_a_dry_run_writes_nothing_and_a_draft_is_refused(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    assert "ikke modtaget endnu" in secretariat.refused("reply", "byhaver")
    secretariat.run("submit", "byhaver")
    before = secretariat.state()
    assert "Tak for dit forslag" in secretariat.run("reply", "byhaver", "--dry-run").out
    assert secretariat.state() == before


def test_an_address_that_is_none_does_not_reach_the_headers(secretariat: Secretariat, inbox: Path) -> None:
    (inbox / "kontakter.yaml").write_text('2026-byhaver:\n  mail: "a@b.dk\\nBcc: alle@kommune.example"\n', "utf-8")
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("reply", "byhaver")
    message = draft(secretariat, "2026-byhaver")
    assert message["To"] is None and message["Bcc"] is None


def test_a_title_cannot_mark_up_the_mail(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver *nu* <b>og</b> {{ 7 }}")
    secretariat.run("submit", "byhaver")
    secretariat.run("reply", "byhaver")
    name = next((secretariat.root / "documents").glob("svar-*.eml"))
    message = email.message_from_bytes(name.read_bytes(), policy=policy.default)
    assert message["Subject"].endswith("Byhaver *nu* <b>og</b> {{ 7 }} [2026-byhaver-nu-b-og-b-7]")
    assert message.get_content_type() == "text/plain"


def test_a_person_is_taken_out_of_the_files_and_the_rest_is_told(secretariat: Secretariat, inbox: Path) -> None:
    secretariat.propose("Byhaver")
    theme = secretariat.read("data/themes/2026-byhaver.md")
    theme = theme.replace('resumé: "Kort sagt."', f'resumé: "Skriv til {MAIL}."').replace("Svar om velfærd.", f"Ring om {CPR}.")
    theme = theme.replace("\n---\n", '\nmodtaget:\n  sha256: "' + "a" * 64 + f'"\n  besked: "<1@{MAIL[3:]}>"\n---\n', 1)
    secretariat.write("data/themes/2026-byhaver.md", theme)
    secretariat.commit_all()
    said = secretariat.run("forget", "byhaver").out
    assert MAIL not in said and CPR not in said
    for told in ("Gits historik", "Kolleger og fælles lager", "Dokumenter", "journal"):
        assert told in said
    after = secretariat.read("data/themes/2026-byhaver.md")
    assert not any(private in after for private in (MAIL, MAIL[3:], CPR)) and "a" * 64 in after
    assert "glemt: 2026-11-22" in after
    assert 'rolle: "Pædagog"' in after
    assert MAIL not in (inbox / "kontakter.yaml").read_text("utf-8")
    assert "2026-andet" in (inbox / "kontakter.yaml").read_text("utf-8")
    secretariat.run("forget", "byhaver", "--role")
    assert 'rolle: "[fjernet]"' in secretariat.read("data/themes/2026-byhaver.md")
    assert "afdeling" not in secretariat.read("data/themes/2026-byhaver.md")


def test_without_an_inbox_it_says_what_it_could_not_see(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    assert "indbakke" in secretariat.run("forget", "byhaver").err
    secretariat.write("netvaerk.yaml", "indbakke: '/findes/ikke'\n")
    secretariat.commit_all()
    assert "drevet" in secretariat.run("forget", "byhaver").err


def test_the_original_goes_only_when_asked_for(secretariat: Secretariat, inbox: Path) -> None:
    import hashlib

    raw = b"originalen"
    sha = hashlib.sha256(raw).hexdigest()
    kept = inbox / f"originaler/2026/{sha[:12]}-mail.eml"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(raw)
    secretariat.propose("Byhaver")
    theme = secretariat.read("data/themes/2026-byhaver.md").replace("\n---\n", f'\nmodtaget:\n  sha256: "{sha}"\n---\n', 1)
    secretariat.write("data/themes/2026-byhaver.md", theme)
    secretariat.commit_all()
    secretariat.run("forget", "byhaver")
    assert kept.exists()
    secretariat.run("forget", "byhaver", "--original", "--dry-run")
    assert kept.exists()
    assert "Slettet" in secretariat.run("forget", "byhaver", "--original").out
    assert not kept.exists()


def test_the_journal_lists_what_came_and_went(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver; =1+1")
    secretariat.run("submit", "byhaver")
    secretariat.run("reply", "byhaver")
    secretariat.run("export", "journal", "--out", "ud")
    lines = secretariat.read("ud/journal.csv").lstrip("\ufeff").splitlines()
    assert lines[0].split(";")[:4] == ["dato", "retning", "emne", "sag"]
    assert any("Temaforslag" in line and ";ind;" in line for line in lines)
    assert any("Svar til forslagsstiller om modtagelsen" in line and ";ud;" in line for line in lines)


def answer(to: EmailMessage, above: str, below: str, message: str) -> bytes:
    """The proposer's answer, with the secretariat's mail quoted and some lines written into it."""
    made = EmailMessage()
    made["Received"] = "from a by b; Fri, 20 Nov 2026 09:12:44 +0100"
    made["From"], made["Subject"], made["Message-ID"] = f"Test <{MAIL}>", f"SV: {to['Subject']}", message
    quoted = [f"> {line}" for line in to.get_content().splitlines()]
    place = next(n for n, line in enumerate(quoted) if line.startswith("> - Innovation")) + 3
    lines = [above, "", "Den 20. nov. 2026 kl. 10 skrev Sekretariatet:", *quoted[:place], "", below, "", *quoted[place:]]
    made.set_content("\n".join(lines))
    return made.as_bytes()


def test_the_answer_to_the_reply_finds_its_theme_and_brings_no_question_as_an_answer(secretariat: Secretariat, inbox: Path) -> None:
    secretariat = secretariat.on("2026-11-20")
    secretariat.run("new-theme", "--title", "Byhaver", "--received", "2026-11-19", "--answer", "velfærd=Ja.")
    secretariat.run("reply", "byhaver")
    reply = draft(secretariat, "2026-byhaver")
    secretariat.write("svar.eml", answer(reply, "Hej\n\nHer er mere.", "Vi spilder tiden.", "<a@x>"))
    done = secretariat.run("import", "svar.eml")
    assert "rettet, er en kladde" in done.out
    assert [line for line in done.out.splitlines() if line.startswith("+") and not re.search("modtaget|sha256|besked|dato", line)][1:] == [
        *("+Vi spilder tiden.", "+", "+## Øvrigt", "+", "+Her er mere.")
    ]
    secretariat.write("mere.eml", answer(reply, "Innovation: Nu ved vi det.", "", "<b@x>"))
    secretariat.run("import", "mere.eml")
    secretariat.run("reply", "byhaver")
    assert "i forvejen" in secretariat.run("reply", "byhaver").out
    assert secretariat.read("data/themes/2026-byhaver.md").count('om: "modtagelsen"') == 2
    theme = secretariat.read("data/themes/2026-byhaver.md")
    assert "Nu ved vi det." in theme
    assert len(set(re.findall("besked: (.*)", theme))) == 2
    before = secretariat.state()
    assert "findes i forvejen" in secretariat.run("import", "svar.eml").out
    assert secretariat.state() == before
    secretariat.run("export", "journal")
    letters = [line.split(";")[:3] for line in secretariat.read("documents/journal.csv").splitlines()[1:]]
    assert [letter for letter in letters if letter[1] == "ind"] == [
        *(["2026-11-19", "ind", "Temaforslag: Byhaver"], ["2026-11-20", "ind", "Mere til temaforslaget: Byhaver"]),
        ["2026-11-20", "ind", "Mere til temaforslaget: Byhaver"],
    ]
    assert len(list((inbox / "originaler/2026").iterdir())) == 2
    secretariat.run("forget", "byhaver", "--original")
    assert not list((inbox / "originaler/2026").iterdir())
    assert secretariat.run("validate").code == 0
    secretariat.write("fremmed.eml", answer(reply, "Nej", "", "<c@x>").replace(b"[2026-byhaver]", b"[2026-../../x]"))
    assert "2026-byhaver" not in secretariat.try_("import", "fremmed.eml", "--dry-run").out.partition("Status")[2]
