"""The repository's own files, on disk and in a commit: the same answers, and nothing from outside."""

import subprocess
from pathlib import Path

import pytest

from netvaerk.domain.errors import Refusal
from netvaerk.repository import own_files
from netvaerk.repository.committed import Commit
from netvaerk.repository.own_files import OnDisk, OwnFiles


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lager"
    (folder / "templates").mkdir(parents=True)
    (folder / "templates/referat.md.j2").write_bytes(b"vores\n")
    (tmp_path / "hemmelig").write_bytes(b"x")
    for arguments in (["init", "--quiet"], ["add", "--all"], ["-c", "user.name=x", "-c", "user.email=x@example.dk", "commit", "-qm", "x"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


@pytest.mark.parametrize("held", ["disk", "commit"])
def test_a_file_that_is_there_and_one_that_is_not(root: Path, held: str) -> None:
    own: OwnFiles = OnDisk(root) if held == "disk" else Commit(root, "HEAD")
    assert own.read("templates/referat.md.j2") == b"vores\n"
    assert own.read("templates/dagsorden.md.j2") is None


def test_a_commit_holds_what_it_held_and_what_a_step_adds(root: Path) -> None:
    (root / "templates/referat.md.j2").write_bytes(b"noget andet\n")
    assert Commit(root, "HEAD").read("templates/referat.md.j2") == b"vores\n"
    with_step = Commit(root, "HEAD", {"templates/ny.md.j2": b"ny\n", "templates/referat.md.j2": None})
    assert with_step.read("templates/ny.md.j2") == b"ny\n"
    assert with_step.read("templates/referat.md.j2") is None


@pytest.mark.parametrize("path", ["../hemmelig", "templates/../../hemmelig", "/etc/passwd"])
def test_nothing_outside_is_read(root: Path, path: str) -> None:
    with pytest.raises(Refusal, match="uden for lageret"):
        OnDisk(root).read(path)
    assert Commit(root, "HEAD").read(path) is None


def test_what_is_too_large_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_files, "MOST_BYTES", 3)
    for own in (OnDisk(root), Commit(root, "HEAD")):
        with pytest.raises(Refusal, match="for stor"):
            own.read("templates/referat.md.j2")
