"""Made from netvaerk/domain/meeting.py by netvaerk/domain/quick_making.py. It is made again, never edited."""

from netvaerk.domain import spelt
from netvaerk.domain.traits.meeting import MeetingTraits
from netvaerk.domain.values import Values
from netvaerk.domain.vocabulary import ItemType, Mark, MeetingStatus, NetworkOutcome, Outcome, SealedDocument
from typing import Any


class Enclosure(Values):
    __slots__ = ()


class Decision(Values):
    __slots__ = ()


class NetworkDecision(Values):
    __slots__ = ()


class Item(Values):
    __slots__ = ()


class Approval(Values):
    __slots__ = ()


class Correction(Values):
    __slots__ = ()


class Seal(Values):
    __slots__ = ()


class Meeting(MeetingTraits, Values):
    __slots__ = ()


MADE_FOR = "2.50.4"  # pydantic's core
SCHEMA: Any = {"type": "model", "cls": Meeting, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"body_name": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "organ"},
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"time": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.clock}, "schema": {"type": "str"}}, "validation_alias": "tid"},
"end": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.clock}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "slut"},
"place": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sted"},
"status": {"type": "model-field", "schema": {"type": "enum", "cls": MeetingStatus, "members": list(MeetingStatus), "sub_type": "str"}, "validation_alias": "status"},
"round": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-plain", "function": {"type": "no-info", "function": spelt.round_}}}, "default": None}, "validation_alias": "runde"},
"present": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "deltagere"},
"absent": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "afbud"},
"items": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Item, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"key": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.key}, "schema": {"type": "str"}}, "validation_alias": "nøgle"},
"title": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "titel"},
"type": {"type": "model-field", "schema": {"type": "enum", "cls": ItemType, "members": list(ItemType), "sub_type": "str"}, "validation_alias": "type"},
"case_number": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sagsnr"},
"enclosures": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Enclosure, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"title": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "titel"},
"file": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "fil"},
"closed": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.flag}, "schema": {"type": "bool", "strict": True}}, "default": False}, "validation_alias": "lukket"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "bilag"},
"themes": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "temaer"},
"decisions": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "dict", "keys_schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}, "values_schema": {"type": "model", "cls": Decision, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"outcome": {"type": "model-field", "schema": {"type": "enum", "cls": Outcome, "members": list(Outcome), "sub_type": "str"}, "validation_alias": "udfald"},
"reason": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "begrundelse"},
"conditions": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "vilkår"},
"to": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "til"},
"together_with": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sammen_med"},}}}}, "default": {}}, "validation_alias": "beslutninger"},
"networks": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "netværk"},
"network_decisions": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "dict", "keys_schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.record_id}, "schema": {"type": "str"}}, "values_schema": {"type": "model", "cls": NetworkDecision, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"outcome": {"type": "model-field", "schema": {"type": "enum", "cls": NetworkOutcome, "members": list(NetworkOutcome), "sub_type": "str"}, "validation_alias": "udfald"},
"reason": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "begrundelse"},
"conditions": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "vilkår"},
"to": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "til"},
"together_with": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sammen_med"},}}}}, "default": {}}, "validation_alias": "netværksbeslutninger"},
"approves": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.meeting_id}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "godkender"},
"closed": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.flag}, "schema": {"type": "bool", "strict": True}}, "default": False}, "validation_alias": "lukket"},
"internal": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "intern"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "punkter"},
"approval": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Approval, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"meeting": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.meeting_id}, "schema": {"type": "str"}}}, "default": None}, "validation_alias": "møde"},}}}}, "default": None}, "validation_alias": "godkendt"},
"corrections": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Correction, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"day": {"type": "model-field", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}, "validation_alias": "dato"},
"text": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "tekst"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "rettelser"},
"seals": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.listed}, "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Seal, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"document": {"type": "model-field", "schema": {"type": "enum", "cls": SealedDocument, "members": list(SealedDocument), "sub_type": "str"}, "validation_alias": "dokument"},
"day": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "chain", "steps": [{"type": "union", "choices": [{"type": "str", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "strict": True}, {"type": "date", "strict": True}], "mode": "left_to_right"}, {"type": "date"}]}}, "default": None}, "validation_alias": "dato"},
"commit": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.commit_id}, "schema": {"type": "str"}}, "validation_alias": "commit"},
"version": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "version"},
"files": {"type": "model-field", "schema": {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.sha256}, "schema": {"type": "str"}}}, "validation_alias": "filer"},}}}], "variadic_item_index": 0}}, "default": ()}, "validation_alias": "forsegling"},
"marks": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "enum", "cls": Mark, "members": list(Mark), "sub_type": "str"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "mærker"},}}}
