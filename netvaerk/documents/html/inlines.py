"""What stands within a line, as HTML."""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from html import escape

from netvaerk.documents.tree import Break, Code, Emphasis, Image, Inline, Link, Picture, Strong, Text, plain
from netvaerk.domain.text import visible

_SAFE = re.compile(r"(https?|mailto):", re.IGNORECASE)
# A longer word may be broken anywhere: no column of a table is to be wider for its sake.
LONGEST = 22
_LONG = re.compile(rf"(\S{{{LONGEST + 1},}})")


def shown(text: str, *, lines: bool = False) -> str:
    """Return text as HTML that shows just its characters; line breaks are kept with `lines`."""
    parts = _LONG.split(visible(text, keep_newlines=lines))
    return "".join(f'<span class="long">{escape(p)}</span>' if place % 2 else escape(p) for place, p in enumerate(parts))


def attribute(text: str) -> str:
    """Return text as the value of an attribute, within its quotes."""
    return escape(visible(text))


class Inlines:
    """Writes inlines; `anchors` are the headings that can be led to."""

    def __init__(self, anchors: Collection[str], pictures: Mapping[str, Picture]) -> None:
        """Take the anchors of the paper's headings, and its pictures."""
        self._anchors = anchors
        self._pictures = pictures

    def of(self, inlines: Iterable[Inline]) -> str:
        """Return inlines as HTML."""
        return "".join(self._one(inline) for inline in inlines)

    def _one(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return shown(text)
            case Strong(children):
                return f"<strong>{self.of(children)}</strong>"
            case Emphasis(children):
                return f"<em>{self.of(children)}</em>"
            case Code(text):
                return f"<code>{shown(text)}</code>"
            case Link():
                return self._link(inline)
            case Image():
                return self._image(inline)
            case Break():
                return "<br>"

    def _link(self, link: Link) -> str:
        """A link that leads somewhere and says so; of others the text remains."""
        text = self.of(link.children)
        leads = link.target[1:] in self._anchors if link.target.startswith("#") else _SAFE.match(link.target)
        if not leads or not plain(link.children).strip():
            return text
        return f'<a href="{attribute(link.target)}">{text}</a>'

    def _image(self, image: Image) -> str:
        picture = self._pictures.get(image.source)
        if picture is None:
            return shown(image.alternative)
        data = f"data:image/{picture.type};base64,{b64encode(picture.content).decode()}"
        return f'<img src="{data}" alt="{attribute(image.alternative)}" width="{picture.width}" height="{picture.height}">'
