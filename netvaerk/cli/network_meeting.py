"""`netvaerk network-meeting`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_day
from netvaerk.domain.errors import Misuse


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Mødets dag.")] = None,
    hours: Annotated[str | None, typer.Option("--hours", metavar="TIMER", help="Mødets varighed i timer, fx 3 eller 3,5.")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEKST", help="Hvad mødet skal bruges til.")] = None,
    phase: Annotated[str | None, typer.Option("--phase", metavar="FASE", help="Fasen, mødet hører til (ellers den nuværende).")] = None,
    move: Annotated[str | None, typer.Option("--move", metavar="DATO", help="Flyt mødet til denne dag.")] = None,
    cancel: Annotated[bool, typer.Option("--cancel", help="Aflys mødet.")] = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Planlæg eller notér et af netværkets møder; ret, flyt eller aflys det.

    netvaerk network-meeting byhaver --date 2027-03-11 --hours 3 --purpose "At vælge idéer"
    netvaerk network-meeting byhaver --date 2027-03-11 --move 2027-03-18
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.gathering import Gathering, meet
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    day = read_day(date_, "--date")
    if day is None:
        raise Misuse("Skriv mødets dag, fx --date 2027-03-11.")
    store = open_store()
    register = store.register()
    chosen = register.networks[find(store, network, Kind.NETWORK).id]
    gathering = Gathering(day, _hours(hours), purpose, phase, read_day(move, "--move"), cancel)
    carry(store, meet(chosen, gathering, register), no_commit=no_commit, dry_run=dry_run)


def _hours(text: str | None) -> float | None:
    if text is None:
        return None
    number = text.strip().replace(",", ".")
    if not (number.replace(".", "", 1).isdecimal() and number.isascii() and 0 < float(number) <= 24):
        raise Misuse(f"»{text}« kan ikke være et antal timer. Skriv et tal, fx --hours 3 eller --hours 3,5.")
    return float(number)
