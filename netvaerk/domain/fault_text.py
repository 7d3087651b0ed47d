"""What pydantic finds, told in Danish: the person's own value, the allowed values, a line ready to paste."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from netvaerk.domain.danish import listed
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.text import did_you_mean, nearest, visible

Written = Callable[[Where], str]
_LONGEST_SHOWN = 60


def describe_all(model: type[BaseModel], errors: Sequence[ErrorDetails], written: Written) -> list[Fault]:
    """Return the faults that pydantic's errors stand for; a key that is missing because it is misspelt is one fault, not two.

    Args:
        model: as for `describe`.
        errors: `ValidationError.errors()`.
        written: as for `describe`.
    """
    misspelt = {
        (*e["loc"][:-1], nearest(str(e["loc"][-1]), _keys_at(model, e["loc"][:-1]))) for e in errors if e["type"] == "extra_forbidden"
    }
    return [describe(model, e, written) for e in errors if e["type"] != "missing" or e["loc"] not in misspelt]


def describe(model: type[BaseModel], error: ErrorDetails, written: Written) -> Fault:
    """Return the fault that a pydantic error stands for.

    Args:
        model: the record's model; its keys are the suggestions for an unknown key.
        error: one of `ValidationError.errors()`.
        written: the characters of the file at a place, for a line ready to paste.
    """
    where = tuple(part for part in error["loc"] if part != "[key]")
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    key = _key(where)
    if kind == "extra_forbidden" or "[key]" in error["loc"]:
        return _unknown_key(model, where, context)
    if kind == "missing":
        return Fault(where, f"»{key}« mangler.", f"Tilføj linjen `{key}: …`.")
    if kind == "enum":
        return _unknown_word(where, given, context, written)
    if kind == "string_type":
        return _not_text(where, given, written)
    if kind in _OWN:
        return Fault(where, f"»{key}«: {error['msg']}")
    if limit := _limit(context):
        is_ = "" if isinstance(given, str) else f"er {_shown(given)}, men "
        return Fault(where, f"»{key}« {is_}{limit}.")
    return Fault(where, f"»{key}« {_EXPECTED.get(kind, 'har en værdi, der ikke kan bruges her')}.")


# The errors that this project raises itself carry a Danish sentence of their own.
_OWN = ("day", "blank", "round", "half_year", "form")

_MAPPING = "skal være en blok med nøgler under sig"
_LIST = "skal være en liste med en bindestreg foran hver linje"
_EXPECTED = {
    "int_type": "skal være et helt tal",
    "int_from_float": "skal være et helt tal",
    "int_parsing": "skal være et helt tal",
    "float_type": "skal være et tal",
    "float_parsing": "skal være et tal",
    "bool_type": "skal være true eller false (ja eller nej)",
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "too_short": "må ikke være en tom liste",
}


def _key(where: Where) -> str:
    """The innermost key that a person would recognise: the last that is no number in a list."""
    return visible(next((str(part) for part in reversed(where) if isinstance(part, str)), "filen"))


def _shown(value: object) -> str:
    text = visible(str(value))
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _unknown_key(model: type[BaseModel], where: Where, context: Mapping[str, Any]) -> Fault:
    known = _allowed(context) or _keys_at(model, where[:-1])
    given = str(where[-1])
    return Fault(
        where,
        f"Nøglen »{_shown(given)}« kendes ikke.{did_you_mean(given, known)}",
        f"Her kan stå {listed(known, 'eller')}." if known else "",
    )


def _limit(context: Mapping[str, Any]) -> str:
    """What a number or a text must keep to; empty where nothing of the kind is asked."""
    limits = {"ge": "skal være mindst {}", "gt": "skal være større end {}", "le": "må højst være {}", "max_length": "må højst være {} tegn"}
    return next((text.format(f"{context[name]:g}") for name, text in limits.items() if name in context), "")


def _unknown_word(where: Where, given: object, context: Mapping[str, Any], written: Written) -> Fault:
    key, help_ = _key(where), f"Vælg {listed(_allowed(context), 'eller')}."
    if given is None:
        return Fault(where, f"»{key}« er tom.", help_)
    if isinstance(given, dict | list | tuple):
        return Fault(where, f"»{key}« skal være ét ord, ikke en liste eller en blok med nøgler.", help_)
    shown = given if isinstance(given, str) else written(where)
    return Fault(where, f"»{_shown(shown)}« kan ikke stå i »{key}«.{did_you_mean(shown, _allowed(context))}", help_)


def _not_text(where: Where, given: object, written: Written) -> Fault:
    key = _key(where)
    if given is None:
        return Fault(where, f"»{key}« er tom.", f"Skriv en tekst efter »{key}:«, eller slet linjen.")
    if isinstance(given, (dict, list, tuple)):
        return Fault(where, f"»{key}« skal være tekst, ikke en liste eller en blok med nøgler.")
    line = f'"{written(where)}"'
    ready = line if where and isinstance(where[-1], int) else f"{key}: {line}"
    return Fault(where, f"»{key}« skal være tekst, men står som et tal eller en anden værdi.", f"Sæt anførselstegn om: `{ready}`.")


def _allowed(context: Mapping[str, Any]) -> list[str]:
    """The words of a closed list, from pydantic's `'a', 'b' or 'c'`."""
    return re.findall(r"'([^']*)'", str(context.get("expected", "")))


def _keys_at(model: type[BaseModel], where: Where) -> list[str]:
    """The keys that the mapping at `where` can hold."""
    for part in where:
        if isinstance(part, int):
            continue
        field = next((f for name, f in model.model_fields.items() if (f.alias or name) == part), None)
        inner = _model_in(field.annotation) if field else model
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
