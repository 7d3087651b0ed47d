"""Writes the modules of `netvaerk/domain/quick/`, one for each model: `tests/domain/test_quick.py` asks for them.

What pydantic has made of a model for its core is written down as Python. What the core does not need to accept or refuse a file is left
out: the Danish messages, and what is there for writing and for JSON Schema.
"""

import json
from collections.abc import Iterable, Mapping
from enum import Enum
from importlib import import_module
from typing import Any

from pydantic import BaseModel
from pydantic_core import __version__ as core

from netvaerk.domain import defaults, spelt

MODELS = {"theme": "Theme", "assessment": "Assessment", "network": "Network", "meeting": "Meeting", "municipality": "Municipality"}
_HERE, _QUICK, _TRAITS = "netvaerk.domain.", "netvaerk.domain.quick.", "netvaerk.domain.traits."
_LEFT_OUT = {
    "cls", "computed_fields", "config", "custom_init", "json_schema_input_schema", "metadata", "model_name", "ref", "return_schema",
    "root_model", "serialization", "serialization_alias",
}  # fmt: skip
# What a model's class may hold that its values need not.
_OF_MODELS = {"decisive", "model_config"}


def made(name: str) -> str:
    """Return the module of a model, and of the parts that are declared beside it. Raises ValueError for what it cannot write down."""
    writer = _Writer(name)
    schema = writer.of(getattr(import_module(_HERE + name), MODELS[name]).__pydantic_core_schema__)
    writer.imports.setdefault("typing", set()).add("Any")
    imports = "".join(f"from {home} import {', '.join(sorted(names))}\n" for home, names in sorted(writer.imports.items()))
    classes = "".join(f"\n\nclass {head}:\n    __slots__ = ()\n" for head in writer.classes.values())
    head = f'"""Made from netvaerk/domain/{name}.py by netvaerk/domain/quick_making.py. It is made again, never edited."""'
    return f'{head}\n\n{imports}{classes}\n\nMADE_FOR = "{core}"  # pydantic\'s core\nSCHEMA: Any = {schema}\n'


class _Writer:
    """Writes one module, and notes what that has to import and to declare."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._definitions: dict[str, Any] = {}
        self.imports: dict[str, set[str]] = {}
        self.classes: dict[str, str] = {}

    def of(self, schema: Mapping[str, Any]) -> str:
        """Return a schema as Python."""
        match schema:
            case {"type": "definitions", "definitions": definitions, "schema": inner}:
                self._definitions |= {one["ref"]: one for one in definitions}
                return self.of(inner)
            case {"type": "definition-ref", "schema_ref": ref}:
                return self.of(self._definitions[ref])
            case {"type": "custom-error", "schema": inner}:
                return self.of(inner)
            case {"type": "chain", "steps": [{"type": "str"} as first, *rest]} if rest and _plain(first) == {"type": "str"}:
                return self._chain(rest)
            case {"type": "enum", "cls": cls, "sub_type": sub_type}:
                name = self._imported(cls.__module__, cls.__name__)
                return f'{{"type": "enum", "cls": {name}, "members": list({name}), "sub_type": {_text(sub_type)}}}'
            case {"type": "model", "cls": cls, "config": {"extra_fields_behavior": extra}, "schema": inner}:
                written = self.of(inner)
                config = f'{{"extra_fields_behavior": {_text(extra)}}}'
                return f'{{"type": "model", "cls": {self._class(cls)}, "config": {config}, "schema": {written}}}'
        return self._mapping(_plain(schema))

    def _chain(self, steps: list[Any]) -> str:
        """A text that is then looked at as a text: once is enough."""
        first = steps[0].get("schema", steps[0])
        if first["type"] != "str":
            raise ValueError(steps)
        return self.of(first) if len(steps) == 1 else self.of({"type": "chain", "steps": steps})

    def _mapping(self, schema: Mapping[str, Any]) -> str:
        if isinstance(schema.get("default"), BaseModel):
            schema = {**schema, "default": schema["default"].model_dump(by_alias=True, exclude_unset=True), "validate_default": True}
        return "{" + ", ".join(f"{_text(key)}: {self._value(value)}" for key, value in schema.items()) + "}"

    def _value(self, value: Any) -> str:
        match value:
            case {"type": str()}:
                return self.of(value)
            case Enum():
                return f"{self._imported(type(value).__module__, type(value).__name__)}.{value.name}"
            case str():
                return _text(value)
            case None | bool() | int() | float():
                return repr(value)
        return self._known(value) or self._several(value)

    def _several(self, value: Any) -> str:
        match value:
            case dict():  # the fields of a model or part: one on each line
                return "{" + "".join(f"\n{_text(str(key))}: {self._value(one)}," for key, one in value.items()) + "}"
            case list():
                return f"[{self._each(value)}]"
            case tuple():
                return f"({self._each(value)}{',' if len(value) == 1 else ''})"
        raise ValueError(value)

    def _each(self, values: Iterable[Any]) -> str:
        return ", ".join(map(self._value, values))

    def _known(self, value: Any) -> str | None:
        """What reads a value, or a default: by its name."""
        for home in (spelt, defaults):
            if name := next((name for name, one in vars(home).items() if one is value and value), None):
                return f"{self._imported('netvaerk.domain', home.__name__.rpartition('.')[2])}.{name}"
        return None

    def _imported(self, home: str, name: str) -> str:
        self.imports.setdefault(home, set()).add(name)
        return name

    def _class(self, model: type[BaseModel]) -> str:
        """The class of a model or part: declared here, or where its model is declared."""
        home = model.__module__.removeprefix(_HERE)
        if home != self._name:
            return self._imported(_QUICK + home, model.__name__)
        if own := [name for name in vars(model) if not name.startswith("_") and name not in _OF_MODELS]:
            raise ValueError(f"{model.__name__} has methods of its own, which belong into its traits: {own}")
        bases = [self._imported(base.__module__, base.__name__) for base in model.__bases__ if base.__module__.startswith(_TRAITS)]
        self.classes[model.__name__] = f"{model.__name__}({', '.join([*bases, self._imported(f'{_HERE}values', 'Values')])})"
        return model.__name__


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _plain(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in _LEFT_OUT}
