"""The paragraphs of a Word document as pieces of text, each with the content controls that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import own_sum

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_PARAGRAPHS = 5_000
_HEADING = re.compile(r"(?:heading|overskrift|title|titel)", re.IGNORECASE)
# What is no text of the document: properties, the instructions of fields, what is deleted, and the second writing of a drawing.
_NOT_READ = {
    "sdtPr",
    "pPr",
    "rPr",
    "instrText",
    "delText",
    "delInstrText",
    "del",
    "moveFrom",
    "Fallback",
    "sectPr",
    "tblPr",
    "trPr",
    "tcPr",
}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@dataclass(frozen=True, eq=False)
class Control:
    """A content control: its tag and title, whether it shows its placeholder, of a box whether it is ticked, and whether it is
    around whole paragraphs.
    """

    tag: str
    title: str
    placeholder: bool
    ticked: bool | None
    around: bool = False


@dataclass(frozen=True)
class Piece:
    """A stretch of text in the controls around it, the innermost last."""

    text: str
    controls: tuple[Control, ...]
    styled: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `sums` are what the form's own bookmarks in it say of its text."""

    pieces: tuple[Piece, ...]
    heading: bool
    sums: frozenset[str]


def paragraphs(document: "Element") -> Iterator[Paragraph]:
    """Yield a document's paragraphs in their order, those in tables and boxes too. Raises Refusal for more than any proposal has."""
    for number, paragraph in enumerate(_within(document, ())):
        if number == MOST_PARAGRAPHS:
            raise Refusal(f"Filen har mere end {MOST_PARAGRAPHS} afsnit. Bed forslagsstilleren korte den.")
        yield paragraph


def text_of(paragraph: Paragraph) -> str:
    """What stands in a paragraph."""
    return "".join(piece.text for piece in paragraph.pieces)


def _within(element: "Element", controls: tuple[Control, ...]) -> Iterator[Paragraph]:
    for child in element:
        name = _name(child)
        if name == "p":
            yield from _paragraph(child, controls)
        elif name == "sdt":
            yield from _within(child, (*controls, _control(child, around=True)))
        elif name not in _NOT_READ:
            yield from _within(child, controls)


def _paragraph(element: "Element", controls: tuple[Control, ...]) -> Iterator[Paragraph]:
    """A paragraph, and after it those in text boxes that hang on it."""
    pieces: list[Piece] = []
    boxes: list[Paragraph] = []
    sums: set[str] = set()
    _gather(element, controls, pieces, boxes, sums)
    yield Paragraph(tuple(pieces), _is_heading(element), frozenset(sums))
    yield from boxes


def _gather(element: "Element", controls: tuple[Control, ...], pieces: list[Piece], boxes: list[Paragraph], sums: set[str]) -> None:
    for child in element:
        name = _name(child)
        if name == "p":
            boxes.extend(_paragraph(child, controls))
        elif name == "sdt":
            _gather(child, (*controls, _control(child)), pieces, boxes, sums)
        elif name == "bookmarkStart":
            sums.update(filter(None, [own_sum(_attribute(child, "name"))]))
        elif name in ("t", *_SIGNS, "sym"):
            pieces.append(Piece(_said(child, name), controls, _as_placeholder(element)))
        elif name not in _NOT_READ:
            _gather(child, controls, pieces, boxes, sums)


def _said(element: "Element", name: str) -> str:
    if name == "sym":
        code = _attribute(element, "char")
        return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
    return _SIGNS.get(name) or element.text or ""


def _control(element: "Element", *, around: bool = False) -> Control:
    properties = next((child for child in element if _name(child) == "sdtPr"), None)
    found = {_name(child): child for child in properties} if properties is not None else {}
    box = found.get("checkbox")
    return Control(
        tag=_value(found.get("tag")),
        title=_value(found.get("alias")),
        placeholder="showingPlcHdr" in found and _value(found["showingPlcHdr"]) not in ("0", "false", "off"),
        ticked=None if box is None else any(_name(c) == "checked" and _value(c) in ("", "1", "true", "on") for c in box),
        around=around,
    )


def _is_heading(paragraph: "Element") -> bool:
    properties = next((child for child in paragraph if _name(child) == "pPr"), None)
    found = {_name(child): child for child in properties} if properties is not None else {}
    return "outlineLvl" in found or bool(_HEADING.match(_value(found.get("pStyle"))))


def _as_placeholder(run: "Element") -> bool:
    """True for a run in the style that Word gives to its own placeholders, in English or Danish."""
    properties = next((child for child in run if _name(child) == "rPr"), None)
    style = next((child for child in properties if _name(child) == "rStyle"), None) if properties is not None else None
    return _value(style).lower().startswith(("placeholder", "pladsholder"))


def _value(element: "Element | None") -> str:
    return "" if element is None else _attribute(element, "val")


def _attribute(element: "Element", name: str) -> str:
    """An attribute by its name alone: the strict and the transitional form of the standard have other namespaces."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _name(element: "Element") -> str:
    return str(element.tag).rpartition("}")[2]
