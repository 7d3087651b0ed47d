"""A Word document from outside, opened so that nothing in it is run or fetched and it cannot fill the memory."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from netvaerk.domain.errors import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_PARTS = 2000
_MOST_OF_A_PART = 10_000_000
_MOST_TAGS = 500_000  # a tree of elements takes thirty times as much memory as its text
_MOST_OF_ALL = 200_000_000
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old Word file, or one with a password
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_WITH_DOCTYPE = "henviser til andre filer på en måde, Word-filer ikke gør"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_MAIN = "/officeDocument"
# What a file can have beside its text, by a piece of a part's name, and how that is told.
_BESIDE = {
    "/embeddings/": "indlejrede filer",
    "/media/": "billeder",
    "/charts/": "diagrammer",
    "/diagrams/": "figurer med tekst",
    "/activex/": "kontroller",
    "/comments.xml": "kommentarer",
}
_OLD = "er en gammel Word-fil eller låst med adgangskode. Åbn den i Word, fjern adgangskoden, og gem den som Word-dokument (.docx)"


@dataclass(frozen=True)
class Relation:
    """What a part points to: the kind, the place, and whether that lies outside of the file."""

    kind: str
    target: str
    external: bool


class WordPackage:
    """The parts of a Word file. Each is taken out when it is asked for."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = {info.filename.lstrip("/").casefold(): info for info in archive.infolist()}

    def has(self, name: str) -> bool:
        """True where the file holds this part."""
        return name.casefold() in self._names

    def root(self, name: str) -> "Element | None":
        """Return a part as XML; None where it is not there. Raises Refusal where it cannot be read."""
        from lxml import etree

        info = self._names.get(name.casefold())
        if info is None:
            return None
        try:
            with self._archive.open(info) as part:
                content = part.read(_MOST_OF_A_PART + 1)
        except Exception:  # a broken zip can fail in any way
            raise _refused("er gået i stykker og kan ikke læses") from None
        if len(content) > _MOST_OF_A_PART or content.count(b"<") > _MOST_TAGS:
            raise _refused("fylder for meget, når den pakkes ud")
        if _DOCTYPE.search(content):
            raise _refused(_WITH_DOCTYPE)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise _refused("er gået i stykker og kan ikke læses") from None
        if root.getroottree().docinfo.internalDTD is not None:  # written in UTF-16
            raise _refused(_WITH_DOCTYPE)
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part points to, by relation."""
        folder, _, file = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found = root.iter(_RELATION) if root is not None else ()
        return {relation.get("Id", ""): _relation(relation, folder) for relation in found}

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text. Raises Refusal where there is none."""
        for relation in self.relations("").values():
            if relation.kind.endswith(_MAIN) and not relation.external and self.has(relation.target):
                return relation.target
        raise _refused("er ikke et Word-dokument")

    @cached_property
    def document(self) -> "Element":
        """The text. Raises Refusal where there is none, or it cannot be read."""
        root = self.root(self.main)
        if root is None:
            raise _refused("er ikke et Word-dokument")
        return root

    @property
    def beside(self) -> tuple[str, ...]:
        """In Danish, what lies in the file beside its text."""
        return tuple(told for piece, told in _BESIDE.items() if any(piece in name for name in self._names))

    def part(self, kind: str) -> "Element | None":
        """The part of a kind, as `styles`, that the text points to."""
        return next(self.parts(kind), None)

    def parts(self, kind: str) -> Iterator["Element"]:
        """The parts of a kind, as `header`, that the text points to, each once."""
        targets = [r.target for r in self.relations(self.main).values() if r.kind.endswith(f"/{kind}") and not r.external]
        yield from (root for target in dict.fromkeys(targets) if (root := self.root(target)) is not None)

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """The document's custom properties."""
        root = self.root("docProps/custom.xml")
        found = root.iter(_PROPERTY) if root is not None else ()
        return {p.get("name", ""): "".join(map(str, p.itertext())) for p in found}


def is_package(raw: bytes) -> bool:
    """True for the bytes of a zip file, which a Word file is."""
    return raw.startswith(_ZIP)


def opened(raw: bytes) -> WordPackage:
    """Open a file. Raises Refusal, in Danish, for what is no Word document, has a password or macros, or is made to fill the memory."""
    if raw.startswith(_OLE):
        raise _refused(_OLD)
    try:
        archive = ZipFile(BytesIO(raw))
        infos = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, EOFError, OSError, UnicodeDecodeError):
        raise _refused("er ikke et Word-dokument") from None
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_OF_ALL:
        raise _refused("fylder for meget, når den pakkes ud")
    if any(info.flag_bits & 1 for info in infos):
        raise _refused(_OLD)
    package = WordPackage(archive)
    if any(info.filename.casefold().endswith("vbaproject.bin") for info in infos):
        raise _refused("har makroer. Gem den som Word-dokument (.docx) uden makroer")
    return package


def _relation(given: "Element", folder: str) -> Relation:
    external, target = given.get("TargetMode") == "External", given.get("Target", "")
    return Relation(given.get("Type", ""), target if external else _placed(folder, target), external)


def _placed(folder: str, target: str) -> str:
    """A part's name, from the root of the file."""
    if target.startswith("/"):
        return target.lstrip("/")
    parts: list[str] = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts)


def _refused(fault: str) -> Refusal:
    return Refusal(f"Filen {fault}. Intet er hentet ind.")
