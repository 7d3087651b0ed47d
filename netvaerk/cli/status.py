"""`netvaerk status`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netvaerk.domain.network import Network
    from netvaerk.domain.overview import Overview
    from netvaerk.domain.register import Register
    from netvaerk.repository.store import Store


_MOST_SHOWN = 8
_WIDTH = 36


def command(
    value: Annotated[bool, typer.Option("--value", help="Se, hvad der er kommet ud af temaerne gennem årene.")] = False,
    as_json: AsJson = False,
) -> None:
    """Se, hvor runden og netværkene står: frister, hvem der skylder hvad, og hvad der er for sent eller ikke delt.

    netvaerk status
    netvaerk status --value
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say, say_json
    from netvaerk.cli.value import say_value
    from netvaerk.domain.overview import overview
    from netvaerk.domain.timeline import state_of
    from netvaerk.repository.clock import today
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.reading.register
    warn_of_faults(store)
    if value:
        say_value(register, as_json=as_json)
        return
    seen = overview(today(), register)
    if as_json:
        say_json(_facts(seen, register))
        return
    for title, lines in (
        (f"Runden {seen.round.name}", _round_lines(seen)),
        ("Mangler vurderinger", [f"{o.initials}: {', '.join(o.themes)}" for o in seen.owed]),
        ("Har ikke fået svar", _untold(register)),
        ("Netværk i gang", [f"{n.record.title} ({n.id}), {state_of(n.record, register)}{_until(n.record)}" for n in seen.running]),
        *_timeline(register),
        ("Snart", [f"{d.network}: {d.what}" for d in seen.coming]),
        ("For sent", list(seen.overdue)),
        ("Ikke delt endnu", _unshared(store)),
    ):
        say(title)
        for line in lines or ["intet"]:
            say(f"  {line}")


def _round_lines(seen: "Overview") -> list[str]:
    from netvaerk.domain.danish import counted, long_date

    days = counted(abs(seen.days_left), "dag", "dage")
    when = "i dag" if seen.days_left == 0 else f"om {days}" if seen.days_left > 0 else f"for {days} siden"
    lines = [f"Frist: {long_date(seen.deadline)} ({when})"]
    if seen.receives != seen.round:
        lines.append(f"Det, der modtages nu, hører til runden {seen.receives.name}.")
    state = seen.meeting.record.status.value if seen.meeting else "ikke oprettet"
    lines.append(f"Møde: {long_date(seen.meeting_day)} ({state})")
    lines.append("Temaer: " + (", ".join(f"{number} {status.value}" for status, number in seen.themes.items()) or "ingen"))
    if seen.drafts:
        lines.append(f"Kladder: {', '.join(seen.drafts)}")
    return lines


def _until(network: "Network") -> str:
    from netvaerk.domain.danish import short_date

    if network.next_evaluation:
        return f", evalueres {short_date(network.next_evaluation)}"
    return f", ventes færdigt {short_date(network.expected_end)}" if network.expected_end else ""


def _timeline(register: "Register") -> "Iterator[tuple[str, list[str]]]":
    """The networks on a line of time; nothing where none has started."""
    from netvaerk.domain.danish import short_date
    from netvaerk.domain.timeline import bars, drawn
    from netvaerk.repository.clock import today

    shown = bars(today(), register)
    if not shown:
        return
    first, last = min(b.start for b in shown), max(b.end for b in shown)
    lines = [f"{drawn(b, first, last, _WIDTH)} {b.network.record.title}{' (over tiden)' if b.overdue else ''}" for b in shown]
    note = ["> slutdagen er åben; ! slutdagen er overskredet"] if any(b.open or b.overdue for b in shown) else []
    yield f"Tidslinje {short_date(first)} – {short_date(last)}", [*lines, *note]


def _untold(register: "Register") -> list[str]:
    from netvaerk.domain.danish import counted
    from netvaerk.domain.steps.replying import untold

    waiting = [f"{theme}, om {what}" for theme, what in untold(register)]
    more = [f"… og {counted(len(waiting) - _MOST_SHOWN, 'tema', 'temaer')} mere"] if len(waiting) > _MOST_SHOWN else []
    return [*waiting[:_MOST_SHOWN], *more, *(["Skriv et svar med: netvaerk reply TEMA"] if waiting else [])]


def _unshared(store: "Store") -> list[str]:
    from netvaerk.domain.danish import counted
    from netvaerk.repository.layout import RULES_FILE, TEMPLATES

    unsaved = store.git.unsaved("data", RULES_FILE, TEMPLATES)
    lines = [f"ikke gemt i git: {path}" for path in unsaved[:_MOST_SHOWN]]
    if len(unsaved) > _MOST_SHOWN:
        lines.append(f"… og {counted(len(unsaved) - _MOST_SHOWN, 'fil', 'filer')} mere")
    commits = store.git.unshared()
    if commits is None:
        lines.append("Grenen er ikke knyttet til et fælles lager, så intet er delt. Del den med jeres knap for det eller med `git push`.")
    elif commits:
        changes, them = counted(commits, "gemt ændring", "gemte ændringer"), "den" if commits == 1 else "dem"
        lines.append(f"{changes} er ikke delt. Del {them} med jeres knap for det eller med `git push`.")
    return lines


def _facts(seen: "Overview", register: "Register") -> dict[str, object]:
    from netvaerk.domain.steps.replying import untold

    return {
        "runde": str(seen.round),
        "frist": seen.deadline.isoformat(),
        "dage_til_frist": seen.days_left,
        "modtager_til": str(seen.receives),
        "møde": seen.meeting.id if seen.meeting else None,
        "mødedag": seen.meeting_day.isoformat(),
        "temaer": {status.value: number for status, number in seen.themes.items()},
        "kladder": list(seen.drafts),
        "mangler_vurderinger": {o.initials: list(o.themes) for o in seen.owed},
        "har_ikke_fået_svar": [{"tema": theme, "om": what} for theme, what in untold(register)],
        "netværk_i_gang": [n.id for n in seen.running],
        "snart": [{"netværk": d.network, "dag": d.day.isoformat(), "hvad": d.what} for d in seen.coming],
        "for_sent": list(seen.overdue),
    }
