"""NV601 Temaet findes ikke.

Et id peger på en fil: `2026-byhaver` er `data/themes/2026-byhaver.md`. Findes den ikke, står der en sag på dagsordenen, som ingen kan
læse, eller en vurdering af ingenting. Det gælder temaer på et punkt, et netværks `tema`, en vurderings `tema` samt `relaterede` og
`erstatter`, som også kan nævne netværk.

Forkert:

    temaer:
      - 2026-byhavr

Rigtigt:

    temaer:
      - 2026-byhaver

Sådan retter du det: Ret id'et, eller slet det. `netvaerk list` viser alle id'er.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from netvaerk.checks.references import Reference, lost
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.kind import Kind
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.fault import Fault

CODE, SEVERITY = "NV601", Severity.ERROR
_THEME, _EITHER = (Kind.THEME,), (Kind.THEME, Kind.NETWORK)


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Look up every theme that a record names, also in records older than the repository."""
    return lost(CODE, chain(_in_themes(world), _in_assessments(world), _in_networks(world), _in_meetings(world)), world)


def _in_themes(world: World) -> Iterator[Reference]:
    for theme in world.register.themes.values():
        if not theme.record.related and not theme.record.replaces:
            continue
        for key, ids in (("relaterede", theme.record.related), ("erstatter", theme.record.replaces)):
            for place, id_ in enumerate(ids):
                yield Ref(Kind.THEME, theme.id), (key, place), id_, _EITHER


def _in_assessments(world: World) -> Iterator[Reference]:
    """Where an assessment and its folder name two themes, that is NV301's."""
    for assessment in chain.from_iterable(world.register.assessments.values()):
        id_ = assessment.record.theme
        if assessment.id.startswith(f"{id_}/"):
            yield Ref(Kind.ASSESSMENT, assessment.id), ("tema",), id_, _THEME


def _in_networks(world: World) -> Iterator[Reference]:
    for network in world.register.networks.values():
        if network.record.theme:
            yield Ref(Kind.NETWORK, network.id), ("tema",), network.record.theme, _THEME


def _in_meetings(world: World) -> Iterator[Reference]:
    for meeting in world.register.meetings.values():
        for number, item in enumerate(meeting.record.items):
            for place, id_ in enumerate(item.themes):
                yield Ref(Kind.MEETING, meeting.id), ("punkter", number, "temaer", place), id_, _THEME
