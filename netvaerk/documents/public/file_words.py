"""What a finished file says, read out of the file itself: its text, and what it tells of itself beside the text."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from netvaerk.documents.public.words import said, targets
from netvaerk.documents.tree import tree

_TELLING = {"alt", "title", "content", "aria-label", "aria-description", "href", "src", "name", "descr", "tooltip", "Target"}
_SILENT = {"style", "script"}
_DATA = re.compile(r"data:[^,]{0,100};base64,")
_PARTING = {"br": "\n", "cr": "\n", "tab": "\t"}
_WORD_TEXT = {"t", "instrText", "delText", *_PARTING}
_METADATA = ("docProps/", "customXml/")


def texts(name: str, content: bytes) -> list[str]:
    """Return what a file says, in readings of which one finds words that another has broken apart.

    Args:
        name: of the file; its ending tells the format.
        content: the file.
    """
    return _READERS[name.rpartition(".")[2]](content)


def _markdown(content: bytes) -> list[str]:
    blocks = tree(content.decode())
    return [content.decode(), "\n".join([*said(blocks), *targets(blocks)])]


class _Page(HTMLParser):
    """Collects a page's text, its comments, and the attributes that somebody reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.beside: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self.beside += [value for name, value in attrs if name in _TELLING and value and not _DATA.match(value)]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.beside.append(data)


def _html(content: bytes) -> list[str]:
    page = _Page()
    page.feed(content.decode())
    page.close()
    return ["\n".join([*page.parts, *page.beside]), "".join(page.parts)]


def _word(content: bytes) -> list[str]:
    from lxml import etree

    paragraphs, beside = [], []
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
                paragraphs += list(_paragraphs(root))
                beside += [str(value) for element in root.iter("*") for key, value in element.attrib.items() if _local(key) in _TELLING]
                if name.startswith(_METADATA):
                    beside += [element.text for element in root.iter("*") if element.text]
    return ["\n".join([*paragraphs, *beside])]


def _paragraphs(root: Any) -> Iterator[str]:
    for paragraph in root.iter("{*}p"):
        yield "".join(_PARTING.get(_local(e.tag)) or e.text or "" for e in paragraph.iter("*") if _local(e.tag) in _WORD_TEXT)


def _local(name: Any) -> str:
    return str(name).rpartition("}")[2]


def _pdf(content: bytes) -> list[str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content))
    pages = "\n".join(page.extract_text() for page in reader.pages)
    beside = "\n".join(_strings(reader))
    return [f"{pages}\n{beside}", re.sub(r"[-\u00ad\u2010]\n", "", pages)]


def _strings(reader: Any) -> Iterator[str]:
    """Every text that stands in a PDF beside its pages: title and author, outline, alternative texts, addresses, XMP."""
    from pypdf.generic import DictionaryObject, IndirectObject, StreamObject, TextStringObject

    for number in range(1, int(reader.trailer["/Size"])):
        found = IndirectObject(number, 0, reader).get_object()
        if isinstance(found, StreamObject) and found.get("/Type") == "/Metadata":
            yield re.sub(r"<[^>]*>", "\n", found.get_data().decode("utf-8", "replace"))
        if isinstance(found, DictionaryObject):
            yield from (str(value) for value in _values(found) if isinstance(value, TextStringObject))


def _values(found: Any) -> Iterator[Any]:
    """The values of a dictionary and of what stands directly in it."""
    for value in found.values():
        yield value
        if isinstance(value, dict):
            yield from _values(value)


_READERS: dict[str, Callable[[bytes], list[str]]] = {"md": _markdown, "html": _html, "docx": _word, "pdf": _pdf}
