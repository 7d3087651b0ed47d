"""`netvaerk leave`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    label: Annotated[str, typer.Argument(metavar="BETEGNELSE", help="Deltageren, som den står i netværket.")],
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Notér, at nogen ikke længere er med i et netværk. Historikken bevarer, at de var det.

    netvaerk leave byhaver "Borger 1"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.joining import leave
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.networks[find(store, network, Kind.NETWORK).id]
    carry(store, leave(chosen, label, register), no_commit=no_commit, dry_run=dry_run)
