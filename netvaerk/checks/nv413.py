"""NV413 Deltagerkredsen er for snæver.

Et netværk skal have deltagere udefra, så temaet bliver set med borgernes øjne, og mindst én kernedeltager ud over netværkslederen, som
er med i alle faser. Co-driveren er kernedeltager. Medarbejdere og politikere er ikke udefra.

Forkert:

    deltagere:
      - betegnelse: "Visitator"
        kategori: medarbejder
        type: løbende

Rigtigt:

    deltagere:
      - betegnelse: "Visitator"
        kategori: medarbejder
        type: kerne
      - betegnelse: "Pårørende 1"
        kategori: pårørende
        type: løbende

Sådan retter du det: Invitér dem, der mangler, og skriv dem under `deltagere`, aldrig med navn.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import INSIDERS, NetworkStatus, ParticipantType

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV413", Severity.WARNING
_JUDGED = (NetworkStatus.RUNNING, NetworkStatus.TESTING, NetworkStatus.CLOSED)
_EXAMPLE = '`{betegnelse: "Borger 1", kategori: borger, type: kerne}`'


def check_network(network: Filed[Network], _setting: Setting) -> Iterator[Fault]:
    """A started network has somebody from outside, and a kernedeltager beside its leader (Chefforum 21-04-2015)."""
    record = network.record
    if record.status not in _JUDGED:
        return
    if not record.participants:
        yield _fault("Netværket er gået i gang, men har ingen deltagere.", f"Skriv dem under »deltagere«, fx {_EXAMPLE}.")
        return
    if all(p.category in INSIDERS for p in record.participants):
        yield _fault("Alle deltagere er kommunens egne.", f"Invitér nogen udefra, fx {_EXAMPLE}.")
    if not _has_core(record):
        yield _fault("Netværket har ingen kernedeltager ud over netværkslederen.", "Skriv `type: kerne` ved dem, der er med i alle faser.")


def _has_core(record: Network) -> bool:
    leader = fold(record.leader.role) if record.leader else None
    core = [p for p in record.participants if p.type is ParticipantType.CORE and fold(p.label) != leader]
    return bool(core) or record.co_driver is not None


def _fault(message: str, help_: str) -> Fault:
    return Fault(CODE, ("deltagere",), message, help_, at_key=True)
