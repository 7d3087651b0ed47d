"""The document that a paper is written in: A4 with the sheet's styles, or what the municipality's letterhead gives."""

from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.image import ImagePart
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart

from netvaerk.documents.word.letterhead import opened
from netvaerk.documents.word.styles import own_styles
from netvaerk.documents.word.xml import element

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element as Element

_SIDES = {"top": 1417, "right": 1134, "bottom": 1417, "left": 1134}  # 2.5 and 2 cm, in twentieths of a point
_MARGINS = " ".join(f'w:{side}="{width}"' for side, width in _SIDES.items())
_PAGE = f"""<w:sectPr {nsdecls("w")}><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar {_MARGINS} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>"""
_COMPATIBILITY = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
_COLOURS = " ".join(
    f'w:{name}="{colour}"'
    for name, colour in {
        "bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink",
        **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
    }.items()
)  # fmt: skip
_OF_PAGE = ("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "cols", "titlePg", "docGrid")
_EDGES = ("headerReference", "footerReference")


def base(letterhead: bytes | None) -> tuple[DocumentPart, tuple[str, ...]]:
    """Return a document without text, and in Danish what of the letterhead is not taken.

    Of a letterhead only the styles, the numbering, the colours, the page and its header and footer are taken: nothing else of it can
    come along.

    Raises Refusal for a letterhead that cannot be used.
    """
    package = Package()
    empty = f"<w:document {nsdecls('w', 'r', 'wp', 'a', 'pic')}><w:body/></w:document>".encode()
    document = cast("DocumentPart", DocumentPart.load(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, empty, package))
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    given = opened(letterhead) if letterhead is not None else None
    source, notes = (given.document, given.notes) if given else (None, ())
    document.relate_to(_of(source, RT.STYLES) or _new(StylesPart, "styles", CT.WML_STYLES, own_styles(), package), RT.STYLES)
    numbering = f"<w:numbering {nsdecls('w')}/>".encode()
    document.relate_to(_of(source, RT.NUMBERING) or _new(NumberingPart, "numbering", CT.WML_NUMBERING, numbering, package), RT.NUMBERING)
    document.relate_to(_new(SettingsPart, "settings", CT.WML_SETTINGS, _settings(source), package), RT.SETTINGS)
    if theme := _of(source, RT.THEME):
        document.relate_to(theme, RT.THEME)
    document.element.body.append(_page(document, source))
    _name_parts(document)
    for picture in {part.partname: part for part in package.iter_parts() if isinstance(part, ImagePart)}.values():
        package.image_parts.append(picture)  # so that a new one gets another name
    return document, notes


def _new(kind: type[XmlPart], name: str, content_type: str, blob: bytes, package: Package) -> XmlPart:
    return cast("XmlPart", kind.load(PackURI(f"/word/{name}.xml"), content_type, blob, package))


def _of(source: DocumentPart | None, type_: str) -> "Part | None":
    """The part of a letterhead that its document points to."""
    found = [rel.target_part for rel in source.rels.values() if rel.reltype == type_ and not rel.is_external] if source else []
    return found[0] if found else None


def _name_parts(document: DocumentPart) -> None:
    """Give what was taken of a letterhead names of our own: no two files of a document may have the same."""
    numbers = count(1)
    for rel in document.rels.values():
        kind = rel.reltype.rpartition("/")[2]
        single = rel.reltype in (RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME)
        rel.target_part.partname = PackURI(f"/word/{kind}.xml" if single else f"/word/{kind}{next(numbers)}.xml")
        for inner in rel.target_part.rels.values():
            if not inner.is_external:
                inner.target_part.partname = PackURI(f"/word/media/image{next(numbers)}.{inner.target_part.partname.ext}")


def _settings(source: DocumentPart | None) -> bytes:
    """Settings that say nothing of the machine they were made on; a letterhead's own heads for even pages stay in use."""
    theirs = _of(source, RT.SETTINGS)
    uneven = isinstance(theirs, XmlPart) and theirs.element.find(qn("w:evenAndOddHeaders")) is not None
    return (
        f"<w:settings {nsdecls('w')}>{'<w:evenAndOddHeaders/>' if uneven else ''}<w:defaultTabStop w:val='720'/>"
        f"<w:characterSpacingControl w:val='doNotCompress'/><w:compat><w:compatSetting {_COMPATIBILITY}/></w:compat>"
        f"<w:themeFontLang w:val='da-DK'/><w:clrSchemeMapping {_COLOURS}/>"
        "<w:decimalSymbol w:val=','/><w:listSeparator w:val=';'/></w:settings>"
    ).encode()


def _page(document: DocumentPart, source: DocumentPart | None) -> "Element":
    """The page of the letterhead's first section, with its header and footer; A4 where there is none."""
    found = next(source.element.iter(qn("w:sectPr")), None) if source else None
    if source is None or found is None:
        return cast("Element", parse_xml(_PAGE))
    kept = [deepcopy(child) for child in found if child.tag in {qn(f"w:{name}") for name in _OF_PAGE}]
    for edge in kept:
        if edge.tag in {qn(f"w:{name}") for name in _EDGES}:
            rel = source.rels[edge.get(qn("r:id"), "")]
            edge.set(qn("r:id"), document.relate_to(rel.target_part, rel.reltype))
    return element("sectPr", *kept)
