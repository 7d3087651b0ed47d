"""NV204 Hjælpeteksten står der endnu.

Et nyt tema er født med et spørgsmål under hver overskrift. Når svaret er skrevet, har spørgsmålet gjort sin gerning. Det kommer ikke med
i dagsordenen, men det forvirrer dem, der læser temaet i lageret.

Forkert:

    ## Ny læring

    > Spørgsmål: Hvilken viden mangler vi om temaet?

    Vi ved ikke, hvad der får naboer til at passe et fælles bed.

Rigtigt:

    ## Ny læring

    Vi ved ikke, hvad der får naboer til at passe et fælles bed.

Sådan retter du det: Slet de linjer, der begynder med `>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.spans import line_starts
from netvaerk.checks.stage import mendable
from netvaerk.domain.body import HELP, HELP_PREFIX, answers, sections
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import lines_of, parser
from netvaerk.domain.text import fold, visible
from netvaerk.domain.vocabulary import Characteristic

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV204", Severity.WARNING
_BLANK_LINE = re.compile(r"[ \t]*\r?\n")


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Find the help in every section but those that still wait for an answer."""
    if ">" not in theme.body or HELP_PREFIX.rstrip() not in theme.body or not mendable(theme.record):
        return
    starts = line_starts(lines_of(theme.body))
    quotes = {starts[t.map[0]] for t in parser().parse(theme.body) if t.type == "blockquote_open" and not t.level and t.map}
    waiting = {fold(c.label) for c in Characteristic} - {fold(c.label) for c in answers(theme.body)}
    for heading, text in sections(theme.body, 2):
        for found in HELP.finditer(text):
            start = starts[heading.end] + found.start()
            if start in quotes and fold(heading.title) not in waiting:
                blank = _BLANK_LINE.match(text, found.end())
                end = starts[heading.end] + (blank.end() if blank else found.end())
                message = f"Hjælpeteksten under »{visible(heading.title)}« skal ikke stå her mere."
                yield Fault(CODE, (), message, "Slet de linjer, der begynder med >.", body=(start, end), fix="")
