"""A whole round through the command line, from the first proposal to the approved referat, with every step in git."""

from collections.abc import Callable

import pytest
from conftest import Secretariat

JUNE = "2027-06-15-chefforum"
JANUARY = "2028-01-18-chefforum"


def status(secretariat: Secretariat, theme: str) -> str:
    lines = secretariat.read(f"data/themes/{theme}.md").splitlines()
    return next(line.removeprefix("status: ") for line in lines if line.startswith("status: "))


def proposed_and_submitted(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01")
    for title in ("Byhaver", "Nattevagter", "Cykelstier", "Skolemad", "Et nyt logo"):
        secretariat.propose(title)
    for theme in ("byhaver", "nattevagter", "cykelstier", "skolemad", "logo"):
        secretariat.on("2027-05-01").run("submit", theme)


def test_each_step_is_one_commit_of_just_its_files(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    assert secretariat.commits()[0] == "Opret temaet 2027-byhaver"
    assert secretariat.last_files() == ["data/themes/2027-byhaver.md"]

    secretariat.on("2027-05-01").run("submit", "byhaver")
    assert secretariat.commits()[0] == "Indsend temaet 2027-byhaver til runde 2027-06"
    assert secretariat.last_files() == ["data/themes/2027-byhaver.md"]

    secretariat.run("score", "byhaver", "--as", "abc", "--set", "velfærd=3", "--set", "laering=2")
    assert secretariat.commits()[0] == "Vurdér temaet 2027-byhaver (abc)"
    assert secretariat.last_files() == ["data/assessments/2027-byhaver/abc.md"]

    secretariat.run("agenda", "--round", "june")
    assert secretariat.commits()[0] == f"Opret mødet {JUNE}"
    assert secretariat.last_files() == [f"data/meetings/{JUNE}.md"]

    secretariat.run("agenda", JUNE, "--send")
    assert secretariat.commits()[0] == f"Send dagsordenen for {JUNE}"
    assert secretariat.last_files() == ["data/README.md", f"data/meetings/{JUNE}.md"]

    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt", "--reason", "Et godt tema")
    assert secretariat.commits()[0] == f"Før beslutninger fra mødet {JUNE}"
    assert secretariat.last_files() == [f"data/meetings/{JUNE}.md", "data/themes/2027-byhaver.md"]
    assert status(secretariat, "2027-byhaver") == "godkendt"

    before = secretariat.commits()
    secretariat.run("referat", JUNE)
    assert secretariat.commits() == before
    assert "Et godt tema" in secretariat.read(f"documents/referat-{JUNE}.md")

    secretariat.on("2027-06-20").run("referat", JUNE, "--approve")
    assert secretariat.commits()[:2] == [f"Forsegl referatet af {JUNE}", f"Godkend referatet af {JUNE}"]
    assert secretariat.last_files() == [f"data/meetings/{JUNE}.md"]
    assert secretariat.git("show", "--format=", "--name-only", "HEAD~1").splitlines() == ["data/README.md", f"data/meetings/{JUNE}.md"]
    assert "status: godkendt" in secretariat.read(f"data/meetings/{JUNE}.md")
    assert secretariat.git("status", "--porcelain") == ""


def test_two_rounds_with_a_theme_sent_back_and_one_put_off(secretariat: Secretariat) -> None:
    proposed_and_submitted(secretariat)
    secretariat.run("agenda", "--round", "june-2027", "--send")
    secretariat.on("2027-06-15")
    secretariat.run("decide", JUNE, "byhaver", "godkendt")
    secretariat.run("decide", JUNE, "nattevagter", "udvikles", "--with", "Sundhedschefen", "--reason", "Mangler borgernes syn")
    secretariat.run("decide", JUNE, "cykelstier", "udsat", "--reason", "Afventer budgettet")
    assert "2027-skolemad" in secretariat.refused("referat", JUNE)
    secretariat.run("decide", JUNE, "skolemad", "henvist", "--to", "Skoleafdelingen")
    secretariat.run("decide", JUNE, "logo", "afvist", "--reason", "Ikke på tværs")
    found = {t: status(secretariat, f"2027-{t}") for t in ("byhaver", "nattevagter", "cykelstier", "skolemad", "et-nyt-logo")}
    assert found == {
        "byhaver": "godkendt",
        "nattevagter": "udvikles",
        "cykelstier": "indsendt",
        "skolemad": "henvist",
        "et-nyt-logo": "afvist",
    }
    secretariat.run("referat", JUNE)

    # The theme that was sent back is revised and submitted again; the one put off keeps its round and status.
    body = secretariat.read("data/themes/2027-nattevagter.md").replace("Svar om perspektiver.", "Borgerne har fortalt om natten.")
    secretariat.write("data/themes/2027-nattevagter.md", body)
    secretariat.on("2027-10-01").run("submit", "nattevagter")
    assert "runde: 2028-01" in secretariat.read("data/themes/2027-nattevagter.md")
    assert "runde: 2027-06" in secretariat.read("data/themes/2027-cykelstier.md")

    secretariat.on("2027-12-02").run("agenda", "--round", "january", "--send")
    agenda = secretariat.read(f"documents/dagsorden-{JANUARY}.md")
    assert "Nattevagter" in agenda
    assert "Cykelstier" in agenda
    assert "Godkendelse af sidste referat" in agenda
    assert "Skolemad" not in agenda

    secretariat.on("2028-01-18")
    secretariat.run("decide", JANUARY, "nattevagter", "godkendt")
    secretariat.run("decide", JANUARY, "cykelstier", "afvist", "--reason", "Løst på anden vis")
    secretariat.run("decide", JANUARY, "godkendelse-af-sidste-referat", "godkendt")
    assert f"møde: {JANUARY}" in secretariat.read(f"data/meetings/{JUNE}.md")
    secretariat.run("referat", JANUARY)
    assert status(secretariat, "2027-nattevagter") == "godkendt"
    assert status(secretariat, "2027-cykelstier") == "afvist"
    history = secretariat.run("history", "nattevagter").out
    assert history.count("Indsend temaet 2027-nattevagter") == 2


def test_a_theme_received_on_the_deadline_counts_and_the_day_after_waits(secretariat: Secretariat) -> None:
    secretariat.on("2027-05-02").propose("Til tiden")
    secretariat.run("submit", "til-tiden", "--received", "2027-05-01")
    secretariat.propose("For sent")
    secretariat.run("submit", "for-sent")
    assert "runde: 2027-06" in secretariat.read("data/themes/2027-til-tiden.md")
    assert "runde: 2028-01" in secretariat.read("data/themes/2027-for-sent.md")


def test_a_draft_keeps_the_day_on_which_it_was_received(secretariat: Secretariat) -> None:
    secretariat.on("2027-05-01").propose("Byhaver", "--received", "2027-04-30")
    secretariat.on("2027-05-20").run("submit", "byhaver")
    text = secretariat.read("data/themes/2027-byhaver.md")
    assert "indsendt: 2027-04-30" in text
    assert "runde: 2027-06" in text


def test_the_agenda_keeps_what_a_person_wrote_and_adds_what_has_come(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    path = f"data/meetings/{JUNE}.md"
    mine = secretariat.read(path).replace("Alle kan foreslå temaer", "Vores egne ord om runden. Alle kan foreslå temaer")
    secretariat.write(path, mine.replace("tid: ", 'sted: "Rådhuset" # ændret\ntid: '))
    secretariat.commit_all()
    secretariat.propose("Nattevagter")
    secretariat.run("submit", "nattevagter")
    said = secretariat.run("agenda", "--round", "june").out
    assert "Kommet på dagsordenen: 2027-nattevagter" in said
    text = secretariat.read(path)
    assert 'sted: "Rådhuset" # ændret' in text
    assert "Vores egne ord om runden." in text
    assert text.count("2027-nattevagter") == 1

    before = secretariat.commits()
    secretariat.run("agenda", "--round", "june")
    assert secretariat.commits() == before


def test_a_theme_that_a_person_took_off_stays_off(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.propose("Nattevagter")
    for theme in ("byhaver", "nattevagter"):
        secretariat.run("submit", theme)
    secretariat.run("agenda", "--round", "june")
    path = f"data/meetings/{JUNE}.md"
    secretariat.write(path, secretariat.read(path).replace("      - 2027-nattevagter\n", ""))
    secretariat.commit_all()
    done = secretariat.run("agenda", "--round", "june")
    assert "er taget af dagsordenen" in done.err
    assert "2027-nattevagter" not in secretariat.read(path)


def test_after_sending_nothing_changes_and_nobody_scores(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    secretariat.propose("Nattevagter")
    secretariat.run("submit", "nattevagter")
    before = secretariat.read(f"data/meetings/{JUNE}.md")
    assert "kommer med på det næste møde" in secretariat.run("agenda", "--round", "june").err
    assert secretariat.read(f"data/meetings/{JUNE}.md") == before
    assert "ikke længere vurderes" in secretariat.refused("score", "byhaver", "--as", "abc", "--set", "velfærd=1")


def test_a_planned_meeting_can_be_moved_and_a_sent_one_not(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    secretariat.run("agenda", "--round", "june", "--date", "2027-06-22")
    assert sorted(secretariat.last_files()) == ["data/meetings/2027-06-15-chefforum.md", "data/meetings/2027-06-22-chefforum.md"] or (
        secretariat.last_files() == ["data/meetings/2027-06-22-chefforum.md"]
    )
    assert not (secretariat.root / f"data/meetings/{JUNE}.md").exists()
    assert "Opret mødet" in secretariat.run("history", "2027-06-22").out
    secretariat.run("agenda", "2027-06-22", "--send")
    assert "Kun et møde, der er planlagt" in secretariat.refused("agenda", "2027-06-22", "--date", "2027-06-23")


def test_deciding_again_replaces_until_the_referat_is_approved(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "afvist", "--reason", "En fejl")
    secretariat.run("decide", JUNE, "byhaver", "godkendt")
    text = secretariat.read(f"data/meetings/{JUNE}.md")
    assert "En fejl" not in text
    assert status(secretariat, "2027-byhaver") == "godkendt"
    secretariat.run("referat", JUNE, "--approve")
    assert "--correction" in secretariat.refused("decide", JUNE, "byhaver", "afvist")
    secretariat.run("referat", JUNE, "--correction", "Mødet begyndte kl. 15:10.")
    assert "Mødet begyndte kl. 15:10." in secretariat.read(f"documents/referat-{JUNE}.md")


def test_a_withdrawn_theme_is_no_hindrance_for_the_referat(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.propose("Nattevagter")
    for theme in ("byhaver", "nattevagter"):
        secretariat.run("submit", theme)
    secretariat.run("agenda", "--round", "june", "--send")
    secretariat.run("withdraw", "nattevagter")
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")
    secretariat.run("referat", JUNE)
    assert "kan ikke blive godkendt" in secretariat.refused("decide", JUNE, "nattevagter", "godkendt")


def test_no_commit_writes_and_leaves_git_alone_and_dry_run_writes_nothing(secretariat: Secretariat) -> None:
    before = secretariat.state()
    done = secretariat.run("new-theme", "--title", "Byhaver", "--dry-run")
    assert '+titel: "Byhaver"' in done.out
    assert secretariat.state() == before
    commits = secretariat.commits()
    secretariat.run("new-theme", "--title", "Byhaver", "--no-commit")
    assert secretariat.commits() == commits
    assert (secretariat.root / "data/themes/2026-byhaver.md").exists()


@pytest.mark.parametrize("fault", ["{% if %}", "{{ findes_ikke }}", "{{ ''.__class__ }}", "{% for i in møde.punkter %}"])
def test_a_template_with_a_fault_stops_the_step_before_it_is_taken(secretariat: Secretariat, fault: str) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    secretariat.write("templates/dagsorden.md.j2", fault)
    secretariat.commit_all()
    assert "dagsorden.md.j2" in secretariat.refused("agenda", JUNE, "--send")
    assert "status: planlagt" in secretariat.read(f"data/meetings/{JUNE}.md")


def test_a_folder_that_cannot_be_used_stops_the_step_before_it_is_taken(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    assert "README.md" in secretariat.refused("agenda", "--round", "june", "--out", "README.md", code=2)


def test_networks_are_decided_by_a_part_of_their_name(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("decide", "2027-01-19", "tomme-lokaler", "fortsætter", "--reason", "Godt på vej")
    secretariat.run("decide", "2027-01-19", "testfase-2026-fra-sygehus-til-hjem-uden-huller", "testfase")
    text = secretariat.read("data/meetings/2027-01-19-chefforum.md")
    assert "udfald: fortsætter" in text
    assert "udfald: testfase" in text


def test_approving_at_a_later_meeting_renews_the_index(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("referat", "2026-06-16", "--approve", "--at", "2027-01-19")
    assert secretariat.commits()[:2] == ["Forsegl referatet af 2026-06-16-chefforum", "Godkend referatet af 2026-06-16-chefforum"]
    assert "data/README.md" in secretariat.git("show", "--format=", "--name-only", "HEAD~1").splitlines()
    assert "Referatet blev godkendt." in secretariat.read("data/meetings/2027-01-19-chefforum.md")


def test_sending_before_the_deadline_warns(example: Callable[[], Secretariat]) -> None:
    assert "Fristen er først 1. december 2026" in example().run("agenda", "2027-01-19", "--send").err
