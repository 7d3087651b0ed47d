"""A Word document that somebody has set up in their own way: its headings are matched to the fields, the rest is kept."""

import re
from collections.abc import Iterator

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.personal_names import looks_like_a_name, words_of
from netvaerk.domain.submission import OTHER, Submission
from netvaerk.intake.apart import require_no_paper
from netvaerk.intake.bounds import answered
from netvaerk.intake.labels import NAME, Labels
from netvaerk.intake.read import Read
from netvaerk.intake.sections import Block, named, sort
from netvaerk.intake.values import shortened, submission
from netvaerk.intake.word_beside import notes_of, told_beside
from netvaerk.intake.word_package import WordPackage, is_package, opened
from netvaerk.intake.word_text import paragraphs, text_of

_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
_LONGEST_TITLE = 250
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
    require_no_paper(next((block.text.strip() for block in blocks if block.text.strip()), ""))
    by_style = sum(bool(block.level and named(block.text, known)) for block in blocks) >= _ENOUGH
    found = sort(blocks, known, only_headings=by_style)
    for note in notes_of(file):
        found.rest.append(note)
        found.unplaced.append(f"»{shortened(note)}« er gemt under »{OTHER}«.")
    if not found.values and not found.rest:
        raise Refusal("Dokumentet er tomt.")
    told = list(found.unplaced)
    if not found.values.get("titel", "").strip() and "tema" not in found.values:
        found.values["titel"] = _title_of(name)
        told.append("Dokumentet har ingen titel; temaet hedder det samme som filen.")
        found.values.setdefault(NAME.key, _proposer_in(found.values["titel"], rules))
    made: Submission = submission(found.values, rules, found.rest, told)
    return Read((made,), notes=tuple(told_beside(file)))


def _blocks(file: WordPackage) -> Iterator[Block]:
    for paragraph in paragraphs(file.document):
        yield Block(answered(text_of(paragraph)), 1 if paragraph.heading else 0)


def _proposer_in(title: str, rules: Municipality) -> str:
    """The name of who sent a file, where the file is called »… fra Mette Nord«: it may stand in a contact, and nowhere else."""
    sent = re.search(r"\b(?:fra|af|ved)\s+(\S.*)", title)
    return sent[1] if sent and looks_like_a_name(sent[1], words_of([d.name for d in rules.departments])) else ""


def _title_of(name: str) -> str:
    last = name.replace("\\", "/").rpartition("/")[2]
    return " ".join(last.rpartition(".")[0].replace("_", " ")[:_LONGEST_TITLE].split()) or "Uden titel"
