"""NV611 Mødet ligger uden for sin runde.

En runde hedder efter det år og den måned, Chefforum vælger i. Et møde kan flyttes, så det er kun en oplysning, men oftest er enten datoen
eller runden skrevet forkert. Rundernes måneder står under `runder` i `netvaerk.yaml`.

Forkert:

    dato: 2027-01-19
    runde: 2026-01

Rigtigt:

    dato: 2027-01-19
    runde: 2027-01

Sådan retter du det: Ret runden, hvis den er skrevet forkert. Er mødet flyttet til en anden måned, er alt, som det skal være.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import MONTHS, listed, short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.rounds import Round

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY, BY_RULES = "NV611", Severity.INFO, True


def check_meeting(meeting: Filed[Meeting], setting: Setting) -> Iterator[Fault]:
    """Compare the round with the rules' months and with the month of the meeting."""
    round_, day = meeting.record.round, meeting.record.day
    months = [rule.month for rule in setting.rules.rounds]
    if round_ is None:
        return
    if round_.month not in months:
        held = listed([MONTHS[month - 1] for month in months], "og")
        yield Fault(CODE, ("runde",), f"Der er ingen runde i {MONTHS[round_.month - 1]}.", f"Der er runder i {held}.")
    elif round_ != Round(day.year, day.month):
        message = f"Mødet holdes {short_date(day)}, men hører til runden {round_.name}."
        yield Fault(CODE, ("runde",), message, "Ret runden, hvis mødet ikke er flyttet.")
