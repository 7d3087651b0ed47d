"""The secretariat: a user at a command line in a real git repository, on a day that the test chooses."""

import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from browser import Browser, opened

from netvaerk.__main__ import main

GIT_IDENTITY = {
    "GIT_AUTHOR_NAME": "Sekretariatet",
    "GIT_AUTHOR_EMAIL": "netvaerk@example.dk",
    "GIT_COMMITTER_NAME": "Sekretariatet",
    "GIT_COMMITTER_EMAIL": "netvaerk@example.dk",
}


@dataclass(frozen=True)
class Done:
    """What a command did: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


@dataclass
class Secretariat:
    """Runs `netvaerk` as a user does, and looks at files and git."""

    root: Path
    monkeypatch: pytest.MonkeyPatch
    today: str = "2026-11-22"
    environment: dict[str, str] = field(default_factory=dict)

    def on(self, day: str) -> "Secretariat":
        """Let it be this day from now on."""
        self.today = day
        return self

    def try_(self, *arguments: str, stdin: str = "") -> Done:
        """Run a command, whatever comes of it."""
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with self.monkeypatch.context() as patch:
            patch.chdir(self.root)
            patch.setenv("NETVAERK_TODAY", self.today)
            for name, value in self.environment.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(list(arguments))
        out.flush()
        err.flush()
        return Done(code, _text(out), _text(err))

    def run(self, *arguments: str, stdin: str = "") -> Done:
        """Run a command that must end well."""
        done = self.try_(*arguments, stdin=stdin)
        assert done.code == 0, done.said
        return done

    def refused(self, *arguments: str, code: int = 1, stdin: str = "") -> str:
        """Run a command that must be refused with this exit code and leave no trace; return what it said."""
        before = self.state()
        done = self.try_(*arguments, stdin=stdin)
        assert done.code == code, done.said
        assert "Traceback" not in done.said
        assert self.state() == before
        return done.err

    def git(self, *arguments: str) -> str:
        """Run git here and return what it printed."""
        return subprocess.run(
            ["git", *arguments], cwd=self.root, capture_output=True, text=True, check=True, encoding="utf-8"
        ).stdout.strip()

    def state(self) -> tuple[object, ...]:
        """All that a failing command must leave alone: the last commit, the index, the files."""
        files = {
            p.relative_to(self.root).as_posix(): p.read_bytes()
            for p in sorted(self.root.rglob("*"))
            if p.is_file() and ".git" not in p.parts
        }
        head = self.git("rev-parse", "--verify", "--quiet", "HEAD") if self.commits() else ""
        return head, self.git("ls-files", "--stage"), files

    def commits(self) -> list[str]:
        """The subjects of the commits, newest first."""
        done = subprocess.run(["git", "log", "--format=%s"], cwd=self.root, capture_output=True, text=True, check=False, encoding="utf-8")
        return done.stdout.splitlines()

    def last_files(self) -> list[str]:
        """The files of the last commit."""
        return self.git("show", "--format=", "--name-only", "HEAD").splitlines()

    def read(self, path: str) -> str:
        """A file as text."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, as a person with an editor does."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit_all(self, message: str = "Ret filer") -> None:
        """Commit everything, as a person with git does."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def propose(self, title: str, *more: str) -> Done:
        """Make a complete draft."""
        keys = ("velfærd", "aktualitet", "tværgående", "kompleksitet", "læring", "innovation", "perspektiver")
        answers = [part for key in keys for part in ("--answer", f"{key}=Svar om {key}.")]
        complete = ("--type", "velfærd", "--source", "medarbejder", "--role", "Pædagog", "--department", "Børn & Familier")
        who = ("--summary", "Kort sagt.", "--touches", "Børn & Familier", "--touches", "Kultur & Fritid", "--involves", "borger")
        return self.run("new-theme", "--title", title, *complete, *who, *answers, *more)


Steps = tuple[Callable[[Secretariat], object], ...]


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


@pytest.fixture(scope="session", autouse=True)
def _own_git() -> Iterator[None]:
    """Keep the machine's own git configuration out of the tests."""
    patch = pytest.MonkeyPatch()
    patch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    patch.setenv("GIT_TEMPLATE_DIR", "")
    yield
    patch.undo()


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Let a command that a test starts on its own keep what it compiles for the next one."""
    patch = pytest.MonkeyPatch()
    patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's chromium; the test is skipped where there is none."""
    with opened() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new repository made by `netvaerk init`, for tests to copy."""
    folder = tmp_path_factory.mktemp("begyndt")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in GIT_IDENTITY.items():
            patch.setenv(name, value)
        Secretariat(folder, patch).run("init", "lager")
    return folder / "lager"


@pytest.fixture
def secretariat(tmp_path: Path, begun: Path, monkeypatch: pytest.MonkeyPatch) -> Secretariat:
    """A secretariat in a new repository made by `netvaerk init`."""
    return _copied(begun, tmp_path / "lager", monkeypatch)


def _copied(repository: Path, to: Path, monkeypatch: pytest.MonkeyPatch) -> Secretariat:
    for name, value in GIT_IDENTITY.items():
        monkeypatch.setenv(name, value)
    shutil.copytree(repository, to, symlinks=True)
    made = Secretariat(to, monkeypatch)
    made.git("update-index", "-q", "--refresh")  # git knows files by their inodes too
    return made


@pytest.fixture(scope="session")
def _steps_taken() -> dict[Steps, tuple[Path, str]]:
    """The repositories that `after` has kept, with the day that it was when the steps were taken."""
    return {}


@pytest.fixture
def after(
    secretariat: Secretariat, _steps_taken: dict[Steps, tuple[Path, str]], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Secretariat]:
    """A secretariat after steps that several tests begin with: they are taken once, and the next test begins from a copy."""

    def taken(*steps: Callable[[Secretariat], object]) -> Secretariat:
        if steps in _steps_taken:
            kept, today = _steps_taken[steps]
            shutil.rmtree(secretariat.root)
            _copied(kept, secretariat.root, secretariat.monkeypatch)
            return secretariat.on(today)
        if steps[:-1]:
            taken(*steps[:-1])
        steps[-1](secretariat)
        kept = tmp_path_factory.mktemp("efter") / "lager"
        shutil.copytree(secretariat.root, kept, symlinks=True)
        _steps_taken[steps] = kept, secretariat.today
        return secretariat

    return taken


@pytest.fixture(scope="session")
def data_here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with this one's own data, for tests to copy."""
    root, here = tmp_path_factory.mktemp("eksempel"), Path(__file__).parents[1]
    shutil.copytree(here / "data", root / "data")
    shutil.copy(here / "netvaerk.yaml", root / "netvaerk.yaml")
    shutil.copy(here / ".gitignore", root / ".gitignore")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in GIT_IDENTITY.items():
            patch.setenv(name, value)
        made = Secretariat(root, patch)
        made.git("init", "--quiet", "--initial-branch=main")
        made.commit_all("Start")
    return root


@pytest.fixture
def example(tmp_path: Path, data_here: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Secretariat]:
    """A secretariat in a copy of this repository's own data."""
    return lambda: _copied(data_here, tmp_path / "eksempel", monkeypatch)
