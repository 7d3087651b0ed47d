"""The contents of a paper: the list of links that a template makes to the paper's own headings."""

from collections.abc import Iterator
from typing import TypeGuard

from netvaerk.documents.tree import Block, Items, Link, Paragraph


def is_contents(block: Block) -> TypeGuard[Items]:
    """True for a list whose every item is one link to a heading of the paper. No text of people's can link there."""
    return isinstance(block, Items) and len(list(entries(block))) == len(block.items)


def entries(contents: Items) -> Iterator[Link]:
    """Yield the links of the items that are one link to a heading and nothing else."""
    for item in contents.items:
        match item:
            case (Paragraph((Link(target) as link,)),) if target.startswith("#"):
                yield link
