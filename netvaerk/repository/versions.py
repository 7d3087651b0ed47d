"""Every version of every file that any branch, tag or stash of a repository has held, once each, in little memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netvaerk.repository.layout import RULES_FILE
from netvaerk.repository.plumbing import blobs, stream

# Merges are compared with each parent: what was made in a merge stands in no other commit. Nothing is simplified away, or what
# a branch took back before it was merged would not be seen.
_LOG = ("log", "--all", "--full-history", "--raw", "-m", "--root", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-color")
_COMMIT = "commit "


@dataclass(frozen=True)
class Version:
    """A file as a commit brought it; `raw` is None where this clone lacks it or it is too large to be a record."""

    commit: str
    path: str
    raw: bytes | None


def versions(root: Path, most: int) -> Iterator[Version]:
    """Yield every version of the records and the rules, oldest commit first.

    Args:
        root: the repository's root.
        most: how many bytes a version may have to be read.

    Raises GitSilent where git gives no answer.
    """
    seen: set[bytes] = set()
    with blobs(root, most) as stored:
        for commit, path, blob in _brought(root):
            key = bytes.fromhex(blob)
            if key not in seen:
                seen.add(key)
                yield Version(commit, path, stored.read(blob))


def _brought(root: Path) -> Iterator[tuple[str, str, str]]:
    """Commit, path and blob of every file that a commit brought or changed."""
    commit, blob = "", ""
    pieces = stream(root, *_LOG, "--reverse", f"--format={_COMMIT}%H", "--", "data", RULES_FILE)
    for piece in pieces:
        text = piece.lstrip("\n")
        if text.startswith(":"):
            _, mode, _, blob, *_ = text.split(" ")
            path = next(pieces, "")
            if mode.startswith("100"):
                yield commit, path, blob
        elif text.startswith(_COMMIT):
            commit = text.removeprefix(_COMMIT).split(" ")[0].strip()
