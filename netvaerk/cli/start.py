"""`netvaerk start`."""

from typing import Annotated

import typer

from netvaerk.cli.options import ROLE, DryRun, NoCommit, read_day, read_named


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    leader: Annotated[str | None, typer.Option("--leader", metavar=ROLE, help="Netværkslederen.")] = None,
    cohort: Annotated[int | None, typer.Option("--hold", metavar="HOLD", min=1, help="Lederens hold på uddannelsen.")] = None,
    co_driver: Annotated[str | None, typer.Option("--co-driver", metavar=ROLE, help="Netværkslederens makker.")] = None,
    reference_leader: Annotated[str | None, typer.Option("--reference-leader", metavar="ROLLE", help="Referencelederen.")] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="NIVEAU", help="Referencelederens niveau: direktør eller chef.")] = None,
    line_manager: Annotated[str | None, typer.Option("--line-manager", metavar=ROLE, help="Netværkslederens egen leder.")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="UDVALG", help="Det politiske udvalg.")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Første dag (ellers i dag).")] = None,
    next_evaluation: Annotated[
        str | None, typer.Option("--next-evaluation", metavar="DATO", help="Chefforums næste evaluering (innovation).")
    ] = None,
    hope: Annotated[list[str] | None, typer.Option("--hope", metavar="NØGLE=TEKST", help="Hvad I håber på; kan gentages.")] = None,
    mandate: Annotated[str | None, typer.Option("--mandate", metavar="TEKST", help="Hvad netværket må og ikke må.")] = None,
    parent: Annotated[str | None, typer.Option("--parent", metavar="NETVÆRK", help="Lav et undernetværk af dette.")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TITEL", help="Netværkets titel (ellers temaets).")] = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="ID", help="Netværkets id (ellers temaets).")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Lav netværket af et tema, som Chefforum har godkendt.

    Ved en terminal spørges der om dem, der skal lede. Mangler nogen, oprettes netværket som planlagt.

      netvaerk start byhaver --leader "Driftsleder, Hjælpemiddelcentret" --reference-leader "Chefen for Sundhed" --level chef
      netvaerk start byhaver --parent 2027-byhaver --title "Byhaver ved skolerne"
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.people import asked_level, asked_role, read_leader, read_role
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.founding import Founding, found, require_possible
    from netvaerk.domain.vocabulary import Characteristic
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.themes[find(store, theme, Kind.THEME).id]
    above = register.networks[find(store, parent, Kind.NETWORK).id] if parent else None
    require_possible(chosen, above, register)
    founding = Founding(
        title=title,
        parent=above,
        start=read_day(date_, "--date"),
        leader=asked_role("Netværkslederen", read_leader(leader, cohort)),
        co_driver=asked_role("Co-driveren", read_role(co_driver)),
        reference_leader=asked_level(asked_role("Referencelederen", read_role(reference_leader)), level),
        line_manager=read_role(line_manager),
        committee=committee,
        next_evaluation=read_day(next_evaluation, "--next-evaluation"),
        hopes=read_named(Characteristic, hope, "--hope", "karakteristikum"),
        mandate=mandate or "",
    )
    carry(store, found(chosen, founding, id_, today(), register), no_commit=no_commit, dry_run=dry_run)
