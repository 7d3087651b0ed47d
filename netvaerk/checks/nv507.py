"""NV507 Indstillingen mangler en at-sætning.

Et punkt med temaer eller netværk beder Chefforum om noget. Hvad det er, skal stå som nummererede at-sætninger under `## Indstilling`,
så deltagerne kan se, hvad de skal tage stilling til, og så beslutningen kan følge indstillingen punkt for punkt.

Det er en advarsel og ikke en fejl, for ingen regel kræver en at-sætning, og Chefforum kan godt beslutte noget uden.

Forkert:

    ## Indstilling

    Sekretariatet håber på en god drøftelse.

Rigtigt:

    ## Indstilling

    Sekretariat for Netværksstrukturen indstiller;

    1. at Chefforum vælger to til fire temaer.

Sådan retter du det: Skriv mindst én linje, der begynder med »at«, under overskriften `## Indstilling` i punktet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from netvaerk.domain.body import PROPOSAL, item_sections, spaced
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import lines_of

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV507", Severity.WARNING
# At the start of a line, after a list mark, or in the sentence itself: "indstiller, at …".
_AT = re.compile(
    r"^[ \t]*(?:(?:\d+[.)]|[a-zæøå][.)]|[-*+•])[ \t]+)?(?:\*\*|_)?at\b|\bindstille[rs]?\b[^.]{0,300}?\bat\b", re.IGNORECASE | re.MULTILINE
)


def check_meeting(meeting: Filed[Meeting], _setting: Setting) -> Iterator[Fault]:
    """Look for an at-sentence in every item with themes or networks; an item without a text is NV505's."""
    titles = [spaced(item.title) for item in meeting.record.items if item.themes or item.networks]
    if not titles:
        return
    written = item_sections(meeting.body, PROPOSAL)
    lines = lines_of(meeting.body)
    starts = [0, *accumulate(len(line) for line in lines)]
    for heading, text in (written[title] for title in titles if title in written):
        if not _AT.search(text):
            start = starts[heading.start]
            span = start, start + len(lines[heading.start].rstrip())
            message = "Punktet har temaer eller netværk, men indstillingen har ingen at-sætning."
            if heading.level == 1:
                message = "Punktet har temaer eller netværk, men ingen indstilling."
            yield Fault(CODE, (), message, f"Skriv under `## {PROPOSAL}`, fx `1. at {meeting.record.body_name} …`.", body=span)
