"""The files that a user names for an import: one by one, a folder, or standard input."""

import os
import sys
from collections.abc import Iterator, Sequence

from netvaerk.domain.errors import Misuse
from netvaerk.repository.files import read_outside, reason, user_path

STDIN = "-"
# What systems and office programs leave in folders beside people's files.
_LEFT_BEHIND = ("thumbs.db", "desktop.ini")
_PREFIXES = (".", "~$")


def files_named(names: Sequence[str]) -> list[str]:
    """Return the files: those that are named, and in a named folder all below it, in order; links are not followed there.

    Raises Misuse for a name that is nothing, and for a folder that cannot be read.
    """
    return [file for name in names for file in _of(name)]


def _of(name: str) -> Iterator[str]:
    path = user_path(name)
    if name == STDIN:
        yield name
    elif path.is_dir():
        yield from _below(str(path))
    elif path.exists():
        yield name
    else:
        raise Misuse(f"Filen {name} findes ikke.")


def _below(folder: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        raise Misuse(f"Mappen {error.filename} kan ikke læses: {reason(error)}.") from None

    for where, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(files):
            path = os.path.join(where, file)  # noqa: PTH118 - a name may hold bytes that no path takes
            if not file.startswith(_PREFIXES) and file.lower() not in _LEFT_BEHIND and not os.path.islink(path):  # noqa: PTH114
                yield path


def bytes_of(name: str, most: int) -> bytes:
    """Return the bytes of a file, or of standard input. Raises Misuse where they cannot be read or are more than `most`."""
    if name != STDIN:
        return read_outside(name, most)
    raw = sys.stdin.buffer.read(most + 1) if sys.stdin else b""
    if len(raw) > most:
        raise Misuse(f"Standard ind er for stor: højst {most // 1_000_000} MB.")
    return raw
