"""`netvaerk merge`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit


def command(
    kept: Annotated[str, typer.Argument(metavar="TEMA", help="Det tema, der går videre.")],
    away: Annotated[str, typer.Argument(metavar="ANDET", help="Det tema, der lægges ind i det og trækkes.")],
    with_answers: Annotated[bool, typer.Option("--with-answers", help="Føj også det andet temas svar til, afsnit for afsnit.")] = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Læg to forslag om det samme sammen.

    Det første går videre med begge forslagsstillere; det andet bliver »trukket« og beholder sin tekst.
    Det kan ikke gøres, når et af dem er afgjort, vurderet eller står på en dagsorden, der er sendt.

      netvaerk merge 2026-skolehaver 2026-haver-paa-skolerne
      netvaerk merge skolehaver haver-paa-skolerne --with-answers --dry-run
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.merging import merge
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    refs = [find(store, name, Kind.THEME) for name in (kept, away)]
    store.require_sound(*refs)
    register = store.reading.register
    first, second = (register.themes[ref.id] for ref in refs)
    carry(store, merge(first, second, register, with_answers=with_answers), no_commit=no_commit, dry_run=dry_run)
