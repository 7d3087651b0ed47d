"""The overview of all records, for those who read them in the git host: the text of data/README.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from netvaerk.domain.danish import short_date, sort_key
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import escape
from netvaerk.domain.rounds import Round
from netvaerk.domain.vocabulary import Mark, Season, ThemeStatus
from netvaerk.repository.layout import GENERATED

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.network import Network
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme

_INTRODUCTION = f"""# Temaer, netværk og møder

{GENERATED} ud fra filerne i mappen.
Ret i filerne og ikke her: Siden bliver overskrevet, næste gang den dannes."""
R = TypeVar("R")


def index(register: Register) -> str:
    """Return the text of data/README.md: themes by round and state, networks by half-year, meetings by day; the newest first."""
    blocks = [
        _INTRODUCTION,
        "## Temaer",
        *_themes(register.themes.values()),
        "## Netværk",
        *_networks(register),
        "## Møder",
        *_meetings(register.meetings_by_day()),
    ]
    return "\n\n".join(blocks) + "\n"


def _themes(themes: Iterable[Filed[Theme]]) -> Iterable[str]:
    by_state = sorted(themes, key=lambda t: (list(ThemeStatus).index(t.record.status), sort_key(t.record.title), t.id))
    ordered = sorted(by_state, key=lambda t: t.record.round or Round(0, 1), reverse=True)
    if not ordered:
        yield "Der er ingen temaer endnu."
    for round_, group in groupby(ordered, key=lambda t: t.record.round):
        yield f"### Runden i {round_.name}" if round_ else "### Temaer uden runde"
        yield _table(("Tema", "Status", "Netværkstype", "Kilde"), list(group), _theme)


def _theme(theme: Filed[Theme]) -> list[str]:
    record = theme.record
    state = _state(record.status, record.marks)
    return [_link(Kind.THEME, theme.id, record.title), state, record.type or "", record.source or ""]


def _networks(register: Register) -> Iterable[str]:
    def titled(id_: str | None) -> str:
        theme = register.themes.get(id_) if id_ else None
        return _link(Kind.THEME, theme.id, theme.record.title) if theme else ""

    def row(network: Filed[Network]) -> list[str]:
        record = network.record
        state = _state(record.status, record.marks)
        return [_link(Kind.NETWORK, network.id, record.title), state, record.type, titled(record.theme)]

    by_title = sorted(register.networks.values(), key=lambda n: (sort_key(n.record.title), n.id))
    ordered = sorted(by_title, key=lambda n: _half_year(n.record), reverse=True)
    if not ordered:
        yield "Der er ingen netværk endnu."
    for (year, season), group in groupby(ordered, key=lambda n: _half_year(n.record)):
        yield f"### {list(Season)[season].value.capitalize()} {year}"
        yield _table(("Netværk", "Status", "Netværkstype", "Tema"), list(group), row)


def _half_year(network: Network) -> tuple[int, int]:
    """Year and place in the year: autumn comes after spring, whatever the alphabet says."""
    year, _, season = network.half_year.partition("-")
    return int(year), list(Season).index(Season(season))


def _meetings(meetings: list[Filed[Meeting]]) -> Iterable[str]:
    if not meetings:
        yield "Der er ingen møder endnu."
        return
    yield _table(("Møde", "Dato", "Status", "Runde"), meetings[::-1], _meeting)


def _meeting(meeting: Filed[Meeting]) -> list[str]:
    record = meeting.record
    state = _state(record.status, record.marks)
    return [_link(Kind.MEETING, meeting.id, record.body_name), short_date(record.day), state, record.round.name if record.round else ""]


def _table(head: Sequence[str], records: Sequence[R], cells: Callable[[R], list[str]]) -> str:
    lines = [list(head), ["---"] * len(head), *([cell or "–" for cell in cells(r)] for r in records)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _link(kind: Kind, id_: str, title: str) -> str:
    return f"[{escape(title)}]({escape(f'{kind.value}/{id_}.md')})"


def _state(status: str, marks: Sequence[Mark]) -> str:
    return f"{status} ({', '.join(marks)})" if marks else status
