"""All records of a repository, as the steps and the documents see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from netvaerk.domain.kind import Kind

if TYPE_CHECKING:
    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.network import Network
    from netvaerk.domain.rounds import Round
    from netvaerk.domain.theme import Theme


@dataclass(frozen=True)
class Register:
    """Records by id; a theme's assessments by the theme's id, sorted by initials."""

    rules: Municipality
    themes: Mapping[str, Filed[Theme]] = field(default_factory=dict)
    assessments: Mapping[str, tuple[Filed[Assessment], ...]] = field(default_factory=dict)
    networks: Mapping[str, Filed[Network]] = field(default_factory=dict)
    meetings: Mapping[str, Filed[Meeting]] = field(default_factory=dict)

    def of(self, kind: Kind) -> Mapping[str, Filed[Any]]:
        """The themes, the networks or the meetings, by id."""
        return {Kind.THEME: self.themes, Kind.NETWORK: self.networks, Kind.MEETING: self.meetings}[kind]

    def meetings_by_day(self) -> list[Filed[Meeting]]:
        """The meetings, oldest first; an extra meeting of a day after the first."""
        return sorted(self.meetings.values(), key=lambda m: (m.record.day, m.id))

    def assessments_of(self, theme: str, at: date | None = None) -> tuple[Filed[Assessment], ...]:
        """The assessments of a theme as it was last received; those of an earlier version count no more.

        For the paper of a meeting before it was received again, `at` is the meeting's day: then what was given by that day counts.
        """
        given = self.assessments.get(theme, ())
        received = self.themes[theme].record.received if theme in self.themes else None
        if received is None or (at is not None and received > at):
            return tuple(a for a in given if at is None or a.record.day <= at)
        return tuple(a for a in given if a.record.day >= received)

    def known_rounds(self) -> set[Round]:
        """The rounds that have a theme or a meeting."""
        of_themes = {t.record.round for t in self.themes.values() if t.record.round}
        return of_themes | {m.record.round for m in self.meetings.values() if m.record.round}
