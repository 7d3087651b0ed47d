"""NV606 Bilagets fil findes ikke i lageret.

Et bilags `fil` er en sti fra lagerets rod med skråstreger, fx `bilag/2026/regnskab.pdf`. Så findes filen også hos alle andre. En sti på
egen maskine, et drevbogstav, en adresse på nettet, `..` eller et link ud af lageret kan kun åbnes af den, der skrev det. Er det kun
skråstregerne, der vender forkert, kan det rettes automatisk.

Forkert:

    bilag:
      - titel: "Regnskab"
        fil: "F:\\\\Fælles\\\\regnskab.pdf"

Rigtigt:

    bilag:
      - titel: "Regnskab"
        fil: "bilag/regnskab.pdf"

Sådan retter du det: Læg filen i lageret, og skriv stien. Ligger bilaget et andet sted, så slet `fil`, og nøjes med titlen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.fault_text import shown

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY, ALSO_HISTORICAL = "NV606", Severity.ERROR, True
_HELP = 'Skriv stien fra lagerets rod, fx `fil: "bilag/regnskab.pdf"`, eller slet »fil«.'
_WEB = re.compile(r"[a-z][a-z0-9+.-]*://|www\.|mailto:", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[/~\\]|[a-z]:", re.IGNORECASE)


def check_meeting(meeting: Filed[Meeting], setting: Setting) -> Iterator[Fault]:
    """Look for the file of every enclosure that names one."""
    for number, item in enumerate(meeting.record.items):
        for place, enclosure in enumerate(item.enclosures):
            if enclosure.file is not None:
                found = _judge(enclosure.file, setting)
                if found:
                    message, fix = found
                    yield Fault(CODE, ("punkter", number, "bilag", place, "fil"), message, _HELP, fix=fix)


def _judge(path: str, setting: Setting) -> tuple[str, str | None] | None:
    """What is wrong with a path, and what can stand in its place where that is certain."""
    name = f"»{shown(path)}«"
    if _ABSOLUTE.match(path):
        return f"{name} er en sti på én maskine, ikke i lageret.", None
    if _WEB.match(path):
        return f"{name} er en adresse på nettet, ikke en fil i lageret.", None
    if ".." in re.split(r"[/\\]", path):
        return f"{name} fører ud af lageret eller op ad stien.", None
    if setting.holds(path):
        return None
    forward = path.replace("\\", "/")
    if forward != path and '"' not in forward and forward.isprintable() and setting.holds(forward):
        return f"Skråstregerne i {name} vender forkert.", f'"{forward}"'
    return f"Filen {name} findes ikke i lageret.", None
