"""`netvaerk import` of a reviewer's packet."""

from typing import TYPE_CHECKING

from netvaerk.intake.packet import read, recognises

if TYPE_CHECKING:
    from netvaerk.domain.packet import Packet
    from netvaerk.domain.steps.taking_in import Now
    from netvaerk.repository.store import Store

ALONE = ""


def take(store: "Store", raw: bytes, *, no_commit: bool, dry_run: bool) -> bool:
    """Take in a packet, and say theme by theme what came of it; true where nothing was refused.

    Raises Refusal where nothing of it can be used.
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say, warn
    from netvaerk.domain.steps.taking_in import take_in

    packet = read(raw)
    taken = take_in(packet, _now(store, packet), store.reading.register)
    if taken.plan.changes:
        carry(store, taken.plan, no_commit=no_commit, dry_run=dry_run)
    else:
        for line in taken.plan.said:
            say(line)
    for line in taken.refused:
        warn(f"{packet.reviewer}: {line}")
    return not taken.refused


def _now(store: "Store", packet: "Packet") -> "Now":
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.taking_in import Now
    from netvaerk.repository.clock import today
    from netvaerk.repository.layout import Ref, ref_of

    themes = {entry.theme for entry in packet.entries} & store.reading.register.themes.keys()
    faulty = (ref_of(diagnostic.path) for diagnostic in store.reading.diagnostics)
    return Now(
        today(),
        {theme: store.git.blob_id(Ref(Kind.THEME, theme).path) for theme in themes},
        frozenset(ref.id for ref in faulty if ref and ref.kind in (Kind.THEME, Kind.ASSESSMENT)),
    )


__all__ = ["recognises", "take"]
