"""YAML 1.2 with its places: every value, and the characters of the file that it stands for.

ruamel.yaml composes the nodes; the values are made here, because a constructor that turns `0123` into 123
or fails on `2026-13-45` without a line would lose what the person wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from netvaerk.domain.fault import Where
from netvaerk.domain.text import NO_TEXT, fold, nfc, visible
from netvaerk.repository.yaml_compose import FREE_TEXT, MAX_DEPTH, MAX_NODES, TOO_LARGE, compose
from netvaerk.repository.yaml_fault import YamlFault, no_mapping
from netvaerk.repository.yaml_span import end_of

MAX_CHARACTERS = 200_000
IN_CONFLICT = "Her står to udgaver over for hinanden."
CHOOSE = "Vælg den rigtige, og slet linjerne med <<<<<<<, ======= og >>>>>>>."
_TAG = "tag:yaml.org,2002:"
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*|^={7}(?=\r?$)", re.MULTILINE)
# The only tags that are not text; the parser has already refused those that a person wrote.
_NULL, _BOOL, _NUMBERS = f"{_TAG}null", f"{_TAG}bool", {f"{_TAG}int", f"{_TAG}float"}
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
class Yaml:
    """Composed YAML: its text, its root node, and the plain value."""

    text: str
    root: MappingNode | None
    value: dict[str, Any]
    _found: dict[int, dict[str, tuple[Node, Node]]] = field(default_factory=dict, repr=False, compare=False)

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


def _plain(yaml: Yaml, node: Node | None, where: Where, seen: set[int], key: Node | None = None) -> Iterator[Plain]:
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


def _stretch(yaml: Yaml, node: Node, key: Node | None) -> tuple[int, int]:
    """Where a value starts and ends; one that is empty stands right after its colon, though the parser puts it further down."""
    start, end = yaml.span(node)
    if start == end and key is not None:
        found = _COLON.match(yaml.text, key.end_mark.index)
        start = end = found.end() if found else int(key.end_mark.index)
    return start, end


def read_yaml(text: str) -> Yaml:
    """Read a mapping.

    Raises YamlFault for what is no YAML, is too large or too deep, holds a key twice, a tag, or several documents.
    """
    if found := _CONFLICT.search(text):
        raise YamlFault("NV112", IN_CONFLICT, *found.span(), CHOOSE)
    if len(text) > MAX_CHARACTERS:
        raise YamlFault("NV107", f"Indledningen er for lang: højst {MAX_CHARACTERS // 1000} tusind tegn.", 0, help_=FREE_TEXT)
    root = compose(text)
    if root is None:
        return Yaml(text, None, {})
    if not isinstance(root, MappingNode):
        raise no_mapping(text, int(root.start_mark.index))
    return Yaml(text, root, _Maker().value(root, 0))


class _Maker:
    """Makes plain values of nodes, with a bound on how many: aliases multiply."""

    def __init__(self) -> None:
        self._made = 0

    def value(self, node: Node, depth: int) -> Any:
        self._made += 1
        if self._made > MAX_NODES or depth > MAX_DEPTH:
            raise YamlFault("NV107", TOO_LARGE, node.start_mark.index, help_=FREE_TEXT)
        if isinstance(node, MappingNode):
            return dict(self._pairs(node, depth))
        if isinstance(node, SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        assert isinstance(node, ScalarNode)
        return _scalar(node)

    def _pairs(self, node: MappingNode, depth: int) -> Iterator[tuple[str, Any]]:
        seen: dict[str, str] = {}
        for key, value in node.value:
            place = key.start_mark.index, key.end_mark.index
            if not isinstance(key, ScalarNode):
                raise YamlFault("NV104", "En nøgle skal være et ord.", *place)
            name = _text(key)
            if name == "<<":
                raise YamlFault("NV106", "Nøglen »<<« (sammenlægning) kan ikke bruges her.", *place, help_="Skriv værdierne ud.")
            if fold(name) in seen:
                raise YamlFault("NV105", f"Nøglen »{visible(name)}« står her to gange.", *place, help_="Slet den ene.")
            seen[fold(name)] = name
            yield name, self.value(value, depth + 1)


def _scalar(node: ScalarNode) -> Any:
    tag, text = str(node.tag), _text(node)
    if tag == _NULL:
        return None
    if tag == _BOOL:
        return text.lower() == "true"
    return _number(text) if tag in _NUMBERS else text


def _text(node: ScalarNode) -> str:
    text = str(node.value)
    if NO_TEXT.search(text):
        message = "Teksten indeholder et tegn, som en fil ikke må indeholde."
        raise YamlFault("NV113", message, node.start_mark.index, node.end_mark.index, "Slet tegnet, og skriv det igen.")
    return nfc(text)


def _number(text: str) -> int | float | str:
    """A number as YAML 1.2 has it; what only looks like one (`1_000`) stays text, too long ones too."""
    if re.fullmatch(r"[-+]?\d{1,18}", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\d{1,18}(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?", text):
        return float(text) if isfinite(float(text)) else text
    if found := re.fullmatch(r"0o([0-7]{1,18})|0x([0-9a-fA-F]{1,15})", text):
        return int(found[1], 8) if found[1] else int(found[2], 16)
    return text
