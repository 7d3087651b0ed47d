"""NV512 Referatet er godkendt, før alt er afgjort.

Et godkendt referat er låst. Derfor skal hvert punkt af typen `beslutning` være afgjort først: hvert tema og hvert netværk har et udfald,
eller punktet har en tekst under `## Beslutning`. Blev et tema ikke nået, er udfaldet `udsat`.

Forkert:

    status: godkendt
    punkter:
      - nøgle: valg-af-netvaerkstemaer
        temaer:
          - 2026-byhaver
        beslutninger: {}

Rigtigt:

    status: godkendt
    punkter:
      - nøgle: valg-af-netvaerkstemaer
        temaer:
          - 2026-byhaver
        beslutninger:
          2026-byhaver:
            udfald: udsat

Sådan retter du det: Før beslutningen ind, eller sæt mødet tilbage til `status: afholdt` og slet `godkendt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import beside_a_stray
from netvaerk.domain.decisions import awaiting
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import Mark, MeetingStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV512", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """An approved meeting awaits nothing; what names a record that cannot be read or is not there is left out."""
    for meeting in world.register.meetings.values():
        if meeting.record.status is MeetingStatus.APPROVED and Mark.HISTORICAL not in meeting.record.marks:
            yield from ((Ref(Kind.MEETING, meeting.id), fault) for fault in _judged(meeting, world))


def _judged(meeting: Filed[Meeting], world: World) -> Iterator[Fault]:
    places = dict(_places(meeting.record, world))
    for item, subject in awaiting(meeting, world.register):
        where = places.get((id(item), subject))
        if where:
            what = f"»{subject}«" if subject else "punktet"
            help_ = "Før beslutningen ind, eller skriv `status: afholdt` og slet »godkendt«."
            yield Fault(CODE, where, f"Referatet er godkendt, men {what} er ikke afgjort.", help_)


def _places(record: Meeting, world: World) -> Iterator[tuple[tuple[int, str | None], Where]]:
    """Where everything stands that can be judged: an item itself, its themes and its networks."""
    register = world.register
    for number, item in enumerate(record.items):
        if item.approves is None or item.approves in register.meetings:
            yield (id(item), None), ("punkter", number, "godkender" if item.approves else "titel")
        in_doubt = beside_a_stray(item)
        themes = (("temaer", place, id_) for place, id_ in enumerate(item.themes) if id_ in register.themes)
        networks = (("netværk", place, id_) for place, id_ in enumerate(item.networks) if id_ in register.networks)
        for key, place, id_ in (*themes, *networks):
            if id_ not in in_doubt:
                yield (id(item), id_), ("punkter", number, key, place)
