"""A proposal in plain text or Markdown, with a line above each answer that names its field; or with a theme's front matter."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from netvaerk.domain.body import without_help_only
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import labels
from netvaerk.intake.decoding import decoded
from netvaerk.intake.labels import Labels
from netvaerk.intake.read import Read
from netvaerk.intake.sections import lines_of, sort
from netvaerk.intake.values import submission

MAX_BYTES = 2_000_000
_ENDINGS = (".txt", ".md", ".markdown", ".text")
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_FRONT = re.compile(r"---[ \t]*\r?\n")


def recognises(raw: bytes, name: str) -> bool:
    """True for a text file by its name, with nothing in it that no text has."""
    return name.lower().endswith(_ENDINGS) and bool(raw.strip()) and (raw.startswith(_WIDE) or not _NO_TEXT.search(raw))


def read(raw: bytes, name: str, rules: Municipality) -> Read:
    """Return the proposal. Raises Refusal for a file that names no field, and for a front matter that cannot be read."""
    if len(raw) > MAX_BYTES:
        raise Refusal(f"Filen er for stor: højst {MAX_BYTES // 1_000_000} MB tekst.")
    text = decoded(raw)
    front, text = _parted(text, name) if _FRONT.match(text) else ({}, text)
    found = sort(lines_of(without_help_only(text)), Labels(rules))
    found.values |= front
    if not found.proposes:
        raise Refusal("Der står intet forslag i filen: ingen tekst under fx »Temaets titel« eller »Bedre velfærd«.")
    return Read((submission(found.values, rules, found.rest, found.unplaced),))


def _parted(text: str, name: str) -> tuple[dict[str, str], str]:
    """The fields of a front matter, as a form in Markdown has it, and the text below it."""
    from netvaerk.repository.source import Unreadable, parse

    try:
        source = parse(name, text.encode("utf-8", "replace"))
    except Unreadable as error:
        raise Refusal(f"Indledningen mellem de to linjer med --- kan ikke læses: {error.diagnostic.message}") from None
    return dict(_fields(source.front)), source.body


def _fields(front: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = {field.key for field in labels.fields(Municipality())}
    for key, value in front.items():
        if key == labels.PROPOSER.key and isinstance(value, Mapping):
            yield from _fields(value)
        elif key in known and (text := _text(value)):
            yield key, text


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):
        return ", ".join(filter(None, map(_text, value.values())))
    return str(value) if value is not None else ""
