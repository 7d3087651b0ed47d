"""Where rendered documents go: `documents/`, which git does not track, or a folder of the user's."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from netvaerk.domain.errors import Misuse, Refusal, Unusable
from netvaerk.repository.files import Write, read_bytes, reason, stage, sweep, user_path, write_all
from netvaerk.repository.layout import DOCUMENTS


@contextmanager
def documents(root: Path, out: str | None, files: Mapping[str, bytes]) -> Iterator[list[str]]:
    """Lay documents ready, let the step happen that they belong to, and put them in place; give their paths as the user would name them.

    Args:
        root: the repository's root.
        out: a folder of the user's; None for `documents/`.
        files: what each holds, by name.

    Nothing is left behind where the step fails. Raises Unusable, before the step, where the folder or one of the documents cannot be
    written to, because another program holds it or a person has protected it: then none is written. A document that is taken while
    the step happens is told of when all else is done.
    """
    folder = user_path(out).resolve() if out else root / DOCUMENTS
    if any(folder.is_relative_to(root.resolve() / own) for own in ("data", ".git")):
        raise Misuse(f"Dokumenter kan ikke ligge i {out}: der ligger arkivets egne filer. Vælg en anden mappe med --out.")
    folder = _folder(folder)
    with ExitStack() as undone:
        staged = {name: _staged(folder, name, content, undone) for name, content in files.items()}
        _refuse_held({name: _held(folder / name) for name in files}, "Intet er skrevet.")
        yield [os.path.relpath(folder / name) for name in files]
        _refuse_held({name: _put(temporary, folder / name) for name, temporary in staged.items()}, "Alt andet er gjort.")


def _staged(folder: Path, name: str, content: bytes, undone: ExitStack) -> Path:
    try:
        staged = stage(folder / name, content)
    except OSError as error:
        raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}. Intet er skrevet.") from None
    undone.callback(staged.unlink, missing_ok=True)
    return staged


def _refuse_held(reasons: Mapping[str, str | None], otherwise: str) -> None:
    held = "; ".join(f"{name}: {why}" for name, why in reasons.items() if why)
    if held:
        raise Unusable(f"Dokumentet kan ikke skrives ({held}). {otherwise} Luk det, hvis det er åbent, og kør kommandoen igen.")


def _held(target: Path) -> str | None:
    """Say why a document could not be put in the place of the one that is there."""
    try:
        with suppress(FileNotFoundError):
            target.open("r+b").close()
    except OSError as error:
        return reason(error)
    return None


def _put(temporary: Path, target: Path) -> str | None:
    """Put a document in its place, or say why that cannot be done."""
    try:
        temporary.replace(target)
    except OSError as error:
        return reason(error)
    return None


def discard(root: Path, name: str) -> str | None:
    """Delete a document in `documents/`, and what a broken-off run left there; return its path, None where it is not there.

    Raises Refusal and Unusable as writing does.
    """
    path = f"{DOCUMENTS}/{name}"
    sweep([root / DOCUMENTS])
    before = read_bytes(root, path)
    if before is None:
        return None
    write_all(root, {path: Write(before, None)})
    return path


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
