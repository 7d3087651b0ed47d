"""NV411 Stopårsagen mangler.

Et netværk, der stoppes, har også lært kommunen noget. Skriv hvorfor, så andre kan bruge det, og så forslagsstilleren kan få et svar.

Forkert:

    status: stoppet

Rigtigt:

    status: stoppet
    stopårsag: "Opgaven blev løst af en ny lov."

Sådan retter du det: Tilføj linjen `stopårsag: "…"`.
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

CODE, SEVERITY = "NV411", Severity.WARNING


def check_network(network: Filed[Network], _setting: Setting) -> Iterator[Fault]:
    """A stopped network says why."""
    if network.record.status is NetworkStatus.STOPPED and network.record.stop_reason is None:
        yield Fault(CODE, ("stopårsag",), "Netværket er stoppet, men der står ikke hvorfor.", 'Tilføj linjen `stopårsag: "…"`.')
