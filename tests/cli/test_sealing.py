"""The seal: what it names, when it is refused, and that a step and its seal are made both or not at all."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Secretariat

from netvaerk.repository.git import Git

JUNE = "2027-06-15-chefforum"
PATH = f"data/meetings/{JUNE}.md"


def seals(secretariat: Secretariat) -> list[tuple[str, str, dict[str, str]]]:
    """Document, commit and files of each seal in the meeting's file."""
    text = secretariat.read(PATH).partition("forsegling:\n")[2].partition("---\n")[0]
    found = []
    for part in text.split("  - dokument: ")[1:]:
        commit = re.search(r'commit: "([0-9a-f]{40})"', part)
        assert commit
        found.append((part.split("\n")[0], commit[1], dict(re.findall(r'"(\S+)": "([0-9a-f]{64})"', part))))
    return found


@pytest.fixture
def called(after: Callable[..., Secretariat]) -> Secretariat:
    """A meeting that is called."""
    return after(call)


@pytest.fixture
def held(after: Callable[..., Secretariat]) -> Secretariat:
    """A meeting that is held and has decided."""
    return after(call, hold)


def call(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june")
    secretariat.on("2027-05-02")


def hold(secretariat: Secretariat) -> None:
    secretariat.run("agenda", JUNE, "--send")
    secretariat.on("2027-06-15").run("decide", JUNE, "byhaver", "godkendt")
    secretariat.on("2027-06-20")


def test_the_seal_names_the_commit_before_it_and_the_files_as_they_are(called: Secretariat) -> None:
    before = called.git("rev-parse", "HEAD")
    called.run("agenda", JUNE, "--send", "--format", "md,html")
    name = f"dagsorden-{JUNE}"
    files = {f"{name}.{f}": hashlib.sha256((called.root / "documents" / f"{name}.{f}").read_bytes()).hexdigest() for f in ("md", "html")}
    assert seals(called) == [("dagsorden", before, files)]
    assert "    dato: 2027-05-02\n" in called.read(PATH)
    assert called.git("rev-parse", "HEAD~1") == before
    changed = called.git("show", "--format=", "--unified=0", "HEAD", "--", PATH).splitlines()
    assert [line for line in changed if line.startswith("-")][1:] == ["-status: planlagt"]
    assert called.git("status", "--porcelain") == ""


def test_a_meeting_that_is_made_and_sent_at_once_is_made_first(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    secretariat.run("agenda", "--round", "june", "--send")
    assert secretariat.commits()[:2] == [f"Send dagsordenen for {JUNE}", f"Opret mødet {JUNE}"]
    assert seals(secretariat)[0][1] == secretariat.git("rev-parse", "HEAD~1")
    assert "det samme" in secretariat.run("verify", JUNE).out


def test_an_approval_shows_in_the_referat_and_is_a_commit_before_the_seal(held: Secretariat) -> None:
    held.run("referat", JUNE, "--approve")
    approved = held.git("rev-parse", "HEAD~1")
    assert [seal[:2] for seal in seals(held)][1] == ("referat", approved)
    assert "godkendt skriftligt den 20-06-2027" in held.read(f"documents/referat-{JUNE}.md")
    changed = held.git("show", "--format=", "--unified=0", "HEAD").splitlines()
    assert not [line for line in changed if line.startswith("-") and not line.startswith("---")]


def test_a_correction_is_sealed_anew_and_the_first_seal_stays(held: Secretariat) -> None:
    held.run("referat", JUNE, "--approve")
    first = seals(held)
    held.run("referat", JUNE, "--correction", "Mødet begyndte kl. 15:10.")
    assert seals(held)[:2] == first
    assert seals(held)[2][1] == held.git("rev-parse", "HEAD~1")
    assert "Mødet begyndte kl. 15:10." in held.read(f"documents/referat-{JUNE}.md")
    assert held.run("verify", JUNE).out.count("det samme") == 4


def test_a_referat_that_a_later_meeting_decides_to_approve_is_sealed(example: Callable[[], Secretariat]) -> None:
    secretariat = example()
    secretariat.run("agenda", "2027-01-19", "--send")
    secretariat.on("2027-01-19").run("decide", "2027-01-19", "godkendelse-af-sidste-referat", "godkendt")
    assert secretariat.commits()[:2] == ["Forsegl referatet af 2026-06-16-chefforum", "Før beslutninger fra mødet 2027-01-19-chefforum"]
    assert "det samme" in secretariat.run("verify", "2026-06-16").out


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/themes/2027-byhaver.md", None),
        ("data/themes/2027-nyt.md", '---\ntitel: "Nyt"\nstatus: kladde\noprettet: 2027-05-01\n---\n'),
        ("netvaerk.yaml", 'organ: "Chefforum"\n'),
        ("templates/dele/tid-og-sted.md.j2", "\nTid\n"),
    ],
)
def test_what_is_not_in_git_is_not_sealed(called: Secretariat, path: str, text: str | None) -> None:
    called.write(path, text if text is not None else called.read(path).replace("Kort sagt.", "Kort og godt."))
    assert path in called.refused("agenda", JUNE, "--send")
    called.commit_all()
    called.run("agenda", JUNE, "--send")


