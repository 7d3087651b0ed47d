"""`netvaerk score --packet`: what a reviewer without git is sent."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netvaerk.repository.store import Store


def require_alone(packet: str | None, *others: object) -> None:
    """Raise Misuse where a packet is asked for together with something that it would pass over in silence."""
    from netvaerk.domain.errors import Misuse

    if packet is None:
        raise Misuse("--out hører til --packet, fx: netvaerk score --packet abc --round january --out pakker")
    if any(others):
        raise Misuse("--packet bruges alene eller sammen med --round og --out, fx: netvaerk score --packet abc --round january")


def write(store: "Store", reviewer: str, round_name: str | None, out: str | None) -> int:
    """Write one HTML file with all that a reviewer still owes in a round.

    Args:
        store: the repository.
        reviewer: their initials, as typed.
        round_name: the round, as typed; None for the coming one.
        out: a folder of the user's, or None for `documents/`.

    Raises Misuse for somebody who is no reviewer, Refusal where nothing is owed.
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say
    from netvaerk.cli.viewing import chosen_round
    from netvaerk.documents.packet.page import packet
    from netvaerk.domain.danish import counted
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.reviewing import owed_in
    from netvaerk.domain.steps.assessing import require_reviewer
    from netvaerk.repository.documents import documents
    from netvaerk.repository.layout import Ref

    register = store.reading.register
    rules = store.rules
    initials = require_reviewer(reviewer, register)
    warn_of_faults(store)
    round_ = chosen_round(round_name, register)
    themes = owed_in(round_, initials, register)
    if not themes:
        raise Refusal(f"{initials} mangler ingen vurderinger i runden {round_.name}, så der er ingen pakke at lave.")
    versions = {theme.id: store.git.blob_id(Ref(Kind.THEME, theme.id).path) for theme in themes}
    page = packet(themes, initials, round_, versions, rules)
    with documents(store.root, out, {f"vurdering-{round_}-{initials}.html": page.encode()}) as (path,):
        pass
    say(f"Pakken til {initials} har {counted(len(themes), 'tema', 'temaer')} fra runden {round_.name}: {path}")
    say("Send filen til vurdereren. Den fil, der kommer tilbage, hentes ind med: netvaerk import FIL")
    return 0
