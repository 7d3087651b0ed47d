"""What Chefforum decided last about each theme and network: looked up once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from netvaerk.checks.steps import redecided
from netvaerk.domain.kind import Kind
from netvaerk.domain.vocabulary import NetworkOutcome, Outcome

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Item, Meeting
    from netvaerk.domain.register import Register

W = TypeVar("W", Outcome, NetworkOutcome)


@dataclass(frozen=True)
class Ruled(Generic[W]):
    """The latest meeting that decided about something, and what it decided: more than one thing only where the meeting is at fault."""

    meeting: Filed[Meeting]
    outcomes: tuple[W, ...]


def theme_rulings(register: Register) -> dict[str, Ruled[Outcome]]:
    """The latest decision about each theme; `udsat` never counts (the design: status and round stay)."""

    def decided(item: Item) -> Iterable[tuple[str, Outcome]]:
        return ((id_, made.outcome) for id_, made in item.decisions.items() if made.outcome is not Outcome.POSTPONED)

    return _latest(register, decided)


def network_rulings(register: Register) -> dict[str, Ruled[NetworkOutcome]]:
    """The latest decision about each network."""
    return _latest(register, lambda item: ((id_, made.outcome) for id_, made in item.network_decisions.items()))


def _latest(register: Register, decided: Callable[[Item], Iterable[tuple[str, W]]]) -> dict[str, Ruled[W]]:
    found: dict[str, Ruled[W]] = {}
    for meeting in register.meetings_by_day():
        made: dict[str, list[W]] = {}
        for item in meeting.record.items:
            for id_, outcome in decided(item):
                made.setdefault(id_, []).append(outcome)
        found |= {id_: Ruled(meeting, tuple(outcomes)) for id_, outcomes in made.items()}
    return found


class Doubt:
    """What may be decided where it cannot be seen: in a meeting that cannot be read or is gone, in a referat that
    was approved and is changed, or under an id that is wrong (NV504).

    The fault there has a finding of its own; what follows from it has none.
    """

    def __init__(self, world: World) -> None:
        """Look through the meetings of a world."""
        unread = world.unread(Kind.MEETING)
        self._texts = [world.sources[ref].text for ref in unread if ref in world.sources]
        self._blind = len(self._texts) < len(unread)
        self._texts += [world.source(ref).text for ref in world.gone if ref.kind is Kind.MEETING]
        self._beside = {
            id_ for meeting in world.register.meetings.values() for item in meeting.record.items for id_ in beside_a_stray(item)
        } | redecided(world)
        self._renamed = {new.id for new in world.gone.values() if new}

    def about(self, id_: str) -> bool:
        """True where a decision about this theme or network may lie out of sight."""
        return self._blind or id_ in self._beside or id_ in self._renamed or any(id_ in text for text in self._texts)


def beside_a_stray(item: Item) -> set[str]:
    """The themes and networks of an item without a decision, where the item has decisions about what is not on it."""
    pairs: tuple[tuple[tuple[str, ...], Mapping[str, object]], ...] = (
        (item.themes, item.decisions),
        (item.networks, item.network_decisions),
    )
    return {id_ for ids, made in pairs if set(made) - set(ids) for id_ in ids if id_ not in made}
