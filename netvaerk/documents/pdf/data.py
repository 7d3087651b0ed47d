"""A paper as plain data for paper.typ, which walks it. It holds texts and never Typst: nothing that people wrote is run."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from typing import Any, TypeAlias

from netvaerk.documents.contents import entries, is_contents
from netvaerk.documents.figures import drawings
from netvaerk.documents.pdf.letters import Letters
from netvaerk.documents.pdf.runs import Lines, pieces
from netvaerk.documents.pdf.widths import narrow, whole, widths
from netvaerk.documents.tree import Block, CodeBlock, Figure, Heading, Items, Link, Mark, Paper, Paragraph, Quote, Row, Rule, Table

Node: TypeAlias = dict[str, Any]
# An item does not begin at the foot of a page, nor does what has a drawing among its first few blocks; in millimetres.
_BELOW_ITEM, _BESIDE_DRAWING, _FEW = 50, 60, 3
# A paragraph before one of these says what it is, and stays on its page.
_LED_TO = ("items", "numbered", "table", "drawing", "code")


def data(paper: Paper, letters: Letters) -> Node:
    """Return a paper as data: texts, numbers, lists and mappings alone."""
    return {
        "title": letters.of(paper.title).strip() or paper.name,
        "head": letters.of(paper.running_head),
        "author": letters.of(paper.author),
        "day": [paper.day.year, paper.day.month, paper.day.day],
        "blocks": _with_room(_Blocks(paper, letters).nodes(paper.blocks)),
    }


def _with_room(nodes: list[Node]) -> list[Node]:
    """The nodes, each heading with how much of a page it wants below it, in millimetres."""
    for place, node in enumerate(nodes):
        if node["is"] == "heading":
            drawn = next((n["height"] + _BESIDE_DRAWING for n in _first_below(nodes[place + 1 :]) if n["is"] == "drawing"), 0)
            node["room"] = max(drawn, _BELOW_ITEM if node["item"] else 0)
    return nodes


def _first_below(nodes: list[Node]) -> Iterator[Node]:
    """The first few nodes below a heading."""
    return takewhile(lambda node: node["is"] != "heading", nodes[:_FEW])


class _Blocks:
    def __init__(self, paper: Paper, letters: Letters) -> None:
        headings = [b for b in paper.blocks if isinstance(b, Heading)]
        self._anchors = frozenset(b.anchor for b in headings if letters.said(b.children))
        self._items_at = {link.target[1:] for b in paper.blocks for link in self._contents(b)}
        self._letters = letters
        self._lines = Lines(letters, self._anchors, paper.pictures)
        self._level = 0

    def nodes(self, blocks: Iterable[Block]) -> list[Node]:
        nodes = [node for block in blocks for node in self._of(block)]
        for node, following in pairwise(nodes):
            node["leads"] = node["is"] == "paragraph" and following["is"] in _LED_TO
        return nodes

    def _of(self, block: Block) -> list[Node]:
        match block:
            case Heading():
                return self._heading(block)
            case Figure():
                return [*self._drawn(block), self._table(block.table)]
            case Mark():
                return []
        return [self._one(block)]

    def _one(self, block: Paragraph | Items | Quote | CodeBlock | Rule | Table) -> Node:
        match block:
            case Paragraph(children):
                return {"is": "paragraph", "leads": False, "runs": self._lines.runs(children)}
            case Items():
                return self._items(block)
            case Quote(blocks):
                return {"is": "quote", "blocks": self.nodes(blocks)}
            case CodeBlock(text):
                return {"is": "code", "lines": self._code(text)}
            case Table():
                return self._table(block)
        return {"is": "rule"}

    def _heading(self, heading: Heading) -> list[Node]:
        """A heading that skips no level: PDF/UA-1 (7.4.2) lets none be skipped. One that says nothing is left out."""
        if not self._letters.said(heading.children):
            return []
        self._level = min(heading.level, self._level + 1)
        told = {"level": self._level, "anchor": heading.anchor, "runs": self._lines.runs(heading.children)}
        return [{"is": "heading", "item": heading.anchor in self._items_at, "page": heading.new_page, "room": 0, **told}]

    def _contents(self, block: Block) -> list[Link]:
        """The links of a list that is the contents, each to a heading of its own that is there; none of any other list."""
        links = list(entries(block)) if is_contents(block) else []
        targets = {link.target[1:] for link in links}
        return links if len(targets) == len(links) and targets <= self._anchors else []

    def _items(self, items: Items) -> Node:
        marks = ["•" if items.start is None else f"{items.start + place}." for place in range(len(items.items))]
        if links := self._contents(items):
            shown = zip(marks, links, strict=True)
            told = [{"inside": link.target[1:], "mark": mark, "runs": self._lines.runs(link.children)} for mark, link in shown]
            return {"is": "contents", "entries": told}
        inside = [self.nodes(item) for item in items.items]
        tight = all(len(item) <= 1 for item in inside)
        return {"is": "items" if items.start is None else "numbered", "start": items.start, "tight": tight, "items": inside}

    def _code(self, text: str) -> list[list[str]]:
        return [pieces(line) for line in self._letters.of(text.expandtabs(4), lines=True).split("\n")]

    def _table(self, table: Table) -> Node:
        shares = widths(table)
        head, *rows = [self._row(row, shares) for row in (table.head, *table.rows)]
        return {"is": "table", "head": head, "rows": rows, "widths": shares, "aligned": list(table.aligned)}

    def _row(self, row: Row, shares: list[float]) -> Node:
        cells = [{"narrow": narrow(cell, share), "runs": self._lines.runs(cell)} for cell, share in zip(row, shares, strict=True)]
        return {"whole": whole(row, shares), "cells": cells}

    def _drawn(self, figure: Figure) -> list[Node]:
        letters = self._letters.of
        return [
            {"is": "drawing", "svg": letters(d.svg), "alternative": letters(d.alternative), "width": d.width_mm, "height": d.height_mm}
            for d in drawings(figure)
        ]
