"""Lists that Word counts itself: each list begins where it should, however many there are before it."""

from itertools import count
from typing import TYPE_CHECKING

from netvaerk.documents.word.xml import element, qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STEP = 454  # how far each level lies in from the one above it, in twentieths of a point
LEVELS = 9  # Word has no more
_BULLETS = ("•", "–", "▪")
LARGEST = 32767  # the largest number that Word counts from


class Numbering:
    """The lists of a document.

    Args:
        part: the document's numbering; what a letterhead has there stays.
    """

    def __init__(self, part: "Element") -> None:
        self._part = part
        taken = [int(e.get(qn(f"w:{key}"), "0")) for tag, key in _KEYS.items() for e in part.iterchildren(qn(f"w:{tag}"))]
        self._ids = count(max(taken, default=0) + 1)
        self._bullets = self._number(self._pattern("bullet"))
        self._numbers = self._pattern("decimal")

    def of(self, start: int | None, depth: int) -> int:
        """Return the id of a list: a new one that counts from `start` at its depth, or the one for lists with bullets."""
        if start is None:
            return self._bullets
        override = element("lvlOverride", element("startOverride", val=min(start, LARGEST)), ilvl=min(depth, LEVELS - 1))
        return self._number(self._numbers, override)

    def _pattern(self, kind: str) -> int:
        id_ = next(self._ids)
        levels = [_level(kind, depth) for depth in range(LEVELS)]
        pattern = element("abstractNum", element("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=id_)
        first = self._part.find(qn("w:num"))
        self._part.insert(len(self._part) if first is None else self._part.index(first), pattern)
        return id_

    def _number(self, pattern: int, override: "Element | None" = None) -> int:
        id_ = next(self._ids)
        number = element("num", element("abstractNumId", val=pattern), override, numId=id_)
        after = self._part.find(qn("w:numIdMacAtCleanup"))
        self._part.insert(len(self._part) if after is None else self._part.index(after), number)
        return id_


_KEYS = {"abstractNum": "abstractNumId", "num": "numId"}


def _level(kind: str, depth: int) -> "Element":
    mark = _BULLETS[depth % len(_BULLETS)] if kind == "bullet" else f"%{depth + 1}."
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=kind),
        element("lvlText", val=mark),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=STEP * (depth + 1), hanging=STEP)),
        ilvl=depth,
    )
