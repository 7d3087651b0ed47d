"""YAML 1.2 with its places: every value, and the characters of the file that it stands for.

A fast parser reads what it is certain to read right. All else, and every place, is ruamel.yaml's: it composes nodes, and the
values are made here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from netvaerk.domain.fault import Where
from netvaerk.repository.yaml_fast import loaded, mappings_in
from netvaerk.repository.yaml_fault import FREE_TEXT, YamlFault

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, Node

    from netvaerk.repository.yaml_places import Places, Plain

MAX_CHARACTERS = 200_000
IN_CONFLICT = "Her står to udgaver over for hinanden."
CHOOSE = "Vælg den rigtige, og slet linjerne med <<<<<<<, ======= og >>>>>>>."
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*|^={7}(?=\r?$)", re.MULTILINE)


@dataclass(eq=False)  # not frozen: one is made of every file, and that would take five times as long
class Yaml:
    """A mapping that has been read: its text, its plain value, and where everything in it stands. It is never changed."""

    text: str
    value: dict[str, Any]
    composed: "MappingNode | None" = None
    _mappings: list[dict[str, Any]] | None = None

    @property
    def mappings(self) -> list[dict[str, Any]]:
        """Every mapping in it, the outermost first."""
        if self._mappings is None:
            self._mappings = list(mappings_in(self.value))
        return self._mappings

    @cached_property
    def _places(self) -> "Places":
        from netvaerk.repository.yaml_places import Places  # with ruamel.yaml, which a file without faults does not need

        return Places(self.text, self.composed)

    @property
    def root(self) -> "MappingNode | None":
        """The outermost node, None where nothing is written."""
        return self._places.root

    def node(self, where: Where) -> "tuple[Node | None, bool]":
        """Return the node at a place, or the nearest one around it; and whether it is the very place."""
        return self._places.node(where)

    def span(self, node: "Node") -> tuple[int, int]:
        """Where a node's own characters start and end."""
        return self._places.span(node)

    def key_node(self, where: Where) -> "Node | None":
        """Return the node of a key, for a fault that is about the key itself."""
        return self._places.key_node(where)

    def written(self, where: Where) -> str:
        """The characters of the file at a place; where the value is empty, a remark beside it that was meant to be the value."""
        return self._places.written(where)

    def plain(self) -> "Iterator[Plain]":
        """Yield every value without quotes, once."""
        return self._places.plain()


def read_yaml(text: str) -> Yaml:
    """Read a mapping.

    Raises YamlFault for what is no YAML, is too large or too deep, holds a key twice, a tag, or several documents.
    """
    mappings = loaded(text)
    if mappings is not None:
        return Yaml(text, mappings[0], None, mappings)
    if found := _CONFLICT.search(text):  # the fast parser takes no text in which a line begins with these signs
        raise YamlFault("NV112", IN_CONFLICT, *found.span(), CHOOSE)
    if len(text) > MAX_CHARACTERS:
        raise YamlFault("NV107", f"Indledningen er for lang: højst {MAX_CHARACTERS // 1000} tusind tegn.", 0, help_=FREE_TEXT)
    return Yaml(text, *slowly(text))


def slowly(text: str) -> "tuple[dict[str, Any], MappingNode | None]":
    """Return the values of a mapping and its node, always by ruamel.yaml. Raises YamlFault."""
    from netvaerk.repository.yaml_values import composed

    return composed(text)
