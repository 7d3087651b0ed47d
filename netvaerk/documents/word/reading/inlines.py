"""The runs of a paragraph as spans, and what of them has no place in Markdown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from netvaerk.documents.tree import Break, Image
from netvaerk.documents.word.reading.sheets import Sheets, is_on, value
from netvaerk.documents.word.reading.spans import Look, Span
from netvaerk.documents.word.xml import qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LINKED = ("http://", "https://", "mailto:")
_HOST = re.compile(r"https?://[^/?#]+/?", re.IGNORECASE)
_CODE, _BOLD, _ITALIC = ("html code", "source text", "html typewriter"), ("strong",), ("emphasis",)
# What is taken as if it stood in the paragraph itself.
_WITHIN = {qn(f"w:{name}") for name in ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")}
_GONE = {qn(f"w:{name}") for name in ("del", "moveFrom")}
_LOST = {
    "footnoteReference": "en fodnote",
    "endnoteReference": "en slutnote",
    "object": "et indlejret objekt",
    "pict": "en figur",
    "ruby": "en lydskrift",
    "sym": "et symbol",
}
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@dataclass
class Told:
    """What was met on the way that a person should know."""

    lost: set[str] = field(default_factory=set)
    revised: bool = False


@dataclass
class _Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    shows: bool = False


class Line:
    """Reads paragraphs, one after the other.

    Args:
        sheets: the document's styles.
        addresses: where its links lead, by relation.
        told: takes what has no place in Markdown.
    """

    def __init__(self, sheets: Sheets, addresses: Mapping[str, str], told: Told) -> None:
        self._sheets, self._addresses, self._told = sheets, addresses, told
        self._fields: list[_Field] = []

    def paragraph(self, paragraph: "Element") -> list[Span]:
        """Return the spans of a paragraph. A field may go on into the next; one that shows nothing may not."""
        found = list(self.spans(paragraph))
        self._fields = [field for field in self._fields if field.shows]
        return found

    def spans(self, parent: "Element", link: str = "") -> Iterator[Span]:
        """Yield the spans of what stands in a paragraph."""
        for child in parent.iterchildren("*"):
            if child.tag in _WITHIN:
                self._told.revised |= child.tag in (qn("w:ins"), qn("w:moveTo"))
                yield from self.spans(child, link)
            elif child.tag in _GONE:
                self._told.revised = True
            elif child.tag == qn("w:hyperlink"):
                yield from self.spans(child, self._to(self._addresses.get(str(child.get(qn("r:id"), "")), "")) or link)
            elif child.tag == qn("w:fldSimple"):
                yield from self.spans(child, self._to(_address(value(child, "instr"))) or link)
            elif child.tag == qn("w:r"):
                yield from self._run(child, link)
            elif child.tag.endswith(("}oMath", "}oMathPara")):
                self._told.lost.add("en formel")

    def _run(self, run: "Element", link: str) -> Iterator[Span]:
        properties = run.find(qn("w:rPr"))
        if is_on(properties, "vanish"):
            return
        look = self._look(properties)
        for child in run.iterchildren("*"):
            name = child.tag.rpartition("}")[2]
            if name in ("fldChar", "instrText"):
                self._field(name, child)
            elif not self._fields or all(f.shows for f in self._fields):
                # LibreOffice takes the look of code away from what stands in a link.
                leads = next((a for f in reversed(self._fields) if (a := self._to(_address(f.instruction)))), link)
                yield from self._content(name, child, replace(look, link=leads, code=look.code and not leads))

    def _to(self, address: str) -> str:
        """The address as a link has it; one that no text may lead to is told of. A place in the document itself is none."""
        found = _web(address)
        if address and not found and not address.startswith("#"):
            self._told.lost.add("adressen på et link (et link kan begynde med https://, http:// eller mailto:)")
        return found

    def _content(self, name: str, child: "Element", look: Look) -> Iterator[Span]:
        if name == "t":
            yield Span(child.text or "", look)
        elif name in _SIGNS:
            yield Span(_SIGNS[name], look)
        elif name in ("br", "cr"):
            if value(child, "type") in ("", "textWrapping"):
                yield Span("\n" if look.code else Break(), look)
        elif name == "drawing" and (shown := child.find(f".//{qn('wp:docPr')}")) is not None and _is_picture(child):
            yield Span(Image("", str(shown.get("descr", ""))), look)
        elif name in ("drawing", "AlternateContent"):
            self._told.lost.add("en figur eller en tekstboks")
        elif name in _LOST:
            self._told.lost.add(_LOST[name])

    def _look(self, properties: "Element | None") -> Look:
        style = properties.find(qn("w:rStyle")) if properties is not None else None
        names = self._sheets.names(value(style)) if style is not None else []
        bold, italic, code = (any(name in known for name in names) for known in (_BOLD, _ITALIC, _CODE))
        return Look(is_on(properties, "b") or bold, is_on(properties, "i") or italic, code)

    def _field(self, name: str, child: "Element") -> None:
        kind = value(child, "fldCharType")
        if name == "instrText":
            if self._fields:
                self._fields[-1].instruction += child.text or ""
        elif kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _is_picture(drawing: "Element") -> bool:
    return drawing.find(f".//{qn('pic:pic')}") is not None


def _web(address: str) -> str:
    """An address that a text may lead to, written in one way: programs differ in what they encode and in the slash after a host."""
    from mdurl import encode

    if not address.lower().startswith(_LINKED):
        return ""
    written = encode(address)
    return written.rstrip("/") if _HOST.fullmatch(written) else written


def _address(instruction: str) -> str:
    """The address of a HYPERLINK field."""
    words = instruction.split()
    return words[1].strip('"') if len(words) > 1 and words[0].upper() == "HYPERLINK" and not words[1].startswith("\\") else ""
