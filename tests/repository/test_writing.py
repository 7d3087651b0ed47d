"""Writing and committing: all or nothing, just its own files, in every kind of repository; somebody else's work is left alone."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netvaerk.domain.errors import Misuse, NetvaerkError, Refusal, Unusable
from netvaerk.domain.kind import Kind
from netvaerk.domain.plan import Change, Creation, Edit, Plan
from netvaerk.repository.carrying import carry_out, prepare
from netvaerk.repository.store import Findings, Store, open_store

DRAFT = '---\ntitel: "T"\nstatus: kladde\noprettet: 2026-01-01\n---\n\n# T\n'
MEETING = '---\norgan: "Chefforum"\ndato: 2027-01-19\ntid: "15:00"\nstatus: planlagt\n---\n'
A, B, NEW = "data/themes/2026-a.md", "data/themes/2026-b.md", "data/assessments/2026-a/abc.md"
CHANGE_A = Change(Kind.THEME, "2026-a", (Edit(("titel",), "Ny titel"),))
CHANGE_B = Change(Kind.THEME, "2026-b", (Edit(("sagsnr",), "26/1"),))
FRONT = {"tema": "2026-a", "vurderet_af": "abc", "dato": date(2026, 2, 1)}
CREATE = Creation(Kind.ASSESSMENT, "2026-a/abc", FRONT, "")
THREE = (CHANGE_A, CREATE, CHANGE_B)


@dataclass(frozen=True)
class Folder:
    """A git repository with records, as it lies on somebody's machine."""

    root: Path

    def git(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, text=True, check=check, encoding="utf-8")
        return done.stdout.rstrip("\n")

    def write(self, path: str, content: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, message: str = "Start") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", message)

    def hook(self, name: str, script: str) -> None:
        target = self.root / self.git("rev-parse", "--git-path", f"hooks/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        target.chmod(0o755)

    def open(self) -> Store:
        return open_store(self.root)

    def carry(self, *changes: Change | Creation, commit: bool = True, store: Store | None = None) -> str | None:
        store = store or self.open()
        return carry_out(store, prepare(store, Plan("Ret noget", tuple(changes))), commit=commit)

    def files(self) -> dict[str, bytes | None]:
        """Every file's bytes, and None for every folder."""
        there = (p for p in sorted(self.root.rglob("*")) if ".git" not in p.relative_to(self.root).parts)
        return {p.relative_to(self.root).as_posix(): p.read_bytes() if p.is_file() else None for p in there}

    def state(self) -> tuple[Any, ...]:
        """All that a failing command must leave as it was: files, index, commits."""
        head = self.git("rev-parse", "--verify", "--quiet", "HEAD", check=False)
        return (
            self.files(),
            self.git("ls-files", "--stage", "--debug"),
            self.git("diff", "--cached"),
            head,
            self.git("symbolic-ref", "-q", "HEAD", check=False),
        )

    def last_files(self) -> list[str]:
        return sorted(self.git("-c", "core.quotePath=false", "show", "--format=", "--name-only", "HEAD").splitlines())

    def fails(self, error: type[NetvaerkError], says: str, *changes: Change | Creation, store: Store | None = None) -> NetvaerkError:
        """A plan that must be refused, in Danish, with everything left as it was."""
        before = self.state()
        with pytest.raises(error, match=says) as caught:
            self.carry(*changes or THREE, store=store)
        assert self.state() == before
        assert caught.value.exit_code == (1 if error in (Refusal, Findings) else 2)
        return caught.value


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Folder]:
    """Makes a repository with two themes and a meeting."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Sekretariatet")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "netvaerk@example.dk")

    def made(root: Path) -> Folder:
        root.mkdir(parents=True, exist_ok=True)
        folder = Folder(root)
        folder.git("init", "--quiet", "--initial-branch=main")
        for path, content in {A: DRAFT, B: DRAFT, "data/meetings/2027-01-19-chefforum.md": MEETING, "noter.txt": "1\n2\n3\n"}.items():
            folder.write(path, content)
        folder.commit()
        return folder

    return made


@pytest.fixture
def folder(make: Callable[[Path], Folder], tmp_path: Path) -> Folder:
    return make(tmp_path / "lager")


def failing_at(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, number: int, error: BaseException) -> None:
    """Let a function of the system fail the n-th time."""
    real, calls = getattr(owner, name), []

    def failing(*arguments: Any, **options: Any) -> Any:
        calls.append(arguments)
        if len(calls) == number:
            raise error
        return real(*arguments, **options)

    monkeypatch.setattr(owner, name, failing)


FULL = OSError(errno.ENOSPC, "No space left on device")


# --- done ---


def test_a_step_commits_just_the_files_it_wrote(folder: Folder) -> None:
    commit = folder.carry(*THREE)
    assert folder.last_files() == sorted([A, B, NEW])
    assert folder.git("log", "-1", "--format=%h %an %s") == f"{commit} Sekretariatet Ret noget"
    assert folder.git("status", "--porcelain") == ""
    assert 'titel: "Ny titel"' in (folder.root / A).read_text(encoding="utf-8")


def other_work(folder: Folder) -> Callable[[], tuple[Any, ...]]:
    """Somebody's own work: staged, staged and changed again, unstaged, taken away, untracked, ignored."""
    folder.write("staget.txt", "staget")
    folder.write("noter.txt", "1\n2\n3\n4\n")
    folder.write("begge.txt", "første")
    folder.git("add", "staget.txt", "noter.txt", "begge.txt")
    folder.write("begge.txt", "anden")
    folder.write("data/meetings/2027-01-19-chefforum.md", MEETING + "\nUdkast.\n")
    folder.write("løst.txt", "løst")

    def seen() -> tuple[Any, ...]:
        files = {path: content for path, content in folder.files().items() if path not in (A, B, NEW) and content is not None}
        changed = [
            line
            for line in folder.git("status", "--porcelain=v2", "-uall").splitlines()
            if "themes" not in line and "assessments" not in line
        ]
        return (
            files,
            changed,
            folder.git("diff", "--cached", "--", "noter.txt", "staget.txt", "begge.txt"),
            folder.git("diff", "--", "begge.txt"),
        )

    return seen


