"""A paper as a tree: what every format is made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True)
class Text:
    """Words, with no markup in them."""

    text: str


@dataclass(frozen=True)
class Strong:
    """What is said with weight."""

    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Emphasis:
    """What is said with stress."""

    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Code:
    """Characters to be read one by one."""

    text: str


@dataclass(frozen=True)
class Link:
    """A link to an address, or with `#` to a heading of the paper."""

    target: str
    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Image:
    """A picture, and what it shows in words."""

    source: str
    alternative: str


@dataclass(frozen=True)
class Break:
    """A new line within a paragraph."""


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | Image | Break


@dataclass(frozen=True)
class Heading:
    """A heading of the level 1-6.

    `anchor` is what links within the paper call it, and is its own; `new_page`: where there are pages, one begins here.
    """

    level: int
    children: tuple[Inline, ...]
    anchor: str
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Items:
    """A list; `start` is the number of the first item, None where the items have marks alone."""

    start: int | None
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class Quote:
    """What somebody else said."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class CodeBlock:
    """Lines to be read character by character."""

    text: str


@dataclass(frozen=True)
class Rule:
    """A line across the page."""


Row: TypeAlias = tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True)
class Table:
    """A table: its head, its rows (each as long as the head), and how each column is set: "left", "right", "center" or ""."""

    head: Row
    rows: tuple[Row, ...]
    aligned: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A table that people would rather see as a picture: the `<!-- diagram: … -->` before it in the Markdown names which."""

    kind: str
    table: Table


@dataclass(frozen=True)
class Mark:
    """A name for what follows, up to the next mark: `<!-- mærke: … -->` in the Markdown. It shows nowhere."""

    name: str


Block: TypeAlias = Heading | Paragraph | Items | Quote | CodeBlock | Rule | Table | Figure | Mark


@dataclass(frozen=True)
class Picture:
    """A picture that lies in the repository: its bytes, which can be drawn and tell of nothing but the picture, and its size in pixels."""

    content: bytes
    type: Literal["png", "jpeg"]
    width: int
    height: int


@dataclass(frozen=True)
class Paper:
    """A paper: its Markdown, the same as a tree, and what its formats tell of it beside the text.

    Attributes:
        name: the file's name without an ending, as `dagsorden-2027-01-19-chefforum`.
        title: the heading of level 1, as plain text.
        running_head: what stands at the top of each page: the body that meets, and the date.
        author: who sends it: the secretariat.
        day: the day that the paper is about; the only date in it.
        pictures: what its images show, by their source; one that is not here is its alternative text.
        notes: in Danish, what of people's text stands otherwise in every format of the paper.
        letterhead: the municipality's own Word file, whose styles, header and footer a Word document takes.
    """

    name: str
    title: str
    running_head: str
    author: str
    day: date
    markdown: str
    blocks: tuple[Block, ...]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    letterhead: bytes | None = None


def plain(inlines: Iterable[Inline]) -> str:
    """Return what inlines say, without markup; a picture says its alternative text."""
    return "".join(_said(inline) for inline in inlines)


def _said(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return text
        case Image(alternative=text):
            return text
        case Break():
            return " "
    return plain(inline.children)


def tree(markdown: str) -> tuple[Block, ...]:
    """Return Markdown, as a template made it, as blocks."""
    from markdown_it.tree import SyntaxTreeNode

    from netvaerk.documents.directives import parser

    return _with_anchors(_joined(_blocks(SyntaxTreeNode(parser().parse(markdown)).children)))


def _blocks(nodes: Iterable["SyntaxTreeNode"]) -> tuple[Block, ...]:
    return tuple(_BLOCKS[node.type](node) for node in nodes)


def _list(node: "SyntaxTreeNode") -> Items:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Items(start, tuple(_blocks(item.children) for item in node.children))


def _table(node: "SyntaxTreeNode") -> Table:
    head, *rows = [row for part in node.children for row in part.children]
    styles = [str(cell.attrs.get("style", "")) for cell in head.children]
    return Table(_row(head), tuple(map(_row, rows)), tuple(s.removeprefix("text-align:") for s in styles))


def _row(row: "SyntaxTreeNode") -> Row:
    return tuple(_line(cell) for cell in row.children)


def _line(node: "SyntaxTreeNode") -> tuple[Inline, ...]:
    return _inlines(node.children[0].children)


def _target(href: str) -> str:
    """A link's target; a heading's name as it is, where Markdown writes its letters in code."""
    from mdurl import decode

    return decode(href) if href.startswith("#") else href


def _inlines(nodes: Iterable["SyntaxTreeNode"]) -> tuple[Inline, ...]:
    """The inlines of nodes; neighbouring texts are one, and none is empty."""
    joined: list[Inline] = []
    for inline in _each(nodes):
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        elif inline != Text(""):
            joined.append(inline)
    return tuple(joined)


def _each(nodes: Iterable["SyntaxTreeNode"]) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "strong":
                yield Strong(_inlines(node.children))
            case "em":
                yield Emphasis(_inlines(node.children))
            case "link":
                yield Link(_target(str(node.attrs["href"])), _inlines(node.children))
            case "image":
                yield Image(str(node.attrs["src"]), plain(_inlines(node.children)))
            case "code_inline":
                yield Code(node.content)
            case "hardbreak":
                yield Break()
            case "softbreak":
                yield Text(" ")
            case _:
                yield Text(node.content)


_NONE = 0  # the level of a heading that is yet to come

_BLOCKS: dict[str, Callable[["SyntaxTreeNode"], Block]] = {
    "heading": lambda node: Heading(int(node.tag[1]), _line(node), ""),
    "paragraph": lambda node: Paragraph(_line(node)),
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": lambda node: Quote(_blocks(node.children)),
    "fence": lambda node: CodeBlock(node.content.rstrip("\n")),
    "code_block": lambda node: CodeBlock(node.content.rstrip("\n")),
    "hr": lambda _node: Rule(),
    "table": _table,
    "directive_mark": lambda node: Mark(node.content),
    "directive_figure": lambda node: Figure(node.content, Table((), (), ())),
    "directive_page": lambda _node: Heading(_NONE, (), "", new_page=True),
}


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each directive and what it is about as one: a figure with its table, a new page with its heading."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if isinstance(block, Table) and isinstance(above, Figure) and not above.table.head:
            joined[-1] = replace(above, table=block)
        elif isinstance(block, Heading) and isinstance(above, Heading) and above.level == _NONE:
            joined[-1] = replace(block, new_page=True)
        else:
            joined.append(block)
    return [block for block in joined if not _is_alone(block)]


def _is_alone(block: Block) -> bool:
    """True for a directive without what it is about."""
    return block.level == _NONE if isinstance(block, Heading) else isinstance(block, Figure) and not block.table.head


def _with_anchors(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the anchor of each heading: its slug, numbered from the second of a name on, as git hosts do."""
    from netvaerk.documents.anchors import slug

    seen: set[str] = set()
    named: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            name = slug(" ".join(plain(block.children).split())) or "afsnit"
            candidates = (name, *(f"{name}-{number}" for number in range(1, len(seen) + 2)))
            anchor = next(c for c in candidates if c not in seen)
            seen.add(anchor)
            named.append(replace(block, anchor=anchor))
        else:
            named.append(block)
    return tuple(named)
