"""`netvaerk export`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import OutDir
from netvaerk.cli.viewing import AsViewer, ShowAll

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netvaerk.repository.store import Store

SBSYS = "sbsys-xml"


def command(
    what: Annotated[str, typer.Argument(metavar="HVAD", help="themes, networks eller assessments; eller et mødes id.")],
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="csv eller json; for et møde sbsys-xml.")] = None,
    as_: AsViewer = None,
    show_all: ShowAll = False,
    out: OutDir = None,
) -> None:
    """Skriv temaer, netværk eller vurderinger som tabel, eller et møde til kommunens hjemmeside.

    CSV åbnes i Excel med danske indstillinger. Mødet skrives, som OS2web henter møder fra SBSYS, og kun med det, der er åbent.

      netvaerk export themes --format csv
      netvaerk export assessments --format json --all
      netvaerk export 2027-01-19 --format sbsys-xml
    """
    from netvaerk.cli.console import say
    from netvaerk.domain.danish import listed
    from netvaerk.repository.documents import documents
    from netvaerk.repository.store import open_store

    table = _table(what)
    _require_format(format_, table)
    store = open_store()
    files = _rows(store, table, format_ or "csv", as_, show_all) if table else _meeting(store, what, out)
    with documents(store.root, out, files) as written:
        pass
    say(f"Skrevet: {listed(written)}")


def _table(what: str) -> str | None:
    """The table that is asked for, by its English or its Danish name; None where it must be a meeting."""
    from netvaerk.documents.exports.table import EXPORTS
    from netvaerk.domain.text import fold

    return next((key for key, export in EXPORTS.items() if fold(what) in (key, fold(export.name))), None)


def _require_format(format_: str | None, table: str | None) -> None:
    from netvaerk.documents.exports.table import EXPORTS, FORMATS
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Misuse

    known = list(FORMATS) if table else [SBSYS]
    if format_ is None or format_ in known:
        return
    if table is None and format_ in FORMATS:
        raise Misuse(f"Som {format_} kan {listed([*EXPORTS])} skrives. Et møde skrives med --format {SBSYS}.")
    raise Misuse(f"Formatet »{format_}« kan ikke bruges her. Vælg {listed(known, 'eller')}.")


def _rows(store: "Store", table: str, format_: str, as_: str | None, show_all: bool) -> "Mapping[str, bytes]":
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import warn
    from netvaerk.cli.viewing import require_shown, viewer
    from netvaerk.documents.exports.table import EXPORTS, written
    from netvaerk.domain.reviewing import hidden
    from netvaerk.domain.text import fold

    export, register = EXPORTS[table], store.reading.register
    warn_of_faults(store)
    who, themes = viewer(store, as_), list(register.themes.values())
    if export.scores:
        require_shown(themes, who, show_all, register)
        warn("Bemærk: Filen viser, hvad hver enkelt vurderer har givet og skrevet. Del den kun med dem, der skal se det.")
    early = [] if show_all else [t.id for t in hidden(themes, who, register)]
    content, notes = written(export.rows(register, early), format_)
    for note in notes:
        warn(f"Bemærk: {note}")
    return {f"{fold(export.name)}.{format_}": content}


def _meeting(store: "Store", what: str, out: str | None) -> "Mapping[str, bytes]":
    from netvaerk.cli.console import warn
    from netvaerk.cli.paper_files import Wanted, sealed_or_not
    from netvaerk.documents.exports.table import EXPORTS
    from netvaerk.documents.sbsys.agenda import kind_that_goes_out, sbsys
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find

    register = store.register()
    try:
        id_ = find(store, what, Kind.MEETING).id
    except Misuse as error:
        raise Misuse(f"{error}\nSom tabel kan {listed(list(EXPORTS))} skrives.") from None
    kind = kind_that_goes_out(register.meetings[id_], register)
    then = sealed_or_not(store, Wanted(kind, id_, (), out, public=True), register)
    made = sbsys(kind, then.register.meetings[id_], then.register, then.own, then.past)
    for note in made.notes:
        warn(f"Bemærk: {note}")
    folder = "" if out else f"sbsys-{id_}/"
    return {f"{folder}{name}": content for name, content in made.files.items()}
