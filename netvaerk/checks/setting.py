"""What a rule can see that looks at one file alone: all that is known before any record has been read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from netvaerk.domain.rounds import Round, round_for

if TYPE_CHECKING:
    from netvaerk.domain.municipality import Municipality
    from netvaerk.repository.source import Source

# The days of a century: the same ones are asked for again and again.
_MOST_DAYS = 40_000


@dataclass(frozen=True)
class Setting:
    """The rules of the municipality, the day, and what lies in the repository.

    `holds` tells of a path from the root whether a file is there. `rules_source` is `netvaerk.yaml`, where it is there, and
    `rules_known` tells whether it is without faults.
    """

    rules: Municipality
    today: date
    holds: Callable[[str], bool]
    rules_source: Source | None = None
    rules_known: bool = True

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """The configured departments."""
        return tuple(department.name for department in self.rules.departments)

    @cached_property
    def round_of(self) -> Callable[[date], Round]:
        """Gives the round of a day of receipt. Raises as `round_for`."""
        return lru_cache(maxsize=_MOST_DAYS)(lambda day: round_for(day, self.rules))
