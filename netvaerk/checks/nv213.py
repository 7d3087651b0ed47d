"""NV213 Et andet forslag ligner.

Et tema, der ligner et tidligere tema, et netværk eller en beslutning, er måske det samme forslag en gang til, eller Chefforum har allerede
taget stilling. Så er det godt at vide, før nogen lægger flere kræfter i det. Reglen ser på de temaer, som ændringen rører, og som ikke er
afgjort. To temaer, der nævner hinanden i `relaterede` eller `erstatter`, er der nogen, der har tænkt over.

Forkert:

    titel: "Haver på skolerne"
    resumé: "Børn og naboer dyrker en have sammen."

når der allerede er et tema, der hedder »Skolehaver« med næsten samme resumé.

Rigtigt:

    titel: "Haver på skolerne"
    relaterede:
      - 2026-skolehaver

Sådan retter du det: Se ligheden med `netvaerk similar`. Er det det samme forslag, så læg de to sammen med `netvaerk merge`. Ligger de
bare tæt, så skriv det andets id i `relaterede`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from netvaerk.checks.stage import mendable
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.similarity import NEAR, Archive, Similar, about_theme
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV213", Severity.INFO
# Each is held up against everything: more in one change is somebody moving an archive, and not making proposals.
_MOST = 10
_WHAT = {Kind.THEME: "temaet", Kind.NETWORK: "netværket", Kind.MEETING: "en beslutning fra mødet"}


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Hold the undecided themes of a change up against all records; without git, or without such themes, nothing is read for it."""
    touched = (Ref(Kind.THEME, id_) for id_ in world.register.themes if world.base and world.base.touches(Ref(Kind.THEME, id_).path))
    themes = {t.id: t for t in map(world.record, touched) if t and mendable(t.record) and not t.record.historical}
    if not 0 < len(themes) <= _MOST:
        return
    archive = Archive(world.register)
    for theme in themes.values():
        found = archive.similar(about_theme(theme, world.register), NEAR)
        nearest = next((s for s in found if not _told_there(theme, themes.get(s.known.filed.id))), None)
        if nearest:
            yield Ref(Kind.THEME, theme.id), _fault(theme.id, nearest)


def _told_there(theme: Filed[Theme], other: Filed[Theme] | None) -> bool:
    """True where the other theme is just as new, and made later: of two, the later one is told."""
    return other is not None and (other.record.created or date.min, other.id) > (theme.record.created or date.min, theme.id)


def _fault(theme: str, similar: Similar) -> Fault:
    """The shared words are left to `similar`: a report may lie where texts do not belong."""
    other = similar.known
    apart = f" Ligger de bare tæt, så skriv {other.filed.id} i »relaterede«." if other.kind is not Kind.MEETING else ""
    message = f"Temaet ligner {_WHAT[other.kind]} {other.filed.id}."
    return Fault(CODE, ("titel",), message, f"Se hvordan med: netvaerk similar {theme}.{apart}")
