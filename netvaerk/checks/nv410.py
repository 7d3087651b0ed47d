"""NV410 Planen for evaluering eller spredning mangler.

Når et netværk slutter, er det aftalt med referencelederen og sekretariatet, hvordan og hvornår det evalueres, og hvordan løsningerne
spredes. Er der ingen plan, skal grunden stå i stedet, så ingen leder efter den.

Forkert:

    status: afsluttet

Rigtigt:

    status: afsluttet
    evaluering:
      plan: "Sekretariatet spørger borgere og medarbejdere i uge 40."
      dato: 2027-10-04
    spredning:
      ingen: "Idéerne blev droppet efter testen."

Sådan retter du det: Skriv `plan`, eller skriv under `ingen`, hvorfor der ikke er nogen. Det kan gøres, efter at netværket er
afsluttet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import NetworkStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV410", Severity.WARNING


def check_network(network: Filed[Network], _setting: Setting) -> Iterator[Fault]:
    """A closed network has both plans, or says why not."""
    record = network.record
    if record.status is not NetworkStatus.CLOSED:
        return
    for key, what in (("evaluering", record.evaluation), ("spredning", record.spreading)):
        if what is None or not (what.plan or what.none):
            message = f"Netværket er afsluttet, men har ingen plan for {key}."
            help_ = 'Skriv `plan: "…"` eller `ingen: "…"` (hvorfor ikke) under »' + key + ":«."
            yield Fault(CODE, (key, "plan"), message, help_)
