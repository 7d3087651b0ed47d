"""Where rendered documents go: `documents/`, which git does not track, or a folder of the user's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netvaerk.domain.errors import Unusable
from netvaerk.repository.files import reason, stage
from netvaerk.repository.layout import DOCUMENTS


@contextmanager
def document(root: Path, out: str | None, name: str, text: str) -> Iterator[str]:
    """Lay a document ready, let the step happen that it belongs to, and put it in its place; give its path as the user would name it.

    Nothing is left behind where the step fails. Raises Unusable, before the step, where the folder cannot be written to.
    """
    folder = Path(out).expanduser() if out else root / DOCUMENTS
    try:
        folder.mkdir(parents=True, exist_ok=True)
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
