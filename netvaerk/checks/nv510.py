"""NV510 Det står ikke, hvem temaet er henvist til.

Et tema, der er henvist, lever videre et andet sted: i en afdeling, i et projekt, der er i gang, eller i kompetencefællesskabet. Uden
stedet er det i virkeligheden afvist, og forslagsstilleren får ikke et ordentligt svar.

Forkert:

    2026-byhaver:
      udfald: henvist

Rigtigt:

    2026-byhaver:
      udfald: henvist
      til: "Miljø & Teknik"

Sådan retter du det: Tilføj `til: "…"` under beslutningen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import Outcome

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV510", Severity.ERROR


def check_meeting(meeting: Filed[Meeting], _setting: Setting) -> Iterator[Fault]:
    """A theme is referred to somebody."""
    for number, item in enumerate(meeting.record.items):
        for theme, made in item.decisions.items():
            if made.outcome is Outcome.REFERRED and made.to is None:
                where = ("punkter", number, "beslutninger", theme, "til")
                help_ = 'Tilføj `til: "…"`: en afdeling, et projekt, der er i gang, eller kompetencefællesskabet.'
                yield Fault(CODE, where, f"Temaet »{theme}« er henvist, men der står ikke til hvem.", help_)
