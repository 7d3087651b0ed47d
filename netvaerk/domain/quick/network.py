"""Made from netvaerk/domain/network.py by netvaerk/domain/quick_making.py. It is made again, never edited."""

from netvaerk.domain import spelt
from netvaerk.domain.quick.theme import Person
from netvaerk.domain.traits.network import NetworkTraits
from netvaerk.domain.values import Values
from netvaerk.domain.vocabulary import Category, Characteristic, IdeaStatus, Mark, NetworkStatus, NetworkType, ParticipantType, ReferenceLevel, TestStep
from typing import Any


class Leader(Values):
    __slots__ = ()


class ReferenceLeader(Values):
    __slots__ = ()


class Participant(Values):
    __slots__ = ()


class NetworkMeeting(Values):
    __slots__ = ()


class Idea(Values):
    __slots__ = ()


class Test(Values):
    __slots__ = ()


class Evaluation(Values):
    __slots__ = ()


class Spreading(Values):
    __slots__ = ()


class Use(Values):
    __slots__ = ()


class Network(NetworkTraits, Values):
    __slots__ = ()


MADE_FOR = "2.50.4"  # pydantic's core
SCHEMA: Any = {"type": "model", "cls": Network, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"title": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "titel"},
"type": {"type": "model-field", "schema": {"type": "enum", "cls": NetworkType, "members": list(NetworkType), "sub_type": "str"}, "validation_alias": "netværkstype"},
"status": {"type": "model-field", "schema": {"type": "enum", "cls": NetworkStatus, "members": list(NetworkStatus), "sub_type": "str"}, "validation_alias": "status"},
"half_year": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.half_year}, "schema": {"type": "str"}}, "validation_alias": "halvår"},
"theme": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "tema"},
"parent": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "overordnet"},
"phase": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.key}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "fase"},
"started": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "igangsat"},
"expected_end": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "forventet_slut"},
"next_evaluation": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "næste_evaluering"},
"closed": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "afsluttet"},
"stop_reason": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "stopårsag"},
"leader": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Leader, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"role": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "rolle"},
"department": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "afdeling"},
"cohort": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "int", "strict": True, "ge": 1}}, "default": None}, "validation_alias": "hold"},}}}}, "default": None}, "validation_alias": "netværksleder"},
"co_driver": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Person, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"role": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "rolle"},
"department": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "afdeling"},}}}}, "default": None}, "validation_alias": "co_driver"},
"reference_leader": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": ReferenceLeader, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"role": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "rolle"},
"level": {"type": "model-field", "schema": {"type": "enum", "cls": ReferenceLevel, "members": list(ReferenceLevel), "sub_type": "str"}, "validation_alias": "niveau"},}}}}, "default": None}, "validation_alias": "referenceleder"},
"line_manager": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Person, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"role": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "rolle"},
"department": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "afdeling"},}}}}, "default": None}, "validation_alias": "personaleleder"},
"committee": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "politisk_udvalg"},
"participants": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Participant, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"label": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "betegnelse"},
"category": {"type": "model-field", "schema": {"type": "enum", "cls": Category, "members": list(Category), "sub_type": "str"}, "validation_alias": "kategori"},
"type": {"type": "model-field", "schema": {"type": "enum", "cls": ParticipantType, "members": list(ParticipantType), "sub_type": "str"}, "validation_alias": "type"},
"organisation": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "organisation"},
"phases": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "function-before", "function": {"type": "no-info", "function": spelt.key}, "schema": {"type": "str"}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "faser"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "deltagere"},
"meetings": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": NetworkMeeting, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"hours": {"type": "model-field", "schema": {"type": "float", "strict": True, "gt": 0, "le": 24}, "validation_alias": "timer"},
"purpose": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "formål"},
"phase": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.key}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "fase"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "møder"},
"ideas": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Idea, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"title": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "titel"},
"status": {"type": "model-field", "schema": {"type": "enum", "cls": IdeaStatus, "members": list(IdeaStatus), "sub_type": "str"}, "validation_alias": "status"},
"wants": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "vil"},
"potential": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "potentiale"},
"anchored": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "forankring"},
"where": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "hvor"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "idéer"},
"test": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Test, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"start": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "start"},
"end": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "slut"},
"step": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "enum", "cls": TestStep, "members": list(TestStep), "sub_type": "str"}}, "default": None}, "validation_alias": "trin"},}}}}, "default": None}, "validation_alias": "test"},
"evaluation": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Evaluation, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"plan": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "plan"},
"none": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "ingen"},
"day": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "dato"},
"done": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "gennemført"},
"result": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "resultat"},}}}}, "default": None}, "validation_alias": "evaluering"},
"spreading": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Spreading, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"plan": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "plan"},
"none": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "ingen"},}}}}, "default": None}, "validation_alias": "spredning"},
"used": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Use, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"unit": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "enhed"},
"what": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "hvad"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "anvendelse"},
"hopes": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "dict", "keys_schema": {"type": "enum", "cls": Characteristic, "members": list(Characteristic), "sub_type": "str"}, "values_schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": {}}, "validation_alias": "håb"},
"yields": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "dict", "keys_schema": {"type": "enum", "cls": Characteristic, "members": list(Characteristic), "sub_type": "str"}, "values_schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": {}}, "validation_alias": "udbytte"},
"marks": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "enum", "cls": Mark, "members": list(Mark), "sub_type": "str"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "mærker"},}}}
