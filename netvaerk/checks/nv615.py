"""NV615 Runden har mere end ét møde.

En runde afgøres som regel på ét møde. Det, der udsættes, tages op på et møde uden runde eller i næste runde. Et ekstra møde samme dag,
hvis id ender på `-ekstra`, er kendt. Resten er kun en oplysning: måske er runden skrevet forkert.

Forkert:

    # data/meetings/2027-01-19-chefforum.md
    runde: 2027-01
    # data/meetings/2027-01-26-chefforum.md
    runde: 2027-01

Rigtigt:

    # data/meetings/2027-01-19-chefforum.md
    runde: 2027-01
    # data/meetings/2027-01-26-chefforum.md, uden runde

Sådan retter du det: Ret eller slet `runde` i det ene møde, hvis det ikke er med vilje.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import Mark
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.rounds import Round

CODE, SEVERITY = "NV615", Severity.INFO


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Point at every meeting but the first of a round."""
    first: dict[Round, str] = {}
    for meeting in world.register.meetings_by_day():
        round_ = meeting.record.round
        if round_ is None or Mark.HISTORICAL in meeting.record.marks or meeting.id.endswith("-ekstra"):
            continue
        other = first.setdefault(round_, meeting.id)
        if other != meeting.id:
            message = f"Runden {round_.name} har også mødet {other}."
            yield Ref(Kind.MEETING, meeting.id), Fault(CODE, ("runde",), message, "Ret eller slet »runde«, hvis det ikke er med vilje.")
