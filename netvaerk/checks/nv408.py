"""NV408 Netværkets datoer passer ikke sammen.

Et netværk går i gang, holder møder, tester måske og slutter. En dag, der ligger uden for den rækkefølge, er næsten altid en tastefejl,
fx et forkert årstal. Møder kan godt ligge efter `forventet_slut`, for den er kun ventet, men ikke efter `afsluttet`.

Forkert:

    igangsat: 2026-09-07
    forventet_slut: 2026-01-29

Rigtigt:

    igangsat: 2026-09-07
    forventet_slut: 2027-01-29

Sådan retter du det: Ret den dato, der er forkert. Meddelelsen nævner begge.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.checks.network_days import start_of
from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV408", Severity.ERROR
_HELP = "Ret den af de to datoer, der er forkert."
_Days = list[tuple[Where, date]]


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Compare every day with the start, the end and, in the test, with its first day."""
    record, start = network.record, start_of(network.record, setting.today)
    own, held = _own_days(record), _held_days(record)
    if start:
        early = [(where, day) for where, day in own + held if day < start]
        yield from _beside(early, own + held, ("igangsat",), start, "før")
    closed = record.closed
    if closed and (start is None or start <= closed):
        days = held + [(where, day) for where, day in own if where[0] == "test"]
        yield from _beside([(where, day) for where, day in days if day > closed], days, ("afsluttet",), closed, "efter")
    test = record.test
    if test and test.start and test.end and test.end < test.start:
        yield _fault(("test", "slut"), test.end, "før", ("test", "start"), test.start)


def _beside(outside: _Days, days: _Days, bound: Where, limit: date, side: str) -> Iterator[Fault]:
    """Yield the days on the wrong side of a limit; where all of several are, it is the limit that is wrong."""
    if len(outside) > 1 and len(outside) == len(days):
        other = "efter" if side == "før" else "før"
        yield _fault(bound, limit, other, *outside[0])
        return
    for where, day in outside:
        yield _fault(where, day, side, bound, limit)


def _fault(where: Where, day: date, side: str, other: Where, limit: date) -> Fault:
    name = _name(where)
    message = f"{name[0].upper()}{name[1:]} ({short_date(day)}) ligger {side} {_name(other)} ({short_date(limit)})."
    return Fault(CODE, where, message, _HELP)


def _name(where: Where) -> str:
    if where[0] == "møder":
        return "mødet"
    return f"»{where[0]}«" if len(where) == 1 else f"»{where[1]}« under »{where[0]}«"


def _own_days(record: Network) -> _Days:
    days: list[tuple[Where, date | None]] = [
        (("forventet_slut",), record.expected_end),
        (("næste_evaluering",), record.next_evaluation),
        (("afsluttet",), record.closed),
        (("evaluering", "dato"), record.evaluation.day if record.evaluation else None),
        (("test", "start"), record.test.start if record.test else None),
    ]
    return [(where, day) for where, day in days if day]


def _held_days(record: Network) -> _Days:
    return [(("møder", number, "dato"), meeting.day) for number, meeting in enumerate(record.meetings)]
