"""Elements of WordprocessingML (ISO/IEC 29500-1), written short."""

from functools import cache
from typing import TYPE_CHECKING

from docx.oxml.ns import nsmap
from docx.oxml.ns import qn as _qn
from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# The names of a document are few, and asked for some hundred thousand times.
qn = cache(_qn)
_PREFIXES = {"w": nsmap["w"]}
_SPACE = qn("xml:space")
_named = cache(lambda name: qn(f"w:{name}"))


def element(tag: str, *children: "Element | None", **attributes: str | int) -> "Element":
    """Return an element of the main namespace: `element("ind", left=720)` is `<w:ind w:left="720"/>`. No child is made of None."""
    made = etree.Element(_named(tag), {_named(name): str(value) for name, value in attributes.items()}, _PREFIXES)
    for child in children:
        if child is not None:
            made.append(child)
    return made


def text(content: str, tag: str = "t") -> "Element":
    """Return an element that holds text, its blanks as they are."""
    made = element(tag)
    made.text = content
    if content != content.strip() or "  " in content:
        made.set(_SPACE, "preserve")
    return made
