"""YAML text made into nodes, with a bound on how deep and how many, held while the text is read."""

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import Node
from ruamel.yaml.reader import ReaderError

from netvaerk.repository.yaml_fault import FREE_TEXT, YamlFault
from netvaerk.repository.yaml_told import HELP, directive_fault, tag_fault, told

MAX_DEPTH = 20
MAX_NODES = 100_000
TOO_LARGE = "Indledningen er for stor eller har for mange niveauer."
# The number of a character above the last there is: ruamel.yaml does not say where it stands.
_BEYOND = re.compile(r"\\U(?!0010|000)[0-9a-fA-F]{8}")


class _Bounded(Composer):
    """A composer that stops at the first place that is too deep, so nothing recurses, and at a tag."""

    def __init__(self, loader: Any = None) -> None:
        super().__init__(loader)
        self.warn_double_anchors = False
        self.level = self.made = 0

    def compose_document(self) -> Any:
        event = self.parser.peek_event()
        if event.version or event.tags:
            raise directive_fault(event.start_mark.buffer or "", int(event.start_mark.index))
        return super().compose_document()

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        start = int(event.start_mark.index)
        self.made += 1
        self.level += 1
        if self.level > MAX_DEPTH + 1 or self.made > MAX_NODES:
            raise YamlFault("NV107", TOO_LARGE, start, help_=FREE_TEXT)
        if not isinstance(event, AliasEvent) and event.ctag is not None:
            raise tag_fault(event.start_mark.buffer or "", start)
        node = super().compose_node(parent, index)
        self.level -= 1
        return node


def compose(text: str) -> Node | None:
    """Return the root node of the only document in a text, None where there is nothing.

    Raises YamlFault for what is no YAML, is too deep or too large, has a tag, or is more than one document.
    """
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _Bounded
    try:
        root: Node | None = yaml.compose(text)
    except YamlFault as fault:
        raise fault from None
    except MarkedYAMLError as error:
        raise told(error, text) from None
    except ReaderError as error:
        start = int(error.position)
        help_ = "Slet tegnet, og skriv det igen."
        raise YamlFault("NV113", "Her står et tegn, som en fil ikke må indeholde.", start, start + 1, help_) from None
    except (YAMLError, RecursionError, ValueError, AttributeError, AssertionError, IndexError, TypeError):
        if found := _BEYOND.search(text):
            raise YamlFault("NV113", f"Tegnet {found[0]} findes ikke.", *found.span(), "Slet det, og skriv tegnet selv.") from None
        raise YamlFault("NV104", "Indledningen kan ikke læses som YAML.", 0, help_=HELP) from None
    return root
