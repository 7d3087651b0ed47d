"""NV208 En forslagsstiller udefra har en afdeling.

`afdeling` er til medarbejdere og ledere. Kommer temaet fra en borger, fra politikerne eller fra nogen uden for kommunen, har
forslagsstilleren ingen afdeling. Enten er afdelingen sat ved en fejl, eller også siger `kilde` noget forkert.

Forkert:

    kilde: borger
    forslagsstiller:
      rolle: "Pårørende"
      afdeling: "Pleje & Omsorg"

Rigtigt:

    kilde: borger
    forslagsstiller:
      rolle: "Pårørende"

Sådan retter du det: Slet linjen med `afdeling`, eller ret `kilde`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import Source

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV208", Severity.WARNING
_OUTSIDERS = (Source.CITIZEN, Source.POLITICAL, Source.EXTERNAL)


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Look for departments where the source is no employee or manager; among several proposers some may be employees."""
    record = theme.record
    if record.source not in _OUTSIDERS or not all(person.department for person in record.proposers):
        return
    for number in range(len(record.proposers)):
        message = f"Kilden er »{record.source.value}«, men forslagsstilleren har en afdeling."
        yield Fault(CODE, ("forslagsstiller", number, "afdeling"), message, "Slet linjen med »afdeling«, eller ret »kilde«.")
