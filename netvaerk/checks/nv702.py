"""NV702 En fil er slettet eller omdøbt.

Det, der er gemt, bliver stående: referater, netværk og vurderinger henviser til det, og et id ændres aldrig. Et møde, der kun er
planlagt, må flyttes til en anden dag og skifter så navn. Eksempler (`mærker: [eksempel]`) må slettes.

Forkert:

    git rm data/themes/2026-byhaver.md

Rigtigt:

    netvaerk withdraw 2026-byhaver

Sådan retter du det: Hent filen igen med den linje, meddelelsen nævner, eller giv den sit gamle navn. Skal et tema ikke bruges,
så træk det tilbage; skal et netværk ikke fortsætte, så skriv `status: stoppet`; må en vurderer ikke vurdere, så skriv
`inhabil: true`.
"""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote
from typing import TYPE_CHECKING

from netvaerk.checks.steps import THE, back
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import visible

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.repository.base import Base
    from netvaerk.repository.layout import Ref

CODE, SEVERITY = "NV702", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Point at what the base holds and nobody can find any more."""
    if world.base is not None:
        for ref, new in world.gone.items():
            yield _fault(ref, new, world.base)


def _fault(ref: Ref, new: Ref | None, base: Base) -> tuple[Ref, Fault]:
    what = THE[ref.kind]
    if new is None:
        return ref, Fault(CODE, (), f"{what} »{ref.id}« er slettet.", f"Hent filen igen: {back(base, ref.path)}.")
    mending = f"Giv filen sit navn igen: `git mv {quote(visible(new.path))} {quote(visible(ref.path))}`."
    if ref.kind is Kind.MEETING:
        return new, Fault(CODE, ("dato",), f"Mødet hed »{ref.id}«. Kun et møde, der er planlagt, kan flyttes til en anden dag.", mending)
    return new, Fault(CODE, (), f"{what} hed »{ref.id}«, og et id ændres aldrig.", mending)
