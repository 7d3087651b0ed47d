"""Networks and their parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.domain.register import Register


def rings(register: Register) -> list[tuple[str, ...]]:
    """The rings that networks make by their parents, each from its first id on; a network that is its own parent is a ring of one."""
    done: set[str] = set()
    found = []
    for id_ in sorted(register.networks):
        path: list[str] = []
        at: str | None = id_
        while at is not None and at not in done:
            done.add(at)
            path.append(at)
            at = _parent(at, register)
        if at is not None and at in path:
            ring = path[path.index(at) :]
            first = ring.index(min(ring))
            found.append((*ring[first:], *ring[:first]))
    return found


def _parent(id_: str, register: Register) -> str | None:
    network = register.networks.get(id_)
    return network.record.parent if network else None
