"""Where the values of YAML stand: which characters of the text each of them is. Asked only where a fault needs a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from netvaerk.domain.fault import Where
from netvaerk.domain.text import fold
from netvaerk.repository.extent import end_of
from netvaerk.repository.yaml_compose import compose

_COLON = re.compile(r"[ \t]*:")
_HASHTAG = re.compile(r"[ \t]+(#[^#\s][^\r\n]*)")


@dataclass(frozen=True)
class Plain:
    """A value that stands without quotes: its place, its span in the text (with its anchor), and its anchor."""

    where: Where
    start: int
    end: int
    anchor: str | None


@dataclass(frozen=True)
class Places:
    """The places of a text that has been read without a fault; `composed` are its nodes, where they have been made already."""

    text: str
    composed: MappingNode | None = field(default=None, repr=False, compare=False)
    _found: dict[int, dict[str, tuple[Node, Node]]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def root(self) -> MappingNode | None:
        """The outermost node, None where nothing is written."""
        root = self.composed or compose(self.text)
        return root if isinstance(root, MappingNode) else None

    def node(self, where: Where) -> tuple[Node | None, bool]:
        """Return the node at a place, or the nearest one around it; and whether it is the very place."""
        node: Node | None = self.root
        for part in where:
            found = self._inside(node, part)
            if found is None:
                return node, False
            node = found
        return node, True

    def span(self, node: Node) -> tuple[int, int]:
        """Where a node's own characters start and end."""
        return int(node.start_mark.index), max(int(node.start_mark.index), end_of(self.text, node))

    def key_node(self, where: Where) -> Node | None:
        """Return the node of a key, for a fault that is about the key itself."""
        around, exact = self.node(where[:-1])
        if not exact or not isinstance(around, MappingNode):
            return None
        return self._pairs(around).get(fold(str(where[-1])), (None, None))[0]

    def written(self, where: Where) -> str:
        """The characters of the file at a place; where the value is empty, a remark beside it that was meant to be the value."""
        node, exact = self.node(where)
        if not exact or node is None:
            return "…"
        key = self.key_node(where) if where and isinstance(where[-1], str) else None
        start, end = _stretch(self, node, key)
        if start == end and (found := _HASHTAG.match(self.text, start)):
            return found[1].rstrip()
        return self.text[start:end].strip()

    def plain(self) -> Iterator[Plain]:
        """Yield every value without quotes, once."""
        return _plain(self, self.root, (), set())

    def _inside(self, node: Node | None, part: str | int) -> Node | None:
        if isinstance(part, int):
            if isinstance(node, SequenceNode):
                return node.value[part] if part < len(node.value) else None
            return node if part == 0 else None  # one value where a list may stand
        return self._pairs(node).get(fold(part), (None, None))[1] if isinstance(node, MappingNode) else None

    def _pairs(self, node: MappingNode) -> dict[str, tuple[Node, Node]]:
        """A mapping's keys and values by folded key; kept, since a file may have thousands of faults."""
        if id(node) not in self._found:
            self._found[id(node)] = {fold(str(key.value)): (key, value) for key, value in node.value}
        return self._found[id(node)]


def _plain(yaml: Places, node: Node | None, where: Where, seen: set[int], key: Node | None = None) -> Iterator[Plain]:
    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, ScalarNode) and not node.style:
        yield Plain(where, *_stretch(yaml, node, key), node.anchor)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            yield from _plain(yaml, item, (*where, number), seen)
    elif isinstance(node, MappingNode):
        for name, value in node.value:
            yield from _plain(yaml, value, (*where, str(name.value)), seen, name)


def _stretch(yaml: Places, node: Node, key: Node | None) -> tuple[int, int]:
    """Where a value starts and ends; one that is empty stands right after its colon, though the parser puts it further down."""
    start, end = yaml.span(node)
    if start == end and key is not None:
        found = _COLON.match(yaml.text, key.end_mark.index)
        start = end = found.end() if found else int(key.end_mark.index)
    return start, end
