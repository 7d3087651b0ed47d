"""The Word file of a meeting's paper, known from other Word files."""

from netvaerk.domain.errors import NetvaerkError
from netvaerk.intake.word_package import is_package, opened

# What the papers' own Word format writes: a property that names the paper, and bookmarks at its texts.
_PAPER, _MARK = "netvaerk", "maerke_"
_KINDS = ("dagsorden-", "referat-")


def recognises(raw: bytes, _name: str = "") -> bool:
    """True for a Word file that netvaerk made of a meeting, also when another program has saved it."""
    if not is_package(raw):
        return False
    try:
        package = opened(raw)
        if _PAPER in package.properties:
            return package.properties[_PAPER].startswith(_KINDS)
        document = package.document
    except NetvaerkError:  # whoever can read it says what is wrong with it
        return False
    names = document.iter("{*}bookmarkStart")
    return any(value.startswith(_MARK) for bookmark in names for value in map(str, bookmark.attrib.values()))
