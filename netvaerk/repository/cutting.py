"""Which characters of a front matter an edit replaces, and with what."""

from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml.nodes import CollectionNode, MappingNode, ScalarNode, SequenceNode

from netvaerk.domain.fault import Where
from netvaerk.domain.plan import Edit
from netvaerk.domain.text import fold
from netvaerk.repository import yaml_write
from netvaerk.repository.extent import HEADER, Slot, line_end, line_start, next_line, slots
from netvaerk.repository.meant import Unclear, plain
from netvaerk.repository.yaml_text import Yaml

Cut = tuple[int, int, str]


def cut(yaml: Yaml, edit: Edit, order: Sequence[str]) -> Cut:
    """Return what to replace in the front matter: from, to, and the new text.

    Args:
        yaml: the front matter.
        edit: of a place whose surroundings are there, see `meant.reachable`.
        order: the record's keys; a new key comes after the nearest earlier one that is there.

    Raises Unclear where the place is written so that it cannot be told from what is around it.
    """
    if yaml.root is None:
        return 0, 0, yaml_write.entry(str(edit.where[0]), edit.value, "")
    parent = _parent(yaml, edit.where)
    entries = slots(yaml.text, parent)
    at = _position(entries, edit.where[-1])
    if edit.value is None:
        if at is None:
            raise Unclear
        if len(entries) == 1 and len(edit.where) > 1:
            return cut(yaml, Edit(edit.where[:-1], {} if isinstance(parent, MappingNode) else []), order)
        return _removed(yaml.text, parent, entries, at)
    if at is not None and not edit.insert:
        return _filled(yaml.text, parent, entries[at], edit.value)
    if parent.flow_style:
        return _added_in_flow(parent, entries, edit, at)
    if isinstance(parent, SequenceNode):
        return _added_item(yaml.text, entries, edit.value, len(entries) if at is None else at)
    return _added_key(yaml.text, entries, edit, order if parent is yaml.root else ())


def _parent(yaml: Yaml, where: Where) -> CollectionNode:
    parent, exact = yaml.node(where[:-1])
    if not exact or not isinstance(parent, SequenceNode if isinstance(where[-1], int) else MappingNode):
        raise Unclear
    return parent


def _position(entries: Sequence[Slot], last: str | int) -> int | None:
    if isinstance(last, int):
        return last if last < len(entries) else None
    return next((number for number, slot in enumerate(entries) if fold(str(slot.key)) == fold(last)), None)


def _filled(text: str, parent: CollectionNode, slot: Slot, value: Any) -> Cut:
    """Give an entry another value."""
    if parent.flow_style:
        new = yaml_write.flow(value)
        return slot.start, slot.end, f"{slot.colon} {new}" if slot.empty else new
    one_line = not isinstance(value, Mapping | list | tuple)
    if one_line and isinstance(slot.value, ScalarNode) and not slot.empty and not slot.in_block:
        return slot.start, slot.end, _like(slot.value, value)
    indent = " " * (slot.begin - line_start(text, slot.begin))
    if slot.key is None:
        lines = yaml_write.item(value, indent)[len(indent) + 1 : -1]
    else:
        lines = yaml_write.entry("x", value, indent)[len(indent) + 2 : -1]
    first, line_break, rest = lines.partition("\n")
    return slot.after, line_end(text, slot.end), f"{slot.colon}{first}{_comment(text, slot)}{line_break}{rest}"


def _comment(text: str, slot: Slot) -> str:
    """The comment on an entry's first line, with the space before it; it stays when the value goes."""
    first_line_end = line_end(text, slot.after)
    if slot.empty or slot.start > first_line_end:
        comment = text[slot.after : first_line_end]
    elif not slot.in_block:
        comment = text[slot.end : line_end(text, slot.end)]
    else:
        header = HEADER.match(text, slot.start) if isinstance(slot.value, ScalarNode) else None
        comment = header[2] if header else ""
    return comment if "#" in comment else ""


def _like(old: ScalarNode, value: Any) -> str:
    """The new scalar in the quotes of the old one, where that loses nothing."""
    text = plain(value)
    if old.style == "'" and isinstance(text, str) and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if old.style == '"' and isinstance(text, str):
        return yaml_write.quoted(text)
    return yaml_write.scalar(value)


def _removed(text: str, parent: CollectionNode, entries: Sequence[Slot], at: int) -> Cut:
    """Cut an entry: in a block its whole lines."""
    slot = entries[at]
    following = entries[at + 1] if at + 1 < len(entries) else None
    if parent.flow_style:
        if following:
            return slot.begin, following.begin, ""
        return entries[at - 1].end if at else slot.begin, slot.end, ""
    above, below = line_start(text, slot.begin), next_line(text, slot.end)
    if not text[above : slot.begin].strip():
        return above, below, ""
    # The first entry after a dash: the next one takes its place on the line, unless a comment stands between them.
    if following is None:
        raise Unclear
    if text[below : following.begin].strip():
        return above + len(text[above : slot.begin].rstrip()), line_end(text, slot.end), ""
    return slot.begin, following.begin, ""


def _added_in_flow(parent: CollectionNode, entries: Sequence[Slot], edit: Edit, at: int | None) -> Cut:
    is_mapping = isinstance(parent, MappingNode)
    new = yaml_write.flow({edit.where[-1]: edit.value})[1:-1] if is_mapping else yaml_write.flow(edit.value)
    if at is not None:
        return entries[at].begin, entries[at].begin, f"{new}, "
    place = entries[-1].end if entries else int(parent.end_mark.index) - 1
    return place, place, f", {new}" if entries else new


def _added_item(text: str, entries: Sequence[Slot], value: Any, at: int) -> Cut:
    """Put an item below the one before it, so that a comment above the one after it stays with that."""
    first = line_start(text, entries[0].begin)
    place = next_line(text, entries[at - 1].end) if at else _own_line(text, entries[0])
    return place, place, yaml_write.item(value, " " * (entries[0].begin - first))


def _added_key(text: str, entries: Sequence[Slot], edit: Edit, order: Sequence[str]) -> Cut:
    """Put a key after the nearest one that comes before it in the record's order; else at the top, or after the last."""
    key = str(edit.where[-1])
    there = {fold(str(slot.key)): slot for slot in entries}
    earlier = order[: order.index(key)] if key in order else ()
    above = next((there[fold(name)] for name in reversed(earlier) if fold(name) in there), None)
    if above is None and key not in order:
        above = entries[-1]
    place = next_line(text, above.end) if above else _own_line(text, entries[0])
    return place, place, yaml_write.entry(key, edit.value, " " * (entries[0].begin - line_start(text, entries[0].begin)))


def _own_line(text: str, slot: Slot) -> int:
    """The start of an entry's line, which must hold nothing before it."""
    start = line_start(text, slot.begin)
    if text[start : slot.begin].strip():
        raise Unclear
    return start
