"""The styles of a document: those it has, and from the sheet those it lacks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast
from xml.sax.saxutils import quoteattr

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from netvaerk.documents.word.sheet import DEFAULTS, STYLES, Style
from netvaerk.documents.word.xml import element

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEFAULT = ("Normal", "Default Paragraph Font", "Normal Table")


def own_styles() -> bytes:
    """Return the sheet as the styles part of a document."""
    ids = {style.id: style.id for style in STYLES.values()}
    styles = "".join(_written(name, style, ids) for name, style in STYLES.items())
    return f"<w:styles {nsdecls('w')}>{DEFAULTS}{styles}</w:styles>".encode()


def completed(styles: "Element") -> Mapping[str, str]:
    """Add the sheet's styles that are not there, make Danish the language of all text, and return the id of each style by its name."""
    there = {_name(style).casefold(): str(style.get(qn("w:styleId"))) for style in styles.iterchildren(qn("w:style"))}
    lacking = {name: style for name, style in STYLES.items() if name.casefold() not in there}
    free = {name: style.id if style.id not in there.values() else f"Netvaerk{style.id}" for name, style in lacking.items()}
    named = {name: there.get(name.casefold()) or free[name] for name in STYLES}
    ids = {style.id: named[name] for name, style in STYLES.items()}
    for name, style in lacking.items():
        styles.append(parse_xml(_written(name, style, ids).replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))
    _in_danish(styles)
    return named


def _name(style: "Element") -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val")))


def _written(name: str, style: Style, ids: Mapping[str, str]) -> str:
    """A style as XML; `ids` gives the id that each id of the sheet has in this document."""
    default = ' w:default="1"' if name in _DEFAULT else ""
    custom = ' w:customStyle="1"' if name.startswith("Tabel") else ""
    links = {"basedOn": ids.get(style.based), "next": ids.get(style.following)}
    linked = "".join(f"<w:{tag} w:val={quoteattr(id_)}/>" for tag, id_ in links.items() if id_)
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    run = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="{style.type}" w:styleId={quoteattr(ids[style.id])}{default}{custom}><w:name w:val="{name}"/>'
        f"{linked}<w:qFormat/>{paragraph}{run}{style.table}</w:style>"
    )


def _in_danish(styles: "Element") -> None:
    """Make Danish the language that Word proofs text in, whatever language the styles were made in."""
    for language in list(styles.iter(qn("w:lang"))):
        cast("Element", language.getparent()).remove(language)
    normal = next((s for s in styles.iterchildren(qn("w:style")) if _name(s) == "Normal"), None)
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    place = defaults if defaults is not None else _run_properties(cast("Element", normal))
    place.append(element("lang", val="da-DK", eastAsia="da-DK", bidi="ar-SA"))


def _run_properties(style: "Element") -> "Element":
    found = style.find(qn("w:rPr"))
    if found is None:
        found = element("rPr")
        style.append(found)
    return found
