"""NV903 Et billede mangler en beskrivelse.

Den, der ikke kan se billedet, får beskrivelsen læst op, og i dagsorden og referat træder den i billedets sted. Webtilgængelighedsloven
kræver den.

Forkert:

    ![](billeder/byhaven.png)

Rigtigt:

    ![Børn vander højbede i skolens gård](billeder/byhaven.png)

Sådan retter du det: Skriv mellem de firkantede parenteser, hvad billedet viser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from netvaerk.checks.spans import Span, line_starts
from netvaerk.checks.stage import mendable
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import lines_of, parser

if TYPE_CHECKING:
    from markdown_it.token import Token

    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed

CODE, SEVERITY = "NV903", Severity.WARNING
_BARE = re.compile(r"!\[\s*\]")


def check_record(filed: Filed[Any], _setting: Setting) -> Iterator[Fault]:
    """Find pictures without a word of description; what stands in code is no picture."""
    if "!" not in filed.body or "![" not in filed.body or not mendable(filed.record):
        return
    starts = line_starts(lines_of(filed.body))
    for block in parser().parse(filed.body):
        bare = [t for t in block.children or [] if t.type == "image" and not _words(t)]
        if bare and block.map:
            for span in _places(filed.body, (starts[block.map[0]], starts[block.map[1]]), len(bare)):
                yield Fault(CODE, (), "Billedet har ingen beskrivelse.", "Skriv, hvad det viser: `![Børn vander højbede](…)`.", body=span)


def _words(image: Token) -> str:
    return "".join(child.content for child in image.children or []).strip()


def _places(body: str, block: Span, number: int) -> list[Span]:
    """Where the pictures of a paragraph stand; the whole paragraph where something else in it looks like one."""
    found = [match.span() for match in _BARE.finditer(body, *block)]
    return found if len(found) == number else [(block[0], len(body[: block[1]].rstrip()))]
