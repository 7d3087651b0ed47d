"""Names of places in a Word document: at most 40 ASCII letters, digits and underscores, the same each time."""

import re
from hashlib import sha256

from netvaerk.domain.text import fold

MARK = "maerke_"
_LONGEST = 40
_DIGITS = 6


def heading_name(anchor: str) -> str:
    """Return the bookmark of a heading; the underscore before it hides it from Word's list of bookmarks."""
    return _named("_", anchor)


def mark_name(mark: str) -> str:
    """Return the bookmark of a `Mark`: what follows is its, up to the next bookmark that begins in the same way."""
    return _named(MARK, mark)


def _named(prefix: str, name: str) -> str:
    """A readable name; the digits of a sum tell those apart that would read the same."""
    digits = sha256(name.encode()).hexdigest()[:_DIGITS]
    readable = re.sub("[^a-z0-9]+", "_", fold(name)).strip("_")[: _LONGEST - len(prefix) - _DIGITS - 1]
    return f"{prefix}{readable}_{digits}"
