"""`netvaerk status`."""

from typing import TYPE_CHECKING

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from netvaerk.domain.overview import Overview
    from netvaerk.repository.store import Store


_MOST_SHOWN = 8


def command(as_json: AsJson = False) -> None:
    """Se, hvor runden står: frist, temaer, vurderinger, netværk, og hvad der er for sent eller ikke delt.

    netvaerk status
    """
    from netvaerk.cli.carrying import warn_of_faults
    from netvaerk.cli.console import say, say_json
    from netvaerk.domain.overview import overview
    from netvaerk.repository.clock import today
    from netvaerk.repository.store import open_store

    store = open_store()
    seen = overview(today(), store.reading.register)
    warn_of_faults(store)
    if as_json:
        say_json(_facts(seen))
        return
    for title, lines in (
        (f"Runden {seen.round.name}", _round_lines(seen)),
        ("Mangler vurderinger", [f"{o.initials}: {', '.join(o.themes)}" for o in seen.owed]),
        ("Netværk i gang", [f"{n.record.title} ({n.id}), {n.record.status.value}{_until(n.record.expected_end)}" for n in seen.running]),
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


def _until(day: object) -> str:
    return f", ventes færdigt {day:%d-%m-%Y}" if day else ""


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


def _facts(seen: "Overview") -> dict[str, object]:
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
        "netværk_i_gang": [n.id for n in seen.running],
        "for_sent": list(seen.overdue),
    }
