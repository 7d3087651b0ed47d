"""Edits as splices: the source changes at the places that are named and nowhere else.

A rewrite never dumps an existing file, so comments, key order, quotes, blank lines, line endings and the body stay byte for
byte. Every splice is read back and compared with the values that were meant; what cannot be edited so is refused.
"""

from collections.abc import Sequence
from typing import Any

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from netvaerk.domain.errors import Refusal
from netvaerk.domain.fault import Where
from netvaerk.domain.plan import Edit
from netvaerk.repository import yaml_write
from netvaerk.repository.meant import plain, with_edit
from netvaerk.repository.source import BOM, Source, Unreadable, parse
from netvaerk.repository.yaml_text import Yaml

_Cut = tuple[int, int, str]


def splice(source: Source, edits: Sequence[Edit], order: Sequence[str], body: str | None = None) -> bytes:
    """Return the file with the edits made.

    Args:
        source: the file as it was read.
        edits: made one after the other.
        order: the record's keys; a new key comes after the nearest earlier one that is there.
        body: the new body, or None to keep it.

    Raises Refusal where the file is written in a way that cannot be edited without touching more.
    """
    current = source
    for edit in edits:
        start, end, new = _cut(current.yaml, _reachable(current.yaml, edit), order)
        text = current.text
        changed = text[: current.offset + start] + new.replace("\n", source.newline) + text[current.offset + end :]
        current = _read_back(current, changed, edit)
    text = current.text if body is None else current.text[: current.body_start] + body
    mark = BOM if source.raw.startswith(BOM.encode()) else ""
    return (mark + text).encode("utf-8")


def _read_back(before: Source, changed: str, edit: Edit) -> Source:
    try:
        after = parse(before.path, changed.encode("utf-8"))
    except Unreadable:
        after = None
    if after is None or after.front != with_edit(before.front, edit) or after.body != before.body:
        place = ".".join(str(part) for part in edit.where)
        raise Refusal(
            f"{before.path}: »{place}« er skrevet på en måde, der ikke kan rettes uden at ændre andet. Ret filen selv, og prøv igen."
        )
    return after


def _reachable(yaml: Yaml, edit: Edit) -> Edit:
    """Turn an edit below a place that is not there, or is empty, into one that makes the place."""
    where, value = edit.where, edit.value
    while len(where) > 1:
        parent, exact = yaml.node(where[:-1])
        if exact and not _is_empty(parent):
            break
        where, value = where[:-1], [value] if isinstance(where[-1], int) else {where[-1]: value}
    return Edit(where, value, edit.insert and where == edit.where)


def _is_empty(node: Node | None) -> bool:
    return node is None or not node.value


def _cut(yaml: Yaml, edit: Edit, order: Sequence[str]) -> _Cut:
    """Return what to replace in the front matter: from, to, and the new text."""
    node, exact = yaml.node(edit.where)
    if edit.value is None:
        return _removed(yaml, edit.where) if exact else (0, 0, "")
    if not exact:
        return _added(yaml, edit, order)
    if edit.insert:
        return _inserted(yaml, edit)
    if isinstance(node, ScalarNode) and not isinstance(edit.value, dict | list | tuple) and node.end_mark.index > node.start_mark.index:
        return node.start_mark.index, _end(yaml, node), _like(node, edit.value)
    return _replaced(yaml, edit)


def _like(old: ScalarNode, value: Any) -> str:
    """The new scalar in the quotes of the old one, where that loses nothing."""
    text = plain(value)
    if old.style == "'" and isinstance(text, str) and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if old.style == '"' and isinstance(text, str):
        return yaml_write.quoted(text)
    return yaml_write.scalar(value)


def _replaced(yaml: Yaml, edit: Edit) -> _Cut:
    """Replace a whole value: after its key's colon, or within a flow collection just itself."""
    parent, _ = yaml.node(edit.where[:-1])
    node, _ = yaml.node(edit.where)
    assert node is not None
    if getattr(parent, "flow_style", False) or not isinstance(parent, MappingNode):
        return node.start_mark.index, _end(yaml, node), yaml_write.flow(edit.value)
    key = yaml.key_node(edit.where)
    assert key is not None
    colon = yaml.text.index(":", key.end_mark.index) + 1
    indent = " " * key.start_mark.column
    lines = yaml_write.entry("x", edit.value, indent)[len(indent) + 2 : -1]
    empty = node.end_mark.index == node.start_mark.index
    return colon, colon if empty else _end(yaml, node), lines


