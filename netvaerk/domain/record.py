"""What every record has in common: how it is read, and how its faults are told in Danish."""

from collections.abc import Collection, Sequence
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from netvaerk.domain.diagnostic import MOST_FOUND, MOST_SHOWN
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.fault_text import Written, concerned, describe, distinct
from netvaerk.domain.shape import in_danish
from netvaerk.domain.text import fold
from netvaerk.domain.traits.record import RecordTraits


def _nothing_written(_where: Where) -> str:
    return "…"


class Part(BaseModel):
    """A mapping in a record. Unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)

    @classmethod
    def key_order(cls) -> list[str]:
        """The Danish keys, in the order in which they are written."""
        return [field.alias or name for name, field in cls.model_fields.items()]


class Record(RecordTraits, Part):
    """One file. `own_faults` adds what no single value can show; strictness follows the stage. Keys may be typed in ASCII."""

    # Where one of these has a fault, it is not known what the rest of the record should be.
    decisive: ClassVar[frozenset[str]] = frozenset({"status", "mærker"})

    @classmethod
    def read(cls, data: Any, written: Written = _nothing_written) -> tuple[Self | None, list[Fault]]:
        """Return the record, or None, and every fault in `data`.

        Args:
            data: the front matter as plain values.
            written: the characters of the file at a place, for a help that can be pasted.
        """
        try:
            record = cls._made_of(data)
        except ValidationError as error:
            alone = {fold(str(key)) for key, value in data.items() if not isinstance(value, list)} if isinstance(data, dict) else set()
            # A list is not empty too because what stands in it is wrong.
            errors = [e for e in error.errors(include_url=False) if e["type"] != "too_short" or not e["input"]]
            return None, distinct(cls, [describe(cls, _placed(e, alone), written) for e in errors[:MOST_FOUND]])
        return record, list(record.own_faults())

    @classmethod
    def _made_of(cls, data: Any) -> Self:
        """Most files are typed as the model spells its keys; only for the others this is looked into. Raises ValidationError."""
        try:
            return cls.model_validate(data)
        except ValidationError:
            return cls.model_validate(in_danish(cls, data))

    @classmethod
    def rest(cls, data: Any, faults: Sequence[Fault]) -> tuple[Self, frozenset[str]] | None:
        """Return what a record with faults would be without them, for what can be judged all the same, and the keys left out.

        None where too little is left.
        """
        if len(faults) > MOST_SHOWN:
            return None
        touched = {fold(key) for fault in faults for key in concerned(cls, fault)}
        if not isinstance(data, dict) or touched & {fold(key) for key in cls.decisive}:
            return None
        try:
            record = cls._made_of({key: value for key, value in data.items() if fold(str(key)) not in touched})
        except ValidationError:
            return None
        return record, frozenset(touched)


def _placed(error: ErrorDetails, alone: Collection[str]) -> ErrorDetails:
    """Where one value stands for a list of one, there is no first place in a list."""
    where = error["loc"]
    if len(where) > 1 and where[1] == 0 and isinstance(where[0], str) and fold(where[0]) in alone:
        return {**error, "loc": (where[0], *where[2:])}
    return error
