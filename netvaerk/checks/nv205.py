"""NV205 Runden følger ikke af modtagelsen.

Et tema tæller i den første runde, hvis frist det nåede: det, der er modtaget til og med fristen, kommer med; det, der kommer
dagen efter, venter til næste runde. Fristerne står i `netvaerk.yaml` (ellers 1. maj og 1. december).

Forkert:

    indsendt: 2026-05-02
    runde: 2026-06

Rigtigt:

    indsendt: 2026-05-02
    runde: 2027-01

Sådan retter du det: Skriv den runde, meddelelsen nævner. Skal temaet med i en anden runde, så skriv hvorfor i `undtagelse`.
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
    from netvaerk.domain.theme import Theme

CODE, SEVERITY, BY_RULES = "NV205", Severity.ERROR, True


def check_theme(theme: Filed[Theme], setting: Setting) -> Iterator[Fault]:
    """Compare the round with the one that the day of receipt and the deadlines give."""
    record = theme.record
    if record.received is None or record.round is None or record.exception:
        return
    expected = setting.round_of(record.received)
    if record.round != expected:
        message = f"Temaet er modtaget {short_date(record.received)} og hører til runde {expected}."
        yield Fault(CODE, ("runde",), message, f"Skriv `runde: {expected}`, eller begrund med `undtagelse: …`.", fix=str(expected))
