"""The kinds of value that records are made of. A text field takes text only; nothing is silently converted."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from netvaerk.domain.identity import ID_PATTERN, MAX_LENGTH, RESERVED
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import fold, spellings
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


def _flag(value: Any) -> Any:
    """Read `ja` and `nej` beside true and false."""
    return {"ja": True, "nej": False}.get(value, value) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    """One value stands for a list of one."""
    return value if isinstance(value, (list, tuple)) or value is None else (value,)


def _round(value: Any) -> Round:
    read = value if isinstance(value, Round) else _read_round(value) if isinstance(value, str) else None
    if read is None:
        raise PydanticCustomError("round", "En runde skrives år-måned, fx 2027-01 eller 2026-06.")
    return read


@lru_cache(maxsize=200)
def _read_round(text: str) -> Round | None:
    """Records share their few rounds."""
    found = re.fullmatch(r"([12][0-9]{3})-(0[1-9]|1[0-2])", text)
    return Round(int(found[1]), int(found[2])) if found else None


def _half_year(value: Any) -> str:
    year, _, season = value.partition("-") if isinstance(value, str) else ("", "", "")
    known = {fold(s): s.value for s in Season}
    if not re.fullmatch(r"[12][0-9]{3}", year) or fold(season) not in known:
        raise PydanticCustomError("half_year", "Et halvår skrives 2027-forår eller 2026-efterår.")
    return f"{year}-{known[fold(season)]}"


def _clock(value: Any) -> Any:
    """Read `15:00`, and `15.00` as Danes write it; a number is left to be told apart from text."""
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", value) if isinstance(value, str) else None
    if (isinstance(value, str) and not found) or isinstance(value, int):
        raise PydanticCustomError("clock", 'Et klokkeslæt skrives timer:minutter i anførselstegn, fx "15:00".')
    if found and (int(found[1]) > 23 or int(found[2]) > 59):
        raise PydanticCustomError("clock", 'Klokkeslættet findes ikke. Skriv timer:minutter i anførselstegn, fx "15:00".')
    return f"{int(found[1]):02}:{found[2]}" if found else value


def _text_like(pattern: str, longest: int | None = None) -> Any:
    """How a JSON Schema tells of a text of a fixed form, for editors."""
    return Annotated[str, Field(pattern=pattern, max_length=longest)]


def _form(pattern: str, message: str, longest: int = 200) -> BeforeValidator:
    """A text of a fixed form; the message says in Danish which. A number is no such text, unless quotes would make it one."""

    def check(value: Any) -> Any:
        if isinstance(value, (str, int, float)) and not (re.fullmatch(pattern, str(value), re.ASCII) and len(str(value)) <= longest):
            raise PydanticCustomError("form", "{message}", {"message": message})
        return value

    return BeforeValidator(check, json_schema_input_type=_text_like(rf"^(?:{pattern.strip('^$')})$", longest))


def _not_reserved(value: str) -> str:
    if value in RESERVED:
        raise PydanticCustomError("form", "Windows har reserveret navnet. Vælg andre initialer.")
    return value


_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"

WRITTEN = _Written()
Text = Annotated[str, WRITTEN, Field(json_schema_extra={"pattern": r"\S"})]
Day = Annotated[date, _Calendar()]
Flag = Annotated[bool, Field(strict=True), BeforeValidator(_flag, json_schema_input_type=bool | _text_like("^(ja|nej)$"))]
Clock = Annotated[str, BeforeValidator(_clock, json_schema_input_type=_text_like(r"^([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"))]
Score = Annotated[int, Field(strict=True, ge=0, le=3)]
RecordId = Annotated[
    str,
    _form(
        ID_PATTERN,
        f"Et id er årstal og ord med små bogstaver, tal og bindestreg, højst {MAX_LENGTH} tegn, fx 2026-byhaver.",
        MAX_LENGTH,
    ),
]
MeetingId = Annotated[str, _form(rf"\d{{4}}-\d{{2}}-\d{{2}}-{_SLUG}", "Et møde hedder dato og organ, fx 2027-01-19-chefforum.")]
Key = Annotated[str, _form(_SLUG, "En nøgle er ord med små bogstaver a-z, tal og bindestreg, fx eventuelt.")]
CommitId = Annotated[str, _form(r"[0-9a-f]{40}([0-9a-f]{24})?", "En udgave i git skrives med alle sine 40 tegn, 0-9 og a-f.")]
Sha256 = Annotated[str, _form(r"[0-9a-f]{64}", "En SHA-256 er 64 tegn, 0-9 og a-f.")]
Initials = Annotated[str, _form(r"[a-z]{2,8}", "Initialer er 2-8 små bogstaver a-z, fx abc."), AfterValidator(_not_reserved)]
RoundField = Annotated[
    Round, PlainValidator(_round, json_schema_input_type=_text_like(r"^[12][0-9]{3}-(0[1-9]|1[0-2])$")), PlainSerializer(str)
]
HalfYear = Annotated[str, BeforeValidator(_half_year, json_schema_input_type=_text_like(rf"^[12][0-9]{{3}}-{spellings(Season)}$"))]
OneOrMore = BeforeValidator(_listed)
# Beside a field that lays its keys over those of a default itself.
OVER_DEFAULTS = "over defaults"
