"""NV211 Temaet berører kun én afdeling.

Et godt tema går på tværs: det kan ikke løses i én afdeling. Nævner et indsendt tema kun én, er det enten ikke et tema for et netværk,
eller også mangler der afdelinger. Det er en vejledning og ikke et krav.

Forkert:

    berører:
      - "Sundhed"

Rigtigt:

    berører:
      - "Sundhed"
      - "Pleje & Omsorg"

Sådan retter du det: Tilføj de andre afdelinger, som udfordringen også rammer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.stage import under_way
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import fold

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV211", Severity.WARNING


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Count the departments; where none is named, that is missing (NV201)."""
    names = theme.record.touches
    if names and under_way(theme.record) and all(fold(name) == fold(names[0]) for name in names[1:]):
        message = "Et tema går på tværs, men »berører« nævner kun én afdeling."
        yield Fault(CODE, ("berører",), message, 'Tilføj de andre afdelinger, hver på sin linje: `  - "Afdelingens navn"`.', at_key=True)
