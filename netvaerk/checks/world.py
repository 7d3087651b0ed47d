"""What a check can see: the records, the files they were read from, the rules, the day, and what git knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from netvaerk.checks.gone import find_gone
from netvaerk.domain.kind import Kind
from netvaerk.repository.kept import whole
from netvaerk.repository.store import records_of

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.register import Register
    from netvaerk.repository.base import Base
    from netvaerk.repository.layout import Ref
    from netvaerk.repository.source import Source


@dataclass(frozen=True)
class World:
    """One look at a repository.

    `holds` tells of a path from the root whether a file is there; `there` is every record that has a file, readable or not.
    `rules_source` is `netvaerk.yaml`, where it is there, and `rules_known` tells whether it is without faults; `stale_index` tells
    whether the overview in `data/README.md` says other than the records. `base` is what git holds where the change started; without
    git there is none, and no step is judged.
    """

    register: Register
    sources: Mapping[Ref, Source]
    today: date
    holds: Callable[[str], bool]
    there: AbstractSet[Ref] = frozenset()
    base: Base | None = None
    rules_source: Source | None = None
    rules_known: bool = True
    stale_index: Callable[[], bool] = lambda: False

    @property
    def rules(self) -> Municipality:
        """The municipality's rules."""
        return self.register.rules

    def unread(self, kind: Kind) -> set[Ref]:
        """The records of a kind whose file is there but cannot be read: what they say is not known."""
        read = {Kind.THEME: self.register.themes, Kind.NETWORK: self.register.networks, Kind.MEETING: self.register.meetings}[kind]
        return {ref for ref in self.there if ref.kind is kind and ref.id not in read}

    def files(self) -> list[Source]:
        """Every file that can be taken apart, `netvaerk.yaml` too."""
        return [*([self.rules_source] if self.rules_source else []), *self.sources.values()]

    @cached_property
    def gone(self) -> Mapping[Ref, Ref | None]:
        """The records that git holds and that are not there any more, each with its new name where it has one (NV702)."""
        return find_gone(self.base, self.there, self.records()) if self.base and self.base.held else {}

    def source(self, ref: Ref) -> Source:
        """The file of a record; of one that is gone, the file as it was."""
        return self.sources[ref] if ref in self.sources or self.base is None else self.base.sources[ref]

    def record(self, ref: Ref) -> Filed[Any] | None:
        """A record that can be read, with all that is in it, or None."""
        filed: Filed[Any] | None
        if ref.kind is Kind.ASSESSMENT:
            filed = next((a for a in self.register.assessments.get(ref.id.split("/")[0], ()) if a.id == ref.id), None)
        else:
            of_kind: dict[Kind, Mapping[str, Filed[Any]]] = {
                Kind.THEME: self.register.themes,
                Kind.NETWORK: self.register.networks,
                Kind.MEETING: self.register.meetings,
            }
            filed = of_kind[ref.kind].get(ref.id)
        return whole(filed) if filed else None

    def records(self) -> Mapping[Ref, Filed[Any]]:
        """Every record that can be read, by its place."""
        return records_of(self.register)
