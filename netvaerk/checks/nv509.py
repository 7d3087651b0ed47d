"""NV509 Mødet er holdt, godkendt eller rettet på en dag, der ikke er kommet.

Et møde kan først være `afholdt` eller `godkendt`, når dagen er kommet, og et referat kan ikke være godkendt eller rettet i fremtiden.

Forkert:

    # den 22. november 2026
    dato: 2027-01-19
    status: afholdt

Rigtigt:

    dato: 2027-01-19
    status: udsendt

Sådan retter du det: Ret datoen, eller vent med at skrive den, til dagen er kommet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import MeetingStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV509", Severity.ERROR
_NOT_YET = "den dag er ikke kommet"


def check_meeting(meeting: Filed[Meeting], setting: Setting) -> Iterator[Fault]:
    """What has happened cannot lie after today."""
    record = meeting.record
    if record.status in (MeetingStatus.HELD, MeetingStatus.APPROVED) and record.day > setting.today:
        message = f"Mødet kan ikke være {record.status.value}: det holdes først {short_date(record.day)}."
        yield Fault(CODE, ("status",), message, "Skriv `status: planlagt` eller `status: udsendt`, eller ret datoen.")
    if record.approval and record.approval.day > setting.today:
        message = f"Referatet kan ikke være godkendt {short_date(record.approval.day)}: {_NOT_YET}."
        yield Fault(CODE, ("godkendt", "dato"), message, "Skriv den dag, referatet blev godkendt.")
    for number, correction in enumerate(record.corrections):
        if correction.day > setting.today:
            message = f"Referatet kan ikke være rettet {short_date(correction.day)}: {_NOT_YET}."
            yield Fault(CODE, ("rettelser", number, "dato"), message, "Skriv den dag, referatet blev rettet.")
