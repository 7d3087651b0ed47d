"""`netvaerk history`."""

from typing import Annotated

import typer

from netvaerk.cli.options import AsJson


def command(
    record: Annotated[str, typer.Argument(metavar="ID", help="Et tema, et netværk eller et møde.")],
    as_json: AsJson = False,
) -> None:
    """Se, hvem der har ændret et tema, et netværk eller et møde, og hvornår.

    netvaerk history 2026-byhaver
    """
    from netvaerk.cli.console import say_json, table, warn
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    ref = find(store, record, Kind.THEME, Kind.NETWORK, Kind.MEETING)
    entries = store.git.history(ref.path)
    if as_json:
        say_json([vars(e) for e in entries])
        return
    table(("Dato", "Hvem", "Hvad", "Udgave"), [(e.day, e.author, e.subject, e.commit) for e in entries])
    if store.git.unsaved(ref.path):
        warn("Filen har ændringer, som ikke er gemt i git endnu.")
