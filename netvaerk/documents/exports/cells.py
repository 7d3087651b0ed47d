"""What a cell of an exported table can hold."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from netvaerk.domain.rounds import Round
from netvaerk.domain.theme import Person

Cell: TypeAlias = str | int | float | bool | date | Round | tuple[str, ...] | None
Row: TypeAlias = Mapping[str, Cell]


def role(person: Person | None) -> str | None:
    """Somebody by role, with the department in brackets."""
    if person is None:
        return None
    return f"{person.role} ({person.department})" if person.department else person.role


def roles(persons: Iterable[Person]) -> tuple[str, ...]:
    """People by role, with the department in brackets."""
    return tuple(filter(None, map(role, persons)))
