"""The Word file of a meeting's paper, known from other Word files."""

from netvaerk.domain.errors import NetvaerkError
from netvaerk.intake.word_parts import opened

# What the paper's own Word format writes: a property that names the paper, and bookmarks at its texts.
_PAPER, _MARK = "netvaerk", "maerke_"
_ZIP = b"PK"


def recognises(raw: bytes, _name: str = "") -> bool:
    """True for a Word file that netvaerk made of a meeting, also when another program has saved it."""
    if not raw.startswith(_ZIP):
        return False
    try:
        package = opened(raw)
        if _PAPER in package.properties:
            return any(name.startswith(_MARK) for name in package.properties)
        document = package.root(package.main)
    except NetvaerkError:  # whoever can read it says what is wrong with it
        return False
    names = document.iter("{*}bookmarkStart") if document is not None else ()
    return any(value.startswith(_MARK) for bookmark in names for value in map(str, bookmark.attrib.values()))
