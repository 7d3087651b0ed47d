"""A document's tree as plain text, for reading in a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill, indent

from netvaerk.documents.tree import Block, Break, CodeBlock, Figure, Heading, Inline, Items, Paragraph, Quote, Rule, Table, plain

_UNDERLINED = {1: "=", 2: "-"}


def as_text(blocks: Iterable[Block], width: int) -> str:
    """Return blocks as lines of at most `width` characters; words that are longer stay whole."""
    return "\n\n".join(text for block in blocks if (text := _text(block, width)))


def _text(block: Block, width: int) -> str:
    match block:
        case Heading(level, children):
            title = plain(children)
            return f"{title}\n{_UNDERLINED[level] * min(len(title), width)}" if level in _UNDERLINED else title
        case Paragraph(children):
            return "\n".join(_wrapped(plain(line), width) for line in _lines(children))
        case Items():
            return "\n".join(_items(block, width))
        case Quote(blocks):
            return indent(as_text(blocks, width - 2), "  ")
        case CodeBlock(text):
            return indent(text, "    ")
        case Table() | Figure(table=Table()):
            return "\n".join(_table(block.table if isinstance(block, Figure) else block, width))
        case Rule():
            return "-" * min(width, 20)
    return ""


def _lines(children: Iterable[Inline]) -> list[list[Inline]]:
    """A paragraph's inlines, parted at its breaks."""
    lines: list[list[Inline]] = [[]]
    for child in children:
        if isinstance(child, Break):
            lines.append([])
        else:
            lines[-1].append(child)
    return lines


def _wrapped(text: str, width: int) -> str:
    return fill(text, width, break_long_words=False, break_on_hyphens=False)


def _items(items: Items, width: int) -> Iterator[str]:
    for number, blocks in enumerate(items.items, start=items.start or 0):
        mark = "- " if items.start is None else f"{number}. "
        inner = as_text(blocks, max(width - len(mark), 20))
        yield mark + indent(inner, " " * len(mark))[len(mark) :]


def _table(table: Table, width: int) -> Iterator[str]:
    """Each row as a heading with its cells below: a table of sentences cannot be narrow."""
    heads = [plain(cell) for cell in table.head]
    for row in table.rows:
        first, *rest = [plain(cell) for cell in row]
        yield _wrapped(first, width)
        for head, cell in zip(heads[1:], rest, strict=True):
            yield indent(_wrapped(f"{head}: {cell}" if head else cell, width - 2), "  ")
