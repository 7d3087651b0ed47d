"""What an edit means, apart from how it is written: the values that reading the file back must give."""

import copy
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from netvaerk.domain.plan import Bare, Edit
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import fold, nfc


def plain(value: Any) -> Any:
    """Return a value as reading YAML gives it: dates, rounds and words of closed lists are text."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Bare | Round):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def with_edit(front: Mapping[str, Any], edit: Edit) -> dict[str, Any]:
    """Return the values with an edit made; None removes."""
    result = copy.deepcopy(dict(front))
    place: Any = result
    for part, following in zip(edit.where, edit.where[1:], strict=False):
        place = _step(place, part, [] if isinstance(following, int) else {})
    last = edit.where[-1]
    if isinstance(last, int):
        until = last if edit.insert else last + 1
        place[last:until] = [] if edit.value is None else [plain(edit.value)]
        return result
    key = _known(place, last)
    if edit.value is None:
        place.pop(key, None)
    else:
        place[key] = plain(edit.value)
    return result


def _step(place: Any, part: str | int, empty: Any) -> Any:
    if isinstance(part, int):
        if part == len(place):
            place.append(empty)
        return place[part]
    key = _known(place, part)
    if not place.get(key):
        place[key] = empty
    return place[key]


def _known(place: Mapping[str, Any], key: str) -> str:
    """The spelling of a key that the file already uses."""
    return next((k for k in place if fold(k) == fold(key)), nfc(key))
