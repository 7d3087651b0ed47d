"""YAML 1.2 with its places: every value, and the characters of the file that it stands for.

ruamel.yaml composes the nodes; the values are made here, because a constructor that turns `0123` into 123
or fails on `2026-13-45` without a line would lose what the person wrote.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from netvaerk.domain.fault import Where
from netvaerk.domain.text import fold, nfc, visible

MAX_CHARACTERS = 200_000
MAX_DEPTH = 20
MAX_NODES = 100_000
_LONGEST_SHOWN = 60
_TAG = "tag:yaml.org,2002:"
_COLLECTIONS = {f"{_TAG}map", f"{_TAG}seq"}
_WORDS = {f"{_TAG}str", f"{_TAG}timestamp", f"{_TAG}value"}


class YamlFault(Exception):
    """Text that is no YAML, or YAML that no record may hold; says where, in Danish."""

    def __init__(self, message: str, start: int, end: int | None = None, help_: str = "") -> None:
        """Take the message and the place (offsets in the text)."""
        super().__init__(message)
        self.message, self.start, self.end, self.help = message, start, start if end is None else end, help_


@dataclass(frozen=True)
class Yaml:
    """Composed YAML: its text, its root node, and the plain value."""

    text: str
    root: MappingNode | None
    value: dict[str, Any]

    def node(self, where: Where) -> tuple[Node | None, bool]:
        """Return the node at a place, or the nearest one around it; and whether it is the very place."""
        node: Node | None = self.root
        for part in where:
            found = _inside(node, part)
            if found is None:
                return node, False
            node = found
        return node, True

    def key_node(self, where: Where) -> Node | None:
        """Return the node of a key, for a fault that is about the key itself."""
        around, exact = self.node(where[:-1])
        if not exact or not isinstance(around, MappingNode):
            return None
        return next((key for key, _ in around.value if fold(str(key.value)) == fold(str(where[-1]))), None)

    def written(self, where: Where) -> str:
        """The characters of the file at a place."""
        node, exact = self.node(where)
        return self.text[node.start_mark.index : node.end_mark.index].strip() if exact and node else "…"


def _inside(node: Node | None, part: str | int) -> Node | None:
    if isinstance(part, int):
        if isinstance(node, SequenceNode):
            return node.value[part] if part < len(node.value) else None
        return node if part == 0 else None  # one value where a list may stand
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if fold(str(key.value)) == fold(part)), None)
    return None


def read_yaml(text: str) -> Yaml:
    """Read a mapping.

    Raises YamlFault for what is no YAML, is too large or too deep, holds a key twice, a tag, or several documents.
    """
    if len(text) > MAX_CHARACTERS:
        raise YamlFault(f"Indledningen er for lang: højst {MAX_CHARACTERS // 1000} tusind tegn.", 0)
    _refuse_depth(text)
    root = _compose(text)
    if root is None:
        return Yaml(text, None, {})
    if not isinstance(root, MappingNode):
        raise YamlFault('Her skal stå nøgler med værdier, fx `titel: "Byhaver"`.', root.start_mark.index)
    return Yaml(text, root, _Maker().value(root, 0))


def _refuse_depth(text: str) -> None:
    """Bound nesting before the parser recurses: brackets and indentation are all that can nest."""
    depth = 0
    for found in re.finditer(r"[\[{]|[\]}]", text):
        depth += 1 if found[0] in "[{" else -1
        if depth > MAX_DEPTH * 20:
            raise YamlFault("Der er for mange parenteser inde i hinanden.", found.start())


def _compose(text: str) -> Node | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a name for an anchor may be used again
            root: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        begun = any(english in str(error.problem) for english in _BEGUN_EARLIER)
        mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
        place = mark.index if mark else 0
        raise YamlFault(_in_danish(error), min(place, len(text)), help_=_HELP) from None
    except ReaderError as error:
        raise YamlFault(
            "Her står et tegn, som en fil ikke må indeholde.", error.position, help_="Slet tegnet, og skriv det igen."
        ) from None
    except RecursionError:
        raise YamlFault("Indledningen har for mange niveauer.", 0) from None
    except (YAMLError, ValueError, AttributeError):
        raise YamlFault("Indledningen kan ikke læses som YAML.", 0, help_=_HELP) from None
    return root


# What the parser only misses further down: the place to look is where it began.
_BEGUN_EARLIER = ("could not find expected ':'", "found unexpected end of stream", "expected ',' or")
_HELP = 'Hver linje skrives `nøgle: værdi`. Fri tekst står i anførselstegn: `titel: "Byhaver: en start"`.'
_PROBLEMS = {
    "mapping values are not allowed": "Et kolon midt i en tekst kræver anførselstegn om hele teksten.",
    "found character '\\t'": "Her er brugt tabulator. Brug mellemrum i stedet.",
    "found unexpected end of stream": "Et anførselstegn eller en parentes bliver ikke lukket.",
    "could not find expected ':'": "Her mangler et kolon efter nøglen.",
    "expected ',' or": "Her mangler et komma, eller parentesen bliver ikke lukket.",
    "but found '<scalar>'": "Linjen går videre efter værdien. Sæt anførselstegn om hele teksten.",
    "sequence entries are not allowed": "En liste begynder på næste linje; en tekst, der begynder med en bindestreg, kræver anførselstegn.",
    "expected the node content": "Teksten begynder med et tegn, der har en særlig betydning. Sæt anførselstegn om den.",
    "expected <block end>": "Linjen er rykket anderledes ind end linjerne omkring den.",
    "found undefined alias": "Tegnet * foran et ord har en særlig betydning. Sæt anførselstegn om teksten.",
    "found duplicate anchor": "Tegnet & foran et ord har en særlig betydning. Sæt anførselstegn om teksten.",
    "expected a single document": "Indledningen må kun indeholde ét dokument.",
    "found unknown escape character": "En omvendt skråstreg i anførselstegn skal skrives to gange.",
    "cannot start any token": "Teksten begynder med et tegn, der har en særlig betydning. Sæt anførselstegn om den.",
}


def _in_danish(error: MarkedYAMLError) -> str:
    problem = f"{error.problem or ''} {error.context or ''}"
    return next((danish for english, danish in _PROBLEMS.items() if english in problem), "Indledningen kan ikke læses som YAML her.")


class _Maker:
    """Makes plain values of nodes, with a bound on how many: aliases multiply."""

    def __init__(self) -> None:
        self._made = 0

    def value(self, node: Node, depth: int) -> Any:
        self._made += 1
        if self._made > MAX_NODES or depth > MAX_DEPTH:
            raise YamlFault("Indledningen er for stor eller har for mange niveauer.", node.start_mark.index)
        if isinstance(node, MappingNode | SequenceNode) and str(node.tag) not in _COLLECTIONS:
            raise _foreign(node)
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
                raise YamlFault("En nøgle skal være et ord.", *place)
            name = nfc(str(key.value))
            if name == "<<":
                raise YamlFault("Nøglen »<<« (sammenlægning) kan ikke bruges her. Skriv værdierne ud.", *place)
            if fold(name) in seen:
                raise YamlFault(f"Nøglen »{visible(name)}« står her to gange.", *place, help_="Slet den ene.")
            seen[fold(name)] = name
            yield name, self.value(value, depth + 1)


def _scalar(node: ScalarNode) -> Any:
    tag, text = str(node.tag), str(node.value)
    if tag in _WORDS:
        if re.search("[\ud800-\udfff]", text):
            raise YamlFault(
                "Her står et tegn, som en fil ikke må indeholde.", node.start_mark.index, help_="Slet tegnet, og skriv det igen."
            )
        return nfc(text)
    if node.style in ("'", '"', "|", ">"):
        raise _foreign(node)
    if tag == f"{_TAG}null" and text.lower() in ("", "~", "null"):
        return None
    if tag == f"{_TAG}bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if tag in (f"{_TAG}int", f"{_TAG}float"):
        return _number(text)
    raise _foreign(node)


def _foreign(node: Node) -> YamlFault:
    tag = visible(str(node.tag)).replace(_TAG, "!!")[:_LONGEST_SHOWN]
    return YamlFault(
        f"Mærkatet »{tag}« kan ikke bruges her.",
        node.start_mark.index,
        node.end_mark.index,
        "Slet ordet med udråbstegn.",
    )


def _number(text: str) -> int | float | str:
    """A number as YAML 1.2 has it; what only looks like one (`1_000`) stays text, too long ones too."""
    if re.fullmatch(r"[-+]?\d{1,18}", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\d{1,18}(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?", text):
        return float(text)
    if found := re.fullmatch(r"0o([0-7]{1,18})|0x([0-9a-fA-F]{1,15})", text):
        return int(found[1], 8) if found[1] else int(found[2], 16)
    return text
