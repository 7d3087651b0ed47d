"""How values are written: block style, one id per line, free text in double quotes."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from netvaerk.domain.errors import Refusal
from netvaerk.domain.plan import Bare
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import NO_TEXT, visible

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# What YAML would read otherwise, or no editor shows: C0 and C1 controls, line and paragraph separators, BOM.
_HIDDEN = re.compile("[\x01-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

# Words that YAML reads as something else than text: a commit's id may be all digits, or look like a number with an exponent.
_OTHERWISE = re.compile(r"[-+.]?\d[\d_.]*(e[-+]?\d+)?|0[ox][\da-f_]+|true|false|null|~|", re.IGNORECASE)


def block(front: Mapping[str, Any]) -> str:
    """Return a mapping as the lines of a front matter."""
    return "".join(entry(key, value, "") for key, value in front.items())


def entry(key: str, value: Any, indent: str) -> str:
    """Return `key: value` as one or more whole lines at this indentation."""
    return f"{indent}{_key(key)}:{_after_colon(value, indent)}"


def item(value: Any, indent: str) -> str:
    """Return `- value` as one or more whole lines at this indentation."""
    if isinstance(value, Mapping) and value:
        lines = "".join(entry(key, inner, f"{indent}  ") for key, inner in value.items())
        return f"{indent}- {lines[len(indent) + 2 :]}"
    return f"{indent}- {flow(value)}\n"


def _after_colon(value: Any, indent: str) -> str:
    if isinstance(value, Mapping) and value:
        return "\n" + "".join(entry(key, inner, f"{indent}  ") for key, inner in value.items())
    if isinstance(value, list | tuple) and value:
        return "\n" + "".join(item(inner, f"{indent}  ") for inner in value)
    return f" {scalar(value)}\n"


def scalar(value: Any) -> str:
    """Return one value on one line; empty lists and mappings as `[]` and `{}`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, Bare) and _OTHERWISE.fullmatch(value):
        return quoted(value)
    if isinstance(value, Enum | Bare | Round):
        return str(value.value if isinstance(value, Enum) else value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping | list | tuple) and not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    raise TypeError(f"no one-line form for {type(value).__name__}")


def flow(value: Any) -> str:
    """Return any value in flow style, for a place inside `[…]` or `{…}`."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return scalar(value)


def quoted(text: str) -> str:
    """Return text in double quotes. Raises Refusal where it holds a character that no reader takes."""
    if NO_TEXT.search(text):
        raise Refusal(f"»{visible(text)}« indeholder et tegn, som en fil ikke må indeholde. Slet det, og skriv det igen.")
    escaped = "".join(_ESCAPES.get(c, c) for c in text)
    return '"' + _HIDDEN.sub(lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'


def _key(key: str) -> str:
    plain = str(key.value) if isinstance(key, Enum) else str(key)
    return plain if re.fullmatch(r"[^\W\d][\w-]*|\d{4}-[a-z0-9-]+", plain) else quoted(plain)
