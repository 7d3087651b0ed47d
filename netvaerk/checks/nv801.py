"""NV801 Her står et CPR-nummer.

Et CPR-nummer hører aldrig hjemme i lageret: git gemmer alt, hvad der én gang er lagt ind, og alle med adgang kan læse det. Der ledes efter
ti cifre, hvor de første seks er en dato, i hele filen, også når de er delt med bindestreg, mellemrum, punktum, skråstreg eller linjeskift.
Modulus 11 bruges ikke, for nyere numre overholder det ikke. Andre numre på ti cifre kan derfor også blive fundet. Meddelelsen gentager
aldrig nummeret.

Forkert:

    Borgeren (ddmmåå-xxxx) ventede i tre uger.

Rigtigt:

    Borgeren ventede i tre uger.

Sådan retter du det: Slet nummeret, før du gemmer i git. Er det allerede gemt, så tal med kommunens databeskyttelsesrådgiver.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.source import Source

CODE, SEVERITY = "NV801", Severity.ERROR


def check_file(source: Source, _setting: Setting) -> Iterator[Fault]:
    """Find the numbers in all of a file."""
    if not source.glance.number:
        return
    from netvaerk.domain.personal_data import cpr_numbers  # many patterns, which most repositories do not need

    for span in cpr_numbers(source.text):
        message = "Her står et CPR-nummer, eller noget, der ligner."
        help_ = "Slet det. Er det allerede gemt i git, så tal med kommunens databeskyttelsesrådgiver."
        yield Fault(CODE, (), message, help_, span=span)