def test_a_file_of_ones_own_beside_the_records_is_no_hindrance(called: Secretariat) -> None:
    for path in ("noter.txt", "data/.DS_Store", "data/bilag/kladde.docx", "templates/referat.md.j2"):
        called.write(path, "Husk kaffe.\n")
    called.run("agenda", JUNE, "--send")


def test_other_branches_do_not_seal(called: Secretariat) -> None:
    called.git("switch", "--quiet", "--create", "forslag")
    assert "git switch main" in called.refused("agenda", JUNE, "--send")
    called.git("switch", "--quiet", "main")
    called.run("agenda", JUNE, "--send")


def test_the_shared_branch_is_the_remotes_default(called: Secretariat, tmp_path: Path) -> None:
    called.git("branch", "--move", "faelles")
    origin = tmp_path / "origin.git"
    called.git("clone", "--quiet", "--bare", ".", str(origin))
    called.git("remote", "add", "origin", str(origin))
    called.git("fetch", "--quiet", "origin")
    called.git("remote", "set-head", "origin", "--auto")
    called.git("switch", "--quiet", "--create", "main")
    assert "git switch faelles" in called.refused("agenda", JUNE, "--send")
    called.git("switch", "--quiet", "faelles")
    called.run("agenda", JUNE, "--send")


@pytest.mark.parametrize("option", ["--no-commit", "--public"])
def test_what_cannot_go_with_a_seal_is_refused(held: Secretariat, option: str) -> None:
    assert option in held.refused("agenda", JUNE, "--send", option, code=2)
    assert option in held.refused("referat", JUNE, "--approve", option, code=2)


def test_a_dry_run_tells_of_the_seal_and_writes_nothing(called: Secretariat) -> None:
    before = called.state()
    assert f"Send dagsordenen for {JUNE}" in called.run("agenda", JUNE, "--send", "--dry-run").out
    assert called.state() == before


def failing(monkeypatch: pytest.MonkeyPatch, message: str, error: BaseException) -> None:
    """Let the commit with this message fail."""
    commit = Git.commit

    def failing_commit(self: Git, paths: list[str], new: list[str], said: str) -> str:
        if said.startswith(message):
            raise error
        return commit(self, paths, new, said)

    monkeypatch.setattr(Git, "commit", failing_commit)


