"""Markdown tokens as text: mdformat's renderer, with this project's escaping, plain headings and tables."""

import re
from collections.abc import Sequence
from types import SimpleNamespace

from markdown_it.token import Token
from mdformat.renderer import DEFAULT_RENDERERS, MDRenderer, RenderContext, RenderTreeNode

from netvaerk.domain.markdown import escape

_ALIGNED = {"text-align:left": ":---", "text-align:center": ":---:", "text-align:right": "---:"}


def write(tokens: Sequence[Token]) -> str:
    """Return the Markdown of a token stream, without an empty line at its end."""
    own = {"text": _text, "em": _em, "strong": _strong, "heading": _heading, "paragraph": _paragraph, "hr": _rule}
    placed = {"hardbreak": _hard_break, "code_inline": _code, "fence": _fence, "code_block": _fence, "table": _table, "image": _image}
    options = {"parser_extension": [SimpleNamespace(RENDERERS={**own, **placed})], "mdformat": {"number": True}}
    return MDRenderer().render(tokens, options, {}).strip("\n")


def _text(node: RenderTreeNode, _context: RenderContext) -> str:
    text = escape(node.content)
    if node.content.endswith("!") and (following := node.next_sibling) and following.type == "link":
        text = f"{text[:-1]}\\!"  # or the link would be a picture
    before, after = (" " if edge.isspace() else "" for edge in (node.content[:1], node.content[-1:]))
    return f"{before}{text}{after}" if text else before


def _image(node: RenderTreeNode, _context: RenderContext) -> str:
    """A picture; its address is percent-encoded."""
    return f"![{escape(node.content)}]({node.attrs['src']})"


def _em(node: RenderTreeNode, context: RenderContext) -> str:
    return _marked("*", node, context)


def _strong(node: RenderTreeNode, context: RenderContext) -> str:
    return _marked("**", node, context)


def _marked(mark: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Emphasis, always with asterisks: an underscore would mark nothing up within a word."""
    return f"{mark}{''.join(child.render(context) for child in node.children)}{mark}"


def _heading(node: RenderTreeNode, context: RenderContext) -> str:
    """A heading on one line."""
    return f"{node.markup} {' '.join(node.children[0].render(context).split())}"


def _paragraph(node: RenderTreeNode, context: RenderContext) -> str:
    """A paragraph; every text in it is escaped already, also at the beginning of a line."""
    lines = node.children[0].render(context).split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def _rule(_node: RenderTreeNode, _context: RenderContext) -> str:
    return "___"


def _hard_break(node: RenderTreeNode, _context: RenderContext) -> str:
    return " " if _within(("heading",), node) else "\\\n"


def _code(node: RenderTreeNode, context: RenderContext) -> str:
    code = DEFAULT_RENDERERS["code_inline"](node, context)
    return code.replace("|", "\\|") if _within(("th", "td"), node) else code


def _fence(node: RenderTreeNode, _context: RenderContext) -> str:
    """Code, closed, and without a language: some readers draw or run what names one."""
    mark = "`" * max(3, 1 + max(map(len, re.findall("`+", node.content)), default=0))
    return "\n".join([mark, node.content.rstrip("\n"), mark])


def _within(blocks: tuple[str, ...], node: RenderTreeNode) -> bool:
    return node.type in blocks or (node.parent is not None and _within(blocks, node.parent))


def _table(node: RenderTreeNode, context: RenderContext) -> str:
    rows = [row for part in node.children for row in part.children]
    marks = [_ALIGNED.get(str(cell.attrs.get("style")), "---") for cell in rows[0].children]
    lines = [[cell.children[0].render(context).strip() for cell in row.children] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], marks, *lines[1:]])
