"""Writing files: all or nothing, never through a link, never over what somebody else has just changed."""

import errno
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netvaerk.domain.errors import Misuse, Refusal, Unusable

_TEMPORARY = ".netvaerk-"


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


def read_outside(name: str) -> bytes:
    """Return the bytes of a file that the user names, wherever it lies.

    Raises Misuse where it cannot be read.
    """
    try:
        return Path(name).expanduser().read_bytes()
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


def write_all(root: Path, writes: Mapping[str, Write]) -> None:
    """Carry out all writes, or none.

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
    except OSError as error:
        _restore(root, writes, replaced)
        _forget(list(staged.values()), made)
        raise Unusable(f"Filen kan ikke skrives: {reason(error)}. Intet er skrevet.") from None
    except BaseException:
        _restore(root, writes, replaced)
        _forget(list(staged.values()), made)
        raise


def undo(root: Path, writes: Mapping[str, Write]) -> None:
    """Bring every file back to what it held before."""
    _restore(root, writes, list(writes))


def reason(error: OSError) -> str:
    """Say in Danish why the system refused."""
    known = {
        errno.ENOSPC: "der er ikke mere plads på disken",
        errno.EDQUOT: "der er ikke mere plads på disken",
        errno.EACCES: "der mangler adgang, eller filen er åben i et andet program",
        errno.ENOENT: "den findes ikke",
        errno.EPERM: "der mangler adgang",
        errno.EROFS: "disken kan kun læses",
        errno.ENOENT: "den findes ikke",
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
            raise Refusal(f"{path} ligger bag et link eller uden for lageret. Der skrives kun i selve lageret.")


def _missing_folders(root: Path, writes: Mapping[str, Write]) -> list[Path]:
    missing = {p for path in writes for p in (root / path).parents if not p.exists()}
    return sorted(missing, key=lambda p: len(p.parts), reverse=True)


def stage(target: Path, content: bytes) -> Path:
    """Write a new file beside its target, to be put in its place by one rename."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f"{_TEMPORARY}{secrets.token_hex(6)}"
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _put(target: Path, staged: Path | None) -> None:
    if staged is None:
        target.unlink()
    else:
        staged.replace(target)


def _restore(root: Path, writes: Mapping[str, Write], paths: list[str]) -> None:
    for path in paths:
        before = writes[path].before
        if before is None:
            (root / path).unlink(missing_ok=True)
        elif read_bytes(root, path) != before:
            _put(root / path, stage(root / path, before))


def _forget(staged: list[Path], folders: list[Path]) -> None:
    for temporary in staged:
        temporary.unlink(missing_ok=True)
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
