"""NV516 Mødets datoer eller klokkeslæt passer ikke sammen.

Et møde begynder, før det slutter. Referatet godkendes tidligst den dag, mødet holdes, og rettes tidligst den dag, det er godkendt.

Forkert:

    dato: 2026-06-16
    godkendt:
      dato: 2025-08-18

Rigtigt:

    dato: 2026-06-16
    godkendt:
      dato: 2026-08-18

Sådan retter du det: Ret den dato eller det klokkeslæt, der er forkert. Meddelelsen nævner begge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV516", Severity.ERROR
_HELP = "Ret den af de to, der er forkert."


def check_meeting(meeting: Filed[Meeting], setting: Setting) -> Iterator[Fault]:
    """Compare the clock with the clock, and the days after the meeting with its own; a meeting in the future is left to NV509."""
    record = meeting.record
    if record.end and record.end < record.time:
        yield Fault(CODE, ("slut",), f"Mødet slutter {record.end}, men begynder {record.time}.", _HELP)
    if record.day > setting.today:
        return
    known, what = record.day, "mødet holdes"
    if record.approval and record.approval.day < record.day:
        message = f"Referatet er godkendt {short_date(record.approval.day)}, før mødet holdes {short_date(record.day)}."
        yield Fault(CODE, ("godkendt", "dato"), message, _HELP)
    elif record.approval:
        known, what = record.approval.day, "det godkendes"
    for number, correction in enumerate(record.corrections):
        if correction.day < known <= setting.today:
            message = f"Referatet er rettet {short_date(correction.day)}, før {what} {short_date(known)}."
            yield Fault(CODE, ("rettelser", number, "dato"), message, _HELP)
