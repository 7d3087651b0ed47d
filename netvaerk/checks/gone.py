"""Records that the base holds and that are not to be found any more: deleted, or under another name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from netvaerk.domain.change import plain_text
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Mark, MeetingStatus
from netvaerk.repository.layout import Ref
from netvaerk.repository.naming import misfiled

if TYPE_CHECKING:
    from netvaerk.repository.base import Base

Records = Mapping[Ref, Filed[Any]]


def find_gone(base: Base, there: AbstractSet[Ref], records: Records) -> dict[Ref, Ref | None]:
    """Return the records that should be there and are not, each with the new record that it has become, if any.

    Args:
        base: what git held.
        there: the records that have a file now.
        records: those of them that can be read.
    """
    missing = {r: was for r, was in base.held.items() if r not in there and not _may_go(r, was, base)}
    names = {(ref.kind, fold(ref.id)) for ref in there} if missing else set()
    lost = {r: was for r, was in missing.items() if (r.kind, fold(r.id)) not in names}
    new = _by_likeness({ref: records[ref] for ref in sorted(base.added, key=lambda r: r.path) if ref in records}) if lost else {}
    found, taken = dict[Ref, Ref | None](), set[Ref]()
    for ref, was in lost.items():
        alike = (other for key in _likeness(ref, was) for other in new.get(key, ()) if other not in taken)
        other = next((o for o in alike if _goes_on(was, records[o])), None)
        taken |= {other} if other else set()
        if not (other and ref.kind is Kind.MEETING and was.record.status is MeetingStatus.PLANNED):
            found[ref] = other
    return found


def _may_go(ref: Ref, before: Filed[Any], base: Base) -> bool:
    """True for examples, and for a file whose name was wrong: another name is how that is mended."""
    marks = getattr(before.record, "marks", ())
    return (base.is_free(ref) and Mark.HISTORICAL not in marks) or any(misfiled(ref, before.record))


def _by_likeness(new: Records) -> dict[tuple[object, ...], list[Ref]]:
    found: dict[tuple[object, ...], list[Ref]] = {}
    for ref, filed in new.items():
        for key in _likeness(ref, filed):
            found.setdefault(key, []).append(ref)
    return found


def _likeness(ref: Ref, filed: Filed[Any]) -> Iterator[tuple[object, ...]]:
    """What a record has in common with itself under another name."""
    if ref.kind is Kind.MEETING:
        yield ref.kind, filed.record.body_name, filed.record.round
        return
    if title := getattr(filed.record, "title", None):
        yield ref.kind, "title", title
    if text := plain_text(filed.body):
        yield ref.kind, "text", text


def _goes_on(before: Filed[Any], after: Filed[Any]) -> bool:
    """True unless it is another meeting: a moved one keeps its items."""
    keys = ({item.key for item in getattr(f.record, "items", ())} for f in (before, after))
    return next(keys) <= next(keys)
