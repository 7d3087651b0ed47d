"""NV409 Netværket er gået i gang eller sluttet på en dag, der ikke er kommet.

`igangsat` og `afsluttet` siger, hvad der er sket, og kan derfor ikke ligge i fremtiden. Et netværk, der er planlagt, må gerne have den
dag, det skal gå i gang. Den dag, netværket ventes at slutte, skrives som `forventet_slut`.

Forkert:

    # den 22. november 2026
    status: igangsat
    igangsat: 2062-09-07

Rigtigt:

    status: igangsat
    igangsat: 2026-09-07

Sådan retter du det: Ret datoen, eller vent med at skrive den, til dagen er kommet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.network_days import start_is_impossible
from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV409", Severity.ERROR


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """What has happened cannot lie after today."""
    record = network.record
    if record.started and start_is_impossible(record, setting.today):
        message = f"Netværket kan ikke være gået i gang {short_date(record.started)}: den dag er ikke kommet."
        yield Fault(CODE, ("igangsat",), message, "Ret datoen, eller skriv `status: planlagt`, til netværket går i gang.")
    if record.closed and record.closed > setting.today:
        message = f"Netværket kan ikke være sluttet {short_date(record.closed)}: den dag er ikke kommet."
        yield Fault(CODE, ("afsluttet",), message, f"Ret datoen, eller skriv `forventet_slut: {record.closed.isoformat()}` i stedet.")
