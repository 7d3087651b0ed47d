"""Facts for templates: plain values, each with the Danish name that a template knows it by."""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, get_type_hints


@dataclass(frozen=True)
class Fact:
    """Stands beside the type of a field: what templates call it, and what it holds (docs/ordliste.md shows it)."""

    name: str
    description: str


@cache
def vocabulary(facts: type[Any]) -> Mapping[str, Fact]:
    """Return what a dataclass of facts holds, by Python name."""
    return {name: hint.__metadata__[0] for name, hint in get_type_hints(facts, include_extras=True).items()}


def in_danish(value: object) -> Any:
    """Return facts as templates see them: mappings by Danish name, lists and plain values."""
    kind: type[Any] = type(value)
    if is_dataclass(kind):
        return {fact.name: in_danish(getattr(value, name)) for name, fact in vocabulary(kind).items()}
    return [in_danish(v) for v in value] if isinstance(value, tuple) else value
