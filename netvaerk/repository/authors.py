"""Who writes for which reviewer, by git's own account: names and addresses are compared and never shown."""

from collections.abc import Iterable
from pathlib import Path

from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref
from netvaerk.repository.plumbing import ask, try_to_ask

_FOLDER = f"data/{Kind.ASSESSMENT.value}"
_LOG = ("log", "--format=%x01%aE", "--name-only", "--no-renames", "-z")


def strangers(root: Path, base: str, changed: Iterable[Ref]) -> frozenset[Ref]:
    """Return the assessments that somebody changed who had never written one for that reviewer.

    Args:
        root: the repository's root.
        base: the commit that the change started from.
        changed: assessments that were there and are not as they were.
    """
    by_path = {ref.path: ref for ref in changed}
    earlier: dict[str, set[str]] = {}
    for author, path in _written(root, base):
        earlier.setdefault(_initials(path), set()).add(author)
    found = {path for author, path in _now(root, base, set(by_path)) if author not in earlier.get(_initials(path), {author})}
    return frozenset(by_path[path] for path in found)


def _now(root: Path, base: str, paths: set[str]) -> list[tuple[str, str]]:
    """Who has touched these paths since the base, and who has them changed in the work tree."""
    committed = [(author, path) for author, path in _written(root, f"{base}..HEAD") if path in paths]
    loose = set(ask(root, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "HEAD", "--", _FOLDER).split("\0")) & paths
    me = try_to_ask(root, "var", "GIT_AUTHOR_IDENT").rpartition("<")[2].partition(">")[0] if loose else ""
    return committed + [(_mail(me), path) for path in loose if me]


def _written(root: Path, commits: str) -> list[tuple[str, str]]:
    """Author and path of every change to an assessment in these commits."""
    found = []
    for commit in ask(root, *_LOG, commits, "--", _FOLDER).split("\x01")[1:]:
        author, _, paths = commit.partition("\n") if "\n" in commit else commit.partition("\0")
        found += [(_mail(author.strip("\0")), path) for path in paths.strip("\0\n").split("\0") if path]
    return found


def _mail(address: str) -> str:
    return address.strip().casefold()


def _initials(path: str) -> str:
    return path.rpartition("/")[2]
