"""The lines of files that have faults, for reports: whatever is wrong with a file, looking at it must not go wrong."""

from pathlib import Path

from netvaerk.repository.files import holds
from netvaerk.repository.source import BOM, MAX_BYTES


def shown_lines(root: Path, path: str) -> list[str]:
    """Return a file's lines without their endings, as places in it count them.

    Empty for what is not shown: folders, files that are too big or cannot be read, and what a link leads to outside of the repository.
    """
    try:
        if not holds(root, path) or (root / path).stat().st_size > MAX_BYTES:
            return []
        raw = (root / path).read_bytes()
    except (OSError, ValueError):
        return []
    text = raw.decode("utf-8", "replace").removeprefix(BOM)
    return [line.removesuffix("\r") for line in text.split("\n")]
