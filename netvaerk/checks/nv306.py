"""NV306 Temaet er aldrig indsendt, men er vurderet.

Det er de indsendte temaer, der vurderes. En kladde kan stadig ændre sig, og den, der er trukket, før den blev indsendt, kommer aldrig for
Chefforum. Et tema, der først er trukket efter vurderingen, må gerne have sine vurderinger liggende.

Forkert:

    tema: 2026-byhaver       # et tema med `status: kladde`

Rigtigt:

    tema: 2026-byhaver       # et tema med `status: indsendt`

Sådan retter du det: Indsend temaet med `netvaerk submit`, eller slet vurderingen, hvis den ligger det forkerte sted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV306", Severity.WARNING


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look at the status of every theme that is assessed; one withdrawn after it was received has been open to assessment."""
    for assessment in chain.from_iterable(world.register.assessments.values()):
        filed = world.register.themes.get(assessment.record.theme)
        state = _never_open(filed.record) if filed and not filed.record.historical else None
        if filed and state:
            fault = Fault(CODE, ("tema",), f"Temaet »{filed.id}« er {state}.", "Kun et tema, der er indsendt, vurderes.")
            yield Ref(Kind.ASSESSMENT, assessment.id), fault


def _never_open(theme: Theme) -> str | None:
    if theme.status is ThemeStatus.DRAFT:
        return "en kladde"
    return "trukket, før det blev indsendt" if theme.status is ThemeStatus.WITHDRAWN and theme.received is None else None
