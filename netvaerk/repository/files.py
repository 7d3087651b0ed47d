"""Writing files: all or nothing, never through a link, never over what somebody else has just changed."""

import errno
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Misuse, Refusal, Unusable

_TEMPORARY = ".netvaerk-"
_LEFT_OVER = re.compile(rf"{re.escape(_TEMPORARY)}[0-9a-f]{{12}}")
MAX_OUTSIDE = 4_000_000


@dataclass(frozen=True)
class Write:
    """One file: what it held when it was read (None: it was not there), and what it is to hold (None: it goes)."""

    before: bytes | None
    after: bytes | None


def read_bytes(root: Path, path: str) -> bytes | None:
    """Return a file's bytes, or None where there is no such file.

    Raises Unusable where it cannot be read.
    """
    try:
        return (root / path).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unusable(f"{path} kan ikke læses: {reason(error)}.") from None


def holds(root: Path, path: str) -> bool:
    """True where a file of the repository lies at a path; what a link leads to outside of it is none."""
    try:
        target = (root / path).resolve()
        return target.is_relative_to(root.resolve()) and target.is_file()
    except (OSError, RuntimeError, ValueError):  # a name that no system takes, or links in a circle
        return False


def user_path(name: str) -> Path:
    """Return the path that a user names; `~` is their home, where there is such a user."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def read_outside(name: str, most: int = MAX_OUTSIDE) -> bytes:
    """Return the bytes of a file that the user names, wherever it lies.

    Raises Misuse where it cannot be read, or has more than `most` bytes.
    """
    try:
        path = user_path(name)
        if path.exists() and not path.is_file():
            raise Misuse(f"{name} er ikke en fil.")
        if path.exists() and path.stat().st_size > most:
            raise Misuse(f"Filen {name} er for stor: højst {most // 1_000_000} MB.")
        return path.read_bytes()
    except FileNotFoundError:
        raise Misuse(f"Filen {name} findes ikke.") from None
    except OSError as error:
        raise Misuse(f"Filen {name} kan ikke læses: {reason(error)}.") from None


def encoded(text: str) -> bytes:
    """Return text as the bytes of a file.

    Raises Misuse for half characters, which a terminal with another character set may hand over.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise Misuse("Teksten indeholder tegn, der ikke kan læses som UTF-8. Skriv dem igen.") from None


def write_all(root: Path, writes: Mapping[str, Write]) -> list[Path]:
    """Carry out all writes, or none; return the folders that were made for them.

    Args:
        root: the repository's root.
        writes: by path from the root.

    Raises Refusal where a file has changed since it was read or lies behind a link; Unusable where the disk refuses.
    """
    for path, write in writes.items():
        _require_inside(root, path)
        if read_bytes(root, path) != write.before:
            raise Refusal(f"{path} er blevet ændret, siden den blev læst. Intet er skrevet. Prøv igen.")
    made = _missing_folders(root, writes)
    staged: dict[str, Path] = {}
    replaced: list[str] = []
    try:
        for path, write in writes.items():
            if write.after is not None:
                staged[path] = stage(root / path, write.after)
        for path in writes:
            replaced.append(path)
            _put(root / path, staged.get(path))
    except BaseException as error:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
        undo(root, {path: writes[path] for path in replaced}, made)
        if isinstance(error, OSError):
            raise Unusable(f"Filen kan ikke skrives: {reason(error)}. Intet er skrevet.") from None
        raise
    return made


def undo(root: Path, writes: Mapping[str, Write], made: Sequence[Path]) -> None:
    """Bring every file back to what it held before, and take away the folders that were made.

    Raises Unusable where a file cannot be brought back.
    """
    own = {path: write for path, write in writes.items() if read_bytes(root, path) == write.after}
    stuck = [path for path, write in own.items() if not _brought_back(root, path, write.before)]
    for folder in made:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if stuck:
        raise Unusable(f"{listed(stuck)} kunne ikke bringes tilbage, som det var. Se efter med `git diff`.")


def reason(error: OSError) -> str:
    """Say in Danish why the system refused."""
    known = {
        errno.ENOSPC: "der er ikke mere plads på disken",
        errno.EDQUOT: "der er ikke mere plads på disken",
        errno.EACCES: "der mangler adgang, eller filen er åben i et andet program",
        errno.ENOENT: "den findes ikke",
        errno.EPERM: "der mangler adgang",
        errno.EROFS: "disken kan kun læses",
        errno.EEXIST: "der ligger noget andet med samme navn",
        errno.EISDIR: "der ligger en mappe med samme navn",
        errno.ENOTDIR: "en af mapperne på vejen er en fil",
        errno.ENAMETOOLONG: "navnet er for langt",
        errno.ELOOP: "linket går i ring",
    }
    return known.get(error.errno or 0, f"systemet melder fejl {error.errno}")


def _require_inside(root: Path, path: str) -> None:
    """Refuse to write outside the repository or through a link."""
    here = root
    for part in Path(path).parts:
        here = here / part
        if part == ".." or here.is_symlink():
            raise Refusal(f"{path} ligger bag et link eller uden for mappen {root}. Der skrives ikke gennem links.")


def _missing_folders(root: Path, writes: Mapping[str, Write]) -> list[Path]:
    missing = {p for path in writes for p in (root / path).parents if not p.exists()}
    return sorted(missing, key=lambda p: len(p.parts), reverse=True)


def stage(target: Path, content: bytes) -> Path:
    """Write a new file beside its target, to be put in its place by one rename."""
    import secrets  # with hashes and chance, which nobody needs who only reads

    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f"{_TEMPORARY}{secrets.token_hex(6)}"
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def sweep(folders: Iterable[Path]) -> None:
    """Take away the files that `stage` left in these folders, where the system ended the process before it could."""
    for folder in folders:
        with suppress(OSError):
            for entry in os.scandir(folder):
                if _LEFT_OVER.fullmatch(entry.name):
                    Path(entry.path).unlink(missing_ok=True)


def _put(target: Path, staged: Path | None) -> None:
    if staged is None:
        target.unlink()
    else:
        staged.replace(target)


def _brought_back(root: Path, path: str, before: bytes | None) -> bool:
    try:
        if before is None:
            (root / path).unlink(missing_ok=True)
        elif read_bytes(root, path) != before:
            _put(root / path, stage(root / path, before))
    except (OSError, Unusable):
        return False
    return True
