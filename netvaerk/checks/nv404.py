"""NV404 Netværkets varighed passer ikke til netværkstypen.

Et velfærdsnetværk varer omkring et halvt år, før det går i testfase, og et læringsnetværk fire til fem måneder. Månederne står under
`netværkstyper` i `netvaerk.yaml`, og en måned fra eller til gør ikke noget. Et innovationsnetværk har ingen fast slutdato: Chefforum
evaluerer det undervejs, så det har `næste_evaluering` i stedet for `forventet_slut`.

Forkert:

    netværkstype: læring
    igangsat: 2026-02-02
    forventet_slut: 2026-12-18

Rigtigt:

    netværkstype: læring
    igangsat: 2026-02-02
    forventet_slut: 2026-06-26

Sådan retter du det: Ret datoen, eller tal med referencelederen om, hvorvidt opgaven er for stor. Er det med vilje, kan advarslen blive
stående.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.checks.network_days import start_of
from netvaerk.domain.danish import decimal
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.vocabulary import NetworkStatus

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.municipality import TypeRule
    from netvaerk.domain.network import Network

CODE, SEVERITY, BY_RULES = "NV404", Severity.WARNING, True
# No source says how exactly the months are meant; a month is what a holiday or a moved meeting costs.
_TOLERANCE = 1


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Measure from the start to the end, by the months of the type."""
    record, rule = network.record, setting.rules.types[network.record.type]
    if record.status is NetworkStatus.STOPPED:
        return
    if rule.months is None:
        yield from _without_frame(record, rule)
        return
    start, (where, end) = start_of(record, setting.today), _end(record, rule)
    if start is None or end is None or end < start:
        return
    months = _months(start, end)
    if not rule.months.least - _TOLERANCE <= months <= rule.months.most + _TOLERANCE:
        message = f"Netværket varer {decimal(months)} måneder. Et {rule.name} varer omkring {rule.months.own_span()} måneder."
        yield Fault(CODE, where, message, f"Ret »{where[-1]}« eller »igangsat«, hvis datoen er forkert.")


def _without_frame(record: Network, rule: TypeRule) -> Iterator[Fault]:
    if record.expected_end:
        message = f"Et {rule.name} har ingen fast slutdato. Chefforum evaluerer det undervejs."
        yield Fault(CODE, ("forventet_slut",), message, "Skriv `næste_evaluering: …` i stedet.", at_key=True)
    elif record.status is NetworkStatus.RUNNING and record.next_evaluation is None:
        message = f"»næste_evaluering« mangler. Chefforum evaluerer et {rule.name} undervejs."
        yield Fault(CODE, ("næste_evaluering",), message, "Skriv dagen, fx `næste_evaluering: 2027-01-19`.")


def _end(record: Network, rule: TypeRule) -> tuple[Where, date | None]:
    """The end of the network itself: where a test follows, that is when the test begins."""
    if not rule.test_phase:
        return (("afsluttet",), record.closed) if record.closed else (("forventet_slut",), record.expected_end)
    if record.test and record.test.start:
        return ("test", "start"), record.test.start
    return ("forventet_slut",), record.expected_end


def _months(start: date, end: date) -> float:
    return (end.year - start.year) * 12 + end.month - start.month + (end.day - start.day) / 31
