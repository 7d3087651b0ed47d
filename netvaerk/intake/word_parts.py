"""A Word document from outside, opened so that nothing in it is run or fetched and it cannot fill the memory."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from netvaerk.domain.errors import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_PARTS = 2000
_MOST_OF_A_PART = 30_000_000
_MOST_OF_ALL = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old Word file, or one with a password
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_MAIN = "/officeDocument"
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

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._names)

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
        if len(content) > _MOST_OF_A_PART:
            raise _refused("fylder for meget, når den pakkes ud")
        if _DOCTYPE.search(content):
            raise _refused("henviser til andre filer på en måde, Word-filer ikke gør")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise _refused("er gået i stykker og kan ikke læses") from None

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

    def part(self, kind: str) -> "Element | None":
        """The part of a kind, as `styles`, that the text points to."""
        targets = [r.target for r in self.relations(self.main).values() if r.kind.endswith(f"/{kind}") and not r.external]
        return self.root(targets[0]) if targets else None

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """The document's custom properties."""
        root = self.root("docProps/custom.xml")
        found = root.iter(_PROPERTY) if root is not None else ()
        return {p.get("name", ""): "".join(map(str, p.itertext())) for p in found}


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
