"""NV514 Et bilag er både åbent og lukket.

Et bilag, der er lukket, kommer ikke med i den offentlige dagsorden. Står den samme fil også som et åbent bilag på mødet, bliver den
offentlig alligevel. Bilag i et lukket punkt er lukkede.

Forkert:

    - nøgle: oekonomi
      bilag:
        - titel: "Regnskab"
          fil: "bilag/regnskab.pdf"
          lukket: true
    - nøgle: status
      bilag:
        - titel: "Regnskab"
          fil: "bilag/regnskab.pdf"

Rigtigt:

    - nøgle: oekonomi
      bilag:
        - titel: "Regnskab"
          fil: "bilag/regnskab.pdf"
          lukket: true
    - nøgle: status

Sådan retter du det: Skriv `lukket: true` ved bilaget begge steder, eller åbn det begge steder, hvis alle må se det.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.fault_text import shown

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV514", Severity.WARNING


def check_meeting(meeting: Filed[Meeting], _setting: Setting) -> Iterator[Fault]:
    """Point at every open enclosure whose file is closed elsewhere on the same meeting."""
    items = meeting.record.items
    closed = {e.file for item in items for e in item.enclosures if e.file and (e.closed or item.closed)}
    for number, item in enumerate(items):
        for place, enclosure in enumerate(item.enclosures):
            if enclosure.file in closed and not (enclosure.closed or item.closed):
                message = f"»{shown(enclosure.file)}« er åbent her, men lukket et andet sted på mødet."
                yield Fault(
                    CODE, ("punkter", number, "bilag", place, "fil"), message, "Skriv `lukket: true` begge steder, eller ingen af dem."
                )
