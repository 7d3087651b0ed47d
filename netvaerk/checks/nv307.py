"""NV307 Vurderingen er lavet efter mødet.

Vurderingerne er til for mødet, og de slutter, når dagsordenen er sendt. En vurdering, der er dateret efter mødets dag, ville ændre det
billede, Chefforum så. Er temaet udsat eller modtaget igen efter mødet, kan det vurderes på ny. I eksemplet var mødet den 16. juni 2026.

Forkert:

    dato: 2026-06-17

Rigtigt:

    dato: 2026-06-07

Sådan retter du det: Ret datoen. Er vurderingen virkelig lavet bagefter, så slet den.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import short_date
from netvaerk.domain.decisions import received_since
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import MeetingStatus, Outcome
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV307", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare each assessment with the meeting that closed it."""
    for theme, meeting in _closing(world).items():
        for assessment in world.register.assessments.get(theme, ()):
            day = assessment.record.day
            if meeting.record.day < day <= world.today:
                message = f"Vurderingen er dateret {short_date(day)}, men mødet om temaet var {short_date(meeting.record.day)}."
                help_ = "Ret datoen. En vurdering, der er lavet efter mødet, tæller ikke og skal slettes."
                yield Ref(Kind.ASSESSMENT, assessment.id), Fault(CODE, ("dato",), message, help_)


def _closing(world: World) -> dict[str, Filed[Meeting]]:
    """By theme, the latest meeting whose agenda was sent with it, unless it was put off there or received again since."""
    closing: dict[str, Filed[Meeting]] = {}
    for meeting in world.register.meetings_by_day():
        if meeting.record.status is MeetingStatus.PLANNED:
            continue
        for item in meeting.record.items:
            for theme in item.themes:
                decision = item.decisions.get(theme)
                filed = world.register.themes.get(theme)
                if filed and not received_since(filed, meeting) and not (decision and decision.outcome is Outcome.POSTPONED):
                    closing[theme] = meeting
                else:
                    closing.pop(theme, None)
    return closing
