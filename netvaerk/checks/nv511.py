"""NV511 Mødet har beslutninger, før det er holdt.

Et møde, der er `planlagt` eller `udsendt`, har kun en dagsorden. Beslutningerne føres ind, når mødet er holdt, og så er mødet `afholdt`.
Ellers ville dagsordenen vise, hvad der endnu ikke er besluttet.

Forkert:

    status: udsendt
    punkter:
      - …
        beslutninger:
          2026-byhaver:
            udfald: godkendt

Rigtigt:

    status: afholdt
    punkter:
      - …
        beslutninger:
          2026-byhaver:
            udfald: godkendt

Sådan retter du det: Skriv `status: afholdt`, hvis mødet er holdt, og slet ellers beslutningerne. `netvaerk decide` gør begge dele rigtigt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import MeetingStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV511", Severity.ERROR


def check_meeting(meeting: Filed[Meeting], setting: Setting) -> Iterator[Fault]:
    """A meeting decides when it is held."""
    record = meeting.record
    if record.status not in (MeetingStatus.PLANNED, MeetingStatus.SENT):
        return
    if any(item.decisions or item.network_decisions for item in record.items):
        held = "Skriv `status: afholdt`, hvis mødet er holdt, eller slet" if record.day <= setting.today else "Slet"
        yield Fault(CODE, ("status",), f"Mødet er {record.status.value}, men har beslutninger.", f"{held} beslutningerne.")
