"""The header and the footer of every page: body and date above, the number of the page below. A letterhead's own stay."""

from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.oxml.ns import nsdecls, qn

from netvaerk.documents.word.blocks import paragraph
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.fields import field
from netvaerk.documents.word.inlines import lines
from netvaerk.documents.word.xml import element, text

if TYPE_CHECKING:
    from docx.package import Package
    from lxml.etree import _Element as Element

_SHOWN = ("t", "drawing", "pict", "object", "fldSimple", "instrText")


def write_edges(draft: Draft, running_head: str) -> None:
    """Write the header and the footer, where the letterhead has none or leaves them empty."""
    page = cast("Element", draft.part.element.body.find(qn("w:sectPr")))
    number = [element("r", text("Side ")), *field("PAGE", [_one()]), element("r", text(" af ")), *field("NUMPAGES", [_one()])]
    _fill(page, "header", paragraph("header", lines(running_head, draft), draft), draft)
    _fill(page, "footer", paragraph("footer", number, draft), draft)


def _one() -> "Element":
    return element("r", text("1"))


def _empty(kind: str, package: "Package") -> "XmlPart":
    root, type_ = ("hdr", CT.WML_HEADER) if kind == "header" else ("ftr", CT.WML_FOOTER)
    name = package.next_partname(f"/word/{kind}%d.xml")
    return cast("XmlPart", XmlPart.load(name, type_, f"<w:{root} {nsdecls('w')}/>".encode(), package))


def _fill(page: "Element", kind: str, content: "Element", draft: Draft) -> None:
    reference = next((e for e in page.iterchildren(qn(f"w:{kind}Reference")) if e.get(qn("w:type"), "default") == "default"), None)
    if reference is None:
        part = _empty(kind, draft.part.package)
        relation = draft.part.relate_to(part, RT.HEADER if kind == "header" else RT.FOOTER)
        reference = element(f"{kind}Reference", type="default")
        reference.set(qn("r:id"), relation)
        page.insert(0, reference)
    else:
        part = cast("XmlPart", draft.part.rels[reference.get(qn("r:id"), "")].target_part)
    if next(part.element.iter(*(qn(f"w:{tag}") for tag in _SHOWN)), None) is None:
        for child in list(part.element):
            part.element.remove(child)
        part.element.append(content)