def test_other_work_is_untouched(folder: Folder) -> None:
    seen = other_work(folder)
    before = seen()
    folder.carry(*THREE)
    assert seen() == before
    assert folder.last_files() == sorted([A, B, NEW])


def test_other_work_is_untouched_by_a_step_that_a_hook_refuses(folder: Folder) -> None:
    other_work(folder)
    folder.hook("pre-commit", "echo 'Stavefejl i titlen.' >&2; exit 1")
    error = folder.fails(Unusable, "Git siger:")
    assert str(error).endswith("Git siger:\nStavefejl i titlen.\nIntet er skrevet.")


@pytest.mark.parametrize("hook", ["pre-commit", "prepare-commit-msg", "commit-msg"])
def test_a_hook_that_refuses_leaves_everything_as_it_was(folder: Folder, hook: str) -> None:
    folder.hook(hook, "exit 1")
    folder.fails(Unusable, "Git ville ikke")


def test_a_hook_may_look_at_what_is_to_be_committed(folder: Folder) -> None:
    folder.hook("pre-commit", "git diff --cached --name-only > seet.txt; git diff --cached | grep -q 'Ny titel'")
    folder.carry(*THREE)
    assert sorted((folder.root / "seet.txt").read_text(encoding="utf-8").splitlines()) == sorted([A, B, NEW])


def test_a_new_file_is_committed_also_where_gitignore_names_it(folder: Folder) -> None:
    folder.write(".gitignore", "*.md\n/data/assessments/\n")
    folder.commit("Ignorér")
    folder.carry(*THREE)
    assert folder.last_files() == sorted([A, B, NEW])


def test_a_record_that_git_does_not_know_yet_is_committed_with_the_step(folder: Folder) -> None:
    folder.write("data/themes/2026-c.md", DRAFT)
    folder.carry(Change(Kind.THEME, "2026-c", (Edit(("titel",), "C"),)))
    assert folder.last_files() == ["data/themes/2026-c.md"]


def test_such_a_record_is_unknown_to_git_again_where_the_step_is_refused(folder: Folder) -> None:
    folder.write("data/themes/2026-c.md", DRAFT)
    folder.hook("pre-commit", "exit 1")
    folder.fails(Unusable, "Git ville ikke", Change(Kind.THEME, "2026-c", (Edit(("titel",), "C"),)))


