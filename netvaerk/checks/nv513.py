"""NV513 Sagsnummeret ser ikke ud som kommunens.

Har kommunen skrevet et mønster (`sagsnr_mønster`) i `netvaerk.yaml`, sammenlignes sagsnumrene i temaer og punkter med det. Det fanger
tastefejl, før nogen leder forgæves i journalen. Uden et mønster kan der stå hvad som helst.

Forkert:

    # netvaerk.yaml: sagsnr_mønster: '\\d{2}/\\d+'
    sagsnr: "14-12993"

Rigtigt:

    sagsnr: "14/12993"

Sådan retter du det: Slå nummeret op i journalen, og ret det. Har kommunen fået nye sagsnumre, så ret mønsteret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.fault_text import shown

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed

CODE, SEVERITY, BY_RULES = "NV513", Severity.WARNING, True
# No case number is longer; what is, need not be matched to be known for wrong.
_LONGEST = 100


def check_record(filed: Filed[Any], setting: Setting) -> Iterator[Fault]:
    """Match every case number; they are never computed with."""
    pattern = _compiled(setting.rules.case_pattern) if setting.rules.case_pattern else None
    if pattern is None:
        return
    for where, number in _numbers(filed.record):
        if len(number) > _LONGEST or not pattern.fullmatch(number):
            message = f"Sagsnummeret »{shown(number)}« passer ikke til kommunens mønster."
            yield Fault(CODE, where, message, f"Mønsteret i netvaerk.yaml er {shown(pattern.pattern)}.")


@cache
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern, or None where it cannot be used (NV152)."""
    try:
        return re.compile(pattern)
    except re.error:
        return None


def _numbers(record: Any) -> Iterator[tuple[Where, str]]:
    """A theme's own, or those of a meeting's items."""
    if own := getattr(record, "case_number", None):
        yield ("sagsnr",), own
    for number, item in enumerate(getattr(record, "items", ())):
        if item.case_number:
            yield ("punkter", number, "sagsnr"), item.case_number
