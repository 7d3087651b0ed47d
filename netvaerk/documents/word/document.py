"""A paper as a Word document (Office Open XML, ISO/IEC 29500)."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, cast

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from netvaerk.documents.formats import Rendered
from netvaerk.documents.tree import Mark, Paper
from netvaerk.documents.word.air import with_air
from netvaerk.documents.word.base import base
from netvaerk.documents.word.blocks import blocks
from netvaerk.documents.word.contents import contents_field, contents_of, lines_of
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.edges import write_edges
from netvaerk.documents.word.names import mark_name
from netvaerk.documents.word.origin import write_origin
from netvaerk.documents.word.packing import packed
from netvaerk.documents.word.reading.sheets import WordText
from netvaerk.documents.word.reading.stretches import Reading, read
from netvaerk.documents.word.xml import element, qn

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from docx.package import Package
    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element


def render(paper: Paper) -> Rendered:
    """Return the paper as a Word file, on the municipality's letterhead where the repository has one.

    Raises Refusal for a letterhead that cannot be used.
    """
    part, draft, notes = _written(paper)
    write_edges(draft, paper.running_head)
    describe(part, paper, draft)
    marked = any(isinstance(block, Mark) for block in paper.blocks)
    write_origin(cast("Package", part.package), paper.name, read(as_text(part)).stretches if marked else ())
    return Rendered(packed(part), (*notes, *draft.characters.notes()))


def as_read(paper: Paper) -> Reading:
    """Return how a paper's text reads when it comes back from Word and nobody has changed it."""
    return read(as_text(_written(paper)[0]))


def _written(paper: Paper) -> tuple["DocumentPart", Draft, tuple[str, ...]]:
    """A document with the paper's text."""
    part, notes = base(paper.letterhead)
    draft = Draft(part, paper, lines_of(contents_of(paper.blocks)))
    page = part.element.body.find(qn("w:sectPr"))
    for made in with_air(_body(paper, draft), [draft.styles[f"heading {level}"] for level in range(1, 7)]):
        page.addprevious(made)
    return part, draft, notes


def _body(paper: Paper, draft: Draft) -> "Iterator[Element]":
    """The paragraphs and tables; a mark is a bookmark in the first paragraph below it, in an empty one where nothing is."""
    contents = contents_of(paper.blocks)
    mark: Mark | None = None
    for block in (*paper.blocks, None):
        if mark and (block is None or isinstance(block, Mark)):
            yield _marked(mark, element("p"), draft)
        if block is None or isinstance(block, Mark):
            mark = block
            continue
        for made in contents_field(contents, draft) if contents is not None and block is contents else blocks((block,), draft):
            yield _marked(mark, made, draft) if mark else made
            mark = None


def _marked(mark: Mark, made: "Element", draft: Draft) -> "Element":
    """Put the bookmark of a mark around what stands in a paragraph, or in the first one of a table."""
    first = made if made.tag == qn("w:p") else next(made.iter(qn("w:p")))
    start, end = draft.bookmark(mark_name(mark.name))
    first.insert(0 if first.find(qn("w:pPr")) is None else 1, start)
    first.append(end)
    return made


def as_text(part: "DocumentPart") -> WordText:
    """Return a document as it will be read when somebody has edited it."""
    styles, numbering = (cast("XmlPart", part.part_related_by(type_)).element for type_ in (RT.STYLES, RT.NUMBERING))
    addresses = {id_: rel.target_ref for id_, rel in part.rels.items() if rel.reltype == RT.HYPERLINK}
    return WordText(part.element, styles, numbering, addresses)


def describe(part: "DocumentPart", paper: Paper, draft: Draft) -> None:
    """Write the document's properties; the only time in them is the paper's day."""
    told = part.core_properties
    told.title = draft.characters.clean(paper.title)[:_LONGEST]
    told.author = told.last_modified_by = draft.characters.clean(paper.author)[:_LONGEST]
    told.subject = draft.characters.clean(paper.running_head)[:_LONGEST]
    told.created = told.modified = datetime.combine(paper.day, time(), UTC)
    told.language = "da-DK"
    told.revision = 1


_LONGEST = 255  # python-docx takes no longer property
