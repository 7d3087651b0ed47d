"""`netvaerk submit`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, RoundName, read_day


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    received: Annotated[
        str | None, typer.Option("--received", metavar="DATO", help="Dagen, sekretariatet modtog temaet (ellers i dag).")
    ] = None,
    round_: RoundName = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEKST", help="Hvorfor runden er en anden end den, modtagelsen giver.")
    ] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Indsend et tema til den runde, det er modtaget til.

    Mangler temaet noget, vises det med det spørgsmål, der skal besvares.

      netvaerk submit 2026-byhaver --received 2026-04-30
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import warn
    from netvaerk.cli.similar import remarks
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.rounds import Round, read_round
    from netvaerk.domain.similarity import about_theme
    from netvaerk.domain.steps.submitting import submit
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    day = read_day(received, "--received")
    store = open_store()
    other = None
    if round_ is not None:
        asked = read_round(round_, store.rules)
        if asked.year is None or not reason:
            raise Misuse('En anden runde skrives med årstal og en begrundelse: --round 2027-01 --reason "…"')
        other = Round(asked.year, asked.month), reason
    ref = find(store, theme, Kind.THEME)
    store.require_sound(ref)
    register = store.reading.register
    plan = submit(register.themes[ref.id], day, today(), register, other)
    for remark in remarks(about_theme(register.themes[ref.id], register), store):
        warn(f"Bemærk: {remark}")
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)
