"""Text within a line as words that each know how they look: the form in which two texts are the same or not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from netvaerk.documents.tree import Break, Code, Emphasis, Image, Inline, Link, Strong, Text

_PIECES = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Look:
    """How a word looks, and where it leads."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""

    def shared(self, other: "Look") -> "Look":
        """What both have."""
        link = self.link if self.link == other.link else ""
        return Look(self.bold and other.bold, self.italic and other.italic, code=False, link=link)


@dataclass(frozen=True)
class Span:
    """A stretch of text, or a thing that stands in the line, with its look."""

    content: "str | Break | Image"
    look: Look = Look()


def spans(inlines: Iterable[Inline], look: Look = Look()) -> Iterator[Span]:
    """Yield the spans of a line."""
    for inline in inlines:
        match inline:
            case Text(content):
                yield Span(content, look)
            case Code(content):
                yield Span(content, replace(look, code=True))
            case Strong(children):
                yield from spans(children, replace(look, bold=True))
            case Emphasis(children):
                yield from spans(children, replace(look, italic=True))
            case Link(target, children):
                yield from spans(children, replace(look, link=target))
            case Break() | Image():
                yield Span(inline, look)


def line(given: Iterable[Span]) -> tuple[Inline, ...]:
    """Return spans as inlines: one blank between words, none at the ends, and no markup around blanks alone."""
    stretch = list(given)
    alike = _alike(stretch)
    return _nested(_trimmed(list(_words(stretch))) if alike is None else alike, ())


def _alike(stretch: Sequence[Span]) -> list[Span] | None:
    """Text that looks the same all along, as most does, as one span or none; None for what has to be looked at word by word."""
    look = stretch[0].look if stretch else Look()
    texts = [span.content for span in stretch if isinstance(span.content, str) and span.look == look]
    if look.code or len(texts) < len(stretch):
        return None
    text = " ".join("".join(texts).split())
    return [Span(text, look)] if text else []


def _words(given: Iterable[Span]) -> Iterator[Span]:
    """Words and blanks apart; code stands as it is."""
    for span in given:
        if not isinstance(span.content, str):
            yield span
        elif span.look.code:
            yield replace(span, content=span.content.replace("\n", " "))
        else:
            yield from (Span(" " if piece.isspace() else piece, span.look) for piece in _PIECES.findall(span.content))


def _trimmed(given: Sequence[Span]) -> list[Span]:
    """The spans that show; a blank or a break has the look that the words on both its sides share."""
    kept: list[Span] = []
    for span in given:
        if _is_blank(span) and (not kept or _is_blank(kept[-1]) or isinstance(kept[-1].content, Break)):
            continue
        if isinstance(span.content, Break) and kept and _is_blank(kept[-1]):
            kept.pop()
        if kept or not isinstance(span.content, Break):
            kept.append(span)
    while kept and not _is_word(kept[-1]):
        kept.pop()
    words = [place for place, span in enumerate(kept) if _is_word(span)]
    for before, after in pairwise(words):
        shared = kept[before].look.shared(kept[after].look)
        kept[before + 1 : after] = [replace(span, look=shared) for span in kept[before + 1 : after]]
    return kept


def _is_blank(span: Span) -> bool:
    return span.content == " " and not span.look.code


def _is_word(span: Span) -> bool:
    return not _is_blank(span) and not isinstance(span.content, Break)


_MARKS = ("link", "bold", "italic", "code")


def _nested(given: Sequence[Span], within: tuple[str, ...]) -> tuple[Inline, ...]:
    made: list[Inline] = []
    place = 0
    while place < len(given):
        ends = {mark: _end(given, place, mark) for mark in _MARKS if mark not in within and getattr(given[place].look, mark)}
        mark = max(ends, key=lambda m: (ends[m], -_MARKS.index(m)), default="")
        end = ends[mark] if mark else _end_of_plain(given, place, within)
        stretch = given[place:end]
        made += [_marked(mark, stretch, within)] if mark else _plain(stretch)
        place = end
    return tuple(made)


def _end(given: Sequence[Span], place: int, mark: str) -> int:
    """One past the last span from a place on that has the same mark."""
    wanted = getattr(given[place].look, mark)
    return next((n for n in range(place, len(given)) if getattr(given[n].look, mark) != wanted), len(given))


def _end_of_plain(given: Sequence[Span], place: int, within: tuple[str, ...]) -> int:
    others = [mark for mark in _MARKS if mark not in within]
    return next((n for n in range(place, len(given)) if any(getattr(given[n].look, mark) for mark in others)), len(given))


def _marked(mark: str, stretch: Sequence[Span], within: tuple[str, ...]) -> Inline:
    if mark == "code":
        return Code("".join(s.content for s in stretch if isinstance(s.content, str)))
    children = _nested(stretch, (*within, mark))
    if mark == "link":
        return Link(stretch[0].look.link, children)
    return Strong(children) if mark == "bold" else Emphasis(children)


def _plain(stretch: Sequence[Span]) -> Iterator[Inline]:
    for said, parts in groupby(stretch, key=lambda span: isinstance(span.content, str)):
        if said:
            yield Text("".join(str(span.content) for span in parts))
        else:
            yield from (span.content for span in parts if not isinstance(span.content, str))
