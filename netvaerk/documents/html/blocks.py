"""The blocks of a paper as HTML."""

from collections.abc import Iterable

from netvaerk.documents.figures import Drawing, drawings
from netvaerk.documents.html.inlines import Inlines, attribute, shown
from netvaerk.documents.html.tables import table
from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Mark, Paper, Paragraph, Quote, Rule, Table, plain

# Figures whose picture says all that their table says: there the table is opened by those who want it.
_TOLD_BY_PICTURE = ("overblik",)


class Blocks:
    """Writes the blocks of one paper, in their order: a heading goes at most one level deeper than the one before it."""

    def __init__(self, paper: Paper) -> None:
        """Take the paper, for its anchors and its pictures."""
        said = (b for b in paper.blocks if isinstance(b, Heading) and plain(b.children).strip())
        self._inlines = Inlines({heading.anchor for heading in said}, paper.pictures)
        self._level = 0
        self._drawn = 0

    def of(self, blocks: Iterable[Block]) -> str:
        """Return blocks as HTML."""
        return "\n".join(filter(None, map(self._one, blocks)))

    def _one(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Items():
                return self._items(block)
            case Table():
                return table(block, self._inlines)
            case Figure():
                return self._figure(block)
            case Rule() | Mark():
                return "<hr>" if isinstance(block, Rule) else ""
        return self._text(block)

    def _text(self, block: Paragraph | Quote | CodeBlock) -> str:
        match block:
            case Paragraph(children):
                return f"<p>{self._inlines.of(children)}</p>"
            case Quote(blocks):
                return f"<blockquote>\n{self.of(blocks)}\n</blockquote>"
            case CodeBlock(text):
                return f"<pre><code>{shown(text, lines=True)}</code></pre>"

    def _heading(self, heading: Heading) -> str:
        """A heading; one that says nothing would be read aloud as nothing, and is left out."""
        if not plain(heading.children).strip():
            return ""
        self._level = min(heading.level, self._level + 1)
        anchor = f' id="{attribute(heading.anchor)}"' if heading.anchor else ""
        page = ' class="ny-side"' if heading.new_page else ""
        return f"<h{self._level}{anchor}{page}>{self._inlines.of(heading.children)}</h{self._level}>"

    def _items(self, items: Items) -> str:
        name = "ul" if items.start is None else "ol"
        start = f' start="{items.start}"' if items.start not in (None, 1) else ""
        inside = "\n".join(f"<li>{self._item(item)}</li>" for item in items.items)
        return f"<{name}{start}>\n{inside}\n</{name}>"

    def _item(self, item: tuple[Block, ...]) -> str:
        """An item; a first paragraph that stands alone, or above a deeper list, is its text."""
        match item:
            case (Paragraph(children), *rest) if all(isinstance(block, Items) for block in rest):
                return "\n".join(filter(None, [self._inlines.of(children), self.of(rest)]))
        return self.of(item)

    def _figure(self, figure: Figure) -> str:
        pictures = drawings(figure)
        if not pictures:
            return table(figure.table, self._inlines)
        caption = shown(pictures[0].title)
        numbers = table(figure.table, self._inlines, caption)
        if figure.kind in _TOLD_BY_PICTURE:
            numbers = f"<details><summary>Vis tallene som tabel</summary>\n{numbers}\n</details>"
        drawn = "\n".join(map(self._picture, pictures))
        return f'<figure class="{attribute(figure.kind)}">\n<figcaption>{caption}</figcaption>\n{drawn}\n{numbers}\n</figure>'

    def _picture(self, drawing: Drawing) -> str:
        self._drawn += 1
        return drawing.named(f"diagram.{self._drawn}")
