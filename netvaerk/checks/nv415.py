"""NV415 Slutdagen passer ikke til netværkets status.

`afsluttet` er den dag, netværket sluttede. Et netværk, der er afsluttet, har den, og et netværk, der er i gang, har den ikke endnu. Ellers
kan ingen se, hvor længe netværket varede, eller om det er i gang.

Forkert:

    status: igangsat
    afsluttet: 2026-06-30

Rigtigt:

    status: afsluttet
    afsluttet: 2026-06-30

Sådan retter du det: Skriv den rigtige status, eller tilføj eller slet `afsluttet`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import NetworkStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV415", Severity.WARNING


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """The day of the end and the status tell the same story; a day that cannot be is left to NV409."""
    status, closed = network.record.status, network.record.closed
    if status is NetworkStatus.CLOSED and closed is None:
        yield Fault(CODE, ("afsluttet",), "Netværket er afsluttet, men slutdagen mangler.", "Tilføj linjen `afsluttet: …` med dagen.")
    elif closed and closed <= setting.today and status not in (NetworkStatus.CLOSED, NetworkStatus.STOPPED):
        message = f"Netværket sluttede {short_date(closed)}, men står som »{status.value}«."
        yield Fault(CODE, ("afsluttet",), message, "Skriv `status: afsluttet`, eller slet »afsluttet«.", at_key=True)
