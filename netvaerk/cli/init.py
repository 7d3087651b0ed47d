"""`netvaerk init`."""

from typing import Annotated

import typer

from netvaerk.cli.options import NoCommit


def command(
    folder: Annotated[str, typer.Argument(metavar="MAPPE", help="Mappen til det nye lager; den må ikke have noget i forvejen.")],
    tool: Annotated[
        str | None,
        typer.Option("--tool", metavar="KILDE", help="Hvad pip henter netvaerk fra i kontrollen (ellers variablen NETVAERK)."),
    ] = None,
    hook: Annotated[
        bool | None, typer.Option("--hook/--no-hook", help="Kontrollér også på denne maskine, hver gang git skal gemme noget.")
    ] = None,
    no_commit: NoCommit = False,
) -> None:
    """Gør en mappe klar til arbejdet: regler, mapper, vejledning, kontrol af ændringer og git.

    Med --hook i et lager, der findes, installeres kun den kontrol, git kører, før noget gemmes på denne maskine.

    netvaerk init vores-netvaerk
    netvaerk init . --hook
    """
    if hook and _exists(folder):
        _install(folder)
        return
    from netvaerk.cli.console import say, warn
    from netvaerk.documents.index import index
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.register import Register
    from netvaerk.repository.layout import INDEX_FILE
    from netvaerk.repository.starting import start_repository, starting_files

    files = starting_files(tool)
    files[INDEX_FILE] = index(Register(Municipality.model_validate({})))
    made = start_repository(folder, files, commit=not no_commit)
    say(f"Lageret er klar i {folder}:")
    for path in made:
        say(f"  {path}")
    _offer(folder, hook)
    warn("Bemærk: Har I lukkede punkter eller bilag, så hold lageret privat. Alle, der kan se det, kan læse dem.")
    say("Næste skridt: ret reglerne i netvaerk.yaml, og skriv det første tema med `netvaerk new-theme`.")


def _exists(folder: str) -> bool:
    from netvaerk.repository.hooks import is_repository

    return is_repository(folder)


def _install(folder: str) -> None:
    from netvaerk.cli.console import say
    from netvaerk.repository.hooks import install_hook

    say(f"{install_hook(folder)} kontrollerer fra nu af det, der er ændret, før git gemmer det.")


def _offer(folder: str, hook: bool | None) -> None:
    """Install the hook where it is wanted; the repository is ready whether or not that can be done."""
    from netvaerk.cli.console import ask_yes, interactive, warn
    from netvaerk.domain.errors import NetvaerkError

    if hook is None:
        hook = interactive() and ask_yes("Skal git kontrollere filerne på denne maskine, før noget gemmes?")
    if hook:
        try:
            _install(folder)
        except NetvaerkError as error:
            warn(str(error))
