"""What stands on a line, as plain data for paper.typ: runs of text with their looks, and what breaks a word that is too long."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

from netvaerk.documents.pdf.letters import Letters
from netvaerk.documents.tree import Break, Code, Emphasis, Image, Inline, Link, Picture, Strong, Text, plain

Run: TypeAlias = dict[str, Any]
# A picture is at most as wide as a line and half as high as a page, and shows 6 of its dots to the millimetre (about 150 to the inch).
_WIDEST, _HIGHEST, _DOTS_PER_MM = 160, 120, 6
_LONGEST_ADDRESS = 2000
# The longest word that is left to hyphenation, and the pieces that a longer one may be broken into.
_WORD, _PIECE = 40, 12
_TOO_LONG = re.compile(rf"[^\s\u00ad]{{{_WORD},}}")
_PLACE = re.compile(rf"[^/?&=.,;:_-]{{0,{_PIECE - 1}}}.", re.DOTALL)


class Lines:
    """Makes runs of inlines.

    Args:
        letters: writes the text, with what the font has.
        anchors: what links within the paper can lead to.
        pictures: what images show, by their source.
    """

    def __init__(self, letters: Letters, anchors: AbstractSet[str], pictures: Mapping[str, Picture]) -> None:
        self._letters = letters
        self._anchors = anchors
        self._files = {source: file for file, source in files(pictures).items()}
        self._pictures = pictures

    def runs(self, inlines: Iterable[Inline]) -> list[Run]:
        """Return inlines as runs, however deep they are nested."""
        return list(self._runs(inlines, {}))

    def _runs(self, inlines: Iterable[Inline], look: Run) -> Iterator[Run]:
        for inline in inlines:
            match inline:
                case Text(text):
                    yield {**look, "text": pieces(self._letters.of(text))}
                case Code(text):
                    yield {**look, "code": True, "text": pieces(self._letters.of(text))}
                case Strong(children):
                    yield from self._runs(children, {**look, "strong": True})
                case Emphasis(children):
                    yield from self._runs(children, {**look, "emph": True})
                case Link():
                    yield from self._link(inline, look)
                case Image():
                    yield from self._picture(inline, look)
                case Break():
                    yield {"break": True}

    def _link(self, link: Link, look: Run) -> Iterator[Run]:
        """A link that leads somewhere; else its text alone. A link without a text shows its address."""
        shown = link.children if plain(link.children).strip() else (Text(link.target),)
        inside = link.target.removeprefix("#") if link.target.startswith("#") else None
        leads = inside in self._anchors if inside is not None else 0 < len(link.target) <= _LONGEST_ADDRESS
        if not leads:
            yield from self._runs(shown, look)
        else:
            target = {"inside": inside} if inside is not None else {"address": self._letters.of(link.target)}
            yield {**target, "runs": list(self._runs(shown, look))}

    def _picture(self, image: Image, look: Run) -> Iterator[Run]:
        """A picture, or its alternative text where it is not there."""
        said = self._letters.of(image.alternative).strip()
        picture = self._pictures.get(image.source)
        if picture:
            size = min(picture.width / _DOTS_PER_MM, _WIDEST, _HIGHEST * picture.width / picture.height)
            yield {"picture": self._files[image.source], "alternative": said or "Billede uden beskrivelse", "width": round(size, 2)}
        else:
            yield from self._runs((Text(image.alternative),), look)


def files(pictures: Mapping[str, Picture]) -> dict[str, str]:
    """Return the sources of a paper's pictures, by the file that each has for typst."""
    return {f"{number}.json": source for number, source in enumerate(sorted(pictures))}


def pieces(text: str) -> list[str]:
    """Return text in pieces; a line may be broken between two. Only what no hyphenation can break has more than one."""
    found: list[str] = [""]
    end = 0
    for word in _TOO_LONG.finditer(text):
        first, *rest = _PLACE.findall(word[0])
        found[-1] += text[end : word.start()] + first
        found += rest
        end = word.end()
    found[-1] += text[end:]
    return found
