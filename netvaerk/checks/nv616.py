"""NV616 Et referat er godkendt på et møde, der ikke ligger efter.

Et referat godkendes på et senere møde end det, det handler om. Et møde kan ikke godkende sit eget referat, eller referatet af et møde,
der kommer senere.

Forkert:

    # data/meetings/2027-01-19-chefforum.md
    godkender: 2027-01-19-chefforum

Rigtigt:

    # data/meetings/2027-01-19-chefforum.md
    godkender: 2026-06-16-chefforum

Sådan retter du det: Skriv det møde, hvis referat punktet godkender. Blev referatet godkendt skriftligt, så slet `møde` under `godkendt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV616", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare the day of every meeting with that of the one that approves its referat, also in meetings older than the repository."""
    for meeting in world.register.meetings.values():
        yield from ((Ref(Kind.MEETING, meeting.id), fault) for fault in _judged(meeting, world))


def _judged(meeting: Filed[Meeting], world: World) -> Iterator[Fault]:
    meetings, day = world.register.meetings, meeting.record.day
    for number, item in enumerate(meeting.record.items):
        earlier = meetings.get(item.approves or "")
        if earlier and earlier.record.day >= day:
            yield Fault(CODE, ("punkter", number, "godkender"), f"Mødet »{earlier.id}« ligger ikke før dette.", "Skriv et tidligere møde.")
    approval = meeting.record.approval
    later = meetings.get(approval.meeting or "") if approval else None
    if later and later.record.day <= day and not any(item.approves == meeting.id for item in later.record.items):
        message = f"Mødet »{later.id}« ligger ikke efter dette og kan ikke have godkendt referatet."
        yield Fault(CODE, ("godkendt", "møde"), message, "Skriv et senere møde, eller slet »møde«.")
