"""`netvaerk advance`."""

from typing import Annotated

import typer

from netvaerk.cli.options import ROLE, DryRun, NoCommit, read_day


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    to: Annotated[
        str | None, typer.Option("--to", metavar="FASE", help="Fasen eller trinnet, netværket går til (ellers det næste).")
    ] = None,
    leader: Annotated[str | None, typer.Option("--leader", metavar=ROLE, help="Netværkslederen fra nu af.")] = None,
    cohort: Annotated[int | None, typer.Option("--hold", metavar="HOLD", min=1, help="Lederens hold på uddannelsen.")] = None,
    co_driver: Annotated[str | None, typer.Option("--co-driver", metavar=ROLE, help="Netværkslederens makker fra nu af.")] = None,
    reference_leader: Annotated[str | None, typer.Option("--reference-leader", metavar="ROLLE", help="Referencelederen fra nu af.")] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="NIVEAU", help="Referencelederens niveau: direktør eller chef.")] = None,
    line_manager: Annotated[str | None, typer.Option("--line-manager", metavar=ROLE, help="Netværkslederens egen leder.")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Dagen (ellers i dag).")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Før et netværk videre til dets næste fase, eller ind i og gennem testen.

    Du får at vide, hvad fasen skal efterlade, og hvad der mangler.

      netvaerk advance byhaver
      netvaerk advance byhaver --to testfase --date 2027-06-15
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.people import asked_level, read_leader, read_role
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.advancing import advance
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.networks[find(store, network, Kind.NETWORK).id]
    people = {
        "netværksleder": read_leader(leader, cohort),
        "co_driver": read_role(co_driver),
        "referenceleder": asked_level(read_role(reference_leader), level),
        "personaleleder": read_role(line_manager),
    }
    plan = advance(chosen, to, people, read_day(date_, "--date") or today(), today(), register)
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)
