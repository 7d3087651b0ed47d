"""NV803 Her står et telefonnummer.

Telefonnumre hører ikke hjemme i temaer, netværk og referater: de bliver offentlige, og git glemmer dem ikke. Der ledes efter otte cifre,
skrevet som danske telefonnumre plejer, med eller uden +45. Datoer, beløb, sagsnumre og CVR-numre springes over, når det kan ses, at det er
det, de er. Sekretariatets eget nummer i `netvaerk.yaml` må gerne stå alle steder. Meddelelsen gentager aldrig nummeret.

Forkert:

    Ring på xx xx xx xx, hvis du vil være med.

Rigtigt:

    Ring til sekretariatet, hvis du vil være med.

Sådan retter du det: Slet nummeret. Er det et andet slags nummer, så skriv hvilket foran, fx »CVR-nr.«.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.contacts import private
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.source import Source

CODE, SEVERITY = "NV803", Severity.WARNING


def check_file(source: Source, setting: Setting) -> Iterator[Fault]:
    """Find the numbers in all of a file."""
    if not source.glance.number:
        return
    from netvaerk.domain.personal_data import phone_numbers

    for span in private(phone_numbers, source, setting):
        message = "Her står et telefonnummer, eller noget, der ligner."
        yield Fault(CODE, (), message, "Slet det. Er det et andet slags nummer, så skriv hvilket foran, fx »CVR-nr.«.", span=span)
