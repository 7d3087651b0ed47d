"""Which records somebody still works on: guidance about the others helps nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netvaerk.domain.vocabulary import MeetingStatus, ThemeStatus

if TYPE_CHECKING:
    from netvaerk.domain.record import Record
    from netvaerk.domain.theme import Theme

_UNFINISHED = (ThemeStatus.DRAFT, ThemeStatus.WITHDRAWN)
_ON_ITS_WAY = (ThemeStatus.SUBMITTED, ThemeStatus.DEVELOP)


def under_way(theme: Theme) -> bool:
    """True for a theme that was submitted and is not decided for good: guidance about it can still be followed."""
    return theme.status in _ON_ITS_WAY


def complete(theme: Theme) -> bool:
    """True for a theme that has to be complete: all but drafts and those that were withdrawn."""
    return theme.status not in _UNFINISHED


def mendable(record: Record) -> bool:
    """True for a record whose text may still be changed: decided themes and approved meetings are locked (the design)."""
    status = getattr(record, "status", None)
    if isinstance(status, ThemeStatus):
        return status in _ON_ITS_WAY or status is ThemeStatus.DRAFT
    return status is not MeetingStatus.APPROVED
