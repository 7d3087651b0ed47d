"""Who looks at scores, of which round, and what is not shown to them yet."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netvaerk.domain.filed import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.rounds import Round
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store

AsViewer = Annotated[str | None, typer.Option("--as", metavar="INITIALER", help="Hvem du er; ellers dem i git config netvaerk.initialer.")]
ShowAll = Annotated[bool, typer.Option("--all", help="Vis også vurderinger, du ellers først ser, når dine egne er givet (sekretariatet).")]
ALL_SHOWN = "Bemærk: Alle vurderinger vises, også af temaer, der stadig bliver vurderet (--all)."


def viewer(store: "Store", given: str | None) -> str | None:
    """The initials of whoever looks: those of `--as`, else those that git has been told; None where nobody is known.

    Raises Misuse for somebody who is no reviewer.
    """
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.steps.assessing import require_reviewer
    from netvaerk.repository.reviewer import SETTING, own_initials

    if given is not None:
        return require_reviewer(given, store.reading.register)
    remembered = own_initials(store.root)
    try:
        return require_reviewer(remembered, store.reading.register) if remembered else None
    except Misuse as error:
        raise Misuse(f"{error} Initialerne står i git; ret dem med: git config {SETTING} INITIALER") from None


def require_shown(themes: "Sequence[Filed[Theme]]", who: str | None, show_all: bool, register: "Register") -> None:
    """Raise Refusal where a result would show others' scores too early; with `show_all`, say that it does."""
    from netvaerk.cli.console import warn
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.reviewing import hidden

    early = hidden(themes, who, register)
    if not early:
        return
    if show_all:
        warn(ALL_SHOWN)
        return
    owed = listed([t.id for t in early])
    if who is None:
        raise Refusal(
            f"Vurderingerne vises, når dine egne er givet. Skriv, hvem du er, med --as. Sekretariatet bruger --all. Det gælder: {owed}."
        )
    raise Refusal(f"Vurderingerne vises, når dine egne er givet, {who}. Du mangler: {owed}. Sekretariatet ser dem med --all.")


def chosen_round(text: str | None, register: "Register") -> "Round":
    """The round that is named, or the coming one; where the year was left open, say which was taken and why."""
    from netvaerk.cli.console import warn
    from netvaerk.domain.decisions import undecided_rounds
    from netvaerk.domain.rounds import choose_round, coming_round, read_round
    from netvaerk.repository.clock import today

    if text is None:
        return coming_round(today(), register.rules)
    chosen = choose_round(read_round(text, register.rules), today(), undecided_rounds(register), register.known_rounds())
    if chosen.why:
        warn(f"Runde {chosen.round.name}: {chosen.why}.")
    return chosen.round
