"""What a Word document says about its styles and its lists (ISO/IEC 29500-1, parts Styles and Numbering)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from netvaerk.documents.word.xml import qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST_CHAIN = 20
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True)
class WordText:
    """The parts of a document that its text is read from, and the addresses of its links by relation."""

    document: "Element"
    styles: "Element | None"
    numbering: "Element | None"
    addresses: Mapping[str, str]

    @property
    def body(self) -> "Element | None":
        """What holds the paragraphs."""
        return self.document.find(qn("w:body"))

    @cached_property
    def sheets(self) -> "Sheets":
        """The styles and lists."""
        return Sheets(self.styles, self.numbering)


@dataclass(frozen=True)
class Level:
    """How a list counts at one depth: its kind of number, and the first."""

    kind: str
    start: int


class Sheets:
    """The styles and lists of a document; what is missing or makes no sense counts as not there."""

    def __init__(self, styles: "Element | None", numbering: "Element | None") -> None:
        self._styles = {value(s, "styleId"): s for s in styles.iterchildren(qn("w:style"))} if styles is not None else {}
        lists = list(numbering.iterchildren(qn("w:num"))) if numbering is not None else []
        patterns = list(numbering.iterchildren(qn("w:abstractNum"))) if numbering is not None else []
        self._patterns = {value(p, "abstractNumId"): p for p in patterns}
        self._lists = {value(n, "numId"): n for n in lists}
        self.names, self.counted = cache(self._names), cache(self._counted)

    def _names(self, style: str) -> list[str]:
        """The names of a style and of those that it is based on, in small letters, the nearest first."""
        return [value(s.find(qn("w:name"))).casefold() for s in self._chain(style)]

    def _counted(self, style: str) -> "Element | None":
        """The list that paragraphs of a style belong to."""
        return next((n for s in self._chain(style) if (n := s.find(f"{qn('w:pPr')}/{qn('w:numPr')}")) is not None), None)

    def pattern(self, number: str) -> str:
        """What a list counts together with: its pattern's id, and its own where it begins anew."""
        found = self._lists.get(number)
        return value(found.find(qn("w:abstractNumId"))) if found is not None else ""

    def restart(self, number: str, depth: int) -> int | None:
        """The number that a list begins with whatever was counted before."""
        found = self._lists.get(number)
        for override in found.iterchildren(qn("w:lvlOverride")) if found is not None else ():
            start = override.find(qn("w:startOverride"))
            if value(override, "ilvl") == str(depth) and start is not None:
                return whole(value(start), 1)
        return None

    def level(self, number: str, depth: int) -> Level:
        """How a list counts at a depth; with marks where nothing is said."""
        pattern = self._patterns.get(self.pattern(number))
        for level in pattern.iterchildren(qn("w:lvl")) if pattern is not None else ():
            if value(level, "ilvl") == str(depth):
                return Level(value(level.find(qn("w:numFmt"))) or "decimal", whole(value(level.find(qn("w:start"))), 1))
        return Level("bullet", 1)

    def _chain(self, style: str) -> "list[Element]":
        found: list[Element] = []
        while style in self._styles and len(found) < _DEEPEST_CHAIN:
            found.append(self._styles[style])
            style = value(found[-1].find(qn("w:basedOn")))
        return found


def value(element: "Element | None", name: str = "val") -> str:
    """An attribute of the main namespace; empty where it, or the element, is not there."""
    return str(element.get(qn(f"w:{name}"), "")) if element is not None else ""


def whole(text: str, otherwise: int) -> int:
    """A number as it is written; `otherwise` for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def is_on(properties: "Element | None", name: str) -> bool:
    """True where a property is there and is not switched off."""
    found = properties.find(qn(f"w:{name}")) if properties is not None else None
    return found is not None and value(found) not in _OFF
