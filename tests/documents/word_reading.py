"""What a paper says, block by block: as its tree has it, as a Word file has it, and as LibreOffice has it after reading that file."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from netvaerk.documents.contents import entries, is_contents
from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Paper, Paragraph, Quote, Table, plain
from netvaerk.documents.word.characters import Characters

# What a block is (title, heading, text, bullet, number or row), its level, depth or number of cells, and what it says.
Said = tuple[str, int, str]
DEEPEST = 8


def words(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def in_tree(paper: Paper) -> list[Said]:
    """What the tree of a paper says."""
    levels = [b.level for b in paper.blocks if isinstance(b, Heading)]
    contents = next((b for b in paper.blocks if is_contents(b)), None)
    said: list[Said] = []
    for block in paper.blocks:
        if contents is not None and block is contents:
            numbers = (f"{contents.start + n}. " if contents.start is not None else "" for n in range(len(contents.items)))
            said += [("text", 0, number + plain(link.children)) for number, link in zip(numbers, entries(contents), strict=True)]
        else:
            said += _block(block, 0, titled=levels.count(1) == 1)
    clean = Characters().clean
    return [(kind, depth, words(clean(text))) for kind, depth, text in said if words(text) or kind in ("bullet", "number")]


def _block(block: Block, depth: int, *, titled: bool) -> Iterator[Said]:
    match block:
        case Heading(level, children):
            yield ("title", 0, plain(children)) if titled and level == 1 else ("heading", level - titled, plain(children))
        case Paragraph(children):
            yield "text", 0, plain(children)
        case CodeBlock(text):
            yield "text", 0, text
        case Quote(blocks):
            for inner in blocks:
                yield from _block(inner, depth, titled=titled)
        case Items():
            yield from _items(block, depth, titled=titled)
        case Table() | Figure():
            table = block.table if isinstance(block, Figure) else block
            for row in (table.head, *table.rows):
                yield "row", len(row), " | ".join(words(plain(cell)) for cell in row)


def _items(given: Items, depth: int, *, titled: bool) -> Iterator[Said]:
    for item in given.items:
        first = item[0] if item and isinstance(item[0], Paragraph) else Paragraph(())
        yield "bullet" if given.start is None else "number", min(depth, DEEPEST), plain(first.children)
        for inner in item[1:] if item and first is item[0] else item:
            yield from _block(inner, depth + 1, titled=titled)


def in_word(content: bytes) -> list[Said]:
    """What a Word file says, read by its styles and its numbering."""
    document = Document(BytesIO(content))
    names = {style.style_id: style.name or "" for style in document.styles}
    kinds = _kinds_of_lists(document)
    said: list[Said] = []
    for child in document.element.body:
        if child.tag == qn("w:tbl"):
            said += [("row", len(cells), words(" | ".join(cells))) for cells in _rows(child, "w:tr", "w:tc", _shown)]
        elif child.tag == qn("w:p"):
            style = child.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            name = names[style.get(qn("w:val"))] if style is not None else "Normal"
            said.append((*_kind(name, child, kinds), words(_shown(child))))
    return [s for s in said if s[2] or s[0] in ("bullet", "number")]


def _kind(name: str, paragraph: Any, kinds: dict[str, str]) -> tuple[str, int]:
    number = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    if name == "Title" or name.startswith("Heading "):
        return ("title", 0) if name == "Title" else ("heading", int(name.split()[1]))
    if number is None:
        return "text", 0
    level = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
    return kinds.get(number.get(qn("w:val")), "number"), int(level.get(qn("w:val")))


def _kinds_of_lists(document: Any) -> dict[str, str]:
    part = document.part.numbering_part.element
    formats = {a.get(qn("w:abstractNumId")): a.find(f".//{qn('w:numFmt')}").get(qn("w:val")) for a in part.iter(qn("w:abstractNum"))}
    numbers = {n.get(qn("w:numId")): n.find(qn("w:abstractNumId")).get(qn("w:val")) for n in part.iter(qn("w:num"))}
    return {id_: "bullet" if formats[pattern] == "bullet" else "number" for id_, pattern in numbers.items()}


def _shown(element: Any) -> str:
    return words("".join(" " if e.text is None else e.text for e in element.iter(*map(qn, ("w:t", "w:tab", "w:br")))))


def _rows(table: Any, row: str, cell: str, shown: Any) -> Iterator[list[str]]:
    for found in table.iter(qn(row)):
        yield [shown(c) for c in found.iter(qn(cell))]


ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}


def in_open_document(content: bytes) -> list[Said]:
    """What an OpenDocument file says that LibreOffice has made."""
    with ZipFile(BytesIO(content)) as parts:
        roots = [etree.fromstring(parts.read(name)) for name in ("content.xml", "styles.xml")]
    parents = {s.get(_odf("style:name")): s.get(_odf("style:parent-style-name")) for root in roots for s in root.iter(_odf("style:style"))}
    bullets = {
        style.get(_odf("style:name")): [level.tag == _odf("text:list-level-style-bullet") for level in style]
        for root in roots
        for style in root.iter(_odf("text:list-style"))
    }
    body = roots[0].find(".//office:text", ODF)
    assert body is not None
    said = [(kind, depth, words(text)) for kind, depth, text in _open_blocks(body, 0, None, parents, bullets)]
    return [s for s in said if s[2] or s[0] in ("bullet", "number")]


def _open_blocks(parent: Any, depth: int, listed: str | None, parents: dict[Any, Any], bullets: dict[Any, list[bool]]) -> Iterator[Said]:
    first = depth > 0
    for child in parent:
        if child.tag == _odf("text:h"):
            yield "heading", int(child.get(_odf("text:outline-level"))), _open_text(child)
        elif child.tag == _odf("text:p"):
            style = child.get(_odf("text:style-name"))
            title = "Title" in (style, parents.get(style))
            kind = ("bullet" if bullets[listed][depth - 1] else "number") if first and listed else "title" if title else "text"
            yield kind, depth - 1 if first and listed else 0, _open_text(child)
            first = False
        elif child.tag == _odf("text:list"):
            yield from _open_blocks_of_list(child, depth + 1, child.get(_odf("text:style-name")) or listed, parents, bullets)
        elif child.tag == _odf("table:table"):
            for row in child.iter(_odf("table:table-row")):
                cells = [" ".join(_open_text(p) for p in cell.iter(_odf("text:p"))) for cell in row.iter(_odf("table:table-cell"))]
                yield "row", len(cells), " | ".join(map(words, cells))
        elif child.tag in (_odf("text:table-of-content"), _odf("text:index-body"), _odf("text:section")):
            yield from _open_blocks(child, depth, listed, parents, bullets)


def _open_blocks_of_list(given: Any, depth: int, style: str | None, parents: Any, bullets: Any) -> Iterator[Said]:
    for item in given:
        yield from _open_blocks(item, depth, style, parents, bullets)


def _odf(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{ODF[prefix]}}}{local}"


def _open_text(element: Any) -> str:
    """The text of a paragraph, with the blanks that OpenDocument writes as elements."""
    blanks = {_odf("text:s"), _odf("text:tab"), _odf("text:line-break")}
    return "".join(_open_parts(element, blanks))


def _open_parts(element: Any, blanks: Iterable[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in blanks:
            yield " "
        elif not re.search(r"\}(annotation|note|desc|title)$", str(child.tag)):
            yield from _open_parts(child, blanks)
        yield child.tail or ""
