"""Where the values of YAML stand and end in the file, and in collections each entry: its key or dash, and its value.

ruamel.yaml ends a block only where the next token starts, puts an empty value there too, and an alias where its anchor is.
"""

import re
from dataclasses import dataclass

from ruamel.yaml.nodes import CollectionNode, Node, ScalarNode

from netvaerk.domain.text import nfc
from netvaerk.repository.meant import Unclear

_GAP = r"(?:\s|#[^\r\n]*+)*+"
_COLON = re.compile(rf"{_GAP}:")
_DASH = re.compile(r"(?:\s|[&!]\S*+|#[^\r\n]*+)*+-")
_ALIAS = re.compile(r"(?:[\s,\[]|#[^\r\n]*+)*+(\*[^\s,\[\]{}]+)")
_BREAK = re.compile(r"\r\n|\r|\n|\Z")
# A block scalar's first line: anchor and tag, the indicators, and a comment.
HEADER = re.compile(r"(?:[&!]\S*[ \t]+)*[|>]([-+\d]*)([^\r\n]*)")


@dataclass(frozen=True)
class Slot:
    """One entry of a collection.

    `begin` is its key or dash, `after` where that ends with its colon, `start` and `end` its value. `colon` is what an empty
    value lacks: a colon in `{key}`.
    """

    key: str | None
    value: Node
    begin: int
    after: int
    start: int
    end: int
    colon: str = ""

    @property
    def empty(self) -> bool:
        """True where nothing is written."""
        return self.start == self.end

    @property
    def in_block(self) -> bool:
        """True where the value goes on by indentation."""
        if isinstance(self.value, ScalarNode):
            return self.value.style in ("|", ">")
        return isinstance(self.value, CollectionNode) and not self.value.flow_style


def end_of(text: str, node: Node) -> int:
    """Return one past the last character of a value as a report shows it, its trailing comment and blank lines left out."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, ScalarNode):
        return _scalar_end(text, start, end, shown=True) if node.style in ("|", ">") else end
    assert isinstance(node, CollectionNode)
    if node.flow_style or not node.value:
        return end
    final = node.value[-1]
    if isinstance(final, tuple):
        key, value = final
        return int(key.end_mark.index) if value.end_mark.index == value.start_mark.index else end_of(text, value)
    return end_of(text, final)


def slots(text: str, parent: CollectionNode) -> list[Slot]:
    """Return the entries of a collection in their order. Raises Unclear where one cannot be told from what is around it."""
    found: list[Slot] = []
    place = int(parent.start_mark.index)
    for entry in parent.value:
        if isinstance(entry, tuple):
            key, value = entry
            slot = _pair(text, key, value, place)
        elif parent.flow_style:
            start, end = _written(text, entry, place)
            slot = Slot(None, entry, start, start, start, end)
        else:
            slot = _item(text, entry, place)
        found.append(slot)
        place = slot.end
    return found


def _pair(text: str, key: Node, value: Node, place: int) -> Slot:
    begin, after = int(key.start_mark.index), int(key.end_mark.index)
    if begin < place or not isinstance(key, ScalarNode):
        raise Unclear
    colon = _COLON.match(text, after)
    after = colon.end() if colon else after
    return Slot(nfc(str(key.value)), value, begin, after, *_written(text, value, after), "" if colon else ":")


def _item(text: str, value: Node, place: int) -> Slot:
    dash = _DASH.match(text, place)
    if not dash:
        raise Unclear
    return Slot(None, value, dash.end() - 1, dash.end(), *_written(text, value, dash.end()))


def _written(text: str, value: Node, after: int) -> tuple[int, int]:
    """Return from where to where a value's own characters stand; an empty one stands at `after`."""
    start, end = int(value.start_mark.index), int(value.end_mark.index)
    if start < after:
        alias = _ALIAS.match(text, after)
        if not alias:
            raise Unclear
        return alias.span(1)
    if start == end:
        return after, after
    if isinstance(value, ScalarNode):
        return start, _scalar_end(text, start, end) if value.style in ("|", ">") else end
    if isinstance(value, CollectionNode) and not value.flow_style and value.value:
        return start, slots(text, value)[-1].end
    return start, end


def _scalar_end(text: str, start: int, end: int, *, shown: bool = False) -> int:
    """The end of a block scalar's last line; blank lines below belong to it only where `+` keeps them, and are never shown."""
    header = HEADER.match(text, start)
    written = text[start:end]
    keeps = bool(header and "+" in header[1])
    if keeps and not shown:
        return start + len(re.sub(r"(\r\n|\r|\n)\Z", "", written))
    return start + len(written.rstrip(" \r\n" if shown and not keeps else "\r\n"))


def line_start(text: str, place: int) -> int:
    """Where the line of a place starts."""
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def line_end(text: str, place: int) -> int:
    """Where the line of a place ends, before its line break."""
    found = _BREAK.search(text, place)
    return found.start() if found else len(text)


def next_line(text: str, place: int) -> int:
    """Where the line after a place starts."""
    found = _BREAK.search(text, place)
    return found.end() if found else len(text)
