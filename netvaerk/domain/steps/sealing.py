"""The seal: what is written in a meeting's file to prove later what Chefforum saw.

It names the commit that a paper was made from. The sealing commit has that one as its parent and changes nothing that a paper shows.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netvaerk.domain.change import changed_body, changed_places
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.meeting import Meeting, Seal
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.vocabulary import MeetingStatus, SealedDocument

# What a sealing commit may change in a meeting.
_SEALED_WITH = {"status", "forsegling"}


def seal(document: SealedDocument, day: date, commit: str, version: str, files: Mapping[str, str]) -> Seal:
    """Return the seal of a paper.

    Args:
        document: which paper it is.
        day: on which it is sealed.
        commit: that it was made from.
        version: of netvaerk.
        files: the SHA-256 of each, by name.
    """
    return Seal.model_validate({"dokument": document, "dato": day, "commit": commit, "version": version, "filer": dict(files)})


def with_seal(step: Plan, meeting: Filed[Meeting], new: Seal) -> Plan:
    """Return a step that changes a meeting, with the seal as the last of the meeting's."""
    written: dict[str, Any] = new.model_dump(by_alias=True) | {"dokument": new.document}
    edit = Edit(("forsegling", len(meeting.record.seals)), written)
    changes = [c for c in step.changes if isinstance(c, Change)]
    sealed = [replace(c, edits=(*c.edits, edit)) if (c.kind, c.id) == (Kind.MEETING, meeting.id) else c for c in changes]
    return replace(step, changes=tuple(sealed))


def seal_minutes(meeting_id: str) -> Plan:
    """Plan that an approved referat is sealed, as it is approved or corrected."""
    said = f"Referatet af mødet {meeting_id} er forseglet."
    return Plan(f"Forsegl referatet af {meeting_id}", (Change(Kind.MEETING, meeting_id),), (said,))


def is_left_over(before: Filed[Meeting], after: Filed[Meeting], head: str) -> bool:
    """True where a meeting differs from git only by what a broken-off sealing has written.

    Args:
        before: as the last commit holds it.
        after: as it is on disk.
        head: the last commit.
    """
    added = after.record.seals[len(before.record.seals) :]
    if changed_body(before.body, after.body) or len(added) != 1 or added[0].commit != head:
        return False
    sends = (before.record.status, after.record.status) == (MeetingStatus.PLANNED, MeetingStatus.SENT)
    places = {place[0] for place in changed_places(before.record, after.record)}
    return places <= _SEALED_WITH and (sends or before.record.status is after.record.status)
