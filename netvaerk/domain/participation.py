"""Who takes part in a network, in which phases, and whether the circle is wide enough."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network, Participant
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import INSIDERS, ParticipantType


@dataclass(frozen=True)
class Attendance:
    """One participant, and for each configured phase whether they take part in it."""

    participant: Participant
    phases: Mapping[str, bool]


def attendance(network: Network, rules: Municipality) -> tuple[Attendance, ...]:
    """The matrix participants × phases. A kernedeltager is in all phases; others in those that are named."""
    return tuple(
        Attendance(p, {phase.key: p.type is ParticipantType.CORE or phase.key in p.phases for phase in rules.phases})
        for p in network.participants
    )


def has_core(network: Network) -> bool:
    """True where a kernedeltager sits beside the leader; the co-driver is one."""
    leader = fold(network.leader.role) if network.leader else None
    core = [p for p in network.participants if p.type is ParticipantType.CORE and fold(p.label) != leader]
    return bool(core) or network.co_driver is not None


def concerns(network: Network, theme: Filed[Theme] | None) -> Iterator[str]:
    """Yield in Danish what is worth a second look in the circle.

    Chefforum on 21 April 2015: external participants must be invited, and a leader's own field is as a rule not the theme's.
    """
    if network.participants and all(p.category in INSIDERS for p in network.participants):
        yield 'Alle deltagere er kommunens egne. Invitér nogen udefra, fx "Borger 1".'
    if network.participants and not has_core(network):
        yield "Netværket har ingen kernedeltager ud over netværkslederen."
    department = fold(network.leader.department) if network.leader and network.leader.department else None
    own = {fold(name) for name in (*theme.record.touches, *(p.department for p in theme.record.proposers)) if name} if theme else set()
    if department in own:
        yield "Netværkslederen kommer fra en afdeling, som temaet berører. Som regel leder man et netværk uden for sit eget fag."
