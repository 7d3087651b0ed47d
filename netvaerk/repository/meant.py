"""What an edit means, apart from how it is written: the values that reading the file back must give."""

import copy
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from netvaerk.domain.fault import Where
from netvaerk.domain.plan import Bare, Edit
from netvaerk.domain.rounds import Round
from netvaerk.domain.text import fold, nfc


class Unclear(Exception):
    """The file is written in a way in which an edit would touch more than was meant."""


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
    """Return the values with an edit made; None removes. Raises Unclear where the place cannot be there."""
    result = copy.deepcopy(dict(front))
    if edit.value is None and not _has(front, edit.where):
        return result
    place: Any = result
    for part, following in zip(edit.where, edit.where[1:], strict=False):
        place = _step(place, part, [] if isinstance(following, int) else {})
    last = edit.where[-1]
    if isinstance(last, int):
        if not isinstance(place, list) or last > len(place):
            raise Unclear
        until = last if edit.insert else last + 1
        place[last:until] = [] if edit.value is None else [plain(edit.value)]
        return result
    if not isinstance(place, dict):
        raise Unclear
    key = _known(place, last)
    if edit.value is None:
        place.pop(key, None)
    else:
        place[key] = plain(edit.value)
    return result


def reachable(front: Mapping[str, Any], edit: Edit) -> Edit:
    """Turn an edit below a place that is not there, or is empty, into one that makes the place."""
    where, value = edit.where, edit.value
    while len(where) > 1 and not _has(front, where[:-1], filled=True):
        where, value = where[:-1], [value] if isinstance(where[-1], int) else {where[-1]: value}
    return Edit(where, value, edit.insert and where == edit.where)


def _has(front: Mapping[str, Any], where: Where, *, filled: bool = False) -> bool:
    place: Any = front
    for part in where:
        if isinstance(part, int) and not isinstance(place, list):
            if part != 0:
                return False
        elif isinstance(part, int):
            if part >= len(place):
                return False
            place = place[part]
        elif not isinstance(place, Mapping) or _known(place, part) not in place:
            return False
        else:
            place = place[_known(place, part)]
    return not (filled and _is_empty(place))


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _step(place: Any, part: str | int, empty: Any) -> Any:
    """Go one step down, making what is not there; one value stands for a list of one."""
    if isinstance(part, int):
        if not isinstance(place, list) and part == 0:
            return place
        if not isinstance(place, list) or part > len(place):
            raise Unclear
        if part == len(place):
            place.append(empty)
        if _is_empty(place[part]):
            place[part] = empty
        return place[part]
    if not isinstance(place, dict):
        raise Unclear
    key = _known(place, part)
    if _is_empty(place.get(key)):
        place[key] = empty
    return place[key]


def _known(place: Mapping[str, Any], key: str) -> str:
    """The spelling of a key that the file already uses."""
    return next((k for k in place if fold(k) == fold(key)), nfc(key))