def _removed(yaml: Yaml, where: Where) -> _Cut:
    """Cut a key of a block mapping with its whole lines."""
    key, (node, _) = yaml.key_node(where), yaml.node(where)
    assert key is not None and node is not None
    start = key.start_mark.index - key.start_mark.column
    empty = node.end_mark.index == node.start_mark.index
    return start, _next_line(yaml.text, key.end_mark.index if empty else _end(yaml, node)), ""


def _added(yaml: Yaml, edit: Edit, order: Sequence[str]) -> _Cut:
    parent, _ = yaml.node(edit.where[:-1])
    last = edit.where[-1]
    if parent is None:
        return 0, 0, yaml_write.entry(str(last), edit.value, "")
    assert isinstance(parent, CollectionNode)
    if parent.flow_style:
        return _added_in_flow(parent, last, edit.value)
    if isinstance(parent, SequenceNode):
        place = _next_line(yaml.text, _end(yaml, parent))
        return place, place, yaml_write.item(edit.value, " " * parent.start_mark.column)
    assert isinstance(parent, MappingNode)
    place = _place_for_key(yaml, parent, str(last), order if len(edit.where) == 1 else ())
    return place, place, yaml_write.entry(str(last), edit.value, " " * parent.value[0][0].start_mark.column)


def _inserted(yaml: Yaml, edit: Edit) -> _Cut:
    """Put a list item above the one that stands at its place."""
    (parent, _), (node, _) = yaml.node(edit.where[:-1]), yaml.node(edit.where)
    assert isinstance(parent, SequenceNode) and node is not None
    if parent.flow_style:
        return node.start_mark.index, node.start_mark.index, f"{yaml_write.flow(edit.value)}, "
    line_start = yaml.text.rfind("\n", 0, node.start_mark.index) + 1
    return line_start, line_start, yaml_write.item(edit.value, " " * parent.start_mark.column)


def _added_in_flow(parent: CollectionNode, last: str | int, value: Any) -> _Cut:
    final = parent.value[-1]
    end = (final[1] if isinstance(final, tuple) else final).end_mark.index
    new = yaml_write.flow({last: value})[1:-1] if isinstance(parent, MappingNode) else yaml_write.flow(value)
    return end, end, f", {new}"


def _place_for_key(yaml: Yaml, mapping: MappingNode, key: str, order: Sequence[str]) -> int:
    """After the nearest key that comes before it in the record's order; else at the top, or after the last."""
    there = {str(k.value): (k, v) for k, v in mapping.value}
    earlier = order[: order.index(key)] if key in order else ()
    for name in reversed(earlier):
        if name in there:
            return _after(yaml, *there[name])
    if earlier != () or (key in order):
        return int(mapping.value[0][0].start_mark.index)
    return _after(yaml, *mapping.value[-1])


def _after(yaml: Yaml, key: Node, value: Node) -> int:
    """The start of the line after an entry."""
    empty = value.end_mark.index == value.start_mark.index
    return _next_line(yaml.text, key.end_mark.index if empty else _end(yaml, value))


def _end(yaml: Yaml, node: Node) -> int:
    """Where a value's own characters end; ruamel ends a block only where the next token starts."""
    if isinstance(node, ScalarNode):
        return _scalar_end(yaml, node)
    assert isinstance(node, CollectionNode)
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    final = node.value[-1]
    if isinstance(final, tuple):
        key, value = final
        return int(key.end_mark.index) if value.end_mark.index == value.start_mark.index else _end(yaml, value)
    return _end(yaml, final)


def _scalar_end(yaml: Yaml, node: ScalarNode) -> int:
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    written = yaml.text[start:end]
    keeps_blank_lines = "+" in written.split("\n", 1)[0]
    if node.style not in ("|", ">"):
        return end
    return start + len(written.rstrip("\r\n" if keeps_blank_lines else " \r\n"))


def _next_line(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1
