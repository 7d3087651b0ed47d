"""The paragraphs and tables of a document, one after the other: what each is, and how deep it lies."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.documents.tree import Break, Inline, Table
from netvaerk.documents.word.names import MARK
from netvaerk.documents.word.numbering import STEP
from netvaerk.documents.word.reading.inlines import Line, Told
from netvaerk.documents.word.reading.sheets import WordText, value, whole
from netvaerk.documents.word.reading.spans import Span, line
from netvaerk.documents.word.xml import qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = {
    "title": "heading", "quote": "quote", "intense quote": "quote", "quotations": "quote",
    "html preformatted": "code", "preformatted text": "code",
}  # fmt: skip
_HEADING, _LISTED, _CONTINUED = "heading ", ("list bullet", "list number"), "list continue"
_DEEPEST = 8
_MOST_COLUMNS = 60
_SIDES = {"right": "right", "end": "right", "center": "center"}
_ORDINARY = ("decimal", "decimalZero", "bullet", "none", "")


@dataclass(frozen=True)
class Flat:
    """A paragraph or a table.

    Attributes:
        kind: paragraph, heading, bullet, number, inner (goes on in an item), quote, code, rule or table.
        level: of a heading, or how deep in lists.
        number: of an item in a numbered list.
        begins: true for the first of a numbered list.
        content: its spans.
        table: of a table.
        marks: the bookmarks of ours that begin in it.
    """

    kind: str
    level: int = 0
    number: int = 0
    begins: bool = False
    content: tuple[Span, ...] = ()
    table: Table | None = None
    marks: tuple[str, ...] = ()


class Reader:
    """Reads a document from its beginning to its end."""

    def __init__(self, text: WordText, told: Told) -> None:
        self._text, self._told = text, told
        self._line = Line(text.sheets, text.addresses, told)
        self._counts: Counter[tuple[str, int]] = Counter()
        self._seen: set[tuple[str, int]] = set()

    def read(self, parent: "Element | None") -> Iterator[Flat]:
        """Yield what stands in a body, a cell or a content control. A paragraph whose end was deleted goes on in the next."""
        waiting: list[Span] = []
        for child in parent.iterchildren("*") if parent is not None else ():
            if child.tag == qn("w:p"):
                spans = [*waiting, *self._line.paragraph(child)]
                self._told.revised |= _end_is_revised(child)
                waiting = spans if _end_is_deleted(child) else []
                if not waiting:
                    yield self._paragraph(child, spans)
            elif child.tag == qn("w:tbl"):
                yield self._table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")):
                yield from self.read(child)
            elif child.tag == qn("w:bookmarkStart") and value(child, "name").startswith(MARK):
                yield Flat("paragraph", marks=(value(child, "name"),))
            elif child.tag == qn("w:altChunk"):
                self._told.lost.add("et indlejret dokument")

    def _paragraph(self, paragraph: "Element", spans: list[Span]) -> Flat:
        properties = paragraph.find(qn("w:pPr"))
        marks = tuple(n for b in paragraph.iter(qn("w:bookmarkStart")) if (n := value(b, "name")).startswith(MARK))
        style = value(properties.find(qn("w:pStyle"))) if properties is not None else ""
        names = self._text.sheets.names(style)
        heading = next((n for n in names if n.startswith(_HEADING) or n == "title"), "")
        if heading:
            level = 1 if heading == "title" else whole(heading.removeprefix(_HEADING), 1) + 1
            return Flat("heading", level, content=tuple(spans), marks=marks)
        counted = self._counted(properties, style, names)
        if counted:
            return Flat(*counted, content=tuple(spans), marks=marks)
        kind = next((k for n in names if (k := _KINDS.get(n))), "paragraph")
        depth = _depth(properties)
        if kind == "paragraph" and depth and any(n.startswith(_CONTINUED) for n in names):
            return Flat("inner", depth, content=tuple(spans), marks=marks)
        if not spans and properties is not None and properties.find(f"{qn('w:pBdr')}/{qn('w:bottom')}") is not None:
            return Flat("rule", marks=marks)
        return Flat(kind, content=tuple(spans), marks=marks)

    def _counted(self, properties: "Element | None", style: str, names: list[str]) -> tuple[str, int, int, bool] | None:
        """The kind, depth, number and place of an item of a list; None for what is none."""
        own = properties.find(qn("w:numPr")) if properties is not None else None
        styled = self._text.sheets.counted(style)
        number, depth = (next((v for e in (own, styled) if e is not None and (v := value(e.find(qn(f"w:{tag}"))))), "")
                         for tag in ("numId", "ilvl"))  # fmt: skip
        if own is not None and number == "0":
            return None
        if not number or number == "0":
            listed = next((n for n in names if n.startswith(_LISTED)), "")
            if not listed or (own is not None):
                return None
            return ("bullet", max(whole(listed[-1], 1) - 1, 0), 0, False) if listed.startswith(_LISTED[0]) else None
        return self._item(number, min(whole(depth, 0), _DEEPEST))

    def _item(self, number: str, depth: int) -> tuple[str, int, int, bool]:
        level = self._text.sheets.level(number, depth)
        if level.kind == "bullet":
            return "bullet", depth, 0, False
        if level.kind not in _ORDINARY:
            self._told.lost.add("bogstaver eller romertal i en liste (de er blevet til tal)")
        place = (self._text.sheets.pattern(number), depth)
        restart = self._text.sheets.restart(number, depth) if (number, depth) not in self._seen else None
        self._seen.add((number, depth))
        begins = restart is not None or place not in self._counts
        if begins:
            self._counts[place] = level.start if restart is None else restart
        else:
            self._counts[place] += 1
        for deeper in [p for p in self._counts if p[0] == place[0] and p[1] > depth]:
            del self._counts[deeper]
        return "number", depth, self._counts[place], begins

    def _table(self, table: "Element") -> Flat:
        marks = tuple(n for b in table.iter(qn("w:bookmarkStart")) if (n := value(b, "name")).startswith(MARK))
        rows = [row for row in table.iter(qn("w:tr")) if _table_of(row) is table]
        kept = [r for r in rows if r.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
        self._told.revised |= len(kept) < len(rows)
        cells = [list(self._cells(row, table)) for row in kept]
        width = max(map(len, cells), default=0)
        if any(len(row) != width for row in cells) or any(next(table.iter(qn(f"w:{n}")), None) is not None for n in ("vMerge", "gridSpan")):
            self._told.lost.add("flettede celler i en tabel")
        full = [tuple(cell for cell, _ in [*row, *[((), "")] * (width - len(row))]) for row in cells]
        if not full or not width:
            return Flat("paragraph", marks=marks)
        aligned = [side for _, side in cells[0]]
        return Flat("table", table=Table(full[0], tuple(full[1:]), (*aligned, *[""] * (width - len(aligned)))), marks=marks)

    def _cells(self, row: "Element", table: "Element") -> "Iterator[tuple[tuple[Inline, ...], str]]":
        """The text of each cell, its paragraphs as one, and how it is set."""
        for cell in row.iter(qn("w:tc")):
            if next(cell.iterancestors(qn("w:tbl")), None) is not table:
                continue
            inner = [part for part in self.read(cell) if part.content or part.table]
            if any(part.table for part in inner):
                self._told.lost.add("en tabel i en tabel")
            spans = [span for part in inner for span in (Span(" "), *part.content)]
            set_ = value(cell.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:jc')}"))
            span = whole(value(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")), 1)
            yield line(Span(" ") if isinstance(s.content, Break) else s for s in spans), _SIDES.get(set_, "")
            yield from [((), "")] * (min(span, _MOST_COLUMNS) - 1)


def _table_of(row: "Element") -> "Element | None":
    return next(row.iterancestors(qn("w:tbl")), None)


def _end_is_deleted(paragraph: "Element") -> bool:
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _end_is_revised(paragraph: "Element") -> bool:
    """True where somebody has still to accept or reject that a paragraph ends where it does."""
    marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return marks is not None and any(marks.find(qn(f"w:{name}")) is not None for name in ("ins", "del", "moveFrom", "moveTo"))


def _depth(properties: "Element | None") -> int:
    """How many lists deep a paragraph lies by its indent."""
    indent = properties.find(qn("w:ind")) if properties is not None else None
    left = value(indent, "left") or value(indent, "start")
    return min(round(whole(left, 0) / STEP), _DEEPEST + 1)
