"""NV608 Temaets status følger ikke beslutningen.

Et temas status er den, det seneste møde gav det. En beslutning om at udsætte ændrer ingenting, og et tema, der er modtaget igen på mødets
dag eller senere, er `indsendt` igen. Et tema, der er trukket, bliver ved med at være det.

Forkert:

    # mødet 16. juni 2026
    2026-byhaver:
      udfald: afvist
    # data/themes/2026-byhaver.md
    status: godkendt

Rigtigt:

    # mødet 16. juni 2026
    2026-byhaver:
      udfald: afvist
    # data/themes/2026-byhaver.md
    status: afvist

Sådan retter du det: Ret temaets status. Er det beslutningen, der er ført forkert ind, så ret den med `netvaerk decide`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import Doubt, theme_rulings
from netvaerk.domain.danish import short_date
from netvaerk.domain.decisions import received_since
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import STATUS_AFTER
from netvaerk.domain.vocabulary import MeetingStatus, ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV608", Severity.ERROR
_HELD = (MeetingStatus.HELD, MeetingStatus.APPROVED)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare each theme with the latest decision about it, also themes older than the repository."""
    rulings, doubt = theme_rulings(world.register), Doubt(world)
    for theme in world.register.themes.values():
        ruled = rulings.get(theme.id)
        if ruled is None or ruled.meeting.record.status not in _HELD or _is_free(theme) or received_since(theme, ruled.meeting):
            continue
        wanted = [STATUS_AFTER[outcome] for outcome in ruled.outcomes]
        if theme.record.status not in wanted and not doubt.about(theme.id):
            day = short_date(ruled.meeting.record.day)
            decided = "skulle udvikles efter" if wanted[0] is ThemeStatus.DEVELOP else f"blev {wanted[0].value} på"
            message = f"Temaet står som »{theme.record.status.value}«, men {decided} mødet {day}."
            help_ = f"Skriv `status: {wanted[0].value}`, eller ret beslutningen i {Ref(Kind.MEETING, ruled.meeting.id).path}."
            yield Ref(Kind.THEME, theme.id), Fault(CODE, ("status",), message, help_)


def _is_free(theme: Filed[Theme]) -> bool:
    """True for a withdrawn theme, and for a submitted one without the day (NV201): it may have been received again."""
    status = theme.record.status
    return status is ThemeStatus.WITHDRAWN or (status is ThemeStatus.SUBMITTED and theme.record.received is None)
