"""`netvaerk evaluate`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_day, read_named, read_units, written


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    plan: Annotated[str | None, typer.Option("--plan", metavar="TEKST", help="Hvordan og hvornår der evalueres.")] = None,
    no_plan: Annotated[str | None, typer.Option("--no-plan", metavar="TEKST", help="Hvorfor der ikke evalueres.")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Dagen, der skal evalueres.")] = None,
    result: Annotated[str | None, typer.Option("--result", metavar="TEKST", help="Hvad evalueringen viste.")] = None,
    done: Annotated[str | None, typer.Option("--done", metavar="DATO", help="Dagen, der blev evalueret (ellers i dag).")] = None,
    spreading: Annotated[str | None, typer.Option("--spreading", metavar="TEKST", help="Hvordan løsningerne spredes.")] = None,
    no_spreading: Annotated[str | None, typer.Option("--no-spreading", metavar="TEKST", help="Hvorfor de ikke spredes.")] = None,
    yield_: Annotated[
        list[str] | None, typer.Option("--yield", metavar="NØGLE=TEKST", help="Værdien, holdt op mod håbet; kan gentages.")
    ] = None,
    used: Annotated[
        list[str] | None, typer.Option("--used", metavar="ENHED=TEKST", help="Hvad en enhed har taget i brug; kan gentages.")
    ] = None,
    next_: Annotated[str | None, typer.Option("--next", metavar="DATO", help="Chefforums næste evaluering (innovation).")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Notér et netværks evaluering, spredning og værdi. Det kan også gøres, efter at netværket er afsluttet.

    netvaerk evaluate byhaver --plan "Vi spørger børn og naboer efter høsten" --date 2027-10-04
    netvaerk evaluate byhaver --result "Naboerne kommer igen" --yield velfærd="Færre er alene om eftermiddagen"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.closing import Harvest
    from netvaerk.domain.steps.harvesting import Evaluating, evaluate
    from netvaerk.domain.vocabulary import Characteristic
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    chosen = store.register().networks[find(store, network, Kind.NETWORK).id]
    harvest = Harvest(
        evaluation=written(plan),
        no_evaluation=written(no_plan),
        evaluation_day=read_day(date_, "--date"),
        spreading=written(spreading),
        no_spreading=written(no_spreading),
        yields=read_named(Characteristic, yield_, "--yield", "karakteristikum"),
        used=read_units(used),
    )
    evaluating = Evaluating(harvest, written(result), read_day(done, "--done"), read_day(next_, "--next"))
    carry(store, evaluate(chosen, evaluating, today()), no_commit=no_commit, dry_run=dry_run)
