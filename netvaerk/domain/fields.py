"""The kinds of value that records are made of. A text field takes text only; nothing is silently converted."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from netvaerk.domain import spelt
from netvaerk.domain.rounds import Round
from netvaerk.domain.spelt import Form
from netvaerk.domain.text import spellings
from netvaerk.domain.vocabulary import Season


def _told(schema: CoreSchema, kind: str, message: str) -> CoreSchema:
    """A schema whose faults are all told with one Danish sentence."""
    return core_schema.custom_error_schema(schema, custom_error_type=kind, custom_error_message=message)


# These two are in every file, several times: pydantic checks them without a call of Python.
class _Calendar:
    """Read `YYYY-MM-DD` and nothing else."""

    _FORM = "En dato skrives år-måned-dag, fx 2026-05-01."

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.str_schema(strict=True, pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        form = core_schema.union_schema([written, core_schema.date_schema(strict=True)], mode="left_to_right")
        there = _told(core_schema.date_schema(), "day", f"Datoen findes ikke i kalenderen. {self._FORM}")
        return core_schema.chain_schema([_told(form, "day", self._FORM), there])

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(core_schema.date_schema())


class _Written:
    """A text that is not empty, as `str.strip` sees it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        something = core_schema.str_schema(pattern=r"[^\s\x1c-\x1f]")
        return core_schema.chain_schema([handler(source), _told(something, "blank", "Teksten er tom.")])


def _text_like(pattern: str, longest: int | None = None) -> Any:
    """How a JSON Schema tells of a text of a fixed form, for editors."""
    return Annotated[str, Field(pattern=pattern, max_length=longest)]


def _form(form: Form) -> BeforeValidator:
    return BeforeValidator(form, json_schema_input_type=_text_like(rf"^(?:{form.pattern.strip('^$')})$", form.longest))


WRITTEN = _Written()
Text = Annotated[str, WRITTEN, Field(json_schema_extra={"pattern": r"\S"})]
Day = Annotated[date, _Calendar()]
Flag = Annotated[bool, Field(strict=True), BeforeValidator(spelt.flag, json_schema_input_type=bool | _text_like("^(ja|nej)$"))]
Clock = Annotated[str, BeforeValidator(spelt.clock, json_schema_input_type=_text_like(r"^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"))]
Score = Annotated[int, Field(strict=True, ge=0, le=3)]
RecordId = Annotated[str, _form(spelt.record_id)]
MeetingId = Annotated[str, _form(spelt.meeting_id)]
Key = Annotated[str, _form(spelt.key)]
CommitId = Annotated[str, _form(spelt.commit_id)]
Sha256 = Annotated[str, _form(spelt.sha256)]
Initials = Annotated[str, _form(spelt.initials), AfterValidator(spelt.not_reserved)]
RoundField = Annotated[
    Round, PlainValidator(spelt.round_, json_schema_input_type=_text_like(r"^[12][0-9]{3}-(0[1-9]|1[0-2])$")), PlainSerializer(str)
]
HalfYear = Annotated[str, BeforeValidator(spelt.half_year, json_schema_input_type=_text_like(rf"^[12][0-9]{{3}}-{spellings(Season)}$"))]
OneOrMore = BeforeValidator(spelt.listed)
# Beside a field that lays its keys over those of a default itself.
OVER_DEFAULTS = "over defaults"
