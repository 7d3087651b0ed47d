"""What the rules about steps and locks have in common: a record as it was and as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netvaerk.domain.change import changed_body, value_at
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import visible
from netvaerk.domain.vocabulary import MeetingStatus

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.domain.fault import Where
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.repository.base import Base
    from netvaerk.repository.layout import Ref

THE = {Kind.THEME: "Temaet", Kind.ASSESSMENT: "Vurderingen", Kind.NETWORK: "Netværket", Kind.MEETING: "Mødet"}
# What a message may repeat: words of closed lists, days and rounds. Free text may hold what belongs in no log.
_ABOUT_VALUES = ("NV2", "NV3", "NV4", "NV5", "NV6")
_HARMLESS = {"status", "netværkstype", "runde", "indsendt", "dato", "tid", "slut", "type", "udfald", "halvår", "igangsat", "inhabil"}


@dataclass(frozen=True)
class Step:
    """A record that the change touches, as it was and as it is."""

    ref: Ref
    before: Filed[Any]
    after: Filed[Any]


def steps(world: World, kind: Kind) -> Iterator[Step]:
    """Yield the touched records of a kind that could be read then and can be read now, without the free ones."""
    if world.base is None:
        return
    for ref, before in world.base.held.items():
        after = world.record(ref) if ref.kind is kind else None
        if after and not world.base.is_free(ref):
            yield Step(ref, before, after)


def outcomes(meeting: Filed[Meeting] | None, id_: str) -> list[str]:
    """What a meeting has decided about a theme or network."""
    items = meeting.record.items if meeting else ()
    return [made[id_].outcome.value for item in items for made in (item.decisions, item.network_decisions) if id_ in made]


def redecided(world: World) -> set[str]:
    """The themes and networks about which a referat that was approved says something else now: that is one fault (NV703)."""
    approved = [s for s in steps(world, Kind.MEETING) if s.before.record.status is MeetingStatus.APPROVED]
    return {
        id_
        for step in approved
        for item in step.before.record.items
        for id_ in (*item.themes, *item.networks)
        if outcomes(step.before, id_) != outcomes(step.after, id_)
    }


def told(step: Step, where: Where) -> str:
    """` fra »indsendt« til »kladde«` where both may be repeated; else nothing."""
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    if key not in _HARMLESS:
        return ""
    before, after = (value_at(filed.record, where) for filed in (step.before, step.after))
    return f" fra {_shown(before)} til {_shown(after)}"


def new_text(step: Step) -> tuple[int, int] | None:
    """The first line of the text below the front matter that says something else than before."""
    return changed_body(step.before.body, step.after.body)


def back(base: Base, path: str) -> str:
    """The line that brings a file back as it was."""
    from shlex import quote

    return f"`git restore --source={base.name} -- {quote(visible(path))}`"


def _shown(value: Any) -> str:
    return "ingenting" if value in (None, "") else f"»{visible(str(value))}«"


def told_once(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out what follows from a wrong step: the value it made wrong has one finding, not one more for each rule that it breaks.

    What cannot be read, and personal data, is told all the same.
    """
    found = list(found)
    steps_at = {(d.path, d.start) for d in found if d.code in ("NV701", "NV703")}
    return [d for d in found if d.code[:3] not in _ABOUT_VALUES or (d.path, d.start) not in steps_at]
