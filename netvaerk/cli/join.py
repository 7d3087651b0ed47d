"""`netvaerk join`."""

from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_word


def command(
    network: Annotated[str, typer.Argument(metavar="NETVÆRK", help="Netværkets id eller en del af det.")],
    label: Annotated[str, typer.Argument(metavar="BETEGNELSE", help="Deltageren, aldrig med navn: en rolle eller fx »Borger 1«.")],
    as_: Annotated[str | None, typer.Option("--as", metavar="HVEM", help="Hvem deltageren er, fx medarbejder eller borger.")] = None,
    type_: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="kerne (alle faser) eller løbende (nogle faser).")] = None,
    organisation: Annotated[str | None, typer.Option("--from", metavar="STED", help="Afdelingen eller organisationen.")] = None,
    phase: Annotated[list[str] | None, typer.Option("--phase", metavar="FASE", help="En fase, deltageren er med i; kan gentages.")] = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Notér, at nogen er med i et netværk, eller ret det, der står om dem.

    netvaerk join byhaver "Pædagog" --as medarbejder --from "Skoler & Uddannelse"
    netvaerk join byhaver "Borger 1" --as borger --type løbende --phase opdagelse --phase ideudvikling
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.joining import Joining, join
    from netvaerk.domain.vocabulary import Category, ParticipantType
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.networks[find(store, network, Kind.NETWORK).id]
    joining = Joining(
        label,
        read_word(Category, as_, "deltager") if as_ else None,
        read_word(ParticipantType, type_, "type") if type_ else None,
        organisation,
        tuple(phase or ()),
    )
    carry(store, join(chosen, joining, register), no_commit=no_commit, dry_run=dry_run)
