"""Where rendered documents go: `documents/`, which git does not track, or a folder of the user's."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from netvaerk.domain.errors import Misuse, Refusal, Unusable
from netvaerk.repository.files import Write, read_bytes, reason, stage, user_path, write_all
from netvaerk.repository.layout import DOCUMENTS


@contextmanager
def document(root: Path, out: str | None, name: str, text: str) -> Iterator[str]:
    """Lay a document ready, let the step happen that it belongs to, and put it in its place; give its path as the user would name it.

    Nothing is left behind where the step fails. Raises Unusable, before the step, where the folder cannot be written to.
    """
    folder = user_path(out).resolve() if out else root / DOCUMENTS
    if any(folder.is_relative_to(root.resolve() / own) for own in ("data", ".git")):
        raise Misuse(f"Dokumenter kan ikke ligge i {out}: der ligger arkivets egne filer. Vælg en anden mappe med --out.")
    folder = _folder(folder)
    try:
        staged = stage(folder / name, text.encode())
    except OSError as error:
        raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}. Intet er skrevet.") from None
    try:
        yield os.path.relpath(folder / name)
        staged.replace(folder / name)
    except OSError as error:
        raise Unusable(
            f"Dokumentet {name} kan ikke skrives: {reason(error)}. Luk det, hvis det er åbent, og kør kommandoen igen."
        ) from None
    finally:
        staged.unlink(missing_ok=True)


def save_files(out: str, files: Mapping[str, str], owned: Iterable[str] = ()) -> list[str]:
    """Write files into a folder of the user's, all or none, and return their paths as the user would name them.

    Args:
        out: the folder.
        files: their text, by path in the folder.
        owned: those of them that may be the user's own; they are not written over.

    Raises Refusal where one that is the user's own holds something else; Unusable where the folder cannot be written to.
    """
    folder = _folder(user_path(out))
    writes = {name: Write(read_bytes(folder, name), text.encode()) for name, text in files.items()}
    for name in owned:
        if name in writes and writes[name].before not in (None, writes[name].after):
            raise Refusal(
                f"{name} i {out} har et andet indhold og er måske jeres egen. Intet er skrevet. "
                "Skriv filerne i en anden mappe med --out, og før det ønskede over."
            )
    write_all(folder.resolve(), writes)
    return [os.path.relpath(folder / name) for name in files]


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}. Intet er skrevet.") from None
    return folder
