"""A document as bytes that are the same on any machine."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold
_UNIX = 3
_MODE = 0o644 << 16


def packed(document: "DocumentPart") -> bytes:
    """Return the document's file: sorted, without times, and not compressed, for libraries compress differently."""
    written, packed_ = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as parts, ZipFile(packed_, "w", ZIP_STORED) as archive:
        for name in sorted(parts.namelist()):
            info = ZipInfo(name, _TIME)
            info.create_system, info.external_attr = _UNIX, _MODE
            archive.writestr(info, parts.read(name))
    return packed_.getvalue()
