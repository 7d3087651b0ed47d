"""A Paper as a PDF file."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from netvaerk.documents.formats import Rendered
from netvaerk.documents.pdf.data import data
from netvaerk.documents.pdf.letters import FONTS, Letters
from netvaerk.documents.pdf.runs import files
from netvaerk.documents.tree import Paper
from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import visible
from netvaerk.repository.brought import brought

STANDARDS = ["a-2a", "ua-1"]
_FOLDER = Path(__file__).parent
# As typst knows them; the one that it begins with must be called main.typ.
_SOURCES = {"main.typ": "paper.typ", "look.typ": "look.typ", "lines.typ": "lines.typ", "blocks.typ": "blocks.typ"}


def render(paper: Paper) -> Rendered:
    """Return a paper as PDF, by PDF/UA-1 and PDF/A-2a, and which characters had to be replaced.

    Raises Refusal where typst cannot set it.
    """
    letters = Letters()
    told = json.dumps(data(paper, letters), ensure_ascii=False)
    # typst takes no bytes from here, only texts: a picture goes as the numbers of its bytes.
    shown = {file: json.dumps(list(paper.pictures[source].content)).encode() for file, source in files(paper.pictures).items()}
    day = datetime(paper.day.year, paper.day.month, paper.day.day, tzinfo=UTC)
    return Rendered(_pdf({**_sources(), **shown, "paper.json": told.encode()}, day), letters.notes)


@cache
def _sources() -> dict[str, bytes]:
    return {name: brought(_FOLDER, file) for name, file in _SOURCES.items()}


def _pdf(files: dict[str, bytes], day: datetime) -> bytes:
    """What typst makes of these files; it reads none from the disk but the fonts."""
    import typst

    compile_: Any = typst.compile  # its types know nothing of files that are handed over
    try:
        made: bytes = compile_(files, font_paths=[FONTS], ignore_system_fonts=True, format="pdf", pdf_standards=STANDARDS, timestamp=day)
        return made
    except typst.TypstError as error:
        raise Refusal(_fault(error.message)) from None
    except BaseException as error:
        # A fault within typst's own code comes as a PanicException, which is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise Refusal(_fault(str(error))) from None


def _fault(said: str) -> str:
    return (
        f"Dokumentet kan ikke sættes som PDF. Programmet typst siger: »{visible(said)[:300]}«. "
        "Lav det i et andet format, fx --format docx, og meld fejlen til dem, der passer netvaerk."
    )
