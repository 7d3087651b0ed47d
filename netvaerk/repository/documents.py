"""Where rendered documents go: `documents/`, which git does not track, or a folder of the user's."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from netvaerk.domain.errors import Misuse, Refusal, Unusable
from netvaerk.repository.files import Write, read_bytes, reason, stage, user_path, write_all
from netvaerk.repository.layout import DOCUMENTS


@contextmanager
def documents(root: Path, out: str | None, files: Mapping[str, bytes]) -> Iterator[list[str]]:
    """Lay documents ready, let the step happen that they belong to, and put them in place; give their paths as the user would name them.

    Args:
        root: the repository's root.
        out: a folder of the user's; None for `documents/`.
        files: what each holds, by name.

    Nothing is left behind where the step fails. Raises Unusable, before the step, where the folder cannot be written to; and after it
    where a document is held by another program.
    """
    folder = user_path(out).resolve() if out else root / DOCUMENTS
    if any(folder.is_relative_to(root.resolve() / own) for own in ("data", ".git")):
        raise Misuse(f"Dokumenter kan ikke ligge i {out}: der ligger arkivets egne filer. Vælg en anden mappe med --out.")
    folder = _folder(folder)
    with ExitStack() as undone:
        staged = {name: _staged(folder, name, content, undone) for name, content in files.items()}
        yield [os.path.relpath(folder / name) for name in files]
        held = [f"{name}: {why}" for name, temporary in staged.items() if (why := _held(temporary, folder / name))]
        if held:
            again = "Alt andet er gjort. Luk det, hvis det er åbent, og kør kommandoen igen."
            raise Unusable(f"Dokumentet kan ikke skrives ({'; '.join(held)}). {again}")


def _staged(folder: Path, name: str, content: bytes, undone: ExitStack) -> Path:
    try:
        staged = stage(folder / name, content)
    except OSError as error:
        raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}. Intet er skrevet.") from None
    undone.callback(staged.unlink, missing_ok=True)
    return staged


def _held(temporary: Path, target: Path) -> str | None:
    """Put a document in its place, or say why that cannot be done."""
    try:
        temporary.replace(target)
    except OSError as error:
        return reason(error)
    return None


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
