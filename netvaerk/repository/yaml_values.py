"""Plain values made of YAML's nodes: a constructor that turns `0123` into 123 or fails on `2026-13-45` without a line would lose
what the person wrote.
"""

import re
from collections.abc import Iterator
from math import isfinite
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from netvaerk.domain.text import NO_TEXT, fold, nfc, visible
from netvaerk.repository.yaml_compose import MAX_DEPTH, MAX_NODES, TOO_LARGE, compose
from netvaerk.repository.yaml_fault import FREE_TEXT, YamlFault
from netvaerk.repository.yaml_told import no_mapping

_TAG = "tag:yaml.org,2002:"
# The only tags that are not text; the parser has already refused those that a person wrote.
_NULL, _BOOL, _NUMBERS = f"{_TAG}null", f"{_TAG}bool", {f"{_TAG}int", f"{_TAG}float"}


def composed(text: str) -> tuple[dict[str, Any], MappingNode | None]:
    """Return the values of a mapping, and its node, None where nothing is written. Raises YamlFault."""
    root = compose(text)
    if root is None:
        return {}, None
    if not isinstance(root, MappingNode):
        raise no_mapping(text, int(root.start_mark.index))
    return _Maker().value(root, 0), root


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
