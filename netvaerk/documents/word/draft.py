"""A Word document in the making: what all of its blocks share."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import count, pairwise
from typing import TYPE_CHECKING, cast

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.oxml.shape import CT_Inline
from docx.parts.document import DocumentPart
from docx.shared import Length

from netvaerk.documents.tree import CodeBlock, Figure, Heading, Items, Mark, Paragraph, Table
from netvaerk.documents.word.characters import Characters
from netvaerk.documents.word.figures import drawn
from netvaerk.documents.word.names import heading_name
from netvaerk.documents.word.numbering import Numbering
from netvaerk.documents.word.styles import completed
from netvaerk.documents.word.xml import element, qn

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from netvaerk.documents.tree import Paper

_UNIT = 635  # a twentieth of a point, in the units of drawings
_LONGEST_ADDRESS = 2000  # Word takes none that is longer
_LED_TO = (Items, Table, Figure, CodeBlock)
_LINKED = ("http://", "https://", "mailto:")


class Draft:
    """What the blocks of one document are written with.

    Args:
        part: the document.
        paper: what is to be written.
        lines: what the contents say of each heading, by its anchor.

    Attributes:
        styles: the id of each style by its name in the sheet.
        numbering: the lists.
        characters: what makes texts ready.
        pictures: what images show, by source.
        drawn: the pictures of each figure.
        width, height: how much of a page text can fill, in twentieths of a point.
        above: the heading that was written last.
        leading: the ids of the paragraphs that say what the list, table or picture below them is, and stay on its page.
    """

    def __init__(self, part: DocumentPart, paper: "Paper", lines: Mapping[str, str]) -> None:
        self.part = part
        self.lines = lines
        self.above = ""
        self._titled = [block.level for block in paper.blocks if isinstance(block, Heading)].count(1) == 1
        self.styles: Mapping[str, str] = completed(cast("XmlPart", part.part_related_by(RT.STYLES)).element)
        self.numbering = Numbering(cast("XmlPart", part.part_related_by(RT.NUMBERING)).element)
        self.characters = Characters()
        self.pictures = paper.pictures
        self.drawn = drawn(paper.blocks)
        self.width, self.height = _room(part.element.body.find(qn("w:sectPr")))
        self._anchors = {block.anchor for block in paper.blocks if isinstance(block, Heading)}
        seen = [block for block in paper.blocks if not isinstance(block, Mark)]
        self.leading = {id(block) for block, below in pairwise(seen) if isinstance(block, Paragraph) and isinstance(below, _LED_TO)}
        self._ids = count(1)

    def heading(self, level: int) -> str:
        """Return the style of a heading: a paper's one heading of level 1 is its title, and the others are one level up."""
        if not self._titled:
            return f"heading {level}"
        return "Title" if level == 1 else f"heading {level - 1}"

    def bookmark(self, name: str) -> "tuple[Element, Element]":
        """Return the two ends of a bookmark."""
        id_ = next(self._ids)
        return element("bookmarkStart", id=id_, name=name), element("bookmarkEnd", id=id_)

    def link(self, target: str) -> "Element | None":
        """Return an empty link to a heading or an address; None where it would lead nowhere."""
        if target.startswith("#"):
            return element("hyperlink", anchor=heading_name(target[1:]), history=1) if target[1:] in self._anchors else None
        if not target.lower().startswith(_LINKED) or len(target) > _LONGEST_ADDRESS:
            return None
        made = element("hyperlink", history=1)
        made.set(qn("r:id"), self.part.relate_to(self.characters.clean(target), RT.HYPERLINK, is_external=True))
        return made

    def drawing(self, content: bytes, width: int, height: int, alternative: str) -> "Element":
        """Return a run with a picture, as wide and high as asked (in twentieths of a point) where the page has room for it."""
        room = min(1.0, self.width / width, self.height / height)
        relation, _ = self.part.get_or_add_image(BytesIO(content))
        id_ = next(self._ids)
        size = [Length(round(side * room) * _UNIT) for side in (width, height)]
        inline = CT_Inline.new_pic_inline(id_, relation, f"billede-{id_}", size[0], size[1])
        for side in "TBLR":
            inline.set(f"dist{side}", "0")  # or LibreOffice moves the picture within its frame
        inline.docPr.set("descr", self.characters.clean(alternative))
        inline.docPr.set("name", f"Billede {id_}")
        return element("r", element("drawing", cast("Element", inline)))


def _room(page: "Element | None") -> tuple[int, int]:
    """How wide and high the text of a page can be."""
    sizes = dict(_numbers(page))
    wide = sizes.get("w", 11906) - sizes.get("left", 1134) - sizes.get("right", 1134) - sizes.get("gutter", 0)
    high = sizes.get("h", 16838) - abs(sizes.get("top", 1417)) - abs(sizes.get("bottom", 1417))
    return max(wide, 2000), max(high - 600, 2000)


def _numbers(page: "Element | None") -> Iterator[tuple[str, int]]:
    for tag in ("pgSz", "pgMar"):
        found = page.find(qn(f"w:{tag}")) if page is not None else None
        for name, value in found.attrib.items() if found is not None else ():
            if str(value).lstrip("-").isdigit():
                yield str(name).rpartition("}")[2], int(value)
