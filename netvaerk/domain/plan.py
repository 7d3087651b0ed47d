"""What a step wants to change: plain values that the repository carries out, all or nothing."""

from dataclasses import dataclass, field
from typing import Any

from netvaerk.domain.fault import Where
from netvaerk.domain.kind import Kind


class Bare(str):
    """A value that is written without quotes: an id, a key, initials."""

    __slots__ = ()


@dataclass(frozen=True)
class Edit:
    """Give the place `where` this value; None removes it.

    A place that is not there is made, and a list's next place appends. With `insert`, what stands at a place in a list moves on.
    """

    where: Where
    value: Any
    insert: bool = False


@dataclass(frozen=True)
class Change:
    """Edits to one existing record; all that they do not name stays byte for byte."""

    kind: Kind
    id: str
    edits: tuple[Edit, ...] = ()
    body: str | None = None
    moved_to: str | None = None


@dataclass(frozen=True)
class Creation:
    """A new record: its values and the Markdown below them, or its whole text as a person wrote it."""

    kind: Kind
    id: str
    front: dict[str, Any]
    body: str
    text: str | None = None


@dataclass(frozen=True)
class Plan:
    """One step: what it changes, the message of its commit, and what the user is told."""

    message: str
    changes: tuple[Change | Creation, ...] = ()
    said: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=())
