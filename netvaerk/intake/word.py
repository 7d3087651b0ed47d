"""A Word document that somebody has set up in their own way: its headings are matched to the fields, the rest is kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake.labels import Labels
from netvaerk.intake.read import Read
from netvaerk.intake.sections import Block, named, sort
from netvaerk.intake.values import submission
from netvaerk.intake.word_package import Opened, is_package, opened
from netvaerk.intake.word_text import Paragraph, paragraphs

if TYPE_CHECKING:
    from netvaerk.domain.submission import Submission

_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
_ENOUGH = 3  # headings that name a field; then no other line is one


def recognises(raw: bytes, name: str) -> bool:
    """True for a Word file, whole or broken."""
    return is_package(raw) and (b"word/" in raw or name.lower().endswith(_ENDINGS))


def read(raw: bytes, name: str, rules: Municipality) -> Read:
    """Return the proposal of a document; one without a title is called what its file is called.

    Raises Refusal for a file that cannot be opened safely or has no text.
    """
    file = opened(raw)
    known = Labels(rules)
    blocks = list(_blocks(file))
    by_style = sum(bool(block.level and named(block.text, known)) for block in blocks) >= _ENOUGH
    found = sort(blocks, known, only_headings=by_style)
    if not found.values and not found.rest:
        raise Refusal("Dokumentet er tomt.")
    told = list(found.unplaced)
    if not found.values.get("titel", "").strip() and "tema" not in found.values:
        found.values["titel"] = _title_of(name)
        told.append("Dokumentet har ingen titel; temaet hedder det samme som filen.")
    made: Submission = submission(found.values, rules, found.rest, told)
    return Read((made,), notes=tuple(_beside(file)))


def _blocks(file: Opened) -> Iterator[Block]:
    for paragraph in paragraphs(file.document):
        yield Block(_text(paragraph), 1 if paragraph.heading else 0)


def _text(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def _title_of(name: str) -> str:
    last = name.replace("\\", "/").rpartition("/")[2]
    return " ".join(last.rpartition(".")[0].replace("_", " ").split()) or "Uden titel"


def _beside(file: Opened) -> Iterator[str]:
    if file.beside:
        yield f"Filen har {listed(file.beside)}. De er ikke hentet ind; se originalen."
    if any(str(key).endswith("}link") for element in file.document.iter("{*}blip") for key in element.attrib):
        yield "Filen viser billeder, der ligger et andet sted. De er ikke hentet."
