"""NV610 Temaet venter på to dagsordener.

Et tema afgøres på ét møde ad gangen. Står det til beslutning på to møder, hvor det ikke er afgjort, bliver det afgjort to gange eller slet
ikke. Blev det ikke nået på det første møde, er udfaldet dér `udsat`, og så tager det næste møde det op.

Forkert:

    # mødet 16. juni 2026, hvor temaet ikke er afgjort
    temaer:
      - 2026-byhaver
    # mødet 19. januar 2027
    temaer:
      - 2026-byhaver

Rigtigt:

    # mødet 16. juni 2026
    temaer:
      - 2026-byhaver
    beslutninger:
      2026-byhaver:
        udfald: udsat
    # mødet 19. januar 2027
    temaer:
      - 2026-byhaver

Sådan retter du det: Før udfaldet ind på det første møde, eller tag temaet af den ene dagsorden.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import beside_a_stray
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import ItemType, Mark, MeetingStatus, ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV610", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Walk through the agendas, oldest first, and point at the second that holds a theme."""
    first: dict[str, str] = {}
    for meeting in world.register.meetings_by_day():
        for where, theme in _waiting(meeting.record, world):
            other = first.setdefault(theme, meeting.id)
            if other != meeting.id:
                message = f"Temaet »{theme}« venter også på mødet {other}."
                help_ = f"Skriv udfaldet dér, fx `udfald: udsat` i {Ref(Kind.MEETING, other).path}, eller tag temaet af den ene dagsorden."
                yield Ref(Kind.MEETING, meeting.id), Fault(CODE, where, message, help_)


def _waiting(meeting: Meeting, world: World) -> Iterator[tuple[Where, str]]:
    """The themes that a meeting is to decide and has not; what no longer waits is left out."""
    if meeting.status is MeetingStatus.APPROVED or Mark.HISTORICAL in meeting.marks:
        return
    for number, item in enumerate(meeting.items):
        out = item.type is not ItemType.DECISION or beside_a_stray(item)
        for place, id_ in enumerate(() if out else item.themes):
            theme = world.register.themes.get(id_)
            if id_ not in item.decisions and theme and theme.record.status is not ThemeStatus.WITHDRAWN:
                yield ("punkter", number, "temaer", place), id_
