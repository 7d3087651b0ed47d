"""`netvaerk agenda`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, Format, NoCommit, OutDir, Public, RoundName, read_day, read_formats

if TYPE_CHECKING:
    from netvaerk.domain.steps.calling import Called
    from netvaerk.repository.store import Store


def command(
    meeting: Annotated[str | None, typer.Argument(metavar="MØDE", help="Mødets id eller en del af det.")] = None,
    round_: RoundName = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Mødets dag; et planlagt møde flyttes dertil.")] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Send og forsegl dagsordenen: så ændres den ikke, og ingen kan vurdere mere.")
    ] = False,
    format_: Format = "md",
    out: OutDir = None,
    public: Public = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Lav dagsordenen til et møde i Chefforum.

    Mødet oprettes, hvis det ikke findes. Det, I selv har skrevet, bliver stående; temaer, der er kommet til, føjes på.

      netvaerk agenda --round january
      netvaerk agenda 2027-01-19 --send --format pdf,docx
      netvaerk agenda 2027-01-19 --public --format html
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say
    from netvaerk.cli.paper_files import Wanted
    from netvaerk.cli.sealing import carry_sealed, open_unfinished, require_kept
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    if send:
        require_kept("--send", no_commit=no_commit, public=public)
    store = open_unfinished(dry_run=dry_run) if send else open_store()
    called = _called(store, meeting, round_, date_, send)
    if called.chosen:
        say(called.chosen)
    paper = Wanted("dagsorden", called.meeting, formats, out, public)
    if called.sending:
        carry_sealed(store, called.plan, called.sending, paper, dry_run=dry_run)
    else:
        carry(store, called.plan, no_commit=no_commit, dry_run=dry_run, paper=paper)


def _called(store: "Store", meeting: str | None, round_: str | None, date_: str | None, send: bool) -> "Called":
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.rounds import read_round
    from netvaerk.domain.steps.calling import Call, call_meeting
    from netvaerk.repository.clock import today
    from netvaerk.repository.finding import find
    from netvaerk.repository.layout import Ref

    call = Call(
        meeting=find(store, meeting, Kind.MEETING).id if meeting else None,
        round=read_round(round_, store.rules) if round_ else None,
        day=read_day(date_, "--date"),
        send=send,
    )
    return call_meeting(call, today(), store.register(), lambda m, id_: store.git.ever_held(Ref(Kind.MEETING, m).path, id_))
