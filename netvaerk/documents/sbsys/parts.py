"""The parts of a meeting's paper: what it says of each item, section by section."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from netvaerk.documents.contents import entries, is_contents
from netvaerk.documents.tree import Block, Figure, Heading, Paper, plain
from netvaerk.domain.errors import Refusal
from netvaerk.repository.layout import TEMPLATES

_LEAD = "Indledning"
_NAMELESS = "Afsnit"
_NOT_IN_NAMES = re.compile("[^A-Za-zÆØÅæøåÄÖÜäöüÉé0-9_.-]+")
_LONGEST = 100


@dataclass
class Section:
    """A section of an item: its heading as the name of an element, and what stands below it."""

    name: str
    blocks: list[Block] = field(default_factory=list)


def sections_of_items(paper: Paper, titles: Sequence[str]) -> list[list[Section]]:
    """Return the sections of each item.

    Args:
        paper: a meeting's.
        titles: of its items, in their order.

    Raises Refusal where the paper's contents do not name every item, as a template of the repository's own may have it.
    """
    contents = next((block for block in paper.blocks if is_contents(block)), None)
    anchors = [link.target[1:] for link in entries(contents)] if contents else []
    at = {block.anchor: place for place, block in enumerate(paper.blocks) if isinstance(block, Heading)}
    if len(anchors) != len(titles) or not all(anchor in at for anchor in anchors):
        raise Refusal(
            f"Mødet kan ikke deles op i punkter: Indholdsfortegnelsen nævner {len(anchors)} af {len(titles)} punkter. "
            f"Ret jeres skabelon {TEMPLATES}/dele/indhold.md.j2, så den nævner hvert punkt én gang."
        )
    ends = [*(at[anchor] for anchor in anchors[1:]), len(paper.blocks)]
    found = [paper.blocks[at[anchor] : end] for anchor, end in zip(anchors, ends, strict=True)]
    return [_sections(blocks, title) for blocks, title in zip(found, titles, strict=True)]


def _sections(blocks: Sequence[Block], title: str) -> list[Section]:
    """The sections of one item, without those that hold nothing. A heading as high as the item's own ends it, unless it repeats it."""
    sections = [Section(_LEAD)]
    for block in _own(blocks, title):
        if isinstance(block, Heading) and block.level == _level(blocks) + 1:
            sections.append(Section(plain(block.children)))
        else:
            sections[-1].blocks.append(_told(block))
    filled = [section for section in sections if section.blocks]
    for number, section in enumerate(filled):
        section.name = _unused(_element_name(section.name), [earlier.name for earlier in filled[:number]])
    return filled


def _level(blocks: Sequence[Block]) -> int:
    return next(block.level for block in blocks if isinstance(block, Heading))


def _own(blocks: Sequence[Block], title: str) -> Iterator[Block]:
    for block in blocks[1:]:
        if isinstance(block, Heading) and block.level <= _level(blocks):
            if plain(block.children) != title:
                return
        else:
            yield block


def _told(block: Block) -> Block:
    """A block as a page of another site can show it: no drawings, and no names that its own headings may have."""
    if isinstance(block, Figure):
        return block.table
    return replace(block, anchor="") if isinstance(block, Heading) else block


def _element_name(heading: str) -> str:
    """A heading as the name of an element (XML 1.0, section 2.3); the site shows it as the section's title."""
    name = _NOT_IN_NAMES.sub("_", heading).strip("_")[:_LONGEST] or _NAMELESS
    return name if name[0].isalpha() and not name.lower().startswith("xml") else f"_{name}"


def _unused(name: str, taken: Sequence[str]) -> str:
    return next(n for n in (name, *(f"{name}_{number}" for number in range(2, len(taken) + 3))) if n not in taken)
