"""NV705 En vurdering er givet eller ændret, efter at dagsordenen er sendt.

Vurderingerne er grundlaget for dagsordenen, og den er set af andre, når den er sendt. Derfor slutter de der. Bliver temaet udsat
eller indsendt igen, kan det vurderes igen, til den næste dagsorden sendes.

Forkert:

    # mødet 2027-01-19-chefforum er udsendt i git
    dato: 2027-01-12
    vurdering:
      velfærd: 2

Rigtigt:

    # vurderingen bliver, som den var, da dagsordenen blev sendt
    dato: 2027-01-03
    vurdering:
      velfærd: 1

Sådan retter du det: Hent vurderingen igen med den linje, meddelelsen nævner, eller slet den nye fil. Det, der er at sige, siges på
mødet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.steps import back, new_text, steps
from netvaerk.domain.change import changed_places, is_changed
from netvaerk.domain.decisions import closed_to_scores
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import visible

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV705", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look for assessments that are new or say something else, where the base holds the agenda as sent."""
    base = world.base
    if base is None:
        return
    for ref in sorted((r for r in base.added if r.kind is Kind.ASSESSMENT and world.record(r)), key=lambda r: r.id):
        sent = closed_to_scores(ref.id.split("/")[0], base.register)
        if sent and not base.is_free(ref):
            message = f"Vurderingen er givet, efter at dagsordenen til mødet {sent.id} er sendt."
            yield ref, Fault(CODE, (), message, f"Slet filen {visible(ref.path)}.")
    for step in steps(world, Kind.ASSESSMENT):
        sent = closed_to_scores(step.ref.id.split("/")[0], base.register)
        if sent and is_changed(step.before, step.after):
            place = next(changed_places(step.before.record, step.after.record), ())
            message = f"Vurderingen er ændret, efter at dagsordenen til mødet {sent.id} er sendt."
            help_ = f"Hent den igen: {back(base, step.ref.path)}."
            yield step.ref, Fault(CODE, place, message, help_, body=None if place else new_text(step))
