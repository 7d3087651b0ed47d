"""What pydantic finds, told in Danish: the person's own value, the allowed values, a line ready to paste."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from netvaerk.domain.danish import listed
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.text import did_you_mean, nearest, visible

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from netvaerk.domain.shape import Model

Written = Callable[[Where], str]
_LONGEST_SHOWN = 60


def describe(model: "Model", error: "ErrorDetails", written: Written) -> Fault:
    """Return the fault that a pydantic error stands for.

    Args:
        model: the record's model; its keys are the suggestions for an unknown key.
        error: one of `ValidationError.errors()`.
        written: the characters of the file at a place, for a line ready to paste.
    """
    where = tuple(part for part in error["loc"] if part != "[key]")
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "extra_forbidden" or "[key]" in error["loc"]:
        return _unknown_key(model, where, error)
    if kind == "missing":
        key = _key(where)
        return Fault("NV121", where, f"»{key}« mangler.", f"Tilføj linjen `{key}: …`.")
    if given is None:
        return _nothing(where, error, written)
    if kind == "enum":
        return _unknown_word(where, given, context, written)
    if kind == "string_type":
        return _not_text(where, given, written)
    if kind in _OWN:
        return _wrong_form(where, error, written)
    if kind in _LIMITS:
        limit = next(f"{word} {context[short]:g}" for short, word in _LIMITS.values() if short in context)
        return Fault(
            "NV128", where, f"»{_key(where)}« er {shown(written(where))}, men skal være {limit}.", "Skriv et tal inden for grænsen."
        )
    return _wrong_kind(model, where, error, written)


def distinct(model: "Model", faults: list[Fault]) -> list[Fault]:
    """Return the faults without those that follow from another: a misspelt key is not missing too, and nothing below it is judged."""
    unknown = {fault.where for fault in faults if fault.code == "NV120"}
    missing = any(fault.code == "NV121" for fault in faults)
    misspelt = {(*where[:-1], _likely(model, where)) for where in unknown} if missing else set()

    def follows(fault: Fault) -> bool:
        below = any(fault.where[:length] in unknown for length in range(1, len(fault.where)))
        return below or (fault.code == "NV121" and fault.where in misspelt)

    return [fault for fault in faults if not follows(fault)]


def concerned(model: "Model", fault: Fault) -> list[str]:
    """The keys of the record that a fault leaves unknown: its own, and the one that a misspelt key was meant to be."""
    own = [str(fault.where[0])] if fault.where else []
    meant_key = _likely(model, fault.where) if fault.code == "NV120" and len(fault.where) == 1 else None
    return [*own, meant_key] if meant_key else own


def _keys_at(model: "Model", where: Where) -> list[str]:
    from netvaerk.domain.shape import keys_at  # with pydantic, which a file without faults does not need

    return keys_at(model, where)


def _likely(model: "Model", where: Where) -> str | None:
    return nearest(str(where[-1]), _keys_at(model, where[:-1]))


# The errors that this project raises itself carry a Danish sentence of their own.
_OWN = {"day": "NV124", "blank": "NV127", "round": "NV125", "half_year": "NV125", "clock": "NV125", "form": "NV125"}
_LIMITS = {
    "greater_than_equal": ("ge", "mindst"),
    "less_than_equal": ("le", "højst"),
    "greater_than": ("gt", "over"),
    "less_than": ("lt", "under"),
}

_MAPPING = "skal være en blok med nøgler under sig"
_LIST = "skal være en liste med en bindestreg foran hver linje"
_WHOLE = "skal være et helt tal"
_EXPECTED = {
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "float_type": "skal være et tal",
    "float_parsing": "skal være et tal",
    "finite_number": "skal være et tal",
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


def shown(value: object) -> str:
    """A person's own value, fit for a message: visible, and no longer than a line."""
    text = visible(str(value))
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _what(where: Where) -> str:
    """The place as a person would say it."""
    return f"Punkt {where[-1] + 1} i »{_key(where)}«" if where and isinstance(where[-1], int) else f"»{_key(where)}«"


def line_for(where: Where, value: str) -> str:
    """A line ready to paste."""
    return f"`- {value}`" if where and isinstance(where[-1], int) else f"`{_key(where)}: {value}`"


def _unknown_key(model: "Model", where: Where, error: "ErrorDetails") -> Fault:
    given = str(where[-1])
    if error["type"] in _OWN:
        return Fault(_OWN[error["type"]], where, f"»{shown(given)}« kan ikke være en nøgle her.", error["msg"], at_key=True)
    known = _allowed(error.get("ctx", {})) or _keys_at(model, where[:-1])
    likely = nearest(given, known)
    if likely:
        message, help_ = f"Nøglen »{shown(given)}« kendes ikke. Mente du »{likely}«?", f"Skriv `{likely}: …`, eller slet linjen."
    else:
        message, help_ = f"Nøglen »{shown(given)}« kendes ikke.", f"Her kan stå {listed(known, 'eller')}." if known else "Slet linjen."
    return Fault("NV120", where, message, help_, at_key=True)


