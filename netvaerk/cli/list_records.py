"""`netvaerk list`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from netvaerk.cli.options import AsJson, OutDir, RoundName, read_formats, read_word
from netvaerk.cli.viewing import AsViewer, ShowAll

if TYPE_CHECKING:
    from netvaerk.domain.register import Register
    from netvaerk.domain.rounds import Round
    from netvaerk.repository.store import Store

KINDS = {
    "themes": "themes",
    "temaer": "themes",
    "networks": "networks",
    "netvaerk": "networks",
    "meetings": "meetings",
    "moeder": "meetings",
}


def command(
    kind: Annotated[str, typer.Argument(metavar="[temaer|netværk|møder]", help="Hvad der skal vises.")] = "temaer",
    round_: RoundName = None,
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS", help="Kun dem med denne status.")] = None,
    type_: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Kun velfærd, læring eller innovation.")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="Skriv holdets liste som bilag, fx docx.")] = None,
    out: OutDir = None,
    as_: AsViewer = None,
    show_all: ShowAll = False,
    cohort: Annotated[
        int | None, typer.Option("--hold", metavar="HOLD", min=1, help="Temaer og netværk for et hold på uddannelsen.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Vis temaer, netværk eller møder som liste.

    netvaerk list
    netvaerk list netværk --type innovation
    netvaerk list temaer --round january --status indsendt
    netvaerk list --hold 2 --format docx

    Den samlede vurdering af et tema er skjult, til du selv har vurderet det (--as), eller dagsordenen er sendt.
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say, say_json, table
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.text import fold
    from netvaerk.domain.vocabulary import NetworkType
    from netvaerk.repository.store import open_store

    chosen = KINDS.get(fold(kind))
    if chosen is None:
        raise Misuse(f"»{kind}« kan ikke vises som liste. Vælg temaer, netværk eller møder.")
    store = open_store()
    if cohort is None and format_:
        raise Misuse("--format skriver listen for et hold. Skriv også --hold, fx --hold 2.")
    if cohort is not None:
        if format_:
            _write_cohort(store, cohort, read_formats(format_), out)
        else:
            _say_cohort(store.reading.register, cohort, as_json)
        return
    wanted = {"status": status, "type": read_word(NetworkType, type_, "netværkstype").value if type_ else None}
    _require_status(chosen, status)
    round_chosen = _round(round_, store.reading.register) if round_ else None
    rows = list({"themes": _themes, "networks": _networks, "meetings": _meetings}[chosen](store.reading.register, round_chosen))
    if chosen == "themes":
        _hide(rows, store, as_, show_all)
    rows = [row for row in rows if all(value is None or fold(str(row.get(key) or "")) == fold(value) for key, value in wanted.items())]
    warn_of_faults(store)
    if as_json:
        say_json(rows)
    elif rows:
        table([key.capitalize() for key in rows[0]], [[str(value if value is not None else "–") for value in row.values()] for row in rows])
    else:
        say("Der er ingen at vise.")


def _hide(rows: list[dict[str, Any]], store: "Store", as_: str | None, show_all: bool) -> None:
    """Put a word in the place of totals that would show others' scores too early."""
    from netvaerk.cli.console import warn
    from netvaerk.cli.viewing import ALL_SHOWN, viewer
    from netvaerk.domain.reviewing import hidden

    register = store.reading.register
    early = {t.id for t in hidden(list(register.themes.values()), viewer(store, as_), register)}
    shown_early = [row for row in rows if row["id"] in early]
    if show_all and shown_early:
        warn(ALL_SHOWN)
    for row in [] if show_all else shown_early:
        row["samlet"] = "skjult"


def _write_cohort(store: "Store", cohort: int, formats: tuple[str, ...], out: str | None) -> None:
    from netvaerk.cli.loose_papers import write_paper
    from netvaerk.documents.standing import cohort_paper
    from netvaerk.repository.clock import today

    write_paper(store, lambda setting: cohort_paper(cohort, today(), store.register(), setting), formats, out)


def _say_cohort(register: "Register", cohort: int, as_json: bool) -> None:
    from netvaerk.cli.console import say, say_json, table
    from netvaerk.domain.cohorts import members

    found = members(cohort, register)
    if as_json:
        say_json([{"id": m.id, "titel": m.title, "hvad": m.what, "type": m.type, "status": m.status} for m in found])
    elif found:
        table(("Titel", "Hvad", "Type", "Status", "Id"), [(m.title, m.what, m.type, m.status, m.id) for m in found])
    else:
        say(f"Ingen temaer eller netværk hører til hold {cohort}. Holdet skrives som `hold: {cohort}` i temaet eller ved netværkslederen.")


def _require_status(kind: str, status: str | None) -> None:
    from netvaerk.domain.vocabulary import MeetingStatus, NetworkStatus, ThemeStatus

    if status is not None:
        words: Any = {"themes": ThemeStatus, "networks": NetworkStatus, "meetings": MeetingStatus}[kind]
        read_word(words, status, "status")


def _round(text: str, register: "Register") -> "Round":
    from netvaerk.domain.decisions import undecided_rounds
    from netvaerk.domain.rounds import choose_round, read_round
    from netvaerk.repository.clock import today

    asked = read_round(text, register.rules)
    return choose_round(asked, today(), undecided_rounds(register), register.known_rounds()).round


def _themes(register: "Register", round_: "Round | None") -> list[dict[str, Any]]:
    from netvaerk.domain.danish import decimal, sort_key
    from netvaerk.domain.scoring import count

    themes = sorted(register.themes.values(), key=lambda t: (str(t.record.round or "9999"), sort_key(t.record.title)))
    return [
        {
            "id": t.id,
            "titel": t.record.title,
            "type": t.record.type.value if t.record.type else None,
            "runde": str(t.record.round) if t.record.round else None,
            "status": t.record.status.value,
            "samlet": decimal(count(register.assessments_of(t.id), register.rules).total),
        }
        for t in themes
        if round_ is None or t.record.round == round_
    ]


def _networks(register: "Register", round_: "Round | None") -> list[dict[str, Any]]:
    from netvaerk.domain.danish import sort_key
    from netvaerk.domain.rounds import half_year

    half = half_year(round_, register.rules) if round_ else None
    networks = sorted(
        register.networks.values(), key=lambda n: (n.record.half_year[:4], n.record.half_year.endswith("efterår"), sort_key(n.record.title))
    )
    return [
        {"id": n.id, "titel": n.record.title, "type": n.record.type.value, "halvår": n.record.half_year, "status": n.record.status.value}
        for n in networks
        if half is None or n.record.half_year == half
    ]


def _meetings(register: "Register", round_: "Round | None") -> list[dict[str, Any]]:
    return [
        {
            "id": m.id,
            "dato": m.record.day.isoformat(),
            "runde": str(m.record.round) if m.record.round else None,
            "status": m.record.status.value,
            "punkter": len(m.record.items),
        }
        for m in register.meetings_by_day()
        if round_ is None or m.record.round == round_
    ]