def test_line_endings_of_windows_are_kept_on_disk_and_stored_as_git_is_told(folder: Folder) -> None:
    folder.write(".gitattributes", "* text=auto\n")
    folder.write(A, DRAFT.replace("\n", "\r\n"))
    folder.commit("Linjeskift")
    folder.carry(CHANGE_A)
    assert (folder.root / A).read_bytes() == DRAFT.replace('"T"', '"Ny titel"').replace("\n", "\r\n").encode()
    assert folder.git("cat-file", "-p", f"HEAD:{A}") == DRAFT.replace('"T"', '"Ny titel"').rstrip("\n")
    assert folder.git("status", "--porcelain") == ""
    assert folder.git("show", "--format=", "--numstat", "HEAD").split() == ["1", "1", A]


def test_line_endings_of_windows_that_git_stores_stay_so(folder: Folder) -> None:
    folder.write(A, DRAFT.replace("\n", "\r\n"))
    folder.commit("Linjeskift")
    folder.carry(CHANGE_A)
    assert folder.git("show", "--format=", "--numstat", "HEAD").split() == ["1", "1", A]


def test_the_first_commit_of_a_branch_is_the_step_alone(folder: Folder) -> None:
    folder.git("checkout", "--quiet", "--orphan", "ny")
    folder.git("rm", "--cached", "--quiet", "-r", ".")
    folder.git("add", "noter.txt")
    folder.carry(*THREE)
    assert folder.last_files() == sorted([A, B, NEW])
    assert folder.git("diff", "--cached", "--name-only") == "noter.txt"
    assert folder.git("rev-list", "--count", "HEAD") == "1"


def test_a_refused_first_commit_leaves_the_branch_unborn(folder: Folder) -> None:
    folder.git("checkout", "--quiet", "--orphan", "ny")
    folder.git("rm", "--cached", "--quiet", "-r", ".")
    folder.hook("pre-commit", "exit 1")
    folder.fails(Unusable, "Git ville ikke")


@pytest.mark.parametrize("name", ["med mellemrum", "Blåbærgrød på øen", "e\u0301n [a] * 'b' $HOME", "-strid"])
def test_the_folder_may_have_any_name(make: Callable[[Path], Folder], tmp_path: Path, name: str) -> None:
    folder = make(tmp_path / name / "lager")
    folder.carry(*THREE)
    assert folder.last_files() == sorted([A, B, NEW])
    assert [entry.subject for entry in folder.open().git.history(A)] == ["Ret noget", "Start"]


def test_a_worktree(folder: Folder, tmp_path: Path) -> None:
    folder.git("worktree", "add", "--quiet", "-b", "gren", str(tmp_path / "andet træ"))
    tree, main = Folder(tmp_path / "andet træ"), folder.state()
    tree.carry(*THREE)
    assert tree.last_files() == sorted([A, B, NEW])
    assert folder.state() == main
    tree.hook("pre-commit", "exit 1")
    tree.fails(Unusable, "Git ville ikke", Change(Kind.THEME, "2026-a", (Edit(("titel",), "Igen"),)))


def test_a_submodule(folder: Folder, make: Callable[[Path], Folder], tmp_path: Path) -> None:
    around = make(tmp_path / "ydre")
    around.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(folder.root), "del")
    around.commit("Del")
    inner = Folder(around.root / "del")
    assert (inner.root / ".git").is_file()
    inner.carry(*THREE)
    assert inner.last_files() == sorted([A, B, NEW])
    assert around.git("log", "-1", "--format=%s") == "Del"


def test_a_folder_below_the_root_is_in_the_same_repository(folder: Folder) -> None:
    assert open_store(folder.root / "data/themes").root == folder.root.resolve()


