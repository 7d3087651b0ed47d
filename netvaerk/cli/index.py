"""`netvaerk index`."""

from netvaerk.cli.options import DryRun, NoCommit


def command(no_commit: NoCommit = False, dry_run: DryRun = False) -> None:
    """Skriv oversigten data/README.md: temaer efter runde, netværk efter halvår, og møder.

    netvaerk index
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say
    from netvaerk.domain.plan import Plan
    from netvaerk.repository.store import open_store

    store = open_store()
    store.register()
    carry(store, Plan("Forny oversigten i data/README.md"), no_commit=no_commit, dry_run=dry_run, index=True)
    if not dry_run:
        say("Oversigten data/README.md svarer til filerne.")
