"""Opening the files of records: what is no plain file of reasonable size inside the repository is named, and never opened."""

import os
import stat
from pathlib import Path

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.repository.files import reason
from netvaerk.repository.layout import Outside
from netvaerk.repository.source import MAX_BYTES, Unreadable, too_big, whole_file

_NO_FILE = {
    stat.S_IFDIR: "en mappe",
    stat.S_IFIFO: "en kø (FIFO)",
    stat.S_IFSOCK: "en sokkel",
    stat.S_IFCHR: "en enhed",
    stat.S_IFBLK: "en enhed",
}
# Never through a link, and never waiting for a device, should one have been put there in the meantime.
_READING = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
_INSTEAD = "Læg selve filen her i stedet."


class Opener:
    """Opens the files of one repository."""

    def __init__(self, root: Path) -> None:
        """Take the repository's root."""
        self._root = root
        self._real = root.resolve()
        self._inside: dict[str, bool] = {}
        self._start = os.path.join(root, "")  # noqa: PTH118 - joined with a path for every file

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is nothing.

        Raises Unreadable with the diagnostic: NV107, NV111 or NV115.
        """
        if (raw := self._at_once(path)) is not None:
            return raw
        place = self._root / path
        try:
            info = place.lstat()
            linked = stat.S_ISLNK(info.st_mode)
            if linked or not self._folder_inside(path.rpartition("/")[0]):
                self._require_inside(path, place)
            if linked:
                info = place.stat()
            _require_plain(path, info)
            with place.open("rb") as file:
                raw = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            if place.is_symlink():
                raise Unreadable(_closed(path, "Linket peger på noget, der ikke findes.", _INSTEAD)) from None
            return None
        except (OSError, RuntimeError, ValueError) as error:
            raise Unreadable(refused(path, error)) from None
        return raw

    def _at_once(self, path: str) -> bytes | None:
        """The bytes of a plain file in a folder that is known to lie inside, as most are; None where a closer look is needed."""
        folder = path.rpartition("/")[0]
        if not self._inside.get(folder):
            return None
        place = f"{self._start}{path}"
        try:
            info = os.lstat(place)
            if not stat.S_ISREG(info.st_mode) or info.st_size > MAX_BYTES:
                return None
            file = os.open(place, _READING)
        except (OSError, ValueError):
            return None
        try:
            raw = os.read(file, info.st_size + 1)
        except OSError:
            return None
        finally:
            os.close(file)
        return raw if len(raw) == info.st_size else None

    def _folder_inside(self, folder: str) -> bool:
        if folder not in self._inside:
            self._inside[folder] = (self._root / folder).resolve().is_relative_to(self._real)
        return self._inside[folder]

    def _require_inside(self, path: str, place: Path) -> None:
        if not place.resolve().is_relative_to(self._real):
            raise Unreadable(whole_file("NV111", path, "Filen er et link, der peger ud af lageret.", _INSTEAD))


def refused(path: str, error: Exception) -> Diagnostic:
    """Return the diagnostic of a file or folder that is not opened."""
    if isinstance(error, Outside):
        return whole_file("NV111", path, "Mappen er et link, der peger ud af lageret.", "Læg selve mappen her i stedet.")
    if isinstance(error, NotADirectoryError):
        return whole_file("NV108", path, "Her skal ligge en mappe.", "Flyt filen, og opret mappen.")
    why = reason(error) if isinstance(error, OSError) else "linket går i ring"
    return _closed(path, f"Filen eller mappen kan ikke læses: {why}.", "Giv dig selv adgang, eller læg det rigtige her.")


def _closed(path: str, message: str, help_: str) -> Diagnostic:
    return whole_file("NV115", path, message, help_)


def _require_plain(path: str, info: os.stat_result) -> None:
    if not stat.S_ISREG(info.st_mode):
        what = _NO_FILE.get(stat.S_IFMT(info.st_mode), "noget andet")
        raise Unreadable(_closed(path, f"Her ligger {what}, hvor der skal ligge en fil.", _INSTEAD))
    if info.st_size > MAX_BYTES:
        raise Unreadable(too_big(path))
