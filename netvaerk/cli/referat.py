"""`netvaerk referat`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, Format, NoCommit, OutDir, read_day, read_formats

if TYPE_CHECKING:
    from netvaerk.domain.plan import Plan
    from netvaerk.repository.store import Store


def command(
    meeting: Annotated[str, typer.Argument(metavar="MØDE", help="Mødets id eller en del af det.")],
    approve: Annotated[bool, typer.Option("--approve", help="Referatet er godkendt: skriftligt, eller på mødet efter --at.")] = False,
    at: Annotated[str | None, typer.Option("--at", metavar="MØDE", help="Det senere møde, der godkendte referatet.")] = None,
    date_: Annotated[
        str | None, typer.Option("--date", metavar="DATO", help="Dagen for den skriftlige godkendelse (ellers i dag).")
    ] = None,
    correction: Annotated[
        str | None, typer.Option("--correction", metavar="TEKST", help="Føj en rettelse til et godkendt referat.")
    ] = None,
    format_: Format = "md",
    out: OutDir = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Lav referatet af et møde. Det kræver, at alt, der skal besluttes, er besluttet.

    netvaerk referat 2027-01-19
    netvaerk referat 2027-01-19 --approve --at 2027-06-15
    """
    from netvaerk.cli.carrying import Wanted, carry
    from netvaerk.domain.plan import Kind
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    store = open_store()
    id_ = find(store, meeting, Kind.MEETING).id
    plan = _plan(store, id_, approve, at, date_, correction)
    carry(store, plan, no_commit=no_commit, dry_run=dry_run, index=bool(plan.changes), paper=Wanted("referat", id_, formats, out))


def _plan(store: "Store", id_: str, approve: bool, at: str | None, date_: str | None, correction: str | None) -> "Plan":
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.plan import Kind, Plan
    from netvaerk.domain.steps.deciding import approve as approving
    from netvaerk.domain.steps.deciding import correct, require_minutes
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find

    register = store.register()
    meeting = register.meetings[id_]
    if correction and approve:
        raise Misuse("En rettelse og en godkendelse føjes til hver for sig.")
    if (at or date_) and not approve:
        raise Misuse("--at og --date hører sammen med --approve.")
    if correction:
        return correct(meeting, correction, today())
    require_minutes(meeting, register)
    if not approve:
        return Plan("")
    later = register.meetings[find(store, at, Kind.MEETING).id] if at else None
    return approving(meeting, later, read_day(date_, "--date") or today(), today(), register)
