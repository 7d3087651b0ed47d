"""Made from netvaerk/domain/assessment.py by netvaerk/domain/quick_making.py. It is made again, never edited."""

from netvaerk.domain import spelt
from netvaerk.domain.traits.assessment import AssessmentTraits
from netvaerk.domain.values import Values
from netvaerk.domain.vocabulary import Characteristic
from typing import Any


class Assessment(AssessmentTraits, Values):
    __slots__ = ()


MADE_FOR = "2.50.4"  # pydantic's core
SCHEMA: Any = {"type": "model", "cls": Assessment, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"theme": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}, "validation_alias": "tema"},
"reviewer": {"type": "model-field", "schema": {"type": "function-after", "function": {"type": "no-info", "function": spelt.not_reserved}, "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.initials}, "schema": {"type": "str"}}}, "validation_alias": "vurderet_af"},
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"disqualified": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.flag}, "schema": {"type": "bool", "strict": True}}, "default": False}, "validation_alias": "inhabil"},
"scores": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "dict", "keys_schema": {"type": "enum", "cls": Characteristic, "members": list(Characteristic), "sub_type": "str"}, "values_schema": {"type": "int", "strict": True, "ge": 0, "le": 3}}, "default": {}}, "validation_alias": "vurdering"},
"theme_version": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "tema_version"},}}}
