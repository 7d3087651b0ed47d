"""NV212 Innovationstemaet nævner ingen strategi.

Et innovationsnetværk springer ud af en politisk vision eller strategi, og Chefforum vil gerne vide hvilken. Det er en oplysning og ikke et
krav: temaet kan godt behandles uden.

Forkert:

    netværkstype: innovation

Rigtigt:

    netværkstype: innovation
    strategi: "Visionen om en by uden spild"

Sådan retter du det: Skriv visionen eller strategien i `strategi`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.stage import under_way
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import NetworkType

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV212", Severity.INFO


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Look for the strategy of a submitted innovation theme."""
    record = theme.record
    if under_way(record) and record.type is NetworkType.INNOVATION and not record.strategy:
        message = "Et tema til et innovationsnetværk bør nævne den vision eller strategi, det springer ud af."
        yield Fault(CODE, ("netværkstype",), message, 'Tilføj linjen `strategi: "…"`.')
