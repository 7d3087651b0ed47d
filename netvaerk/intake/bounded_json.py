"""JSON from anybody: bounded in size and depth before it is read, and no key in it stands twice."""

import json
import re
from typing import Any

from netvaerk.domain.errors import Refusal

# Also one that nobody closed, to its end: what is begun is never given up, so a text is gone through once.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)


def loaded(raw: bytes, largest: int, deepest: int, again: str) -> Any:
    """Return what a file holds.

    Args:
        raw: the file.
        largest: how many bytes it may have.
        deepest: how deep its brackets may lie within each other.
        again: in Danish, how the sender makes the file anew.

    Raises Refusal for what is no such JSON.
    """
    if len(raw) > largest:
        raise Refusal(f"Filen er for stor: {len(raw) // 1000} kB. Den fylder højst {largest // 1000} kB.")
    try:
        text = raw.decode("utf-8-sig")
        if _depth(text) > deepest:
            raise Refusal("Filen er bygget op på en måde, som netvaerk ikke kan læse.")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Refusal(f"Filen er ikke skrevet i UTF-8. {again}") from None
    except (ValueError, RecursionError):  # no JSON, a key that stands twice, or a number without end
        raise Refusal(f"Filen er gået i stykker og kan ikke læses. {again}") from None


def _depth(text: str) -> int:
    """How deep the brackets of a text lie within each other, those in strings left out."""
    deepest = depth = 0
    for bracket in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _no_number(_name: str) -> None:
    raise ValueError
