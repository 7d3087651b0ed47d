"""The repository's own files that papers are made with: templates, letterhead, pictures."""

from pathlib import Path
from typing import Protocol

from netvaerk.domain.errors import Refusal
from netvaerk.repository.files import reason

MOST_BYTES = 20_000_000


class OwnFiles(Protocol):
    """Files by path from the repository's root, with forward slashes: those on disk, or those of a commit."""

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is no such file. Raises Refusal where it must not or cannot be read."""


class OnDisk:
    """The files of the work tree."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self._root = root

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes. What lies behind a link that leads out of its top folder is refused, as is what is too large."""
        if Path(path).is_absolute() or ".." in Path(path).parts:
            raise Refusal(f"Filen {path} ligger uden for lageret.")
        place = self._root / path
        try:
            if not place.exists():
                return None
            top = self._root.resolve() / Path(path).parts[0]
            if not place.resolve().is_relative_to(top):
                folder = Path(path).parent.as_posix()
                raise Refusal(f"Filen {path} ligger bag et link, der fører ud af mappen. Læg selve filen i {folder}/.")
            if not (place.is_file() or place.is_dir()):
                raise Refusal(f"Filen {path} kan ikke læses: den er ikke en almindelig fil.")
            with place.open("rb") as file:
                return bounded(path, file.read(MOST_BYTES + 1))
        except OSError as error:
            raise Refusal(f"Filen {path} kan ikke læses: {reason(error)}.") from None


def bounded(path: str, content: bytes) -> bytes:
    """Return the bytes of a file. Raises Refusal where it is larger than what anything here is made of."""
    if len(content) > MOST_BYTES:
        raise Refusal(f"Filen {path} er for stor: højst {MOST_BYTES // 1_000_000} MB.")
    return content
