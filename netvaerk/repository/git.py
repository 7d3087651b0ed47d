"""The one door to git. Nothing here pulls, pushes or changes git's configuration."""

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from netvaerk.domain.errors import Unusable
from netvaerk.domain.text import visible
from netvaerk.repository.alone import alone

# What people set otherwise in their own git, and what must not change the meaning of what is read and written here.
_SETTINGS = tuple(
    part
    for setting in ("core.quotePath=false", "i18n.commitEncoding=UTF-8", "i18n.logOutputEncoding=UTF-8", "log.showRoot=true")
    for part in ("-c", setting)
)
_UNFINISHED = {
    "MERGE_HEAD": ("en sammenfletning (merge)", "git merge --abort"),
    "CHERRY_PICK_HEAD": ("en cherry-pick", "git cherry-pick --abort"),
    "REVERT_HEAD": ("en revert", "git revert --abort"),
    "rebase-merge": ("en rebase", "git rebase --abort"),
    "rebase-apply": ("en rebase", "git rebase --abort"),
}
# What would make git work on another repository than the one around the folder; git itself sets them for its hooks.
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX")
# GitPython's frame around what git said.
_SAID = re.compile(r"\Astd(?:err|out): '(.*)'\Z", re.DOTALL)


@dataclass(frozen=True)
class Entry:
    """One commit that touched a record."""

    commit: str
    day: str
    author: str
    subject: str


def find_root(start: Path) -> Path:
    """Return the root of the git repository around a folder.

    Raises Unusable where there is none.
    """
    for folder in (start, *start.parents):
        if (folder / ".git").exists():
            return folder
    raise Unusable("Mappen hører ikke til et git-lager. Gå til mappen med jeres data, eller lav et nyt lager med `netvaerk init MAPPE`.")


