"""NV305 Vurderingens dato kan ikke være rigtig.

Et tema kan tidligst vurderes den dag, det er modtaget, og senest i dag. Ligger datoen uden for, er enten den eller temaets `indsendt`
skrevet forkert. Er temaet sendt tilbage og modtaget igen, må de første vurderinger gerne være ældre. I eksemplet er temaet
modtaget den 12. november 2026.

Forkert:

    dato: 2025-11-18

Rigtigt:

    dato: 2026-11-18

Sådan retter du det: Skriv den dag, temaet blev vurderet.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from netvaerk.domain.danish import long_date, short_date
from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.filed import Filed

CODE, SEVERITY = "NV305", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare every day with today and with the day the theme was received."""
    for assessment in chain.from_iterable(world.register.assessments.values()):
        yield from ((Ref(Kind.ASSESSMENT, assessment.id), fault) for fault in _judged(assessment, world))


def _judged(assessment: Filed[Assessment], world: World) -> Iterator[Fault]:
    day = assessment.record.day
    theme = world.register.themes.get(assessment.record.theme)
    received = theme.record.received if theme else None
    if day > world.today:
        message = f"Vurderingen er dateret {short_date(day)}, og den dag er ikke kommet endnu."
        yield Fault(CODE, ("dato",), message, f"I dag er det {long_date(world.today)}. Skriv den dag, temaet blev vurderet.")
    elif received and day < received and not decisions_about(assessment.record.theme, world.register):
        message = f"Vurderingen er dateret {short_date(day)}, men temaet blev først modtaget {short_date(received)}."
        yield Fault(CODE, ("dato",), message, "Skriv den dag, temaet blev vurderet, eller ret temaets »indsendt«.")
