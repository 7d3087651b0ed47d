"""`netvaerk idea`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_word


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    title: Annotated[str, typer.Argument(metavar="IDÉ", help="Idéens titel, eller en del af den.")],
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="idé, test, implementeret, spredt eller droppet.")
    ] = None,
    wants: Annotated[str | None, typer.Option("--wants", metavar="TEKST", help="Hvad idéen vil opnå.")] = None,
    potential: Annotated[str | None, typer.Option("--potential", metavar="TEKST", help="Hvad den kan føre til, hvis den lykkes.")] = None,
    anchored: Annotated[str | None, typer.Option("--anchored", metavar="STED", help="Hvor idéen skal forankres.")] = None,
    where: Annotated[str | None, typer.Option("--where", metavar="STED", help="Det nye sted, hvor den har skabt værdi.")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Notér en af netværkets idéer, eller hvor langt den er kommet. Det kan også gøres, efter at netværket er afsluttet.

    netvaerk idea byhaver "Hver klasse har et bed" --wants "At børnene selv passer haven" --anchored "Skoler & Uddannelse"
    netvaerk idea byhaver "hvert bed" --status spredt --where "Skolen ved søen"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.harvesting import Thought, note_idea
    from netvaerk.domain.vocabulary import IdeaStatus
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    chosen = store.register().networks[find(store, network, Kind.NETWORK).id]
    given = read_word(IdeaStatus, status, "status for en idé") if status else None
    plan = note_idea(chosen, Thought(title, given, wants, potential, anchored, where))
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)
