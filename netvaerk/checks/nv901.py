"""NV901 En dato bliver til en liste.

I Markdown er et tal med punktum først på en linje begyndelsen på en nummereret liste. Begynder et afsnit med »15. april«, bliver det til
et punkt i en liste, og i dagsordenen kan tallet blive et andet. En omvendt skråstreg foran punktummet gør det til en dato igen.

Forkert:

    15. april mødtes vi første gang.

Rigtigt:

    15\\. april mødtes vi første gang.

Sådan retter du det: Sæt en omvendt skråstreg foran punktummet, eller skriv »Den 15. april«.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from netvaerk.checks.spans import line_starts
from netvaerk.checks.stage import mendable
from netvaerk.domain.danish import MONTHS
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import lines_of, parser

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed

CODE, SEVERITY = "NV901", Severity.WARNING
_DATE = re.compile(rf"\n[ \t>*+-]*(?P<number>[0-9]{{1,2}}\.)[ \t]+(?i:{'|'.join(MONTHS)})(?![\w-])")


def check_record(filed: Filed[Any], _setting: Setting) -> Iterator[Fault]:
    """Find numbered list items that are dates. Most bodies have none at the start of a line, and are not taken apart."""
    dates = list(_DATE.finditer(f"\n{filed.body}"))
    if not dates or not mendable(filed.record):
        return
    starts = line_starts(lines_of(filed.body))
    items = {starts[t.map[0]] for t in parser().parse(filed.body) if t.type == "list_item_open" and t.markup == "." and t.map}
    for found in dates:
        if found.start() in items:  # where its line begins: the line break put in front makes up for its own
            number, start = found["number"], found.start("number") - 1
            date = found[0][found.start("number") - found.start() :]
            message = f"Linjen begynder med »{date}« og bliver til et punkt i en liste."
            fix = f"{number[:-1]}\\."
            yield Fault(CODE, (), message, f"Skriv `{fix}`, eller »den {number}«.", body=(start, start + len(number)), fix=fix)
