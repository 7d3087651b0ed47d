"""What a Word file holds beside the text of its pages: notes are read, the rest is named."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.intake.values import shortened
from netvaerk.intake.word_package import WordPackage
from netvaerk.intake.word_text import paragraphs, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NOTES = {"footnotes": "Fodnote", "endnotes": "Slutnote"}
_EDGES = {"header": "sidehoved", "footer": "sidefod"}
_PAGE_NUMBER = re.compile(r"(?:side|page|af|of|[\d\s/|–-])*", re.IGNORECASE)


def notes_of(file: WordPackage) -> Iterator[str]:
    """Yield the footnotes and endnotes, each with its number."""
    for kind, told in _NOTES.items():
        texts = [text for part in file.parts(kind) for note in part.iterchildren("*") if (text := _words(note))]
        yield from (f"{told} {number}: {text}" for number, text in enumerate(texts, start=1))


def told_beside(file: WordPackage, own: Collection[str] = ()) -> Iterator[str]:
    """Yield in Danish what else lies in the file and is not taken in.

    Args:
        file: the document.
        own: how the texts begin that a form itself has above and below its pages.
    """
    if file.beside:
        yield f"Filen har {listed(file.beside)}. De er ikke hentet ind; se originalen."
    if next(file.document.iter("{*}altChunk"), None) is not None:
        yield "Der er indsat tekst, som ligger i en fil for sig. Den er ikke hentet ind; se originalen."
    edges = [(told, text) for kind, told in _EDGES.items() for part in file.parts(kind) if (text := _words(part))]
    for told, text in dict.fromkeys(edges):
        if not _PAGE_NUMBER.fullmatch(text) and not text.startswith(tuple(own)):
            yield f"»{shortened(text)}« står i dokumentets {told} og er ikke hentet ind; se originalen."
    if any(str(key).endswith("}link") for element in file.document.iter("{*}blip") for key in element.attrib):
        yield "Filen viser billeder, der ligger et andet sted. De er ikke hentet."


def _words(element: "Element") -> str:
    return " ".join(" ".join(map(text_of, paragraphs(element))).split())
