"""`netvaerk withdraw`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Træk et tema tilbage. Det bliver liggende i arkivet som »trukket«.

    netvaerk withdraw 2026-byhaver
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.submitting import withdraw
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    ref = find(store, theme, Kind.THEME)
    store.require_sound(ref)
    carry(store, withdraw(store.reading.register.themes[ref.id]), no_commit=no_commit, dry_run=dry_run)
