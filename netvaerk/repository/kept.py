"""What is kept of a record that has been looked at: what other records ask about it. All else is read again when it is asked for."""

from collections.abc import Callable
from typing import Any, cast

from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.values import Values
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


def restored(ref: Ref, known: Filed[Any] | Facts | None, read: Read) -> Filed[Any] | None:
    """Return a record from what is kept of it; None where there is none.

    Args:
        ref: which record it is.
        known: what `shortened` gave.
        read: reads it again.
    """
    if known is None:
        return None
    if isinstance(known, tuple):
        names = KEPT[ref.kind]
        return cast("Filed[Any]", _KeptFiled(ref, _Kept(dict(zip(names, known, strict=True)), ref, read), None, read))
    if isinstance(known.record, Values):
        return cast("Filed[Any]", _KeptFiled(ref, known.record, known.body, read))
    return known


def whole(filed: Filed[Any]) -> Filed[Any]:
    """Return a record with all that is in it, as its model has made it. Raises as `read` does."""
    return filed.read() if isinstance(filed, _KeptFiled) else filed


class _KeptFiled:
    """Stands in for a Filed."""

    __slots__ = ("_body", "_read", "_ref", "id", "record")

    def __init__(self, ref: Ref, record: Any, body: str | None, read: Read) -> None:
        self.id, self.record = ref.id, record
        self._ref, self._body, self._read = ref, body, read

    @property
    def body(self) -> str:
        return self.read().body if self._body is None else self._body

    def read(self) -> Filed[Any]:
        """The record with all that is in it."""
        return self._read(self._ref)


class _Kept:
    """Stands in for a record."""

    def __init__(self, known: dict[str, Any], ref: Ref, read: Read) -> None:
        self.__dict__ = known
        self._ref, self._read = ref, read

    def __getattr__(self, name: str) -> Any:
        """What is not kept."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._read(self._ref).record, name)
