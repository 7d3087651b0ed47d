"""`netvaerk referat`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, Format, NoCommit, OutDir, Public, read_day, read_formats

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.plan import Plan
    from netvaerk.repository.store import Store


def command(
    meeting: Annotated[str, typer.Argument(metavar="MØDE", help="Mødets id eller en del af det.")],
    approve: Annotated[bool, typer.Option("--approve", help="Referatet er godkendt (skriftligt eller --at) og forsegles.")] = False,
    at: Annotated[str | None, typer.Option("--at", metavar="MØDE", help="Det senere møde, der godkendte referatet.")] = None,
    date_: Annotated[
        str | None, typer.Option("--date", metavar="DATO", help="Dagen for den skriftlige godkendelse (ellers i dag).")
    ] = None,
    correction: Annotated[
        str | None, typer.Option("--correction", metavar="TEKST", help="Føj en rettelse til et godkendt referat.")
    ] = None,
    format_: Format = "md",
    out: OutDir = None,
    public: Public = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Lav referatet af et møde. Det kræver, at alt, der skal besluttes, er besluttet.

    netvaerk referat 2027-01-19
    netvaerk referat 2027-01-19 --approve --at 2027-06-15
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.paper_files import Wanted
    from netvaerk.cli.sealing import carry_sealed, open_unfinished, require_kept
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.sealing import seal_minutes
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    seals = approve or correction is not None
    if seals:
        require_kept("--approve" if approve else "--correction", no_commit=no_commit, public=public)
    store = open_unfinished(dry_run=dry_run) if seals else open_store()
    id_ = find(store, meeting, Kind.MEETING).id
    plan = _plan(store, id_, approve, at, date_, correction)
    paper = Wanted("referat", id_, formats, out, public)
    if seals:
        carry_sealed(store, plan, seal_minutes(id_), paper, dry_run=dry_run)
    else:
        carry(store, plan, no_commit=no_commit, dry_run=dry_run, paper=paper)


def _plan(store: "Store", id_: str, approve: bool, at: str | None, date_: str | None, correction: str | None) -> "Plan":
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.plan import Plan
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
    if not approve or _lacks_seal(store, meeting):
        return Plan("")
    later = register.meetings[find(store, at, Kind.MEETING).id] if at else None
    return approving(meeting, later, read_day(date_, "--date") or today(), today(), register)


def _lacks_seal(store: "Store", meeting: "Filed[Meeting]") -> bool:
    """True for an approved referat that was never sealed as it is now: a run was broken off, or a person wrote in the file."""
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.vocabulary import MeetingStatus, SealedDocument
    from netvaerk.repository.committed import Commit
    from netvaerk.repository.layout import Ref
    from netvaerk.repository.sealed import Where, where_is

    seal = meeting.record.seal_of(SealedDocument.MINUTES)
    if meeting.record.status is not MeetingStatus.APPROVED:
        return False
    if seal is None:
        return True
    if where_is(store.root, seal.commit) in (Where.CUT, Where.LOST):
        return False
    then = Commit(store.root, seal.commit).record(Ref(Kind.MEETING, meeting.id))
    return then is not None and then.record.corrections != meeting.record.corrections
