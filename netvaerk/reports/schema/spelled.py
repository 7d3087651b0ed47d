"""Keys and words as JSON Schema, in every spelling that the reader takes: Danish or ASCII letters, small or capital."""

from collections.abc import Iterable
from typing import Any

from netvaerk.domain.text import spellings

Schema = dict[str, Any]


def one_of(words: Iterable[str]) -> Schema:
    """A text that is one of these words."""
    return {"pattern": f"^{spellings(words)}$"}


def other_spelling(key: str) -> str:
    """A pattern for all spellings of a key but its own."""
    return f"^(?!{key}$){spellings([key])}$"


def has(key: str, value: Schema | None = None) -> Schema:
    """That a key is there, with such a value. The plain form stands first: an editor tells what it lacks."""
    pattern = f"^{spellings([key])}$"
    in_any_way = {"not": {"propertyNames": {"not": {"pattern": pattern}}}, **({"patternProperties": {pattern: value}} if value else {})}
    return {"anyOf": [{"required": [key], **({"properties": {key: value}} if value else {})}, in_any_way]}
