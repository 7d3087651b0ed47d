"""The form as a Word document: a heading for each field, its help, and a control to fill in.

Around each text of the form's own stands a bookmark that tells a reader what it was (`form.own_name`).
"""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from netvaerk.documents.form.controls import GREY, Controls
from netvaerk.documents.form.paper import paper
from netvaerk.documents.formats import Rendered
from netvaerk.documents.word.base import base
from netvaerk.documents.word.blocks import paragraph
from netvaerk.documents.word.document import describe
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.edges import write_edges
from netvaerk.documents.word.packing import packed
from netvaerk.documents.word.xml import element, text
from netvaerk.domain.form import FORMAT, VERSION, Entry, Form, Kind, Section, own_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIRST, _SECTION, _FIELD = 1, 2, 3  # the levels of the headings
_INSIDE = 100  # how far the text of a box lies in, in twentieths of a point


def render(form: Form, letterhead: bytes | None = None) -> Rendered:
    """Return the form as a Word file, on the municipality's letterhead where there is one.

    Raises Refusal for a letterhead that cannot be used.
    """
    about = paper(form, letterhead)
    part, notes = base(letterhead)
    draft = Draft(part, about, {})
    page = part.element.body.find(qn("w:sectPr"))
    for made in _Body(draft).of(form):
        page.addprevious(made)
    write_edges(draft, about.running_head)
    describe(part, about, draft)
    part.core_properties.keywords = f"{FORMAT} {VERSION}"
    return Rendered(packed(part), (*notes, *draft.characters.notes()))


class _Body:
    """The paragraphs of one form."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._controls = Controls(draft)
        self._numbers = count(1)

    def of(self, form: Form) -> "Iterator[Element]":
        yield self._heading(_FIRST, form.title)
        yield from (self._own("Normal", line) for line in form.intro)
        for section in form.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> "Iterator[Element]":
        yield self._heading(_SECTION, section.title)
        yield from (self._own("Normal", line, element("keepNext")) for line in section.intro)
        for entry in section.entries:
            yield self._heading(_FIELD, entry.label)
            yield from (self._own("Normal", line, element("keepNext"), grey=True) for line in entry.help)
            yield from self._filled_in(entry)

    def _filled_in(self, entry: Entry) -> "Iterator[Element]":
        if entry.kind is Kind.CHOICE:
            yield from (self._bullet(f"{c.label}: {c.help}") for c in entry.choices if c.help)
            yield self._boxed(self._controls.chosen(entry))
            return
        for choice in entry.choices:
            label = self._marked(f"\u00a0{choice.label}")
            yield paragraph("Normal", [self._controls.ticked(entry, choice), *label], self._draft, element("spacing", after=0))
        if entry.more:
            yield self._own("Normal", entry.more, element("keepNext"), element("spacing", before=120), grey=True)
        if entry.more or not entry.choices:
            yield self._boxed(self._controls.written(entry, entry.beside if entry.choices else entry.value))

    def _heading(self, level: int, line: str) -> "Element":
        return self._own(self._draft.heading(level), line)

    def _bullet(self, line: str) -> "Element":
        number = element("numPr", element("ilvl", val=0), element("numId", val=self._draft.numbering.of(None, 0)))
        return self._own("List Bullet", line, element("keepNext"), number)

    def _own(self, style: str, line: str, *properties: "Element", grey: bool = False) -> "Element":
        return paragraph(style, self._marked(line, grey=grey), self._draft, *properties)

    def _marked(self, line: str, *, grey: bool = False) -> "list[Element]":
        """A text of the form's own, between the ends of its bookmark."""
        shown = self._draft.characters.clean(line)
        start, end = self._draft.bookmark(own_name(next(self._numbers), shown))
        return [start, element("r", element("rPr", element("color", val=GREY)) if grey else None, text(shown)), end]

    def _boxed(self, control: "Element") -> "Element":
        sides = (element(side, val="single", sz=6, space=4, color="7F7F7F") for side in ("top", "left", "bottom", "right"))
        return paragraph("Normal", [control], self._draft, element("pBdr", *sides), element("ind", left=_INSIDE, right=_INSIDE))
