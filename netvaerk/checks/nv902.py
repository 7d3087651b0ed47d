"""NV902 En overskrift springer et niveau over.

Den, der får siden læst op, finder vej ved hjælp af overskrifternes niveauer. Springer de, ser det ud, som om der mangler noget.
Webtilgængelighedsloven kræver overskrifter i rækkefølge.

Forkert:

    ## Baggrund

    #### Tal fra 2025

Rigtigt:

    ## Baggrund

    ### Tal fra 2025

Sådan retter du det: Fjern så mange #, at overskriften er ét niveau under den, den hører til.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from netvaerk.checks.spans import contents, outline, span_of_heading
from netvaerk.checks.stage import mendable
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import visible

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed

CODE, SEVERITY = "NV902", Severity.WARNING


def check_record(filed: Filed[Any], _setting: Setting) -> Iterator[Fault]:
    """Compare each heading's level with the one above; the first may be of level 1 or 2."""
    if "#" not in filed.body:
        return
    levels = [1, *(level for level, _ in contents(filed.body)[0])]
    skipping = [number for number, (above, level) in enumerate(pairwise(levels)) if level > above + 1]
    if not skipping or not mendable(filed.record):
        return
    headings = outline(filed.body)
    for number in skipping:
        heading, above = headings[number], levels[number]
        title, marks = visible(heading.title), "#" * (above + 1)
        before = f"men den før er på niveau {above}" if number else "men er den første"
        message = f"Overskriften »{title}« er på niveau {heading.level}, {before}."
        yield Fault(CODE, (), message, f"Skriv `{marks} {title}`.", body=span_of_heading(filed.body, heading))
