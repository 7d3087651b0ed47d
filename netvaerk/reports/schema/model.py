"""JSON Schema (2020-12) made from the models: Danish keys and descriptions, and every spelling that the reader takes.

The models stay the one place where rules stand: what is here only writes them in another language. A schema takes what
the reader takes. It sees one file by itself: what lies between files, and in the text below the
front matter, only `validate` can tell.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from netvaerk.domain.fields import OneOrMore
from netvaerk.reports.schema.kinds import KINDS, FileKind
from netvaerk.reports.schema.spelled import Schema, has, one_of, other_spelling
from netvaerk.reports.schema.stages import stages

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What netvaerk.yaml leaves out of these has a default: nothing in them is required.
_OVER_DEFAULTS = {"Question", "TypeRule"}
_INNER = ("properties", "patternProperties", "$defs")
_LISTS = ("anyOf", "allOf", "prefixItems")
_SINGLE = ("items", "additionalProperties", "propertyNames")


def schema_of(name: str) -> Schema:
    """Return the schema of a kind of file."""
    kind = KINDS[name]
    made, definitions = plain_schema(kind)
    schema = _tidied(_without_text(made))
    rules = [*schema.pop("allOf", []), *stages(kind.model)]
    head = {"$schema": DIALECT, "title": kind.title, "description": _about(kind)}
    named = {name: _tidied(_without_text(d)) for name, d in definitions.items()}
    for partial in _OVER_DEFAULTS & set(named):
        named[partial].pop("allOf")
    return {**head, **schema, **({"allOf": rules} if rules else {}), "$defs": named}


def plain_schema(kind: FileKind) -> tuple[Schema, dict[str, Schema]]:
    """Return what pydantic makes of a model, and the parts that it names: Danish keys, but only the spelling that is stored."""
    made = kind.model.model_json_schema(schema_generator=_Generator)
    return made, made.pop("$defs", {})


def _about(kind: FileKind) -> str:
    what = "Filen" if kind.glob.endswith(".yaml") else "Indledningen (mellem linjerne med ---) i"
    return f"{what} {kind.glob}."


class _Generator(GenerateJsonSchema):
    """What pydantic cannot see: one value may stand where a list may stand, and a mapping by words has these words as keys."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_before_schema(schema)
        return {"anyOf": [made["items"], made]} if schema["function"]["function"] is OneOrMore.func else made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        words: Any = schema.get("keys_schema", {})
        if words.get("type") == "enum":
            made["properties"] = {word.value: made["additionalProperties"] for word in words["members"]}
        return made


def _without_text(schema: Schema) -> Schema:
    """A model's schema without its docstring, which is for developers."""
    return {key: value for key, value in schema.items() if key != "description"}


def _tidied(schema: Schema) -> Schema:
    """A schema without what only Python needs, and with every spelling of keys and words."""
    made = {key: value for key, value in schema.items() if key not in ("title", "default")}
    if isinstance(schema.get("default"), str):
        made["default"] = schema["default"]
    for key in _INNER:
        if key in made:
            made[key] = {name: _tidied(inner) for name, inner in made[key].items()}
    for key in _LISTS:
        if key in made:
            made[key] = [_tidied(inner) for inner in made[key]]
    for key in _SINGLE:
        if isinstance(made.get(key), dict):
            made[key] = _tidied(made[key])
    if "patternProperties" in made and "properties" not in made:
        made.setdefault("additionalProperties", False)
    return _any_key(_any_word(made))


def _any_word(schema: Schema) -> Schema:
    """Let the words of a closed list be typed in any way; an editor suggests the one that is stored."""
    if "enum" not in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("enum", "type")}
    return {**rest, "anyOf": [{"enum": schema["enum"]}, {"type": "string", **one_of(schema["enum"])}]}


def _any_key(schema: Schema) -> Schema:
    """Let the keys of a part be typed in any way, and those be left empty that may be left out."""
    if "properties" not in schema or schema.get("additionalProperties") is not False:
        return schema
    required = schema.get("required", [])
    keys = {key: value if key in required else _or_nothing(value) for key, value in schema["properties"].items()}
    made = {**schema, "properties": keys, "patternProperties": {other_spelling(key): value for key, value in keys.items()}}
    made.pop("required", None)
    return {**made, "allOf": [has(key) for key in required]} if required else made


def _or_nothing(schema: Schema) -> Schema:
    nothing = {"type": "null"}
    if nothing in schema.get("anyOf", ()):
        return schema
    about = {"description": schema["description"]} if "description" in schema else {}
    return {"anyOf": [{key: value for key, value in schema.items() if key != "description"}, nothing], **about}
