"""NV605 Det tema, der erstattes, er stadig åbent.

Når et tema træder i stedet for et andet (`erstatter`), skal det gamle trækkes tilbage. Ellers kan Chefforum komme til at behandle den
samme sag to gange. Et tema, Chefforum allerede har godkendt, afvist eller henvist, bliver stående, som det er.

Forkert:

    # det nye tema
    erstatter: 2026-byhaver
    # data/themes/2026-byhaver.md
    status: indsendt

Rigtigt:

    # det nye tema
    erstatter: 2026-byhaver
    # data/themes/2026-byhaver.md
    status: trukket

Sådan retter du det: Træk det gamle tema tilbage med `netvaerk withdraw`, eller skriv det under `relaterede` i stedet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import theme_steps
from netvaerk.domain.vocabulary import ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV605", Severity.INFO


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look for replaced themes that can still be withdrawn."""
    for theme in world.register.themes.values():
        if theme.record.replaces and not theme.record.historical:
            yield from ((Ref(Kind.THEME, theme.id), fault) for fault in _judged(theme, world))


def _judged(theme: Filed[Theme], world: World) -> Iterator[Fault]:
    for place, id_ in enumerate(theme.record.replaces):
        replaced = world.register.themes.get(id_)
        if id_ == theme.id:
            yield Fault(
                CODE, ("erstatter", place), "Temaet kan ikke erstatte sig selv.", "Skriv det tema, der erstattes, eller slet linjen."
            )
        elif replaced and ThemeStatus.WITHDRAWN in theme_steps(replaced.record.status):
            message = f"Temaet »{id_}« erstattes, men står stadig som »{replaced.record.status.value}«."
            yield Fault(CODE, ("erstatter", place), message, f"Træk det tilbage med: netvaerk withdraw {id_}")
