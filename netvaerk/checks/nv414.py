"""NV414 Halvåret passer ikke til igangsættelsen.

Foråret er januar til juni, og efteråret er juli til december. Et netværk må gerne gå i gang i måneden før, for mødet i juni vælger
efterårets netværk. Går det i gang i et andet halvår, tæller det med det forkerte sted i oversigter og tal.

Forkert:

    halvår: 2026-efterår
    igangsat: 2027-02-01

Rigtigt:

    halvår: 2027-forår
    igangsat: 2027-02-01

Sådan retter du det: Ret halvåret, eller ret datoen, hvis det er den, der er forkert.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.checks.network_days import start_of
from netvaerk.domain.danish import short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.vocabulary import Season

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.network import Network

CODE, SEVERITY = "NV414", Severity.WARNING


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Compare the half-year with the day of the start, where that day can be true."""
    record = network.record
    start = start_of(record, setting.today)
    if start is None or _fits(record.half_year, start):
        return
    season = Season.SPRING if start.month <= 6 else Season.AUTUMN
    message = f"Netværket gik i gang {short_date(start)}, men står til »{record.half_year}«."
    yield Fault(CODE, ("halvår",), message, f"Skriv `halvår: {start.year}-{season.value}`, eller ret »igangsat«.")


def _fits(half_year: str, start: date) -> bool:
    year, _, season = half_year.partition("-")
    first = int(year) * 12 + (1 if season == Season.SPRING else 7)
    return first - 1 <= start.year * 12 + start.month < first + 6
