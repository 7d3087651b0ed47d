"""NV802 Her står en mailadresse.

Mailadresser hører ikke hjemme i temaer, netværk og referater: de bliver offentlige, og git glemmer dem ikke. Skriv, hvilken rolle personen
har; sekretariatet har adressen i sin postkasse. Sekretariatets egen adresse i `netvaerk.yaml` må gerne stå alle steder. Meddelelsen
gentager aldrig adressen.

Forkert:

    Skriv til fornavn.efternavn (snabel-a) eksempel.dk, hvis du vil være med.

Rigtigt:

    Skriv til sekretariatet, hvis du vil være med.

Sådan retter du det: Slet adressen, eller skriv en rolle i stedet.
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

CODE, SEVERITY = "NV802", Severity.ERROR


def check_file(source: Source, setting: Setting) -> Iterator[Fault]:
    """Find the addresses in all of a file."""
    if not source.glance.mail:
        return
    from netvaerk.domain.personal_data import mail_addresses

    for span in private(mail_addresses, source, setting):
        yield Fault(CODE, (), "Her står en mailadresse.", "Slet den, eller skriv en rolle i stedet.", span=span)
