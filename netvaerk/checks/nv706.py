"""NV706 Skridt og låse kunne ikke kontrolleres.

Om et skridt er lovligt, og om noget låst er ændret, ses ved at sammenligne med git. Sammenligningen begynder der, hvor ændringen
skilte sig fra den fælles gren (`origin/main`), ellers ved det seneste commit, eller hvor `--base` siger. Mangler git den del af
historien, er resten kontrolleret, og meddelelsen fortæller, hvad der mangler.

Forkert:

    git clone --depth 1 https://…

Rigtigt:

    git fetch --unshallow

Sådan retter du det: Hent hele historien: `git fetch --unshallow`, i GitHub Actions `fetch-depth: 0`, i GitLab `GIT_DEPTH: 0`.
Eller skriv selv, hvad der skal sammenlignes med: `netvaerk validate --base origin/main`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV706", Severity.INFO
# It is about the repository, and no file of it.
REPOSITORY = "."


def check_all(world: World) -> Iterator[Diagnostic]:
    """Tell once what git could not answer."""
    gaps = world.base.gaps if world.base else ()
    if gaps:
        message = f"Skridt og låse kunne ikke kontrolleres helt. {' '.join(gaps)}"
        yield Diagnostic(CODE, SEVERITY, message, REPOSITORY, Place(1, 1), Place(1, 1), "Resten er kontrolleret.")
