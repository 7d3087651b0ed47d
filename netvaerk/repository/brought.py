"""Files that come with netvaerk, beside the modules that use them: fonts, styles, layouts."""

from pathlib import Path

from netvaerk.domain.errors import Unusable
from netvaerk.repository.files import read_bytes


def brought(folder: Path, name: str) -> bytes:
    """Return a file that lies in a folder of the package.

    Raises Unusable where it is not there or cannot be read: then the installation is not whole.
    """
    content = read_bytes(folder, name)
    if content is None:
        raise Unusable(f"Filen {name}, som følger med netvaerk, mangler. Installér netvaerk igen.")
    return content
