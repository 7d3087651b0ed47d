"""`netvaerk validate`."""

from typing import Annotated

import typer

from netvaerk.cli.options import AsJson


def command(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[FIL|MAPPE|ID]…", help="Vis kun, hvad der er galt her.")] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help="text, json, github, gitlab, sarif, junit eller markdown.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Lad også advarsler og oplysninger tælle som fejl.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Ret det, der kan rettes sikkert. Filerne skrives, men gemmes ikke i git.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Vis, hvad --fix ville ændre, uden at ændre noget.")] = False,
    base: Annotated[
        str | None, typer.Option("--base", metavar="COMMIT", help="Hold skridt og låse op mod dette i stedet for den fælles gren.")
    ] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Vis kun, hvad der er galt i de filer, ændringen rører.")] = False,
    baseline: Annotated[
        bool,
        typer.Option(
            "--baseline/--no-baseline", show_default=False, help="Spring de fund over, som netvaerk-baseline.txt kender, eller lad være."
        ),
    ] = True,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Skriv netvaerk-baseline.txt, eller slet de linjer, der ikke længere passer.")
    ] = False,
    history: Annotated[bool, typer.Option("--history", help="Led også efter persondata i alt, hvad git har gemt.")] = False,
    as_json: AsJson = False,
) -> int:
    """Kontrollér alle filer: kan de læses, er nøgler og værdier rigtige, og passer de med hinanden og med processen?

    Kommandoen slutter med 0, når der ingen fejl er, og ellers med 1. Hvad en kode betyder, vises med `netvaerk explain KODE`.

    netvaerk validate
    netvaerk validate data/themes/2026-byhaver.md
    netvaerk validate --fix --diff
    netvaerk validate --changed --base origin/main
    netvaerk validate --format sarif > netvaerk.sarif
    """
    from netvaerk.cli.validating import Asked, carry_out

    return carry_out(
        Asked(
            paths=tuple(paths or ()), format=format_, as_json=as_json, strict=strict, fix=fix, diff=diff,
            base=base, changed=changed, baseline=baseline, write_baseline=write_baseline, history=history,
        )
    )  # fmt: skip
