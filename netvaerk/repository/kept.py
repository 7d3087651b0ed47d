"""What is kept of a record that has been looked at: what other records ask about it. All else is read again when it is asked for."""

from collections.abc import Callable
from typing import Any, cast

from netvaerk.domain.plan import Kind
from netvaerk.domain.record import Filed
from netvaerk.repository.layout import Ref

# Of these there are many; of the others everything is kept.
KEPT = {
    Kind.THEME: ("title", "type", "status", "received", "round", "source", "related", "replaces", "marks", "historical"),
    Kind.ASSESSMENT: ("theme", "reviewer", "day"),
}
Facts = tuple[Any, ...]
Read = Callable[[Ref], Filed[Any]]


def shortened(ref: Ref, filed: Filed[Any] | None) -> Filed[Any] | Facts | None:
    """Return what is kept of a record: the whole of it where its kind is a rare one."""
    names = KEPT.get(ref.kind)
    if filed is None or names is None:
        return filed
    record = filed.record
    return tuple([getattr(record, name) for name in names])


def restored(ref: Ref, known: Filed[Any] | Facts, read: Read) -> Filed[Any]:
    """Return a record from what is kept of it.

    Args:
        ref: which record it is.
        known: what `shortened` gave.
        read: reads it again.
    """
    return known if isinstance(known, Filed) else cast("Filed[Any]", _KeptFiled(ref, known, read))


def whole(filed: Filed[Any]) -> Filed[Any]:
    """Return a record with all that is in it. Raises as `read` does."""
    return filed.read() if isinstance(filed, _KeptFiled) else filed


class _KeptFiled:
    """Stands in for a Filed."""

    __slots__ = ("_read", "_ref", "id", "record")

    def __init__(self, ref: Ref, known: Facts, read: Read) -> None:
        self.id, self._ref, self._read = ref.id, ref, read
        self.record = _Kept(ref, known, read)

    @property
    def body(self) -> str:
        return self.read().body

    def read(self) -> Filed[Any]:
        """The record with all that is in it."""
        return self._read(self._ref)


class _Kept:
    """Stands in for a record."""

    def __init__(self, ref: Ref, known: Facts, read: Read) -> None:
        self._ref, self._read = ref, read
        self.__dict__.update(zip(KEPT[ref.kind], known, strict=True))

    def __getattr__(self, name: str) -> Any:
        """What is not kept."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._read(self._ref).record, name)
