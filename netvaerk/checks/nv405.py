"""NV405 Netværkstypen har ingen testfase.

Kun et velfærdsnetværk går i testfase: dets idéer prøves af, mens netværket endnu er der. Et læringsnetværk slutter med en leverance
til Chefforum, og et innovationsnetværk evalueres af Chefforum undervejs. Hvilke typer der har en testfase, står under `netværkstyper`
i `netvaerk.yaml`.

Forkert:

    netværkstype: læring
    status: testfase

Rigtigt:

    netværkstype: læring
    status: afsluttet

Sådan retter du det: Skriv den status, netværket har, og slet `test`. Prøver netværket idéer af i det små, så skriv det ved idéen:
`status: test`.
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

CODE, SEVERITY, BY_RULES = "NV405", Severity.ERROR, True


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Only types with a test phase can be in one, or have one."""
    record, rule = network.record, setting.rules.types[network.record.type]
    if rule.test_phase:
        return
    if record.status is NetworkStatus.TESTING:
        yield Fault(CODE, ("status",), f"Et {rule.name} har ingen testfase.", "Skriv `status: igangsat` eller `status: afsluttet`.")
    elif record.test:
        yield Fault(CODE, ("test",), f"Et {rule.name} har ingen testfase.", "Slet »test« og linjerne under den.", at_key=True)
