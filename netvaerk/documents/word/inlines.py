"""What stands within a line, as runs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netvaerk.documents.tree import Break, Code, Emphasis, Image, Inline, Link, Strong, Text
from netvaerk.documents.word.characters import directed
from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.xml import element, text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PIXEL = 15  # in twentieths of a point, at 96 to an inch
_PIECES = re.compile("([\t\n])")


@dataclass(frozen=True)
class Look:
    """How the text of a run looks."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    link: bool = False


def runs(inlines: Iterable[Inline], draft: Draft, look: Look = Look()) -> "Iterator[Element]":
    """Yield the runs, links and pictures of a line."""
    for inline in inlines:
        match inline:
            case Text(content):
                yield from _text(content, draft, look)
            case Code(content):
                yield from _text(content, draft, replace(look, code=True))
            case Strong(children):
                yield from runs(children, draft, replace(look, bold=True))
            case Emphasis(children):
                yield from runs(children, draft, replace(look, italic=True))
            case Break():
                yield element("r", element("br"))
            case Image(source, alternative):
                yield from _picture(source, alternative, draft, look)
            case Link(target, children):
                yield from _link(target, children, draft, look)


def lines(content: str, draft: Draft) -> "Iterator[Element]":
    """Yield the runs of a text whose line breaks and tabs are kept; the style of its paragraph says how it looks."""
    return _text(content, draft, Look())


def _link(target: str, children: tuple[Inline, ...], draft: Draft, look: Look) -> "Iterator[Element]":
    link = draft.link(target)
    if link is None:
        yield from runs(children, draft, look)
    else:
        link.extend(runs(children, draft, replace(look, link=True)))
        if len(link):
            yield link


def _picture(source: str, alternative: str, draft: Draft, look: Look) -> "Iterator[Element]":
    picture = draft.pictures.get(source)
    if picture is None:
        yield from _text(alternative, draft, look)
    else:
        yield draft.drawing(picture.content, picture.width * _PIXEL, picture.height * _PIXEL, alternative)


def _text(content: str, draft: Draft, look: Look) -> "Iterator[Element]":
    for stretch, turned in directed(draft.characters.clean(content)):
        run = element("r", _properties(look, draft, turned=turned))
        for piece in _PIECES.split(stretch):
            if piece == "\t":
                run.append(element("tab"))
            elif piece == "\n":
                run.append(element("br"))
            elif piece:
                run.append(text(piece))
        yield run


def _properties(look: Look, draft: Draft, *, turned: bool) -> "Element | None":
    """A run's properties, in the order that the standard asks for."""
    style = "HTML Code" if look.code else "Hyperlink" if look.link else None
    made = [
        element("rStyle", val=draft.styles[style]) if style else None,
        *((element("b"), element("bCs")) if look.bold else ()),
        *((element("i"), element("iCs")) if look.italic else ()),
        element("u", val="single") if look.code and look.link else None,
        element("rtl") if turned else None,
    ]
    return element("rPr", *made) if any(part is not None for part in made) else None