def _nothing(where: Where, error: "ErrorDetails", written: Written) -> Fault:
    """A place that YAML reads as empty: nothing stands there, a word for nothing, or only what YAML takes for a remark."""
    stands, what = written(where), f"{_what(where)} er tom{'t' if where and isinstance(where[-1], int) else ''}"
    if stands.startswith("#"):
        return Fault("NV127", where, f"{what}: YAML læser ikke det, der står efter #.", f"Skriv {line_for(where, quoted(stands))}.")
    if error["type"] == "enum":
        help_ = f"Vælg {listed(_allowed(error.get('ctx', {})), 'eller')}."
    elif error["type"] in _OWN:
        help_ = error["msg"]
    elif where and isinstance(where[-1], int):
        help_ = "Skriv noget efter bindestregen, eller slet linjen."
    else:
        help_ = f"Skriv noget efter »{_key(where)}:«."
    if stands and stands != "…":
        return Fault("NV127", where, f"{what}: YAML læser »{shown(stands)}« som ingenting.", help_)
    return Fault("NV127", where, f"{what}.", help_)


def _unknown_word(where: Where, given: object, context: Mapping[str, Any], written: Written) -> Fault:
    allowed = _allowed(context)
    help_ = f"Vælg {listed(allowed, 'eller')}."
    if isinstance(given, (dict, list, tuple)):
        return Fault("NV126", where, f"{_what(where)} skal være ét ord, ikke en liste eller en blok med nøgler.", help_)
    stands = given if isinstance(given, str) else written(where)
    return Fault("NV122", where, f"»{shown(stands)}« kan ikke stå i »{_key(where)}«.{did_you_mean(stands, allowed)}", help_)


def _not_text(where: Where, given: object, written: Written) -> Fault:
    if isinstance(given, (dict, list, tuple)):
        help_ = f"Skriv teksten i anførselstegn: {line_for(where, quoted('…'))}."
        return Fault("NV126", where, f"{_what(where)} skal være tekst, ikke en liste eller en blok med nøgler.", help_)
    stands, read_as = written(where), "som sandt eller falsk" if isinstance(given, bool) else "som et tal"
    message = f"{_what(where)} skal være tekst, men »{shown(stands)}« læses {read_as}."
    return Fault("NV123", where, message, f"Sæt anførselstegn om: {line_for(where, quoted(stands))}.", fix=quoted(stands))


def _wrong_form(where: Where, error: "ErrorDetails", written: Written) -> Fault:
    """A value that is written otherwise than all others of its kind."""
    kind, given = error["type"], error["input"]
    if kind == "blank":
        return Fault("NV127", where, f"{_what(where)} er tom.", f"Skriv noget efter »{_key(where)}:«.")
    if isinstance(given, (dict, list, tuple)):
        return Fault("NV126", where, f"{_what(where)} skal være én værdi, ikke en liste eller en blok med nøgler.", error["msg"])
    stands = given if isinstance(given, str) else written(where)
    from netvaerk.domain.meant import meant

    likely = meant(kind, stands)
    help_ = f"{error['msg']} Mente du {line_for(where, likely.text)}?" if likely else error["msg"]
    fix = likely.text if likely and likely.sure else None
    return Fault(_OWN[kind], where, f"»{shown(stands)}« kan ikke stå i »{_key(where)}«.", help_, fix=fix)


def _wrong_kind(model: "Model", where: Where, error: "ErrorDetails", written: Written) -> Fault:
    kind, given = error["type"], error["input"]
    expected = _EXPECTED.get(kind, "har en værdi, der ikke kan bruges her")
    help_, fix = "", None
    number = given.strip().replace(",", ".") if isinstance(given, str) else ""
    if expected == _WHOLE and re.fullmatch(r"[0-9]{1,9}", number):
        help_, fix = f"Skriv tallet uden anførselstegn: {line_for(where, number)}.", number
    elif "et tal" in expected and re.fullmatch(r"[0-9]{1,9}\.[0-9]{1,9}", number):
        help_, fix = f"Skriv tallet med punktum: {line_for(where, number)}.", number
    elif expected == _MAPPING and (keys := _keys_at(model, where)):
        help_ = f"Under »{_key(where)}« kan stå {listed(keys, 'eller')}."
    elif expected == _LIST and isinstance(given, dict):
        help_ = "Skriv hver tekst på sin egen linje med bindestreg foran: `  - …`."
    elif expected == _LIST:
        help_ = f"Skriv `  - {shown(written(where))}` på linjen under »{_key(where)}:«."
    return Fault("NV126", where, f"{_what(where)} {expected}.", help_, fix=fix)


def quoted(stands: str) -> str:
    """The very characters as text in YAML."""
    plain = stands.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _allowed(context: Mapping[str, Any]) -> list[str]:
    """The words of a closed list, from pydantic's `'a', 'b' or 'c'`."""
    return re.findall(r"'([^']*)'", str(context.get("expected", "")))
