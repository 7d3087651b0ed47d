"""What records name each other by: whether it is there, and what it was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.fault_text import shown
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import did_you_mean
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

# A suggestion is sought among all ids; in a repository where everything is lost, the first ones are help enough.
MOST_COMPARISONS = 20_000
_NOT_THERE = {Kind.THEME: "Temaet »{}« findes ikke.", Kind.NETWORK: "Netværket »{}« findes ikke.", Kind.MEETING: "Mødet »{}« findes ikke."}
_A = {Kind.THEME: "et tema", Kind.NETWORK: "et netværk", Kind.MEETING: "et møde"}

Reference = tuple[Ref, Where, str, tuple[Kind, ...]]


def lost(code: str, references: Iterable[Reference], world: World) -> Iterator[tuple[Ref, Fault]]:
    """Yield a fault for every reference to what is not there. A record that cannot be read is there.

    Args:
        code: the rule's.
        references: the record that refers, where in it, the id, and the kinds of record that it may name.
        world: the records.
    """
    left, deleted = MOST_COMPARISONS, world.gone  # that a record was deleted has a finding of its own: NV702
    for ref, where, id_, kinds in references:
        if any(Ref(kind, id_) in world.there or Ref(kind, id_) in deleted for kind in kinds):
            continue
        known = sorted(other.id for other in world.there if other.kind in kinds and other != ref) if left > 0 else []
        left -= len(known)
        meant = did_you_mean(id_, known)
        yield ref, Fault(code, where, f"{_not_there(id_, kinds)}{meant}", _help(id_, kinds, world))


def _not_there(id_: str, kinds: tuple[Kind, ...]) -> str:
    if len(kinds) == 1:
        return _NOT_THERE[kinds[0]].format(shown(id_))
    return f"»{shown(id_)}« er hverken {listed([_A[kind] for kind in kinds], 'eller')} her."


def _help(id_: str, kinds: tuple[Kind, ...], world: World) -> str:
    other = next((kind for kind in _A if kind not in kinds and Ref(kind, id_) in world.there), None)
    if other:
        return f"»{id_}« er {_A[other]}, og her skal stå {listed([_A[kind] for kind in kinds], 'eller')}."
    return "Ret id'et, eller slet det. Se alle id'er med: netvaerk list"
