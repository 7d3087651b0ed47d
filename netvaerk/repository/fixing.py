"""Mendings applied to files, and a look at the repository as it would be with them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from netvaerk.domain.diagnostic import Fix
from netvaerk.repository.source import BOM
from netvaerk.repository.store import Store


class Preview(Store):
    """A repository in which some files already hold what they are to hold. Nothing is written."""

    def __init__(self, root: Path, after: Mapping[str, bytes]) -> None:
        """Take the repository's root, and the new bytes of files by path."""
        super().__init__(root)
        self._after = dict(after)

    @property
    def rewritten(self) -> frozenset[str]:
        """The paths that would hold something else."""
        return frozenset(self._after)

    def raw(self, path: str) -> bytes | None:
        """The bytes of a file as they would be."""
        return self._after[path] if path in self._after else super().raw(path)


def apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the mendings that do not touch each other, first come first served."""
    chosen: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda f: (f.start, f.end, f.text)):
        if not chosen or fix.start > chosen[-1].end:
            chosen.append(fix)
    return chosen


def with_fixes(raw: bytes, fixes: Iterable[Fix]) -> bytes:
    """Return a file with mendings made that do not touch each other; its byte order mark and its line endings stay."""
    written = raw.decode("utf-8")
    text = written.removeprefix(BOM)
    newline = "\r\n" if "\r\n" in text else "\n"
    parts, place = [written[: len(written) - len(text)]], 0
    for fix in fixes:
        parts += [text[place : fix.start], fix.text.replace("\n", newline)]
        place = fix.end
    return "".join([*parts, text[place:]]).encode("utf-8")
