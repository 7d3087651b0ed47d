"""Markdown that people wrote, made safe and well-formed before it becomes a part of a document."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it.token import Token

from netvaerk.documents.markdown_writer import write
from netvaerk.domain.markdown import parser
from netvaerk.domain.text import visible

if TYPE_CHECKING:
    from netvaerk.documents.pictures import Pictures

_SCHEMES = re.compile(r"(https?|mailto):", re.IGNORECASE)
_DEEPEST = 6


class Markdown(str):
    """Text that is Markdown already. Everything else is plain text, and is escaped where it is put into a document."""

    __slots__ = ()


def prose(text: str, below: int, pictures: "Pictures | None" = None) -> Markdown:
    """Return what a person wrote as Markdown that can stand below a heading of the level `below` (1-5) and marks up nothing outside itself.

    Headings lie below that level and skip none; HTML and control characters are shown as text; pictures become their
    alternative text (a remote one would tell who reads it) but for those that `pictures` takes; links lead to http, https and
    mailto alone.
    """
    written = _written(text, below, pictures)
    # Where the marks of what was left out touch other marks, Markdown may no longer say the same: then it does without.
    return Markdown(written if _written(written, below, pictures) == written else _written(text, below, plain=True))


def _written(text: str, below: int, pictures: "Pictures | None" = None, *, plain: bool = False) -> str:
    return write(_placed(_pruned(_parsed(text, pictures, plain=plain)), below))


def words(text: str) -> list[str]:
    """Return the words of each paragraph, list item and cell that a person wrote, without headings, code blocks and markup."""
    tokens = _parsed(text, plain=True)
    inlines = [t for before, t in pairwise(tokens) if t.type == "inline" and before.type != "heading_open"]
    return [found for inline in inlines if (found := " ".join(_words(inline.children).split()))]


def _parsed(text: str, pictures: "Pictures | None" = None, *, plain: bool) -> list[Token]:
    """The text's tokens, with nothing in them that could run or fetch anything; `plain` leaves out markup within lines too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    tokens = parser().parse(visible(lines, keep_newlines=True), {})
    for token in tokens:
        if token.type == "inline":
            children = [_text(_words(token.children))] if plain else _joined(_harmless(token.children or [], pictures))
            token.children = children
    return tokens


def _words(children: list[Token] | None) -> str:
    """The words of tokens within a line; a picture's are its alternative text."""
    parts = []
    for token in children or []:
        if token.type == "image":
            parts.append(_words(token.children))
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(token.content)
    return "".join(parts)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _harmless(children: list[Token], pictures: "Pictures | None") -> list[Token]:
    """The tokens of a line, with links within links, links to anything unusual and pictures that are not taken as their text."""
    kept: list[Token] = []
    open_links: list[bool] = []
    for token in children:
        if token.type == "image":
            kept.append(_picture(token, pictures))
        elif token.type == "link_open":
            href = str(token.attrs["href"])
            open_links.append(bool(_SCHEMES.match(href)) and not any(open_links))
            if open_links[-1]:
                token.attrs = {"href": href}
                kept.append(token)
        elif token.type != "link_close" or open_links.pop():
            kept.append(token)
    return kept


def _picture(token: Token, pictures: "Pictures | None") -> Token:
    """A picture that is taken, its words in place of others."""
    said = " ".join(_words(token.children).split())
    source = pictures.source(str(token.attrs["src"]), said) if pictures else None
    return (
        Token("image", "img", 0, content=said, attrs={"src": source}, children=[_text(said)]) if source else _text(_words(token.children))
    )


def _joined(children: list[Token]) -> list[Token]:
    """The tokens with neighbouring texts as one, so that they are escaped as the one text they will be read as."""
    joined: list[Token] = []
    for token in children:
        if token.type == "text" and joined and joined[-1].type == "text":
            joined[-1] = _text(joined[-1].content + token.content)
        else:
            joined.append(token)
    return joined


def _pruned(tokens: list[Token]) -> list[Token]:
    """The tokens without what holds nothing: an empty heading is read aloud, a row of empty list marks becomes a rule."""
    kept: list[Token] = []
    for token in tokens:
        opened = kept[-1].type if kept and kept[-1].nesting == 1 else ""
        if opened and token.nesting == -1:
            kept.pop()
        elif opened not in ("paragraph_open", "heading_open") or _words(token.children).strip():
            kept.append(token)
    return kept


def _placed(tokens: list[Token], below: int) -> list[Token]:
    """The tokens with every heading below the level `below`, none skipped."""
    above: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
            above = [*(a for a in above if a < level), level]
            token.markup = "#" * min(below + len(above), _DEEPEST)
    return tokens