def test_when_the_seal_cannot_be_committed_the_approval_is_not_either(held: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    held.write("noter.txt", "Husk kaffe.\n")
    held.git("add", "noter.txt")
    with monkeypatch.context() as patch:
        failing(patch, "Forsegl", OSError(28, "No space left on device"))
        before = held.state()
        assert held.try_("referat", JUNE, "--approve").code == 2
        assert held.state() == before
    assert held.git("diff", "--cached", "--name-only") == "noter.txt"
    held.run("referat", JUNE, "--approve")


def test_when_git_refuses_the_sending_a_meeting_just_made_goes_too(secretariat: Secretariat) -> None:
    secretariat.on("2027-03-01").propose("Byhaver")
    secretariat.run("submit", "byhaver")
    hook = secretariat.root / ".git/hooks/commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text('#!/bin/sh\n! grep -q "^Send" "$1"\n')
    hook.chmod(0o755)
    secretariat.refused("agenda", "--round", "june", "--send", code=2)
    assert not (secretariat.root / PATH).exists()


class Killed(BaseException):
    """The process dies here: nothing of it runs any more."""


def killed_at(monkeypatch: pytest.MonkeyPatch, message: str) -> None:
    """Let the process die just before the commit with this message: what tidies up afterwards does not run."""
    import netvaerk.repository.carrying
    import netvaerk.repository.sealing

    failing(monkeypatch, message, Killed())
    monkeypatch.setattr(netvaerk.repository.carrying, "undo", lambda *_: None)
    monkeypatch.setattr(netvaerk.repository.sealing, "undo", lambda *_: None)
    monkeypatch.setattr(Git, "take_back", lambda *_: None)


def test_a_sending_that_was_broken_off_is_completed_by_the_next(called: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        killed_at(patch, "Send")
        with pytest.raises(Killed):
            called.try_("agenda", JUNE, "--send")
    assert PATH in called.git("status", "--porcelain")
    called.run("agenda", JUNE, "--send", "--format", "html")
    assert list(seals(called)[0][2]) == [f"dagsorden-{JUNE}.html"]
    assert called.git("status", "--porcelain") == ""
    assert "det samme" in called.run("verify", JUNE).out


def test_an_approval_that_was_broken_off_is_completed_by_the_next(held: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        killed_at(patch, "Forsegl")
        with pytest.raises(Killed):
            held.try_("referat", JUNE, "--approve")
    assert held.commits()[0] == f"Godkend referatet af {JUNE}"
    held.run("referat", JUNE, "--approve")
    assert held.commits()[:2] == [f"Forsegl referatet af {JUNE}", f"Godkend referatet af {JUNE}"]
    assert held.git("status", "--porcelain") == ""
    assert held.run("verify", JUNE).code == 0


def test_a_correction_that_a_person_wrote_is_sealed_when_asked(held: Secretariat) -> None:
    held.run("referat", JUNE, "--approve")
    text = held.read(PATH)
    held.write(PATH, text.replace("forsegling:\n", 'rettelser:\n  - dato: 2027-06-21\n    tekst: "Lokalet var 909."\nforsegling:\n'))
    held.commit_all()
    assert "--approve" in held.run("referat", JUNE).err
    held.run("referat", JUNE, "--approve")
    assert "Lokalet var 909." in held.read(f"documents/referat-{JUNE}.md")
    assert "allerede godkendt" in held.refused("referat", JUNE, "--approve")


def test_an_agenda_that_was_sent_without_a_seal_gets_one(called: Secretariat) -> None:
    called.write(PATH, called.read(PATH).replace("status: planlagt", "status: udsendt"))
    called.commit_all()
    assert "ikke forseglet" in called.refused("verify", JUNE)
    called.run("agenda", JUNE, "--send")
    assert called.commits()[0] == f"Forsegl dagsordenen for {JUNE}"
    assert called.run("verify", JUNE).code == 0


def test_a_sealed_paper_is_made_of_what_was_sealed(called: Secretariat) -> None:
    called.run("agenda", JUNE, "--send")
    sent = called.read(f"documents/dagsorden-{JUNE}.md")
    called.write("data/themes/2027-byhaver.md", called.read("data/themes/2027-byhaver.md").replace("Kort sagt.", "Helt andre ord."))
    called.write("templates/dele/tid-og-sted.md.j2", "\nEn anden skabelon\n")
    called.commit_all()
    for command in (("agenda", JUNE), ("document", "dagsorden", JUNE)):
        (called.root / f"documents/dagsorden-{JUNE}.md").unlink()
        assert "er forseglet og dannes af udgaven" in called.run(*command).out
        assert called.read(f"documents/dagsorden-{JUNE}.md") == sent


def test_what_is_committed_meanwhile_stops_the_seal(called: Secretariat, monkeypatch: pytest.MonkeyPatch) -> None:
    from netvaerk.cli.paper_files import files_of

    def disturbed(*given: Any) -> Any:
        made = files_of(*given)
        called.git("commit", "--quiet", "--allow-empty", "--message", "Imens")
        return made

    with monkeypatch.context() as patch:
        patch.setattr("netvaerk.cli.sealing.files_of", disturbed)
        done = called.try_("agenda", JUNE, "--send")
    assert (done.code, "mens dokumentet blev lavet" in done.err) == (1, True)
    assert called.commits()[0] == "Imens"
    assert (seals(called), called.git("status", "--porcelain")) == ([], "")
    called.run("agenda", JUNE, "--send")
    assert "det samme" in called.run("verify", JUNE).out


def test_a_document_that_is_held_is_made_again_from_the_seal(called: Secretariat) -> None:
    held_by_another = called.root / f"documents/dagsorden-{JUNE}.html"
    held_by_another.mkdir(parents=True)
    said = called.refused("agenda", JUNE, "--send", "--format", "md,html", code=2)
    assert ".html: der ligger en mappe" in said and "Intet er skrevet." in said
    held_by_another.rmdir()
    hook = called.root / ".git/hooks/post-commit"
    called.write(".git/hooks/post-commit", f"#!/bin/sh\nmkdir -p documents/{held_by_another.name}\n")
    hook.chmod(0o755)
    done = called.try_("agenda", JUNE, "--send", "--format", "md,html")
    assert (done.code, "Alt andet er gjort." in done.err) == (2, True)
    hook.unlink()
    held_by_another.rmdir()
    called.run("agenda", JUNE, "--send", "--format", "md,html")
    assert len(seals(called)) == 1
    assert "det samme" in called.run("verify", JUNE, str(held_by_another)).out


def test_a_referat_approved_in_writing_is_not_presented_again(example: Callable[[], Secretariat]) -> None:
    secretariat = example().on("2026-12-05")
    secretariat.run("referat", "2026-06-16", "--approve")
    secretariat.run("agenda", "2027-01-19")
    said = secretariat.read("documents/dagsorden-2027-01-19-chefforum.md")
    assert "Referatet af mødet den 16-06-2026 blev godkendt skriftligt den 05-12-2026." in said
    assert "forelægges til godkendelse" not in said


def test_what_had_to_be_replaced_is_told_once(called: Secretariat) -> None:
    called.write(PATH, called.read(PATH).replace("## Baggrund\n\n", "## Baggrund\n\nHer er \x1b[31m rødt.\n\n", 1))
    said = called.run("agenda", JUNE, "--no-commit", "--format", "md,html,docx").err
    assert said.count("Erstattet: 1 skjult tegn eller styretegn i teksten. Dér står \ufffd.") == 1
