"""NV213: what is like an undecided theme of a change."""

from pathlib import Path

import pytest
from changed_repository import Repo, theme

from netvaerk.domain import similarity

OLD, NEW = "data/themes/2026-byhaver.md", "data/themes/2026-haver-paa-skolerne.md"
SUMMARY = "Børn og naboer dyrker grøntsager sammen i skolegårdens bede."


def proposal(title: str = "Haver på skolerne", summary: str = SUMMARY, more: str = "", status: str = "indsendt") -> str:
    return theme(status, title=title, more=more).replace("Kort sagt.", summary)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = Repo(tmp_path / "lager").start()
    made.hold((OLD, proposal("Grøntsager i skolegården", "Børn og naboer dyrker grøntsager i bede i skolegården.")))
    return made


def told(repo: Repo) -> list[str]:
    return [f"{d.path}:{d.start.line}:{d.start.column} {d.message} {d.help}" for d in repo.judged() if d.code == "NV213"]


def test_a_proposal_that_was_made_before_is_told_where_it_is_made_again(repo: Repo) -> None:
    repo.write(NEW, proposal())
    help_ = "Se hvordan med: netvaerk similar 2026-haver-paa-skolerne. Ligger de bare tæt, så skriv 2026-byhaver i »relaterede«."
    assert told(repo) == [f"{NEW}:2:8 Temaet ligner temaet 2026-byhaver. {help_}"]
    assert [d.severity.value for d in repo.judged() if d.code == "NV213"] == ["oplysning"]


def test_a_proposal_about_something_else_is_let_alone(repo: Repo) -> None:
    repo.write(NEW, proposal("Kø i telefonen", "Opkald stilles om fra kontor til kontor.").replace("Svar om", "Vi ringer om"))
    assert told(repo) == []


@pytest.mark.parametrize("more", ["relaterede:\n  - 2026-byhaver\n", "erstatter: 2026-byhaver\n"])
def test_what_names_the_other_has_been_thought_about(repo: Repo, more: str) -> None:
    repo.write(NEW, proposal(more=more))
    assert told(repo) == []


@pytest.mark.parametrize("status", ["godkendt", "afvist", "henvist", "trukket"])
def test_what_is_decided_is_no_proposal_any_more(repo: Repo, status: str) -> None:
    repo.write(NEW, proposal(status=status))
    assert told(repo) == []


def test_of_two_new_ones_the_later_is_told(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "lager").start()
    repo.write(OLD, proposal("Grøntsager i skolegården"))
    repo.write(NEW, proposal().replace("oprettet: 2026-03-01", "oprettet: 2026-02-01"))
    assert [line.split(":")[0] for line in told(repo)] == [OLD]


def test_without_a_change_nothing_is_compared(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError("the texts are read for nothing")

    repo.hold((NEW, proposal()))
    monkeypatch.setattr(similarity, "Texts", read)
    assert told(repo) == []


def test_an_archive_that_is_moved_is_no_proposal(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError("an archive is compared with itself")

    monkeypatch.setattr(similarity, "Texts", read)
    for number in range(11):
        repo.write(f"data/themes/2026-haver-{number}.md", proposal(f"Haver {number}"))
    assert told(repo) == []
