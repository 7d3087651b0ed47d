"""The themes of an item at a glance, as facts for templates."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.theme_facts import type_name
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import SCALE, Characteristic


@dataclass(frozen=True)
class TypeCount:
    """How many themes aim at one type of network."""

    name: Annotated[str | None, Fact("navn", "Netværkstypens navn; tom, hvis typen ikke er angivet")]
    number: Annotated[int, Fact("antal", "Antal temaer")]


@dataclass(frozen=True)
class OverviewFacts:
    """The themes of an item at a glance. Withdrawn themes are not counted."""

    round: Annotated[str | None, Fact("runde", "Rundens navn, fx januar 2027")]
    came_in: Annotated[int, Fact("indkommet", "Antal temaer, der hører til runden")]
    types: Annotated[tuple[TypeCount, ...], Fact("typer", "Rundens temaer, talt efter netværkstype")]
    carried_over: Annotated[int, Fact("overført", "Antal temaer fra en tidligere runde")]
    assessed: Annotated[int, Fact("vurderede", "Antal temaer med mindst én vurdering")]
    characteristics: Annotated[tuple[str, ...], Fact("karakteristika", "De korte navne på de syv karakteristika, i rækkefølge")]
    lowest: Annotated[str, Fact("laveste", "Hvad 0 point betyder")]
    highest: Annotated[str, Fact("højeste", "Hvad 3 point betyder")]


def overview(themes: Sequence[Filed[Theme]], meeting: Meeting, register: Register) -> OverviewFacts | None:
    """Return the count of an item's themes; None where all are historical, for then nobody knows how many there were."""
    if all(t.record.historical for t in themes):
        return None
    earlier = [t for t in themes if meeting.round and t.record.round and t.record.round < meeting.round]
    types = Counter(type_name(t.record, register) for t in themes if t not in earlier)
    return OverviewFacts(
        round=meeting.round.name if meeting.round else None,
        came_in=len(themes) - len(earlier),
        types=tuple(TypeCount(name, types[name]) for name in [*(r.name for r in register.rules.types.values()), None] if types[name]),
        carried_over=len(earlier),
        assessed=sum(any(a.record.scores for a in register.assessments_of(t.id, meeting.day)) for t in themes),
        characteristics=tuple(c.label for c in Characteristic),
        lowest=SCALE[0],
        highest=SCALE[-1],
    )
