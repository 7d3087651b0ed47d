"""Made from netvaerk/domain/theme.py by netvaerk/domain/quick_making.py. It is made again, never edited."""

from netvaerk.domain import spelt
from netvaerk.domain.traits.theme import ThemeTraits
from netvaerk.domain.values import Values
from netvaerk.domain.vocabulary import Category, Mark, NetworkType, Source, ThemeStatus
from typing import Any


class Person(Values):
    __slots__ = ()


class Received(Values):
    __slots__ = ()


class Reply(Values):
    __slots__ = ()


class Theme(ThemeTraits, Values):
    __slots__ = ()


MADE_FOR = "2.50.4"  # pydantic's core
SCHEMA: Any = {"type": "model", "cls": Theme, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"title": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "titel"},
"type": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "enum", "cls": NetworkType, "members": list(NetworkType), "sub_type": "str"}}, "default": None}, "validation_alias": "netværkstype"},
"status": {"type": "model-field", "schema": {"type": "enum", "cls": ThemeStatus, "members": list(ThemeStatus), "sub_type": "str"}, "validation_alias": "status"},
"created": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "oprettet"},
"received": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "indsendt"},
"round": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-plain", "function": {"type": "no-info", "function": spelt.round_}}}, "default": None}, "validation_alias": "runde"},
"exception": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "undtagelse"},
"proposers": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.listed}, "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Person, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"role": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "rolle"},
"department": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "afdeling"},}}}], "variadic_item_index": 0}}, "default": ()}, "validation_alias": "forslagsstiller"},
"source": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "enum", "cls": Source, "members": list(Source), "sub_type": "str"}}, "default": None}, "validation_alias": "kilde"},
"summary": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "resumé"},
"touches": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "berører"},
"involves": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "enum", "cls": Category, "members": list(Category), "sub_type": "str"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "inddrages"},
"case_number": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sagsnr"},
"cohort": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "int", "strict": True, "ge": 1}}, "default": None}, "validation_alias": "hold"},
"methods": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "metoder"},
"related": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "relaterede"},
"replaces": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.listed}, "schema": {"type": "tuple", "items_schema": [{"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}], "variadic_item_index": 0}}, "default": ()}, "validation_alias": "erstatter"},
"nearby": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "igangværende"},
"strategy": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "strategi"},
"originals": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.listed}, "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Received, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"sha256": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "sha256"},
"message": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "besked"},
"day": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "dato"},
"forgotten": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "glemt"},}}}], "variadic_item_index": 0}}, "default": ()}, "validation_alias": "modtaget"},
"replies": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Reply, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"about": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "om"},
"sha256": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sha256"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "svar"},
"marks": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "enum", "cls": Mark, "members": list(Mark), "sub_type": "str"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "mærker"},}}}
