"""NV209 En dag i temaet er ikke kommet endnu.

`oprettet`, `indsendt` og `dato` under `svar` fortæller, hvad der er sket. De kan derfor ikke ligge ude i fremtiden. Som regel er det året,
der er skrevet forkert, og så kommer temaet med i en forkert runde. I eksemplet er det i dag den 22. november 2026.

Forkert:

    indsendt: 2027-11-12

Rigtigt:

    indsendt: 2026-11-12

Sådan retter du det: Skriv den dag, det skete.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.domain.danish import long_date, short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV209", Severity.ERROR


def check_theme(theme: Filed[Theme], setting: Setting) -> Iterator[Fault]:
    """Look for days after today among those that tell what has happened."""
    record = theme.record
    if record.created and record.created > setting.today:
        yield _fault(("oprettet",), record.created, setting)
    if record.received and record.received > setting.today:
        yield _fault(("indsendt",), record.received, setting)
    for number, reply in enumerate(record.replies):
        if reply.day > setting.today:
            yield _fault(("svar", number, "dato"), reply.day, setting)


def _fault(where: Where, day: date, setting: Setting) -> Fault:
    message = f"»{where[-1]}« er {short_date(day)}, og den dag er ikke kommet endnu."
    return Fault(CODE, where, message, f"I dag er det {long_date(setting.today)}. Skriv den dag, det skete.")
