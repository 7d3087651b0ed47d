"""NV406 Netværkets møder ligger uden for vejledningen.

Et netværk holder som regel fire til seks møder på tre til fire timer. Er der færre eller kortere møder, når deltagerne ikke ind til
det, der er svært, og er der flere, bliver netværket til et projekt. Tallene står under `møder` i `netvaerk.yaml`. Antallet af møder
tælles først, når netværket er afsluttet.

Forkert:

    møder:
      - dato: 2026-09-10
        timer: 8
        formål: "At foreslå og vælge idéer"

Rigtigt:

    møder:
      - dato: 2026-09-10
        timer: 4
        formål: "At få idéer"
      - dato: 2026-09-24
        timer: 3
        formål: "At vælge idéer"

Sådan retter du det: Del et langt møde i to, eller skriv de møder, der mangler. Det er vejledning: Er det med vilje, kan advarslen
blive stående.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import counted
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import NetworkStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.municipality import Span
    from netvaerk.domain.network import Network

CODE, SEVERITY, BY_RULES = "NV406", Severity.WARNING, True


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Compare the number of meetings and the hours of each with the guidance."""
    guide, meetings = setting.rules.meetings, network.record.meetings
    if network.record.status is NetworkStatus.CLOSED and not _within(len(meetings), guide.number):
        message = f"Netværket har {counted(len(meetings), 'møde', 'møder')}. Vejledningen siger {guide.number.own_span()}."
        yield Fault(CODE, ("møder",), message, "Mangler der møder, så skriv dem under »møder«.", at_key=True)
    for number, meeting in enumerate(meetings):
        if not _within(meeting.hours, guide.hours):
            hours = f"{meeting.hours:g}".replace(".", ",")
            message = f"Mødet varer {hours} {'time' if meeting.hours == 1 else 'timer'}. Vejledningen siger {guide.hours.own_span()}."
            yield Fault(CODE, ("møder", number, "timer"), message, "Ret tallet, hvis det er skrevet forkert.")


def _within(number: float, span: Span) -> bool:
    return span.least <= number <= span.most
