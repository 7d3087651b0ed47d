"""NV904 Oversigten er ikke fulgt med.

`data/README.md` viser alle temaer, netværk og møder for dem, der læser i lageret. Den bliver dannet af filerne, når dagsordenen sendes, og
når referatet godkendes; derimellem kan den halte bagefter. Det er en oplysning, for filerne er det, der gælder.

Forkert:

    | [Byhaver](themes/2026-byhaver.md) | kladde |       # temaet er indsendt

Rigtigt:

    | [Byhaver](themes/2026-byhaver.md) | indsendt |

Sådan retter du det: Kør `netvaerk index`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Diagnostic, Place, Severity
from netvaerk.repository.layout import INDEX_FILE

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV904", Severity.INFO


def check_all(world: World) -> Iterator[Diagnostic]:
    """Compare the overview, where there is one, with what the records give."""
    if world.stale_index():
        message = "Oversigten svarer ikke længere til filerne."
        yield Diagnostic(CODE, SEVERITY, message, INDEX_FILE, Place(1, 1), Place(1, 1), "Kør: netvaerk index")
