"""`list`, `show`, `score`, `status`, `history`, `index` and `init`: what a user sees, and what a program reads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Secretariat


def test_list_shows_and_filters(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    rows = json.loads(secretariat.run("list", "--round", "january", "--type", "laering", "--json").out)
    assert [row["id"] for row in rows] == ["2026-demens-paa-flere-sprog", "2026-kunstig-intelligens-i-den-daglige-sagsbehandling"]
    assert "2026-et-nyt-intranet" in secretariat.run("list", "temaer", "--status", "afvist").out
    assert "2015-bo-i-albertslund" in secretariat.run("list", "netvaerk", "--type", "innovation").out
    assert "2015-04-21-chefforum" in secretariat.run("list", "møder").out
    assert "Mente du" in secretariat.refused("list", "--status", "indsend", code=2)
    assert "Vælg temaer" in secretariat.refused("list", "bananer", code=2)


def test_a_row_is_one_line_when_nobody_sits_at_a_terminal(example: Callable[[], Secretariat]) -> None:
    lines = example().run("list", "--round", "january").out.splitlines()
    assert len(lines) == 9
    assert all("…" not in line for line in lines)


def test_show_finds_a_record_by_part_and_by_path(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    assert "Morbærhaven" in secretariat.run("show", "morbaer").out
    assert "Mødet 21. april 2015: udvikles" in secretariat.run("show", "morbaer").out
    network = json.loads(secretariat.run("show", "networks/2026-liv-i-kommunens-tomme-lokaler", "--json").out)
    assert network["netværkstype"] == "innovation"
    assert "passer på flere" in secretariat.refused("show", "liv-i-kommunens", code=2)
    assert "data/themes" in secretariat.run("show", "data\\themes\\2026-liv-i-kommunens-tomme-lokaler.md").out


def test_score_counts_what_is_there_and_leaves_out_the_disqualified(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    shown = secretariat.run("score", "kunstig", "--all").out
    assert "Samlet: 2,4 (2 vurderinger, 1 inhabil)" in shown
    assert "Inhabil: pls" in shown
    assert "abc  dkm  Median" in shown
    assert json.loads(secretariat.run("score", "2026-sundhed", "--json").out)["samlet"] is None


def test_changing_a_score_changes_only_what_was_meant(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    path = "data/assessments/2026-breve-der-kan-forstaas/abc.md"
    before = secretariat.read(path)
    secretariat.run("score", "breve", "--as", "ABC", "--set", "velfaerd=0")
    after = secretariat.read(path)
    changed = [new for old, new in zip(before.splitlines(), after.splitlines(), strict=False) if old != new]
    assert "  velfærd: 0" in changed
    assert secretariat.last_files() == [path]


def test_a_disqualified_reviewer_gives_no_scores(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("score", "breve", "--as", "abc", "--inhabil")
    text = secretariat.read("data/assessments/2026-breve-der-kan-forstaas/abc.md")
    assert "inhabil: true" in text
    assert "vurdering:" not in text
    assert "udelad" in secretariat.refused("score", "breve", "--as", "dkm", "--inhabil", "--set", "velfærd=2", code=2).lower()


def test_status_tells_deadline_debts_and_what_is_late(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    said = secretariat.run("status").out
    assert "Frist: 1. december 2026 (om 9 dage)" in said
    assert "dkm: 2026-sundhed-hvor-folk-bor" in said
    assert "Grenen er ikke knyttet til et fælles lager" in said
    assert "(i dag)" in secretariat.on("2026-12-01").run("status").out
    after = secretariat.on("2026-12-02").run("status").out
    assert "hører til runden juni 2027" in after
    late = json.loads(secretariat.on("2027-02-01").run("status", "--json").out)
    assert any("2027-01-19-chefforum" in line for line in late["for_sent"])
    assert any("2026-fra-sygehus" in line for line in late["for_sent"])


def test_status_counts_what_is_not_shared(example: Callable[[], Secretariat], tmp_path: Path) -> None:
    secretariat = example()
    secretariat.git("clone", "--quiet", "--bare", ".", str(tmp_path / "fælles.git"))
    secretariat.git("remote", "add", "origin", str(tmp_path / "fælles.git"))
    secretariat.git("fetch", "--quiet", "origin")
    secretariat.git("branch", "--quiet", "--set-upstream-to=origin/main")
    assert "ikke delt. Del" not in secretariat.run("status").out
    secretariat.run("new-theme", "--title", "Byhaver")
    secretariat.write("data/themes/2026-halv.md", '---\ntitel: "Halv"\nstatus: kladde\noprettet: 2026-11-22\n---\n')
    said = secretariat.run("status").out
    assert "1 gemt ændring er ikke delt" in said
    assert "ikke gemt i git: data/themes/2026-halv.md" in said


def test_history_tells_who_and_when(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("submit", "byhaver")
    entries = json.loads(secretariat.run("history", "byhaver", "--json").out)
    assert [e["subject"] for e in entries] == ["Indsend temaet 2026-byhaver til runde 2027-01", "Opret temaet 2026-byhaver"]
    assert {e["author"] for e in entries} == {"Sekretariatet"}
    secretariat.write("data/themes/2026-byhaver.md", secretariat.read("data/themes/2026-byhaver.md") + "\nMere.\n")
    assert "ikke er gemt i git endnu" in secretariat.run("history", "byhaver").err


def test_the_history_of_a_fresh_draft_is_its_own(secretariat: Secretariat) -> None:
    secretariat.run("new-theme", "--title", "Et")
    secretariat.run("new-theme", "--title", "To")
    assert [e["subject"] for e in json.loads(secretariat.run("history", "2026-to", "--json").out)] == ["Opret temaet 2026-to"]


def test_index_is_written_once_and_only_when_something_changed(secretariat: Secretariat) -> None:
    secretariat.propose("Byhaver")
    secretariat.run("index")
    assert "Byhaver" in secretariat.read("data/README.md")
    assert secretariat.last_files() == ["data/README.md"]
    before = secretariat.commits()
    secretariat.run("index")
    assert secretariat.commits() == before
    secretariat.propose("Cykelstier")
    secretariat.run("index", "--no-commit")
    secretariat.run("index")
    assert secretariat.last_files() == ["data/README.md"]


def test_init_makes_a_repository_that_is_ready(secretariat: Secretariat) -> None:
    assert secretariat.commits() == ["Opret lageret"]
    assert secretariat.git("status", "--porcelain") == ""
    assert "netvaerk validate" in secretariat.read(".github/workflows/netvaerk.yml")
    assert secretariat.run("validate").out == "1 fil kontrolleret uden fejl.\n"
    secretariat.run("index")
    assert secretariat.commits() == ["Opret lageret"]


def test_init_without_an_identity_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(name, raising=False)
    done = Secretariat(tmp_path, monkeypatch).try_("init", "nyt")
    assert done.code == 2
    assert "user.name" in done.err
    assert list(tmp_path.iterdir()) == []
    assert Secretariat(tmp_path, monkeypatch).try_("init", "nyt", "--no-commit").code == 0


def test_a_theme_from_a_file_keeps_what_its_author_wrote(secretariat: Secretariat) -> None:
    front = '---\ntitel: "Byhaver"\nnetværkstype: læring\nhold: 2\n---\n\n# Byhaver\n\n'
    text = (front + "## Bedre velfærd\n\nBørn *dyrker* mad.\n\n## Øvrigt\n\nMere.\n").replace("\n", "\r\n")
    secretariat.run("new-theme", "--file", "-", stdin=text)
    made = secretariat.read("data/themes/2026-byhaver.md")
    assert "hold: 2\n" in made
    assert "Børn *dyrker* mad." in made
    assert "## Øvrigt\n\nMere.\n" in made
    assert "## Nye perspektiver" in made
    assert "hold" in secretariat.refused("new-theme", "--file", "-", stdin=text.replace("hold: 2", "hold: to").replace("Byhaver", "Andet"))


def test_open_questions_are_put_in_their_place_among_the_answers(secretariat: Secretariat) -> None:
    text = "# Byhaver\n\n## Aktuel udfordring\n\nA\n\n### Under\n\n## Ny læring\n\nB\n\n## Øvrigt\n\nC\n"
    secretariat.run("new-theme", "--file", "-", stdin=text)
    made = secretariat.read("data/themes/2026-byhaver.md")
    labels = [line[3:] for line in made.splitlines() if line.startswith("## ")]
    seven = ["Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver"]
    assert labels == [*seven, "Øvrigt"]
    assert "A\n\n### Under\n" in made
    assert "--file og --answer" in secretariat.refused("new-theme", "--file", "-", "--answer", "velfærd=x", stdin="# Andet", code=2)


def test_a_theme_from_a_file_without_front_matter_takes_its_heading(secretariat: Secretariat) -> None:
    secretariat.run("new-theme", "--file", "-", stdin="# Skolemad\n\n## Ny læring\n\nMeget.\n")
    assert 'titel: "Skolemad"' in secretariat.read("data/themes/2026-skolemad.md")
    assert "ingen titel" in secretariat.refused("new-theme", "--file", "-", stdin="bare tekst")
    assert "findes ikke" in secretariat.refused("new-theme", "--file", "findes-ikke.md", code=2)


def test_the_example_data_validates_and_its_agendas_render(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("validate")
    before = secretariat.commits()
    for today in ("2026-11-22", "2027-02-01", "2031-07-01"):
        secretariat.on(today).run("agenda", "--round", "january-2027")
        assert secretariat.commits() == before
        assert secretariat.git("status", "--porcelain") == ""
    for round_ in ("june", "january"):
        secretariat.on("2026-11-22").run("agenda", "--round", round_)
    secretariat.run("referat", "2015-04-21")
    assert secretariat.commits() == before