class Git:
    """Git for one repository."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self.root = root

    def require_ready(self) -> None:
        """Raise Unusable where a commit cannot be made: unfinished merge, detached head, no identity, somebody else at work."""
        if Path(self._run("rev-parse", "--show-toplevel")).resolve() != self.root.resolve():
            raise Unusable("Mappen .git her er ikke et helt git-lager; git ville gemme et andet sted. Intet er skrevet.")
        folder = self.folder()
        for name, (what, way_out) in _UNFINISHED.items():
            if (folder / name).exists():
                raise Unusable(
                    f"Lageret er midt i {what}. Gør den færdig, eller fortryd den med `{way_out}`, og prøv igen. Intet er skrevet."
                )
        if (folder / "index.lock").exists() and self._stays_locked(folder):
            raise Unusable(
                "Et andet program arbejder i git lige nu. Prøv igen om lidt; "
                f"er der ikke noget andet program, så slet filen {folder / 'index.lock'}. Intet er skrevet."
            )
        if not self._succeeds("symbolic-ref", "--quiet", "HEAD"):
            raise Unusable(
                "Git står ikke på en gren (»detached HEAD«), så det, der gemmes, kan blive væk. "
                "Skift til jeres gren, fx med `git switch main`, og prøv igen. Intet er skrevet."
            )
        self.require_identity()

    def require_identity(self) -> None:
        """Raise Unusable where git has been told no name and mail address for commits."""
        for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
            if not self._succeeds("-c", "user.useConfigOnly=true", "var", who):
                raise Unusable(
                    "Git ved ikke, hvem du er. Skriv det én gang:\n"
                    '  git config --global user.name "Navn"\n'
                    '  git config --global user.email "navn@kommune.dk"\n'
                    "og prøv igen. Intet er skrevet."
                )

    def _stays_locked(self, folder: Path) -> bool:
        """True where git's lock is there also when no other netvaerk is at work: that one is waited for."""
        with alone(folder):
            return (folder / "index.lock").exists()

    def commit(self, paths: Iterable[str], new: Iterable[str], message: str) -> str:
        """Commit exactly these paths as they are on disk and return the commit's id. What else is staged stays staged.

        Args:
            paths: from the root; all that the commit holds.
            new: those of them that git does not know yet.
            message: of the commit.

        Raises Unusable with git's own words where it refuses, for instance through a hook.
        """
        fresh = list(new)
        try:
            if fresh:
                self._run("add", "--intent-to-add", "--force", "--", *fresh)
            self._run("commit", "--quiet", "--only", "--cleanup=whitespace", "-m", message, "--", *paths)
        except BaseException:
            self.unlist(fresh)
            raise
        return self._run("rev-parse", "--short", "HEAD")

    def unlist(self, paths: Sequence[str]) -> None:
        """Take paths out of the index, as far as git can. The files stay."""
        if paths:
            self._succeeds("rm", "--cached", "--quiet", "--force", "--ignore-unmatch", "--", *paths)

    def list_as_committed(self, paths: Iterable[str]) -> None:
        """Let the index hold these paths as the last commit does. The files stay."""
        self._run("reset", "--quiet", "HEAD", "--", *paths)

    def take_back(self, commit: str, paths: Iterable[str]) -> None:
        """Let the branch end in an earlier commit again, with these paths in the index as they were there. The files stay."""
        self._run("update-ref", "-m", "netvaerk: fortrudt", "HEAD", commit)
        self._run("reset", "--quiet", commit, "--", *paths)

    def restore(self, paths: Iterable[str]) -> None:
        """Bring files back as the last commit holds them."""
        self._run("checkout", "--quiet", "HEAD", "--", *paths)

    def branch(self) -> str:
        """The name of the branch that is worked on; empty where there is none."""
        return self._run("symbolic-ref", "--quiet", "--short", "HEAD") if self._succeeds("symbolic-ref", "--quiet", "HEAD") else ""

    def head(self) -> str:
        """The last commit's id; empty before the first."""
        return self._run("rev-parse", "HEAD") if self._succeeds("rev-parse", "--verify", "--quiet", "HEAD") else ""

    def differs(self, paths: Iterable[str]) -> bool:
        """True where one of these paths is otherwise on disk than in the last commit."""
        return not self._succeeds("diff", "--quiet", "HEAD", "--", *paths)

    def is_tracked(self, path: str) -> bool:
        """True where git's index knows the path."""
        return self._succeeds("ls-files", "--error-unmatch", "--", path)

    def blob_id(self, path: str) -> str:
        """The id under which git stores the file as it is now."""
        return self._run("hash-object", "--", path)

    def history(self, path: str) -> list[Entry]:
        """The commits that touched a path, newest first, across the renames that a meeting's date may cause.

        `git log --follow` would take a new file that is like an old one for a copy of it, as two fresh drafts are.
        """
        if not self._succeeds("rev-parse", "--verify", "--quiet", "HEAD"):
            return []
        folder = path.rpartition("/")[0]
        told = self._run("log", "-M", "--name-status", "--date=short", "--format=%x1e%h%x1f%ad%x1f%an%x1f%s", "--", folder)
        found = []
        for commit in told.split("\x1e")[1:]:
            head, *changed = commit.strip("\n").split("\n")
            touched = [line.split("\t")[1:] for line in changed if line]
            mine = next((paths for paths in touched if paths[-1] == path), None)
            if mine:
                found.append(Entry(*head.split("\x1f", 3)))
                path = mine[0]
        return found

    def ever_held(self, path: str, id_: str) -> bool:
        """True where any committed version of a file held this id, as a word of its own."""
        if not self._succeeds("rev-parse", "--verify", "--quiet", "HEAD"):
            return False
        return bool(self._run("log", "--format=%h", "--max-count=1", f"-G(^|[^a-z0-9-]){id_}($|[^a-z0-9-])", "--", path))

    def unsaved(self, *paths: str) -> list[str]:
        """The paths below `paths` that differ from the last commit."""
        listed = self._run("status", "--porcelain=v1", "--no-renames", "--untracked-files=all", "-z", "--", *paths)
        return [entry[3:] for entry in listed.split("\0") if len(entry) > 3]

    def unshared(self) -> int | None:
        """How many commits the branch's upstream lacks; None where the branch has no upstream."""
        if not self._succeeds("rev-parse", "--verify", "--quiet", "@{upstream}"):
            return None
        return int(self._run("rev-list", "--count", "@{upstream}..HEAD"))

    def create(self) -> None:
        """Make an empty repository with the branch `main`."""
        self._run("init", "--quiet", "--initial-branch=main")

    def folder(self) -> Path:
        """Git's own folder of this repository or worktree."""
        return self.root / self._run("rev-parse", "--git-dir")

    def _succeeds(self, *arguments: str) -> bool:
        try:
            self._run(*arguments)
        except Unusable as error:
            if isinstance(error, _Missing):
                raise
            return False
        return True

    def _run(self, *arguments: str) -> str:
        module = _library()
        for name in _ELSEWHERE:
            os.environ.pop(name, None)
        # GitPython would expand `$` and `~` in a folder's name; git does not.
        command = ["git", "-C", str(self.root), "--literal-pathspecs", *_SETTINGS, *arguments]
        try:
            return str(module.Git().execute(command, strip_newline_in_stdout=True))
        except module.GitCommandNotFound:
            raise _missing() from None
        except module.GitCommandError as error:
            said = visible(_SAID.sub(r"\1", str(error.stderr or error.stdout).strip()), keep_newlines=True)
            raise Unusable(f"Git ville ikke gemme eller læse. Git siger:\n{said}\nIntet er skrevet.") from None


class _Missing(Unusable):
    """Git is not there at all."""


def _missing() -> _Missing:
    return _Missing(
        "Git er ikke installeret eller kan ikke findes. Installér git (på Windows fra git-scm.com), åbn et nyt vindue, og prøv igen."
    )


def _library() -> ModuleType:
    """GitPython, which refuses to be imported where git is missing."""
    try:
        import git
    except ImportError:
        raise _missing() from None
    return git
