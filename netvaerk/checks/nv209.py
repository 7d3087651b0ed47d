"""NV209 En dag i temaet er ikke kommet endnu.

`oprettet`, `indsendt` og `dato` under `svar` fortæller, hvad der er sket. De kan derfor ikke ligge ude i fremtiden. Som regel er det året,
der er skrevet forkert, og så kommer temaet med i en forkert runde. I eksemplet er det i dag den 22. november 2026.

Forkert:

    indsendt: 2027-11-12

Rigtigt:

    indsendt: 2026-11-12

Sådan retter du det: Skriv den dag, det skete.
"""

from collections.abc import Iterator
from datetime import date

from netvaerk.checks.world import World
from netvaerk.domain.danish import long_date, short_date
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.record import Filed
from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV209", Severity.ERROR


def check_theme(theme: Filed[Theme], world: World) -> Iterator[Fault]:
    """Look for days after today among those that tell what has happened."""
    record = theme.record
    days: list[tuple[Where, date | None]] = [(("oprettet",), record.created), (("indsendt",), record.received)]
    days += [(("svar", number, "dato"), reply.day) for number, reply in enumerate(record.replies)]
    for where, day in days:
        if day and day > world.today:
            message = f"»{where[-1]}« er {short_date(day)}, og den dag er ikke kommet endnu."
            yield Fault(CODE, where, message, f"I dag er det {long_date(world.today)}. Skriv den dag, det skete.")
