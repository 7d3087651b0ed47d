"""A paper's tree as Markdown that a person could have written: for texts that come back from other programs."""

import re
from collections.abc import Iterable, Sequence

from netvaerk.documents.tree import (
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Items,
    Link,
    Mark,
    Paragraph,
    Quote,
    Row,
    Rule,
    Strong,
    Table,
    Text,
)  # fmt: skip
from netvaerk.domain.markdown import escape

_SIDES = {"left": ":---", "right": "---:", "center": ":---:"}
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>()\\]")


def written(blocks: Sequence[Block]) -> list[str]:
    """Return each block as Markdown, without an empty line at its end. Where two lists touch, the second has other marks."""
    made: list[str] = []
    other = False
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else None
        touches = isinstance(block, Items) and isinstance(before, Items) and (block.start is None) == (before.start is None)
        other = touches and not other
        made.append(_block(block, other=other))
    return made


def _block(block: Block, *, other: bool = False) -> str:
    match block:
        case Heading(level, children, new_page=new_page):
            return "<!-- ny side -->\n" * new_page + f"{'#' * level} {_one_line(children)}"
        case Paragraph(children):
            return inline(children)
        case Items():
            return _items(block, other=other)
        case Quote(blocks):
            return _led("\n\n".join(written(blocks)), "> ", "> ")
        case CodeBlock(text):
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
            return f"{fence}\n{text}\n{fence}"
        case Table() | Figure(table=Table()):
            return _table(block.table if isinstance(block, Figure) else block)
        case Rule():
            return "___"
        case Mark(name):
            return f"<!-- mærke: {name} -->"


def _items(items: Items, *, other: bool) -> str:
    tight = all(_is_short(item) for item in items.items)
    lines = []
    for number, item in enumerate(items.items, items.start or 0):
        mark = ("* " if other else "- ") if items.start is None else f"{number}{')' if other else '.'} "
        inner = ("\n" if tight else "\n\n").join(written(item))
        lines.append(_led(inner, mark, " " * len(mark)))
    return ("\n" if tight else "\n\n").join(lines)


def _is_short(item: tuple[Block, ...]) -> bool:
    """True for a paragraph, with lists below it that can interrupt one."""
    lists = [block for block in item[1:] if isinstance(block, Items) and block.start in (None, 1)]
    return bool(item) and isinstance(item[0], Paragraph) and len(lists) == len(item) - 1 < 2


def _led(text: str, first: str, other: str) -> str:
    head, *rest = text.split("\n")
    return "\n".join([f"{first}{head}".rstrip(), *(f"{other}{line}".rstrip() for line in rest)])


def _table(table: Table) -> str:
    sides = [_SIDES.get(side, "---") for side in table.aligned]
    rows = [_row(table.head), f"| {' | '.join(sides)} |", *map(_row, table.rows)]
    return "\n".join(rows)


def _row(row: Row) -> str:
    cells = [_one_line(cell, in_table=True) for cell in row]
    return f"| {' | '.join(cells)} |"


def _one_line(inlines: Iterable[Inline], *, in_table: bool = False) -> str:
    return inline([Text(" ") if isinstance(i, Break) else i for i in inlines], in_table=in_table)


def inline(inlines: Sequence[Inline], *, in_table: bool = False) -> str:
    """Return what stands within a line as Markdown."""
    parts = []
    for number, part in enumerate(inlines):
        text = _inline(part, in_table=in_table)
        following = inlines[number + 1] if number + 1 < len(inlines) else None
        if isinstance(part, Text) and text.endswith("!") and isinstance(following, Link):
            text = f"{text[:-1]}\\!"
        parts.append(text)
    return "".join(parts)


def _inline(part: Inline, *, in_table: bool) -> str:
    match part:
        case Text(text):
            before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
            return f"{before}{escaped}{after}" if (escaped := escape(text)) else before
        case Code(text):
            return _code(text, in_table=in_table)
        case Strong(children):
            return f"**{inline(children, in_table=in_table)}**"
        case Emphasis(children):
            return f"*{inline(children, in_table=in_table)}*"
        case Link(target, children):
            address = _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", target)
            return f"[{inline(children, in_table=in_table)}]({address})"
        case Image(_, alternative):
            return escape(alternative)
        case Break():
            return "\\\n"


def _code(text: str, *, in_table: bool) -> str:
    mark = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    padded = f" {text} " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else text
    safe = padded.replace("|", "\\|") if in_table else padded
    return f"{mark}{safe}{mark}"
