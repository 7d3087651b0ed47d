"""What the texts of a meeting's paper are called in its marks, so that they are known again when somebody has edited the paper.

The templates write `<!-- mærke: … -->` before each text that people wrote, and before each stretch that is made of records.
"""

import re
from hashlib import sha256

from netvaerk.domain.body import BACKGROUND, DECISION, PROPOSAL
from netvaerk.domain.text import fold

INTRODUCTION = ""
# The sections that have a place of their own in templates/dele/punkt.md.j2 and beslutning.md.j2.
_PLACED = {INTRODUCTION: "indledning", **{fold(title): fold(title) for title in (BACKGROUND, PROPOSAL, DECISION)}}
_DIGITS = 6


def section_mark(section: str) -> str:
    """Return what a section is called in a mark.

    Args:
        section: its heading; empty for the text before an item's first section.
    """
    name = fold(section)
    if name in _PLACED:
        return _PLACED[name]
    readable = re.sub("[^a-z0-9]+", "-", name).strip("-")
    return f"afsnit-{readable}-{sha256(name.encode()).hexdigest()[:_DIGITS]}"


def mark_of(key: str, section: str) -> str:
    """Return the mark of a section of the item with this key."""
    return f"{key}/{section_mark(section)}"
