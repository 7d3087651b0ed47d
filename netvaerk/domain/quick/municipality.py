"""Made from netvaerk/domain/municipality.py by netvaerk/domain/quick_making.py. It is made again, never edited."""

from netvaerk.domain import defaults, spelt
from netvaerk.domain.traits.municipality import MunicipalityTraits, SpanTraits
from netvaerk.domain.values import Values
from netvaerk.domain.vocabulary import Characteristic, Leaving, NetworkType, Season
from typing import Any


class Secretariat(Values):
    __slots__ = ()


class Reviewer(Values):
    __slots__ = ()


class RoundRule(Values):
    __slots__ = ()


class Span(SpanTraits, Values):
    __slots__ = ()


class Question(Values):
    __slots__ = ()


class TypeRule(Values):
    __slots__ = ()


class Phase(Values):
    __slots__ = ()


class MeetingGuide(Values):
    __slots__ = ()


class Department(Values):
    __slots__ = ()


class Municipality(MunicipalityTraits, Values):
    __slots__ = ()


MADE_FOR = "2.50.4"  # pydantic's core
SCHEMA: Any = {"type": "model", "cls": Municipality, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"municipality": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "default": "Albertslund"}, "validation_alias": "kommune"},
"body_name": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "default": "Chefforum"}, "validation_alias": "organ"},
"secretariat": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "model", "cls": Secretariat, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"name": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "default": "Sekretariat for Netværksstrukturen"}, "validation_alias": "navn"},
"address": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "adresse"},
"mail": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "mail"},
"phone": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "telefon"},}}}, "default": {}, "validate_default": True}, "validation_alias": "sekretariat"},
"reviewers": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Reviewer, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"initials": {"type": "model-field", "schema": {"type": "function-after", "function": {"type": "no-info", "function": spelt.not_reserved}, "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.initials}, "schema": {"type": "str"}}}, "validation_alias": "initialer"},
"role": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "rolle"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "vurderere"},
"rounds": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": RoundRule, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"month": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.month}, "schema": {"type": "int"}}, "validation_alias": "måned"},
"deadline": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.deadline}, "schema": {"type": "tuple", "items_schema": [{"type": "int"}, {"type": "int"}]}}, "validation_alias": "frist"},
"meeting_day": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.meeting_day}, "schema": {"type": "tuple", "items_schema": [{"type": "int"}, {"type": "int"}]}}, "default": (3, 1)}, "validation_alias": "mødedag"},
"time": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.clock}, "schema": {"type": "str"}}, "default": "15:00"}, "validation_alias": "tid"},
"place": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sted"},
"season": {"type": "model-field", "schema": {"type": "enum", "cls": Season, "members": list(Season), "sub_type": "str"}, "validation_alias": "halvår"},}}}], "variadic_item_index": 0, "min_length": 1}, "validate_default": True, "default": defaults.ROUNDS}, "validation_alias": "runder"},
"number_per_round": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "model", "cls": Span, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"least": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "mindst"},
"most": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "højst"},}}}, "default": {
"mindst": 2,
"højst": 4,}, "validate_default": True}, "validation_alias": "antal_per_runde"},
"weak_below": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "float", "strict": True, "ge": 0, "le": 3}, "default": 1.0}, "validation_alias": "bundgrænse"},
"questions": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": defaults.questions}, "schema": {"type": "dict", "keys_schema": {"type": "enum", "cls": Characteristic, "members": list(Characteristic), "sub_type": "str"}, "values_schema": {"type": "model", "cls": Question, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"question": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "spørgsmål"},
"help": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "hjælp"},
"weight": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "float", "strict": True, "gt": 0, "allow_inf_nan": False}, "default": 1.0}, "validation_alias": "vægt"},}}}}}, "validate_default": True, "default": defaults.QUESTIONS}, "validation_alias": "karakteristika"},
"types": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": defaults.types}, "schema": {"type": "dict", "keys_schema": {"type": "enum", "cls": NetworkType, "members": list(NetworkType), "sub_type": "str"}, "values_schema": {"type": "model", "cls": TypeRule, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"name": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "navn"},
"months": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "model", "cls": Span, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"least": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "mindst"},
"most": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "højst"},}}}}, "default": None}, "validation_alias": "måneder"},
"tie": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "tilknytning"},
"committee": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "politisk_udvalg"},
"test_phase": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.flag}, "schema": {"type": "bool", "strict": True}}, "default": False}, "validation_alias": "testfase"},
"contact_points": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "nedslag"},}}}}}, "validate_default": True, "default": defaults.TYPES}, "validation_alias": "netværkstyper"},
"phases": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Phase, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"key": {"type": "model-field", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.key}, "schema": {"type": "str"}}, "validation_alias": "nøgle"},
"name": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "navn"},
"leaves": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "efterlader"},
"demands": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "enum", "cls": Leaving, "members": list(Leaving), "sub_type": "str"}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "kræver"},
"test": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "function-before", "function": {"type": "no-info", "function": spelt.flag}, "schema": {"type": "bool", "strict": True}}, "default": False}, "validation_alias": "test"},}}}], "variadic_item_index": 0}, "validate_default": True, "default": defaults.PHASES}, "validation_alias": "faser"},
"meetings": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "model", "cls": MeetingGuide, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"number": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "model", "cls": Span, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"least": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "mindst"},
"most": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "højst"},}}}, "default": {
"mindst": 4,
"højst": 6,}, "validate_default": True}, "validation_alias": "antal"},
"hours": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "model", "cls": Span, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"least": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "mindst"},
"most": {"type": "model-field", "schema": {"type": "int", "strict": True, "ge": 0}, "validation_alias": "højst"},}}}, "default": {
"mindst": 3,
"højst": 4,}, "validate_default": True}, "validation_alias": "timer"},}}}, "default": {}, "validate_default": True}, "validation_alias": "møder"},
"departments": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "model", "cls": Department, "config": {"extra_fields_behavior": "forbid"}, "schema": {"type": "model-fields", "fields": {
"name": {"type": "model-field", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}, "validation_alias": "navn"},
"capacity": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "int", "strict": True, "ge": 0}}, "default": None}, "validation_alias": "kapacitet"},}}}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "afdelinger"},
"synonyms": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "tuple", "items_schema": [{"type": "tuple", "items_schema": [{"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}], "variadic_item_index": 0}], "variadic_item_index": 0}, "default": ()}, "validation_alias": "synonymer"},
"case_pattern": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "sagsnr_mønster"},
"inbox": {"type": "model-field", "schema": {"type": "default", "schema": {"type": "nullable", "schema": {"type": "str", "pattern": "[^\\s\\x1c-\\x1f]"}}, "default": None}, "validation_alias": "indbakke"},}}}
