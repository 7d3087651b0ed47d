"""What a document says about where it comes from, as custom properties (ISO/IEC 29500-1, section 22.3): Word and LibreOffice keep them.

One names the paper; one for each stretch tells how that was when the document was made, so that an edit is known by itself,
whatever happened to the records since.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.opc.packuri import PackURI
from docx.opc.part import Part

from netvaerk.documents.word.names import MARK
from netvaerk.documents.word.reading.sheets import whole

if TYPE_CHECKING:
    from docx.package import Package

    from netvaerk.documents.word.reading.stretches import Stretch

PAPER = "netvaerk"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TEXT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of properties that users make
_FIRST = 2  # the standard keeps 0 and 1


def write_origin(package: "Package", name: str, stretches: "Iterable[Stretch]") -> None:
    """Write which paper a document is, and how each of its stretches reads."""
    told = {PAPER: name, **{s.mark or MARK: f"{place} {s.print}" for place, s in enumerate(stretches)}}
    properties = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name={quoteattr(key)}><vt:lpwstr>{value}</vt:lpwstr></property>'
        for number, (key, value) in enumerate(told.items(), _FIRST)
    )
    written = f'<Properties xmlns="{_NAMESPACE}" xmlns:vt="{_TEXT}">{properties}</Properties>'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    part = Part(PackURI("/docProps/custom.xml"), _TYPE, f"{head}{written}".encode(), package)
    package.relate_to(part, _RELATION)


def made_as(properties: Mapping[str, str]) -> dict[str, str]:
    """The fingerprints that a document's stretches were made with, by bookmark, in the order of the stretches."""
    told = [(key, *value.partition(" ")) for key, value in properties.items() if key.startswith(MARK)]
    placed = sorted((whole(place, 0), key, prints) for key, place, _, prints in told)
    return {"" if key == MARK else key: prints for _, key, prints in placed}
