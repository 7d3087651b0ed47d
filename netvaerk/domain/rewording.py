"""A section that came back from another program, put into the text it was made from: what nobody changed stays byte for byte."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from netvaerk.domain.body import spaced
from netvaerk.domain.errors import Refusal
from netvaerk.domain.markdown import headings, lines_of
from netvaerk.domain.text import fold


@dataclass(frozen=True)
class Block:
    """A block of a text as it is written in the file.

    Attributes:
        start: its first line.
        end: one past its last.
        reading: how it reads in the other program, a block at a time; nothing for what does not show there, as a comment.
        whole: true where the reading says all that the block says.
    """

    start: int
    end: int
    reading: tuple[str, ...]
    whole: bool


def section_lines(body: str, title: str, section: str) -> list[tuple[int, int]]:
    """Where the text of an item's section stands in a meeting's body (first line, one past the last).

    Args:
        body: the meeting's text.
        title: the item's.
        section: its heading; empty for what stands before the item's first section.

    Nothing where the item has no such section, and more than one where it stands there twice.
    """
    found = headings(body)
    last = len(lines_of(body))
    items = [n for n, h in enumerate(found) if h.level == 1 and h.title == spaced(title)]
    places = []
    for item in items:
        end = next((h.start for h in found[item + 1 :] if h.level == 1), last)
        inner = [h for h in found[item + 1 :] if h.level == 2 and h.start < end]
        starts = [found[item].end, *(h.end for h in inner)]
        ends = [*(h.start for h in inner), end]
        named = ["", *(fold(h.title) for h in inner)]
        places += [(s, e) for s, e, name in zip(starts, ends, named, strict=True) if name == fold(section)]
    return places


def with_lines(body: str, start: int, end: int, text: str) -> str:
    """Return a body with other lines in place of some."""
    lines = lines_of(body)
    return "".join([*lines[:start], text, *lines[end:]])


def reworded(text: str, blocks: Sequence[Block], edited: Sequence[str]) -> str:
    """Return a section's text with what was edited in the place of what it was made from.

    Args:
        text: the section as it is written in the file.
        blocks: its blocks.
        edited: how it reads after the editing, a block at a time, as Markdown.

    Raises Refusal, with the reason alone, where something that does not show in the other program would be lost.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    owners = [number for number, block in enumerate(blocks) for _ in block.reading]
    readings = [reading for block in blocks for reading in block.reading]
    if readings == list(edited):
        return text
    gone: set[int] = set()
    above: dict[int, list[str]] = {}
    for i, j, k, m in _changes(readings, edited):
        touched = sorted(set(owners[i:j]))
        _require_whole(touched, blocks, owners[i:j])
        place = touched[0] if touched else owners[i - 1] + 1 if i else 0
        above.setdefault(place, []).extend(block.replace("\n", newline) for block in edited[k:m])
        gone |= set(touched)
    order = [entry for n in range(len(blocks) + 1) for entry in (*((new, -1) for new in above.get(n, ())), ("", n))]
    return _joined(lines_of(text), blocks, [(new, n) for new, n in order if n not in gone and n < len(blocks)], newline)


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Which stretches differ: from one place up to another before, and after. What both begin and end with is the same."""
    most = min(len(before), len(after))
    head = next((n for n in range(most) if before[n] != after[n]), most)
    tail = next((n for n in range(most - head) if before[-1 - n] != after[-1 - n]), most - head)
    middle = SequenceMatcher(None, before[head : len(before) - tail], after[head : len(after) - tail], autojunk=False)
    for tag, i, j, k, m in middle.get_opcodes():
        if tag != "equal":
            yield i + head, j + head, k + head, m + head


def _require_whole(touched: Sequence[int], blocks: Sequence[Block], owners: Sequence[int]) -> None:
    if any(not blocks[number].whole for number in touched):
        raise Refusal("det rettede sted har noget, som ikke kan ses i Word (en kommentar, et billede eller lignende)")
    if any(owners.count(number) != len(blocks[number].reading) for number in touched):
        raise Refusal("det rettede sted er skrevet på en måde, som ikke kan rettes i stykker")


def _joined(lines: Sequence[str], blocks: Sequence[Block], kept: Sequence[tuple[str, int]], newline: str) -> str:
    """Put a section together of new texts and of blocks by number; between two that stay it is as it was."""
    parts = ["".join(lines[: blocks[0].start]) if blocks else newline]
    for place, (new, number) in enumerate(kept):
        before = kept[place - 1][1] if place else number
        neighbours = new == "" and before == number - 1 and before >= 0
        parts += [_below(lines, blocks, before, newline) if neighbours else newline * 2 if place else ""]
        parts += [new or "".join(lines[blocks[number].start : blocks[number].end]).rstrip("\r\n")]
    return "".join([*parts, _below(lines, blocks, len(blocks) - 1, newline) if kept and blocks else newline])


def _below(lines: Sequence[str], blocks: Sequence[Block], number: int, newline: str) -> str:
    """What stands between a block and the next, or the end."""
    last = lines[blocks[number].end - 1]
    following = blocks[number + 1].start if number + 1 < len(blocks) else len(lines)
    return (last[len(last.rstrip("\r\n")) :] or newline) + "".join(lines[blocks[number].end : following])
