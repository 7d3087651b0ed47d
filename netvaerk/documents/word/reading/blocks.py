"""Paragraphs as blocks: lists within lists, quotes, code and tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from netvaerk.documents.tree import Block, CodeBlock, Heading, Items, Paragraph, Quote, Rule
from netvaerk.documents.word.reading.flat import Flat
from netvaerk.documents.word.reading.spans import Span, line

_LISTED = ("bullet", "number", "inner")


def blocks(given: Iterable[Flat]) -> tuple[Block, ...]:
    """Return paragraphs and tables as blocks; what holds nothing is left out."""
    kept = [part for part in given if part.kind in ("table", "rule", "code") or line(part.content)]
    made: list[Block] = []
    for listed, group in groupby(kept, key=lambda part: part.kind in _LISTED):
        parts = list(group)
        made += _lists(parts) if listed else _others(parts)
    return tuple(made)


def _others(given: Iterable[Flat]) -> Iterator[Block]:
    for kind, parts in groupby(given, key=lambda part: part.kind):
        if kind == "quote":
            yield Quote(tuple(Paragraph(line(part.content)) for part in parts))
        else:
            yield from filter(None, map(_block, parts))


def _block(part: Flat) -> Block | None:
    match part.kind:
        case "heading":
            return Heading(min(part.level, 6), line(part.content), "")
        case "rule":
            return Rule()
        case "table":
            return part.table
        case "code":
            text = "".join(_letters(span) for span in part.content)
            return CodeBlock(text.rstrip("\n")) if text.strip() else None
    return Paragraph(line(part.content))


def _letters(span: Span) -> str:
    return span.content if isinstance(span.content, str) else "\n"


def _lists(given: Sequence[Flat]) -> list[Block]:
    """The lists that items make, and the paragraphs between them; what lies deeper than an item stands in it."""
    made: list[Block] = []
    place = 0
    while place < len(given):
        head = given[place]
        end = next((n for n in range(place + 1, len(given)) if given[n].level <= head.level), len(given))
        if head.kind == "inner":
            made.append(Paragraph(line(head.content)))
            end = place + 1
        else:
            _add(made, head, (Paragraph(line(head.content)), *_lists(given[place + 1 : end])))
        place = end
    return made


def _add(made: list[Block], head: Flat, item: tuple[Block, ...]) -> None:
    """Put an item into the list that stands last, where it goes on with it; else into a list of its own."""
    last = made[-1] if made else None
    start = None if head.kind == "bullet" else head.number
    if isinstance(last, Items) and start == (None if last.start is None else last.start + len(last.items)) and not head.begins:
        made[-1] = Items(last.start, (*last.items, item))
    else:
        made.append(Items(start, (item,)))
