"""NV603 Mødet findes ikke.

Et mødes id er dets dato og organ: `2026-06-16-chefforum` er `data/meetings/2026-06-16-chefforum.md`. Det gælder det møde, hvis referat et
punkt godkender (`godkender`), og det møde, der godkendte referatet (`godkendt.møde`).

Forkert:

    godkender: 2026-06-17-chefforum

Rigtigt:

    godkender: 2026-06-16-chefforum

Sådan retter du det: Ret id'et, eller slet det. Er referatet godkendt skriftligt, står der kun `dato` under `godkendt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.references import Reference, lost
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.fault import Fault

CODE, SEVERITY = "NV603", Severity.ERROR
_MEETING = (Kind.MEETING,)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look up every meeting that another names, also in meetings older than the repository."""
    return lost(CODE, _named(world), world)


def _named(world: World) -> Iterator[Reference]:
    for meeting in world.register.meetings.values():
        ref = Ref(Kind.MEETING, meeting.id)
        for number, item in enumerate(meeting.record.items):
            if item.approves:
                yield ref, ("punkter", number, "godkender"), item.approves, _MEETING
        if meeting.record.approval and meeting.record.approval.meeting:
            yield ref, ("godkendt", "møde"), meeting.record.approval.meeting, _MEETING
