"""NV402 Referencelederens niveau passer ikke til netværkstypen.

Et innovationsnetværk udspringer af politiske visioner og griber ind i mange afdelinger. Derfor er det knyttet til en referenceleder på
direktørniveau. Et velfærdsnetværk kan have en direktør eller en chef, og et læringsnetværk behøver ingen referenceleder.

Forkert:

    netværkstype: innovation
    referenceleder:
      rolle: "Chefen for By & Plan"
      niveau: chef

Rigtigt:

    netværkstype: innovation
    referenceleder:
      rolle: "Direktøren for by, kultur og miljø"
      niveau: direktør

Sådan retter du det: Find en direktør, der vil være referenceleder, og skriv rollen. Er niveauet bare skrevet forkert, så ret det.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import NetworkType, ReferenceLevel

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV402", Severity.ERROR


def check_network(network: Filed[Network], _setting: Setting) -> Iterator[Fault]:
    """An innovationsnetværk has a director (the municipality's page on network types)."""
    leader = network.record.reference_leader
    if network.record.type is NetworkType.INNOVATION and leader and leader.level is not ReferenceLevel.DIRECTOR:
        message = f"Et innovationsnetværk har en direktør som referenceleder, ikke en {leader.level.value}."
        yield Fault(CODE, ("referenceleder", "niveau"), message, "Vælg en direktør, og skriv `niveau: direktør`.")
