"""Where rendered documents go: `documents/`, which git does not track, or a folder of the user's."""

import os
from pathlib import Path

from netvaerk.domain.errors import Unusable
from netvaerk.repository.files import Write, read_bytes, reason, write_all
from netvaerk.repository.layout import DOCUMENTS


def save_document(root: Path, out: str | None, name: str, text: str) -> str:
    """Write a document whole or not at all, and return its path as the user would name it.

    Raises Unusable where the folder cannot be written to.
    """
    folder = Path(out).expanduser() if out else root / DOCUMENTS
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}.") from None
    write_all(folder.resolve(), {name: Write(read_bytes(folder, name), text.encode())})
    return os.path.relpath(folder / name)
