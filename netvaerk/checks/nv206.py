"""NV206 Ingen udefra inddrages.

Chefforum har bedt om, at netværk inviterer flere end kommunens egne folk, så udfordringen også bliver set med borgernes øjne. Et tema,
der kun nævner medarbejdere eller politikere, mangler det blik. Det er en vejledning og ikke et krav.

Forkert:

    inddrages:
      - medarbejder

Rigtigt:

    inddrages:
      - medarbejder
      - pårørende

Sådan retter du det: Tilføj mindst én udefra, fx borger, pårørende, forening, virksomhed eller forsker.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.stage import mendable
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV206", Severity.WARNING


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Look for somebody from outside; where nobody at all is named, that is missing (NV201)."""
    record = theme.record
    if record.involves and record.only_insiders and mendable(record):
        message = "»inddrages« nævner ingen uden for kommunen."
        yield Fault(CODE, ("inddrages",), message, "Tilføj fx linjen `  - borger` eller `  - pårørende`.", at_key=True)
