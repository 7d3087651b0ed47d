"""The municipality's letterhead, `templates/brevpapir.docx`: somebody else's file, which may be anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, cast
from zipfile import ZipFile

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from netvaerk.documents.word.xml import qn
from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import visible
from netvaerk.repository.layout import LETTERHEAD

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element

_LARGEST = 20_000_000
_MOST_BYTES = 40_000_000
_MOST_PARTS = 1000
# What these parts may hold and point to: pictures of their own, and links that a reader follows.
_TAKEN = (RT.STYLES, RT.NUMBERING, RT.THEME, RT.HEADER, RT.FOOTER)
_FIELDS = ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR", "HYPERLINK")
_SHAPES = ("drawing", "pict", "object")


@dataclass(frozen=True)
class Letterhead:
    """A letterhead that has been looked through, and in Danish what of it is not taken."""

    document: "DocumentPart"
    notes: tuple[str, ...]


def opened(content: bytes) -> Letterhead:
    """Return the letterhead in a file's bytes. Nothing in it is run, and nothing outside of it is read.

    Raises Refusal for what is no Word document, has macros, or would fetch something when it is opened.
    """
    document = _document(content)
    for rel in document.rels.values():
        if rel.reltype in _TAKEN:
            _check(None if rel.is_external else rel.target_part, rel.reltype)
    shapes = any(next(document.element.body.iter(qn(f"w:{tag}")), None) is not None for tag in _SHAPES)
    lost = f"Billeder, der står i selve teksten i {LETTERHEAD}, kommer ikke med. Sæt logoet i sidehovedet eller sidefoden."
    return Letterhead(document, (lost,) if shapes else ())


def _document(content: bytes) -> "DocumentPart":
    """The main part of the file, where it can be read and is not made to fill the memory."""
    if len(content) > _LARGEST:
        raise _refused(f"fylder mere end {_LARGEST // 1_000_000} MB")
    try:
        with ZipFile(BytesIO(content)) as parts:
            sizes = [info.file_size for info in parts.infolist()]
        too_much = len(sizes) > _MOST_PARTS or sum(sizes) > _MOST_BYTES
        document = None if too_much else Package.open(BytesIO(content)).main_document_part
    except Exception:  # a file that anybody made can be broken in any way
        raise _refused("er ikke en Word-fil, der kan læses") from None
    if document is None:
        raise _refused("fylder for meget, når den pakkes ud")
    if "macro" in document.content_type.lower() or any(rel.reltype.endswith("/vbaProject") for rel in document.rels.values()):
        raise _refused("har makroer")
    if document.content_type != CT.WML_DOCUMENT_MAIN:
        raise _refused("er ikke et almindeligt Word-dokument")
    if not isinstance(document, XmlPart) or getattr(document.element, "body", None) is None:
        raise _refused("er ikke en Word-fil, der kan læses")
    return cast("DocumentPart", document)


def _check(part: "Part | None", type_: str) -> None:
    """Refuse a part that would fetch, run or ask for anything when a reader opens the document."""
    if part is None or not (isinstance(part, XmlPart) or type_ == RT.THEME):
        raise _refused("er ikke en Word-fil, der kan læses")
    for rel in part.rels.values():
        if rel.reltype != (RT.HYPERLINK if rel.is_external else RT.IMAGE):
            raise _refused("henter noget udefra eller har et indlejret objekt i sidehovedet eller sidefoden")
    if isinstance(part, XmlPart):
        _check_text(part.element)


def _check_text(text: "Element") -> None:
    if any(str(name).endswith("src") and ":" in str(value) for shape in text.iter() for name, value in shape.attrib.items()):
        raise _refused("henter et billede udefra")
    for field in _fields(text):
        if field not in _FIELDS:
            raise _refused(f"har feltet »{visible(field)}«, der kan skifte eller hente noget")


def _fields(part: "Element") -> Iterator[str]:
    """The names of a part's fields, also of those within others. Word may split one into many runs."""
    open_: list[str] = []
    for found in part.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")):
        kind = found.get(qn("w:fldCharType"))
        if found.tag == qn("w:fldSimple"):
            yield _first(found.get(qn("w:instr"), ""))
        elif found.tag == qn("w:instrText") and open_:
            open_[-1] += found.text or ""
        elif kind == "begin":
            open_.append("")
        elif kind == "end" and open_:
            yield _first(open_.pop())
    yield from map(_first, open_)


def _first(instruction: str) -> str:
    return next(iter(instruction.split()), "").upper()


def _refused(fault: str) -> Refusal:
    return Refusal(
        f"Brevpapiret {LETTERHEAD} {fault}. Åbn det i Word, lad sidehoved og sidefod kun have tekst, sidetal og billeder, der er indsat i "
        "filen, og gem det som Word-dokument (.docx). Dokumentet er ikke dannet."
    )
