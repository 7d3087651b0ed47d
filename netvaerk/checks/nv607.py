"""NV607 Ingen beslutning bærer temaets status.

Chefforum godkender, afviser og henviser temaer og sender dem tilbage til udvikling, og beslutningen står på et møde. Står den ingen
steder, kan ingen se, hvornår og hvorfor det skete. Temaer, der er mærket `historisk`, er ældre end lageret og har måske ingen møder her.

Forkert:

    # data/themes/2026-byhaver.md, som intet møde har afgjort
    status: godkendt

Rigtigt:

    # data/themes/2026-byhaver.md
    status: indsendt

Sådan retter du det: Sæt status tilbage til `indsendt`, og før beslutningen ind på mødet: `netvaerk decide` retter begge filer. Er temaet
modtaget igen siden mødet, er det `indsendt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.decided import Doubt, theme_rulings
from netvaerk.domain.decisions import received_since
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import STATUS_AFTER
from netvaerk.domain.vocabulary import Outcome
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV607", Severity.ERROR
_DECIDED = {status for outcome, status in STATUS_AFTER.items() if outcome is not Outcome.POSTPONED}


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look for themes whose status only Chefforum can give, and that no meeting has given it."""
    rulings, doubt = theme_rulings(world.register), Doubt(world)
    for theme in world.register.themes.values():
        status, ruled = theme.record.status, rulings.get(theme.id)
        if status not in _DECIDED or theme.record.historical:
            continue
        carried = ruled and (status in [STATUS_AFTER[o] for o in ruled.outcomes] or not received_since(theme, ruled.meeting))
        if not carried and not doubt.about(theme.id):
            again = ", siden det blev modtaget igen" if ruled else ""
            message = f"Temaet står som »{status.value}«, men intet møde har besluttet det{again}."
            help_ = "Skriv `status: indsendt`, og før beslutningen ind med: netvaerk decide"
            yield Ref(Kind.THEME, theme.id), Fault(CODE, ("status",), message, help_)
