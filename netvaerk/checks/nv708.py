"""NV708 En forsegling er ændret.

Når en dagsorden sendes, og når et referat godkendes eller rettes, skriver `netvaerk` en forsegling: den udgave i git, dokumentet er
dannet af, og et fingeraftryk af hver fil. Den er beviset for, hvad Chefforum så, og derfor kan der kun føjes nye til. Eksempler
(`mærker: [eksempel]`) er ikke bundet af det.

Forkert:

    # i git: commit: "0f6dd0b…", og dagsordenen er sendt
    forsegling:
      - dokument: dagsorden
        commit: "5f4d2b8…"

Rigtigt:

    # det, der stod før
    forsegling:
      - dokument: dagsorden
        commit: "0f6dd0b…"

Sådan retter du det: Hent filen igen med den linje, meddelelsen nævner. Er dokumentet et andet end det forseglede, så vis hvordan med
`netvaerk verify MØDE`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.steps import back, steps
from netvaerk.domain.change import changed_places
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV708", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare the seals that the base holds with those that are there now."""
    if world.base is None:
        return
    for step in steps(world, Kind.MEETING):
        before, after = step.before.record.seals, step.after.record.seals
        if after[: len(before)] != before:
            place = next(p for p in changed_places(step.before.record, step.after.record) if p[0] == "forsegling")
            what = "slettet" if len(after) < len(before) else "ændret"
            help_ = f"Hent filen igen: {back(world.base, step.ref.path)}."
            yield step.ref, Fault(CODE, place, f"Forseglingen er {what}, men den er beviset for, hvad Chefforum så.", help_)
