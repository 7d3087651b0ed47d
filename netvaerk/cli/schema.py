"""`netvaerk schema`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.domain.errors import Misuse

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOW = """netvaerk.yaml: Installér udvidelsen YAML fra Red Hat (redhat.vscode-yaml); den foreslår og kontrollerer, mens du skriver.
Temaer, vurderinger, netværk og møder: Udvidelsen kan ikke læse indledningen i en Markdown-fil. I stedet foreslår VS Code selv
nøgler og værdier, når du trykker Ctrl+mellemrum i indledningen (netvaerk.code-snippets), og Ctrl+Shift+B kontrollerer alle filer
med `netvaerk validate` og viser, hvad der er galt, i filerne (tasks.json)."""


def command(
    kind: Annotated[
        str | None, typer.Argument(metavar="[theme|assessment|network|meeting|netvaerk]", help="Hvilken slags fil skemaet er for.")
    ] = None,
    vscode: Annotated[bool, typer.Option("--vscode", help="Vis indstillingerne for VS Code; med --out skrives alle dets filer.")] = False,
    out: Annotated[str | None, typer.Option("--out", metavar="MAPPE", help="Skriv filerne i denne mappe; til VS Code .vscode.")] = None,
) -> None:
    """Skriv JSON Schema for filerne, så et tekstprogram kan foreslå og kontrollere nøgler og værdier.

    netvaerk schema theme
    netvaerk schema --out skemaer
    netvaerk schema --vscode --out .vscode
    """
    from netvaerk.cli.console import say, warn
    from netvaerk.cli.reporting import for_machines
    from netvaerk.reports.harmless import dump
    from netvaerk.reports.schema.model import schema_of
    from netvaerk.reports.schema.vscode import schema_files, settings, vscode_files

    if kind and (vscode or out):
        raise Misuse("Skriv enten en slags fil eller --vscode og --out, ikke begge dele: Mappen får alle skemaer.")
    for_machines()
    if out:
        _write(out, vscode_files() if vscode else schema_files())
    elif vscode:
        say(settings().rstrip("\n"))
        warn(f"\nAlle filer til VS Code skrives med: netvaerk schema --vscode --out .vscode\n{_HOW}")
    else:
        say(dump(schema_of(_kind(kind))).rstrip("\n"))
    if out and vscode:
        say(_HOW)


def _kind(given: str | None) -> str:
    from netvaerk.domain.danish import listed
    from netvaerk.domain.text import did_you_mean
    from netvaerk.reports.schema.kinds import KINDS

    if given is None:
        raise Misuse(f"Skriv, hvad skemaet er for: {listed(list(KINDS), 'eller')}. Alle skrives med --out MAPPE.")
    if given not in KINDS:
        raise Misuse(f"Der er intet skema for »{given}«.{did_you_mean(given, KINDS)} Vælg {listed(list(KINDS), 'eller')}.")
    return given


def _write(out: str, files: "Mapping[str, str]") -> None:
    """Write all files or none, and tell which. What VS Code keeps in files of the user's own is not written over."""
    from netvaerk.cli.console import say
    from netvaerk.repository.documents import save_files

    for path in save_files(out, files, owned=("settings.json", "extensions.json", "tasks.json")):
        say(f"Skrevet: {path}")
