"""`netvaerk show`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from netvaerk.cli.options import AsJson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network
    from netvaerk.domain.participation import Attendance
    from netvaerk.domain.register import Register


def command(
    record: Annotated[str, typer.Argument(metavar="ID", help="Et tema, et netværk eller et møde.")],
    as_json: AsJson = False,
) -> None:
    """Vis et tema, et netværk eller et møde.

    netvaerk show byhaver
    netvaerk show networks/2026-byhaver
    """
    from netvaerk.cli.console import say, say_json, table
    from netvaerk.domain.body import without_help
    from netvaerk.domain.kind import Kind
    from netvaerk.repository.finding import find
    from netvaerk.repository.store import open_store

    store = open_store()
    ref = find(store, record, Kind.THEME, Kind.NETWORK, Kind.MEETING)
    store.require_sound(ref)
    register = store.reading.register
    filed: Filed[Any] = {Kind.THEME: register.themes, Kind.NETWORK: register.networks, Kind.MEETING: register.meetings}[ref.kind][ref.id]
    front = filed.record.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    if as_json:
        say_json({"id": filed.id, **front, "tekst": filed.body})
        return
    say(f"{ref.path}\n")
    table(("Nøgle", "Værdi"), list(_rows(front)))
    if ref.kind is Kind.THEME:
        _say_decisions(filed.id, register)
    if ref.kind is Kind.NETWORK:
        _say_circle(filed, register)
    say(f"\n{without_help(filed.body)}")


def _say_circle(network: "Filed[Network]", register: "Register") -> None:
    """The participants by phase, and what is worth a second look."""
    from netvaerk.cli.console import say, table
    from netvaerk.domain.participation import attendance, concerns

    seats = attendance(network.record, register.rules)
    if not seats:
        return
    say()
    heads = ("Deltager", "Hvem", "Type", *(phase.name for phase in register.rules.phases))
    table(heads, [(s.participant.label, s.participant.category.value, s.participant.type.value, *_crosses(s)) for s in seats])
    theme = register.themes.get(network.record.theme) if network.record.theme else None
    for concern in concerns(network.record, theme):
        say(f"Bemærk: {concern}")


def _crosses(seat: "Attendance") -> list[str]:
    return ["x" if there else "–" for there in seat.phases.values()]


def _rows(front: dict[str, Any]) -> "Iterator[tuple[str, str]]":
    """A row for each key, and one for each entry of a list of blocks."""
    for key, value in front.items():
        several = isinstance(value, list) and any(isinstance(entry, dict) for entry in value)
        for entry in value if several else [value]:
            if entry not in (None, [], {}):
                yield key, _shown(entry)


def _shown(value: Any) -> str:
    from netvaerk.domain.danish import plain_number

    if isinstance(value, list):
        return "; ".join(_shown(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(v)}" for key, v in value.items() if v not in (None, [], {}))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return plain_number(value) if isinstance(value, float) else str(value)


def _say_decisions(theme: str, register: "Register") -> None:
    from netvaerk.cli.console import say
    from netvaerk.domain.afterwards import replaced_by
    from netvaerk.domain.danish import long_date
    from netvaerk.domain.decisions import decisions_about

    for other in replaced_by(theme, register):
        say(f"Afløst af {other}")
    for decided in decisions_about(theme, register):
        decision = decided.decision
        words = (
            ("til", decision.to),
            ("sammen med", decision.together_with),
            ("vilkår", decision.conditions),
            ("begrundelse", decision.reason),
        )
        beside = "".join(f" · {word}: {value}" for word, value in words if value)
        say(f"Mødet {long_date(decided.meeting.record.day)}: {decision.outcome.value}{beside}")
