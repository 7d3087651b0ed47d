"""How the source of a section reads in a Word document: what an edited document is compared with, block by block."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from netvaerk.documents.markdown import prose
from netvaerk.documents.tree import Block, Break, Heading, Inline, Items, Mark, Paper, Paragraph, Quote, Row, Table, Text, tree
from netvaerk.documents.tree_markdown import written
from netvaerk.documents.word.document import as_read
from netvaerk.documents.word.names import mark_name
from netvaerk.documents.word.reading.spans import line, spans
from netvaerk.documents.word.reading.stretches import Stretch
from netvaerk.domain.body import without_help
from netvaerk.domain.markdown import block_lines, lines_of, parser
from netvaerk.domain.rewording import Block as Source
from netvaerk.domain.text import nfc

_DAY = date(2000, 1, 1)  # papers need one, and a reading has none
# A section's text lies below a heading of level 3 in a paper and of level 2 in a meeting's file; an introduction's below 2 in the paper.
_TITLE, _SECTION = 2, 3


def markdown_of(stretch: Stretch, *, introduction: bool) -> list[str]:
    """Return a stretch as a section of a meeting's file, each block as Markdown."""
    return [nfc(text) for block in stretch.blocks for text in written([_lifted(block, 0 if introduction else 1)])]


def _lifted(block: Block, levels: int) -> Block:
    return replace(block, level=max(block.level - levels, 1)) if isinstance(block, Heading) else block


def readings(texts: Sequence[str], *, introduction: bool) -> list[Stretch]:
    """Return how texts of a meeting's file read in Word, each by itself.

    Args:
        texts: Markdown as people wrote it.
        introduction: whether they stand before an item's first section.
    """
    level = _TITLE if introduction else _SECTION
    blocks: list[Block] = [Heading(1, (Text("."),), ""), Heading(2, (Text("."),), "")]
    for number, text in enumerate(texts):
        above = [] if introduction else [Heading(_SECTION, (Text("."),), "")]
        blocks += [Mark(str(number)), *above, *tree(prose(without_help(text), level))]
    read = {stretch.mark: stretch for stretch in as_read(Paper("", "", "", "", _DAY, "", tuple(blocks))).stretches}
    return [read[mark_name(str(number))] for number in range(len(texts))]


def source_blocks(text: str, *, introduction: bool) -> list[Source]:
    """Return the blocks of a section as it stands in a meeting's file, with how each reads in Word."""
    lines, places = lines_of(text), block_lines(text)
    sources = ["".join(lines[start:end]) for start, end in places]
    read = [markdown_of(stretch, introduction=introduction) for stretch in readings(sources, introduction=introduction)]
    return [
        Source(start, end, tuple(reading), _says_all(reading, source))
        for (start, end), source, reading in zip(places, sources, read, strict=True)
    ]


def _says_all(reading: Iterable[str], source: str) -> bool:
    """True where a reading means the same as its source, with nothing in the source that a paper does not show."""
    tokens = [inner for token in parser().parse(source) for inner in (token, *(token.children or []))]
    if any((token.type == "fence" and token.info.strip()) or "title" in token.attrs for token in tokens):
        return False
    return [_meaning(block) for block in tree(source)] == [_meaning(block) for block in tree("\n\n".join(reading))]


def _meaning(block: Block) -> Block:
    """A block without what makes no difference."""
    match block:
        case Heading(level, children):
            return Heading(level, line(spans(_on_one_line(children))), "")
        case Paragraph(children):
            return Paragraph(line(spans(children)))
        case Items(start, items):
            return Items(start, tuple(tuple(map(_meaning, item)) for item in items))
        case Quote(blocks):
            return Quote(tuple(map(_meaning, blocks)))
        case Table(head, rows, aligned):
            sides = tuple("" if side == "left" else side for side in aligned)
            return Table(_row(head), tuple(map(_row, rows)), sides)
    return block


def _row(row: Row) -> Row:
    return tuple(line(spans(cell)) for cell in row)


def _on_one_line(children: Iterable[Inline]) -> list[Inline]:
    return [Text(" ") if isinstance(child, Break) else child for child in children]
