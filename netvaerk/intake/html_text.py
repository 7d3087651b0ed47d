"""The text of HTML that came in a mail. Nothing in it is run or fetched; what it does not show is left out."""

import re
from typing import TYPE_CHECKING, cast

from netvaerk.domain.errors import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element

_SILENT = frozenset({
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe", "textarea", "select",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_WITH_GAP = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)|mso-hide\s*:\s*all", re.IGNORECASE)
_QUOTE, _DEEPEST_QUOTE = "> ", 3
_TOO_DEEP = "Mailens HTML er sat sådan sammen, at den ikke kan læses. Bed afsenderen sende den som almindelig tekst."


def text_of_html(html: str) -> str:
    """Return what HTML shows as plain lines; a quoted reply has `> ` before its lines, a list's entries `- `.

    Raises Refusal where elements lie deeper within each other than any mail program makes them.
    """
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = cast("_Element | None", etree.fromstring(html.encode("utf-8", "replace"), parser))
    except etree.XMLSyntaxError:
        return ""
    if any("depth" in error.message for error in parser.error_log):
        raise Refusal(_TOO_DEEP)
    writer = _Writer()
    if root is not None:  # nothing at all has no root
        writer.write(root)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(writer.lines)).strip("\n")


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._quoted = 0
        self._preformatted = 0

    def write(self, element: "_Element") -> None:
        """Write an element with all that it holds. No deeper than the parser lets elements lie."""
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._end_line(gap=tag in _WITH_GAP, always=tag == "br")
        if tag and tag not in _SILENT and not _hidden(element):
            self._quoted += tag == "blockquote"
            self._preformatted += tag == "pre"
            self._line.append("- " if tag == "li" else "")
            self._text(element.text)
            for child in element:
                self.write(child)
                self._text(child.tail)
            if tag in _BLOCKS and tag != "br":
                self._end_line(gap=tag in _WITH_GAP)
            self._quoted -= tag == "blockquote"
            self._preformatted -= tag == "pre"

    def _text(self, text: str | None) -> None:
        if text and self._preformatted:
            *lines, last = text.split("\n")
            for line in lines:
                self._line.append(line)
                self._end_line(always=True)
            self._line.append(last)
        elif text:
            self._line.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def _end_line(self, *, gap: bool = False, always: bool = False) -> None:
        text = "".join(self._line).replace("\u00a0", " ")
        text = text.rstrip() if self._preformatted else re.sub(r" {2,}", " ", text).strip()
        self._line = []
        before = _QUOTE * min(self._quoted, _DEEPEST_QUOTE)
        if text or always:
            self.lines.append(before + text)
        if gap and self.lines and self.lines[-1].strip("> "):
            self.lines.append(before.rstrip())


def _hidden(element: "_Element") -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))
