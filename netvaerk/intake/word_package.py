"""A Word file from outside, as the readers of proposals take it: its text, and what lies beside it in the file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.domain.errors import Refusal
from netvaerk.intake.word_parts import opened as opened_parts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What a file can have beside its text, by a piece of a part's name, and how that is told.
_BESIDE = {"/embeddings/": "indlejrede filer", "/media/": "billeder", "/activex/": "kontroller", "/comments.xml": "kommentarer"}


@dataclass(frozen=True)
class Opened:
    """A Word file that has been opened safely.

    Attributes:
        document: its text.
        beside: in Danish, what lies in the file and is not taken.
    """

    document: "Element"
    beside: tuple[str, ...]


def is_package(raw: bytes) -> bool:
    """True for the bytes of a zip file."""
    return raw.startswith(_ZIP)


def opened(raw: bytes) -> Opened:
    """Open a file. Raises Refusal where it cannot be opened safely."""
    package = opened_parts(raw)
    document = package.root(package.main)
    if document is None:
        raise Refusal("Filen er ikke et Word-dokument. Intet er hentet ind.")
    beside = tuple(told for piece, told in _BESIDE.items() if any(piece in name for name in package.names))
    return Opened(document, beside)