def test_git_variables_of_another_repository_change_nothing(
    folder: Folder, make: Callable[[Path], Folder], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make(tmp_path / "et andet")
    before = other.state()
    with monkeypatch.context() as patch:
        patch.setenv("GIT_DIR", str(other.root / ".git"))
        patch.setenv("GIT_WORK_TREE", str(other.root))
        patch.setenv("GIT_INDEX_FILE", str(other.root / ".git/index"))
        folder.carry(*THREE)
    assert other.state() == before
    assert folder.last_files() == sorted([A, B, NEW])


def test_a_meeting_that_moves_is_one_rename(folder: Folder) -> None:
    moving = Change(Kind.MEETING, "2027-01-19-chefforum", (Edit(("dato",), date(2027, 1, 26)),), moved_to="2027-01-26-chefforum")
    folder.carry(moving)
    assert folder.git("show", "--format=", "--name-status", "-M", "HEAD").split("\t")[1:] == [
        "data/meetings/2027-01-19-chefforum.md",
        "data/meetings/2027-01-26-chefforum.md",
    ]
    assert [e.subject for e in folder.open().git.history("data/meetings/2027-01-26-chefforum.md")] == ["Ret noget", "Start"]


def test_a_move_that_is_refused_leaves_the_old_name(folder: Folder) -> None:
    folder.hook("pre-commit", "exit 1")
    moving = Change(Kind.MEETING, "2027-01-19-chefforum", (Edit(("dato",), date(2027, 1, 26)),), moved_to="2027-01-26-chefforum")
    folder.fails(Unusable, "Git ville ikke", moving)


def test_without_a_commit_git_is_not_asked(folder: Folder) -> None:
    (folder.root / ".git/index.lock").touch()
    index, head = (folder.root / ".git/index").read_bytes(), folder.git("rev-parse", "HEAD")
    assert folder.carry(*THREE, commit=False) is None
    assert ((folder.root / ".git/index").read_bytes(), folder.git("rev-parse", "HEAD")) == (index, head)
    assert (folder.root / NEW).is_file()


def test_a_step_that_takes_back_what_was_not_committed_needs_no_commit(folder: Folder) -> None:
    folder.write(A, DRAFT.replace('"T"', '"Ikke gemt"'))
    assert folder.carry(Change(Kind.THEME, "2026-a", (Edit(("titel",), "T"),))) is None
    assert (folder.root / A).read_text(encoding="utf-8") == DRAFT
    assert folder.git("status", "--porcelain") == ""


def test_a_step_that_changes_nothing_writes_nothing(folder: Folder) -> None:
    before = folder.state()
    assert folder.carry(Change(Kind.THEME, "2026-a", (Edit(("titel",), "T"),))) is None
    assert folder.state() == before


def test_permissions_of_a_file_stay(folder: Folder) -> None:
    (folder.root / A).chmod(0o640)
    folder.carry(CHANGE_A)
    assert (folder.root / A).stat().st_mode & 0o777 == 0o640


# --- refused by the disk ---


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(("owner", "name"), [(Path, "replace"), (os, "fsync")])
@pytest.mark.parametrize("error", [FULL, OSError(errno.EACCES, "Permission denied")])
def test_where_one_file_cannot_be_written_none_is(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, number: int, error: OSError
) -> None:
    failing_at(monkeypatch, owner, name, number, error)
    refusal = folder.fails(Unusable, "kan ikke skrives: der ")
    assert "device" not in str(refusal)
    assert "denied" not in str(refusal)


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(("owner", "name"), [(Path, "replace"), (os, "fsync")])
def test_an_interruption_leaves_everything_as_it_was(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, number: int
) -> None:
    before = folder.state()
    failing_at(monkeypatch, owner, name, number, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        folder.carry(*THREE)
    assert folder.state() == before


@pytest.mark.parametrize("asked", ["add", "commit"])
def test_an_interruption_while_git_works_leaves_everything_as_it_was(folder: Folder, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    import git

    real = git.Git.execute

    def interrupted(self: Any, command: list[str], **options: Any) -> Any:
        done = real(self, command, **options) if asked == "add" or asked not in command else None
        if asked in command:
            raise KeyboardInterrupt
        return done

    other_work(folder)
    before = folder.state()
    with monkeypatch.context() as patch:
        patch.setattr(git.Git, "execute", interrupted)
        with pytest.raises(KeyboardInterrupt):
            folder.carry(*THREE)
    assert folder.state() == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_may_only_be_read(folder: Folder) -> None:
    (folder.root / "data/themes").chmod(0o555)
    try:
        folder.fails(Unusable, "der mangler adgang")
    finally:
        (folder.root / "data/themes").chmod(0o755)


def test_what_cannot_be_brought_back_is_named(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.hook("pre-commit", "exit 1")
    failing_at(monkeypatch, Path, "replace", 4, FULL)
    with pytest.raises(Unusable, match=r"2026-a.md kunne ikke bringes tilbage"):
        folder.carry(*THREE)


@pytest.mark.parametrize("blocker", ["data/assessments", "data/assessments/2026-a"])
def test_a_file_where_a_folder_must_be(folder: Folder, blocker: str) -> None:
    folder.write(blocker, "en fil")
    folder.fails(Unusable, "der ligger noget andet med samme navn|en af mapperne på vejen er en fil")


# --- refused for somebody else's sake ---


def test_a_file_that_has_changed_since_it_was_read_is_not_written_over(folder: Folder) -> None:
    store = folder.open()
    assert not store.reading.diagnostics
    folder.write(B, DRAFT + "Rettet imens.\n")
    folder.fails(Refusal, "2026-b.md er blevet ændret, siden den blev læst", store=store)


def test_a_file_that_has_gone_since_it_was_read_does_not_come_back(folder: Folder) -> None:
    store = folder.open()
    assert not store.reading.diagnostics
    (folder.root / B).unlink()
    folder.fails(Refusal, "2026-b.md er blevet ændret", store=store)


def test_a_file_that_is_there_already_is_not_written_over(folder: Folder) -> None:
    folder.write(NEW, "---\ntema: 2026-a\nvurderet_af: abc\ndato: 2026-01-01\n---\n")
    folder.fails(Refusal, "data/assessments/2026-a/abc.md findes allerede")


def test_a_file_that_has_come_since_is_not_written_over(folder: Folder) -> None:
    store = folder.open()
    prepared = prepare(store, Plan("Ret noget", THREE))
    folder.write(NEW, "imens")
    before = folder.state()
    with pytest.raises(Refusal, match="er blevet ændret"):
        carry_out(store, prepared)
    assert folder.state() == before


def test_nothing_is_written_through_a_link(folder: Folder) -> None:
    folder.write("andet/2026-b.md", DRAFT)
    (folder.root / B).unlink()
    (folder.root / B).symlink_to("../../andet/2026-b.md")
    folder.fails(Refusal, "2026-b.md ligger bag et link")


def test_nothing_is_written_through_a_folder_that_is_a_link(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "ude").mkdir()
    (folder.root / "data/assessments").symlink_to(tmp_path / "ude")
    folder.fails(Refusal, "abc.md ligger bag et link")
    assert list((tmp_path / "ude").iterdir()) == []


@pytest.mark.parametrize("id_", ["../ude", "2026-a/../../../../ude"])
def test_nothing_is_written_outside_the_repository(folder: Folder, id_: str) -> None:
    with pytest.raises(NetvaerkError):
        folder.carry(Creation(Kind.THEME, id_, {"titel": "T", "status": "kladde", "oprettet": date(2026, 1, 1)}, ""))
    assert not list(folder.root.parent.glob("**/ude.md"))


def test_a_result_that_would_not_be_valid_is_not_written(folder: Folder) -> None:
    error = folder.fails(Findings, "Sådan kan det ikke gemmes", CHANGE_A, Change(Kind.THEME, "2026-b", (Edit(("status",), "ukendt"),)))
    assert "data/themes/2026-b.md:3:9 NV122 »ukendt« kan ikke stå i »status«" in str(error)


def test_a_result_that_could_not_be_read_is_not_written(folder: Folder) -> None:
    folder.fails(Findings, "for lang", Creation(Kind.THEME, "2026-c", {"titel": "x" * 200_001}, ""))
    folder.fails(Findings, "begynder ikke med en indledning", Creation(Kind.THEME, "2026-c", {}, "", text="Ingen indledning"))


@pytest.mark.parametrize("text", ["a\0b", "\ud83d"])
def test_text_that_no_file_may_hold_is_not_written(folder: Folder, text: str) -> None:
    front = {"titel": text, "status": "kladde", "oprettet": date(2026, 1, 1)}
    folder.fails(Refusal, "et tegn, som en fil ikke må indeholde", Creation(Kind.THEME, "2026-c", front, ""))
    folder.fails(Refusal, "et tegn, som en fil ikke må indeholde", CHANGE_A, Change(Kind.THEME, "2026-b", (Edit(("titel",), text),)))


def test_half_characters_are_not_written(folder: Folder) -> None:
    folder.fails(Misuse, "UTF-8", Creation(Kind.THEME, "2026-c", {}, "", text="---\n---\n\udcff"))


# --- a repository in which no commit can be made ---


def conflict(folder: Folder, *command: str) -> None:
    """Two branches that have changed the same line, and a command that stops at it."""
    folder.git("checkout", "--quiet", "-b", "gren")
    folder.write("noter.txt", "gren\n")
    folder.commit("Gren")
    folder.git("checkout", "--quiet", "main")
    for text in ("main\n", "main igen\n"):
        folder.write("noter.txt", text)
        folder.commit("Main")
    folder.git(*command, check=False)


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("merge", "gren"), r"midt i en sammenfletning \(merge\).*git merge --abort"),
        (("cherry-pick", "gren"), "midt i en cherry-pick.*git cherry-pick --abort"),
        (("revert", "--no-edit", "HEAD~1"), "midt i en revert.*git revert --abort"),
        (("rebase", "gren"), "midt i en rebase.*git rebase --abort"),
        (("rebase", "--apply", "gren"), "midt i en rebase.*git rebase --abort"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_in_the_middle_of_something_nothing_is_written(folder: Folder, command: tuple[str, ...], says: str) -> None:
    conflict(folder, *command)
    assert str(folder.fails(Unusable, says)).endswith("Intet er skrevet.")


def test_in_the_middle_of_a_merge_in_a_worktree(folder: Folder, tmp_path: Path) -> None:
    conflict(folder)
    folder.git("worktree", "add", "--quiet", "-b", "tredje", str(tmp_path / "træ"), "main")
    tree = Folder(tmp_path / "træ")
    tree.git("merge", "gren", check=False)
    tree.fails(Unusable, "midt i en sammenfletning")
    folder.carry(*THREE)


def test_on_no_branch(folder: Folder) -> None:
    folder.git("checkout", "--quiet", "--detach")
    folder.fails(Unusable, "står ikke på en gren.*git switch main")


def test_while_another_program_works_in_git(folder: Folder) -> None:
    (folder.root / ".git/index.lock").touch()
    folder.fails(Unusable, "Et andet program arbejder i git lige nu.*index.lock")


@pytest.mark.parametrize("missing", ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL", "GIT_AUTHOR_NAME"])
def test_without_an_identity(folder: Folder, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name in ("EMAIL", missing):
        monkeypatch.delenv(name, raising=False)
    if missing.endswith("NAME"):
        monkeypatch.setenv(missing, "")
    assert 'git config --global user.name "Navn"' in str(folder.fails(Unusable, "Git ved ikke, hvem du er"))


def test_without_an_identity_a_step_that_is_not_committed_is_written(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GIT_AUTHOR_EMAIL")
    assert folder.carry(*THREE, commit=False) is None
    assert (folder.root / NEW).is_file()


def test_without_git(folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = folder.state()
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path / "tom"))
        with pytest.raises(Unusable, match="Git er ikke installeret") as caught:
            folder.carry(*THREE)
    assert caught.value.exit_code == 2
    assert folder.state() == before


def test_without_git_from_the_start(folder: Folder, tmp_path: Path) -> None:
    program = "import sys; from netvaerk.__main__ import main; sys.exit(main(['withdraw', '2026-a']))"
    environment = {**os.environ, "PATH": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    before = folder.state()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder.root, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "Git er ikke installeret" in done.stderr
    assert "Traceback" not in done.stderr
    assert folder.state() == before


def test_outside_a_repository(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(Unusable, match=r"hører ikke til et git-lager.*netvaerk init MAPPE"):
        open_store(tmp_path)


def test_a_repository_that_git_cannot_use(folder: Folder) -> None:
    shutil.rmtree(folder.root / ".git")
    (folder.root / ".git").write_text("gitdir: ingen steder\n", encoding="utf-8")
    before = folder.files()
    with pytest.raises(Unusable, match="Git siger:"):
        folder.carry(*THREE)
    assert folder.files() == before
