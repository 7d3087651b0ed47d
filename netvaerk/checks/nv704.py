"""NV704 En vurdering er måske ændret af en anden end vurdereren.

En vurdering er vurdererens egen. Git ved, hvem der hidtil har skrevet vurderingerne med de initialer; er en af dem ændret af en,
der ikke er iblandt dem, bør nogen se på det. Det kan være i orden, for eksempel når en vurderer har fået ny mailadresse, eller
når sekretariatet har rettet en slåfejl efter aftale. Navne og adresser bliver kun sammenlignet, aldrig vist.

Forkert:

    # data/assessments/2026-byhaver/abc.md, gemt af en anden end abc
    vurdering:
      velfærd: 3

Rigtigt:

    # data/assessments/2026-byhaver/dkm.md, gemt af dkm selv
    vurdering:
      velfærd: 3

Sådan retter du det: Skriv i din egen fil: `netvaerk score TEMA --as INITIALER`. Var det en fejl, så hent den andens fil igen med
den linje, meddelelsen nævner.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.steps import back, new_text, steps
from netvaerk.domain.change import changed_places
from netvaerk.domain.decisions import closed_to_scores
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV704", Severity.WARNING


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Point at assessments that were changed by somebody who has not written for that reviewer before."""
    if world.base is None:
        return
    for step in steps(world, Kind.ASSESSMENT):
        if step.ref not in world.base.strangers or closed_to_scores(step.ref.id.split("/")[0], world.base.register):
            continue
        place = next(changed_places(step.before.record, step.after.record), ())
        who = step.before.record.reviewer
        message = f"Vurderingen hører til »{who}«, men er ændret af en, der ikke før har skrevet for »{who}«."
        help_ = f"Er det ikke aftalt, så hent filen igen: {back(world.base, step.ref.path)}."
        yield step.ref, Fault(CODE, place, message, help_, body=None if place else new_text(step))
