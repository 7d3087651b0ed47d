"""NV412 En spredt idé mangler det sted, den er spredt til.

En idé er først spredt, når den er tilpasset, taget i brug og har skabt værdi et nyt sted. Derfor skal stedet stå i `hvor`. Er idéen kun
taget i brug, hvor den opstod, er den implementeret.

Forkert:

    idéer:
      - titel: "Ét nummer at ringe til"
        status: spredt

Rigtigt:

    idéer:
      - titel: "Ét nummer at ringe til"
        status: spredt
        hvor: "Hjemmeplejen i den anden ende af kommunen"

Sådan retter du det: Tilføj `hvor: "…"`, eller skriv `status: implementeret`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import IdeaStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV412", Severity.ERROR


def check_network(network: Filed[Network], _setting: Setting) -> Iterator[Fault]:
    """An idea that has spread says where to (the municipality's page on spreading)."""
    for number, idea in enumerate(network.record.ideas):
        if idea.status is IdeaStatus.SPREAD and idea.where is None:
            message = "Idéen er spredt, men der står ikke hvor."
            yield Fault(CODE, ("idéer", number, "hvor"), message, 'Tilføj `hvor: "…"`, eller skriv `status: implementeret`.')
