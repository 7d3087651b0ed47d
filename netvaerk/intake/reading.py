"""Which reader reads a file. Each module knows its own by its bytes; a file's name is a hint and no more."""

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from netvaerk.domain.municipality import Municipality
from netvaerk.intake.read import Read


class Reader(Protocol):
    """A module that reads one kind of file."""

    def recognises(self, raw: bytes, name: str) -> bool:
        """True for a file of this kind."""

    def read(self, raw: bytes, name: str, rules: Municipality) -> Read:
        """Return the proposals of a file. Raises Refusal where it cannot be used."""


# In this order: what is a form is read as one, before the ways to read anything.
_READERS = ("word_form", "html_form", "word", "msg", "mail", "table", "markdown_form", "plain_text")

_MB = 1_000_000
MAX_BYTES = 64 * _MB


def reader_of(raw: bytes, name: str) -> Reader | None:
    """The reader for a file, or None for one of no kind that is read."""
    return next((reader for reader in _readers() if reader.recognises(raw, name)), None)


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(cast(Reader, import_module(f"netvaerk.intake.{name}")) for name in _READERS)


def why_not(raw: bytes, name: str) -> str:
    """Say in Danish what a file is that no reader takes, and what to do about it."""
    ending = name.rpartition(".")[2].lower()
    if raw.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in raw:
        return "Filen er låst med en adgangskode. Bed afsenderen sende den uden adgangskode."
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in raw[:_HEAD]:
        return f"Filen er ikke et Word-dokument. {_AS_WORD}"
    for start, endings, what in _KNOWN:
        by_start = raw.startswith(start) and (start != b"<" or ending in endings)
        if by_start if start else ending in endings:
            return what
    return _READ_HERE if raw.strip() else "Filen er tom."


_OLE, _HEAD = b"\xd0\xcf\x11\xe0", 200
_READ_HERE = (
    "Filen er ikke af en slags, der kan hentes ind. Her kan hentes Word-dokumenter (.docx), mails (.eml og .msg), "
    "formularens fil, regneark gemt som CSV, tekst (.txt og .md) og vurderinger fra en pakke (.json)."
)
_BY_HAND = "Du kan også skrive forslaget ind: netvaerk new-theme"
_AS_WORD = "Åbn den, gem den som Word-dokument (.docx), og prøv igen."
_KNOWN: tuple[tuple[bytes, tuple[str, ...], str], ...] = (
    (b"%PDF", ("pdf",), f"En PDF kan ikke læses sikkert. Bed forslagsstilleren om Word-formularen. {_BY_HAND}"),
    (_OLE, (), f"Filen er gemt i et ældre Office-format. {_AS_WORD}"),
    (b"{\\rtf", ("rtf",), f"Filen er i RTF-format. {_AS_WORD}"),
    (b"<", ("html", "htm"), "Det er skabelonens side og ikke svarene. Bed forslagsstilleren gemme svarene fra siden og sende den fil."),
    (b"", ("odt", "ott", "fodt", "pages"), f"Filen er ikke et Word-dokument. {_AS_WORD}"),
    (b"", ("xlsx", "xlsm", "ods", "xls"), "Et regneark hentes ind som CSV. Åbn det, gem det som CSV (UTF-8), og prøv igen."),
    (b"PK\x03\x04", ("zip",), "Filen er en zip-fil. Pak den ud, og hent filerne ind."),
    (b"\x89PNG", ("png", "jpg", "jpeg", "gif", "heic", "webp"), f"Filen er et billede. {_BY_HAND}"),
    (b"\xff\xd8\xff", (), f"Filen er et billede. {_BY_HAND}"),
    (b"GIF8", (), f"Filen er et billede. {_BY_HAND}"),
)
