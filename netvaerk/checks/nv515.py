"""NV515 »Eventuelt« står ikke sidst.

»Eventuelt« er det sted, hvor deltagerne tager det op, der ikke står på dagsordenen, og punktet plejer derfor at komme efter alle andre.
Kun et underskriftsark kan stå efter det.

Forkert:

    punkter:
      - nøgle: eventuelt
        titel: "Eventuelt"
        type: orientering
      - nøgle: valg-af-netvaerkstemaer
        titel: "Valg af netværkstemaer"
        type: beslutning

Rigtigt:

    punkter:
      - nøgle: valg-af-netvaerkstemaer
        titel: "Valg af netværkstemaer"
        type: beslutning
      - nøgle: eventuelt
        titel: "Eventuelt"
        type: orientering

Sådan retter du det: Flyt punktet ned sidst, både i `punkter` og i teksten.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import fold

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting

CODE, SEVERITY = "NV515", Severity.INFO
_LAST, _AFTER = "eventuelt", "underskriftsark"


def check_meeting(meeting: Filed[Meeting], _setting: Setting) -> Iterator[Fault]:
    """Look at what follows the item in which anything may come up."""
    titles = [fold(item.title).strip() for item in meeting.record.items]
    if _LAST in titles:
        number = titles.index(_LAST)
        if any(title != _AFTER for title in titles[number + 1 :]):
            yield Fault(CODE, ("punkter", number, "titel"), "»Eventuelt« plejer at stå sidst.", "Flyt punktet ned under de andre.")
