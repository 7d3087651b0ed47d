"""`netvaerk index`."""

from netvaerk.cli.options import DryRun, NoCommit

MESSAGE = "Forny oversigten i data/README.md"


def command(no_commit: NoCommit = False, dry_run: DryRun = False) -> None:
    """Skriv oversigten data/README.md: temaer efter runde, netværk efter halvår, og møder.

    netvaerk index
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say
    from netvaerk.domain.plan import Plan
    from netvaerk.repository.layout import INDEX_FILE
    from netvaerk.repository.store import open_store

    store = open_store()
    store.register()
    carry(store, Plan(MESSAGE), no_commit=no_commit, dry_run=dry_run, index=True)
    if dry_run:
        return
    if not no_commit and store.git.unsaved(INDEX_FILE):
        store.git.require_ready()
        store.git.commit([INDEX_FILE], [] if store.git.is_tracked(INDEX_FILE) else [INDEX_FILE], MESSAGE)
    say("Oversigten data/README.md svarer til filerne.")
