"""`netvaerk init`."""

from typing import Annotated

import typer

from netvaerk.cli.options import NoCommit


def command(
    folder: Annotated[str, typer.Argument(metavar="MAPPE", help="Mappen til det nye lager; den må ikke have noget i forvejen.")],
    tool: Annotated[
        str | None, typer.Option("--tool", metavar="KILDE", help="Hvor kontrollen henter netvaerk, som pip skriver det.")
    ] = None,
    no_commit: NoCommit = False,
) -> None:
    """Gør en mappe klar til arbejdet: regler, mapper, vejledning, kontrol af ændringer og git.

    netvaerk init vores-netvaerk
    """
    from netvaerk import __version__
    from netvaerk.cli.console import say
    from netvaerk.documents.index import index
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.register import Register
    from netvaerk.repository.layout import INDEX_FILE
    from netvaerk.repository.starting import start_repository, starting_files

    files = starting_files(tool or f"netvaerk=={__version__}")
    files[INDEX_FILE] = index(Register(Municipality.model_validate({})))
    made = start_repository(folder, files, commit=not no_commit)
    say(f"Lageret er klar i {folder}:")
    for path in made:
        say(f"  {path}")
    say("Næste skridt: ret reglerne i netvaerk.yaml, og skriv det første tema med `netvaerk new-theme`.")
