"""NV407 Fasen kendes ikke.

Netværket selv, dets møder og dets deltagere kan høre til en fase af netværksmodellen. Fasen skrives med den nøgle, den har under
`faser` i `netvaerk.yaml`. Ellers kan ingen se, hvor langt netværket er, eller hvem der er med hvornår.

Forkert:

    fase: opdagelsen

Rigtigt:

    fase: opdagelse

Sådan retter du det: Skriv en af de nøgler, meddelelsen nævner. Har kommunen flere faser, så skriv dem i `netvaerk.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.fault_text import shown
from netvaerk.domain.text import did_you_mean

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY, BY_RULES = "NV407", Severity.ERROR, True


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Look up every phase that the network names."""
    known = [phase.key for phase in setting.rules.phases]
    for where, phase in _named(network.record):
        if phase not in known:
            message = f"Fasen »{shown(phase)}« kendes ikke.{did_you_mean(phase, known)}"
            yield Fault(CODE, where, message, f"Vælg {listed(known, 'eller')}." if known else "Skriv faserne i netvaerk.yaml.")


def _named(record: Network) -> Iterator[tuple[Where, str]]:
    if record.phase:
        yield ("fase",), record.phase
    for number, participant in enumerate(record.participants):
        for place, phase in enumerate(participant.phases):
            yield ("deltagere", number, "faser", place), phase
    for number, meeting in enumerate(record.meetings):
        if meeting.phase:
            yield ("møder", number, "fase"), meeting.phase
