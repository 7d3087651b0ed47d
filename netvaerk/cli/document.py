"""`netvaerk document`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import Format, OutDir, Public, read_day, read_formats

if TYPE_CHECKING:
    from netvaerk.documents.setting import Setting
    from netvaerk.documents.tree import Paper
    from netvaerk.repository.store import Store

OVERVIEW = "netvaerksoversigt"


def command(
    kind: Annotated[str, typer.Argument(metavar="SLAGS", help="Dokumentets slags, fx referat.")],
    record: Annotated[str | None, typer.Argument(metavar="[ID]", help="Temaets, netværkets eller mødets id eller en del af det.")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATO", help="Dagen for en netvaerksoversigt (ellers i dag).")] = None,
    format_: Format = "md",
    out: OutDir = None,
    public: Public = False,
) -> None:
    """Lav et dokument af et tema, et netværk eller et møde, eller oversigten over alle netværk.

    netvaerk document referat 2027-01-19 --format docx,pdf
    netvaerk document deltagerfolder byhaver --format pdf
    netvaerk document netvaerksoversigt --date 2027-01-19 --format pdf
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.loose_papers import write_paper
    from netvaerk.cli.paper_files import Wanted
    from netvaerk.documents.papers import KINDS
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.plan import Plan
    from netvaerk.domain.text import did_you_mean, fold
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    if fold(kind) == OVERVIEW:
        if record or public:
            raise Misuse("En netværksoversigt er om alle netværk. Skriv den uden id og uden --public.")
        write_paper(store := open_store(), lambda setting: _overview(store, date_, setting), formats, out)
        return
    chosen = next((name for name in KINDS if fold(name) == fold(kind)), None)
    if chosen is None:
        known = [*KINDS, OVERVIEW]
        raise Misuse(f"Dokumentet »{kind}« findes ikke.{did_you_mean(kind, known)} Vælg {listed(known, 'eller')}.")
    if record is None or date_:
        raise Misuse(f"Skriv, hvad dokumentet skal laves af: netvaerk document {chosen} ID")
    store = open_store()
    id_ = find(store, record, KINDS[chosen].record).id
    store.register()  # what cannot be read is told as it is, and not as something that is not there
    carry(store, Plan(""), paper=Wanted(chosen, id_, formats, out, public))


def _overview(store: "Store", date_: str | None, setting: "Setting") -> "Paper":
    from netvaerk.documents.standing import overview_paper
    from netvaerk.repository.clock import today

    return overview_paper(read_day(date_, "--date") or today(), store.register(), setting)
