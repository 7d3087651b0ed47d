"""A proposal in plain text, with a line above each answer that names its field."""

import re

from netvaerk.domain.body import without_help_only
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake.apart import require_no_paper
from netvaerk.intake.decoding import decoded
from netvaerk.intake.labels import Labels
from netvaerk.intake.read import Read
from netvaerk.intake.sections import lines_of, sort
from netvaerk.intake.values import submission
from netvaerk.repository.outside import STDIN

MAX_BYTES = 2_000_000
_ENDINGS = (".txt", ".md", ".markdown", ".text")
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def is_text(raw: bytes, name: str) -> bool:
    """True for a text file by its name, or for standard input, which has none, with nothing in it that no text has."""
    named = name == STDIN or name.lower().endswith(_ENDINGS)
    return named and bool(raw.strip()) and (raw.startswith(_WIDE) or not _NO_TEXT.search(raw))


def recognises(raw: bytes, name: str) -> bool:
    """True for any text file."""
    return is_text(raw, name)


def read(raw: bytes, name: str, rules: Municipality) -> Read:  # noqa: ARG001 - every reader takes the name
    """Return the proposal. Raises Refusal for a file that names no field."""
    if len(raw) > MAX_BYTES:
        raise Refusal(f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB tekst.")
    text = decoded(raw)
    require_no_paper(text.strip().partition("\n")[0].strip())
    found = sort(lines_of(without_help_only(text)), Labels(rules))
    if not found.proposes:
        raise Refusal("Der står intet forslag i filen: ingen tekst under fx »Temaets titel« eller »Bedre velfærd«.")
    return Read((submission(found.values, rules, found.rest, found.unplaced),))
