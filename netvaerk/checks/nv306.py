"""NV306 Temaet er aldrig indsendt, men er vurderet.

Det er de indsendte temaer, der vurderes. En kladde kan stadig ændre sig, og den, der er trukket, før den blev indsendt, kommer aldrig for
Chefforum. Et tema, der først er trukket efter vurderingen, må gerne have sine vurderinger liggende.

Forkert:

    tema: 2026-byhaver       # et tema med `status: kladde`

Rigtigt:

    tema: 2026-byhaver       # et tema med `status: indsendt`

Sådan retter du det: Indsend temaet med `netvaerk submit`, eller slet vurderingen, hvis den ligger det forkerte sted.
"""

from collections.abc import Iterator

from netvaerk.checks.world import World
from netvaerk.domain.assessment import Assessment
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.record import Filed
from netvaerk.domain.vocabulary import ThemeStatus

CODE, SEVERITY = "NV306", Severity.WARNING


def check_assessment(assessment: Filed[Assessment], world: World) -> Iterator[Fault]:
    """Look at the theme's status; one withdrawn after it was received has been open to assessment."""
    filed = world.register.themes.get(assessment.record.theme)
    if filed is None or filed.record.historical:
        return
    theme = filed.record
    if theme.status is ThemeStatus.DRAFT or (theme.status is ThemeStatus.WITHDRAWN and theme.received is None):
        state = "en kladde" if theme.status is ThemeStatus.DRAFT else "trukket, før det blev indsendt"
        yield Fault(CODE, ("tema",), f"Temaet »{filed.id}« er {state}.", "Kun et tema, der er indsendt, vurderes.")
