"""What a record must hold at each stage, as JSON Schema. The models are asked: no rule stands here a second time."""

from collections.abc import Iterable, Iterator
from itertools import product

from netvaerk.domain.network import Network
from netvaerk.domain.record import Record
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Mark, NetworkStatus, NetworkType, ThemeStatus, Word
from netvaerk.reports.schema.spelled import Schema, has, one_of

_STATUS, _TYPE, _MARKS = "status", "netværkstype", "mærker"
# The least that each model takes, and the words that decide what more it must hold.
_LEAST: dict[type[Record], dict[str, str]] = {Theme: {"titel": "x"}, Network: {"titel": "x", "halvår": "2027-forår"}}
_STATUSES: dict[type[Record], type[Word]] = {Theme: ThemeStatus, Network: NetworkStatus}
_TYPES: dict[type[Record], Iterable[NetworkType | None]] = {Theme: (None,), Network: NetworkType}
_FILLED = {"type": ["string", "number", "boolean", "array", "object"], "minItems": 1}


def stages(model: type[Record]) -> list[Schema]:
    """Return an if-then for all stages that must hold the same keys; historical records are left out."""
    found: dict[tuple[NetworkType | None, tuple[str, ...]], list[Word]] = {}
    for type_, status in product(_TYPES.get(model, ()), _STATUSES.get(model, ())):
        if needed := tuple(_needed(model, status, type_)):
            found.setdefault((type_, needed), []).append(status)
    return [
        {"if": {"allOf": list(_stage(statuses, type_))}, "then": {"allOf": [has(key, _FILLED) for key in needed]}}
        for (type_, needed), statuses in found.items()
    ]


def _needed(model: type[Record], status: Word, type_: NetworkType | None) -> Iterator[str]:
    """The keys that a record with the least in it is told to lack."""
    front = {**_LEAST[model], _STATUS: status.value, **({_TYPE: type_.value} if type_ else {})}
    _, faults = model.read(front)
    yield from (str(fault.where[0]) for fault in faults if len(fault.where) == 1 and fault.where[0] not in front)


def _stage(statuses: Iterable[Word], type_: NetworkType | None) -> Iterator[Schema]:
    yield has(_STATUS, one_of(statuses))
    if type_:
        yield has(_TYPE, one_of([type_]))
    yield {"not": has(_MARKS, {"contains": one_of([Mark.HISTORICAL])})}
