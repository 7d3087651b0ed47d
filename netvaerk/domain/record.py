"""What every record has in common: how it is read, and how its faults are told in Danish."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.fault_text import Written, describe_all
from netvaerk.domain.text import fold


def _nothing_written(_where: Where) -> str:
    return "…"


class Part(BaseModel):
    """A mapping in a record. Unknown keys are faults; keys may be typed in ASCII."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)

    @model_validator(mode="before")
    @classmethod
    def _danish_keys(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        danish = {fold(key): key for key in cls.key_order()}
        read: dict[Any, Any] = {}
        for key, value in data.items():
            read[danish.get(fold(key), key) if isinstance(key, str) else key] = value
        return read

    @classmethod
    def key_order(cls) -> list[str]:
        """The Danish keys, in the order in which they are written."""
        return [field.alias or name for name, field in cls.model_fields.items()]


class Record(Part):
    """One file. `own_faults` adds what no single value can show; strictness follows the stage."""

    def own_faults(self) -> Iterator[Fault]:
        """Yield the faults that lie between values."""
        yield from ()

    def body_faults(self, _body: str) -> Iterator[Fault]:
        """Yield the faults that lie between the front matter and the Markdown below it."""
        yield from ()

    @classmethod
    def read(cls, data: Any, written: Written = _nothing_written) -> tuple[Self | None, list[Fault]]:
        """Return the record, or None, and every fault in `data`.

        Args:
            data: the front matter as plain values.
            written: the characters of the file at a place, for a help that can be pasted.
        """
        try:
            record = cls.model_validate(data)
        except ValidationError as error:
            return None, describe_all(cls, error.errors(include_url=False), written)
        return record, list(record.own_faults())


R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Filed(Generic[R_co]):
    """A record with its id (its path's stem) and the Markdown below its front matter."""

    id: str
    record: R_co
    body: str
