"""NV203 De syv afsnit står ikke i rækkefølge.

Alle temaer har de samme syv afsnit i den samme rækkefølge, så de kan læses og vurderes ved siden af hinanden. Står et afsnit to gange,
eller står der en anden overskrift imellem, kommer teksten ikke med i dagsordenen. Efter det syvende afsnit er der plads til mere.

Forkert:

    ## Ny læring

    ## Kompleksitet

Rigtigt:

    ## Kompleksitet

    ## Ny læring

Sådan retter du det: Flyt afsnittet derhen, hvor det hører til. Rækkefølgen er Bedre velfærd, Aktuel udfordring, På tværs, Kompleksitet,
Ny læring, Innovation og Nye perspektiver.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.spans import contents, outline, span_of_heading
from netvaerk.checks.stage import complete
from netvaerk.domain.danish import listed
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import fold, nearest, visible
from netvaerk.domain.vocabulary import Characteristic

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.markdown import Heading
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV203", Severity.ERROR
_LABELS = [c.label for c in Characteristic]
_RIGHT = [(2, label) for label in _LABELS]
_RANK = {fold(label): rank for rank, label in enumerate(_LABELS)}


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Compare the headings with the seven in their order."""
    if not complete(theme.record):
        return
    upper = [heading for heading in contents(theme.body)[0] if heading[0] <= 2]
    if upper[1:] == _RIGHT and upper[0][0] == 1:
        return
    headings = [heading for heading in outline(theme.body) if heading.level <= 2]
    first: dict[int, Heading] = {}
    others: list[Heading] = []
    for number, heading in enumerate(headings):
        rank = _RANK.get(fold(heading.title)) if heading.level == 2 else None
        if rank is None:
            others += [heading] if number or heading.level == 2 else []
        elif rank in first:
            message = f"Afsnittet »{_LABELS[rank]}« står to gange."
            yield _at(theme, heading, message, "Saml svaret under den første af overskrifterne. Kun ét svar kommer med.")
        else:
            first[rank] = heading
    yield from _misplaced(theme, first)
    yield from _between(theme, first, others)


def _misplaced(theme: Filed[Theme], first: dict[int, Heading]) -> Iterator[Fault]:
    ranks = sorted(first, key=lambda rank: first[rank].start)
    for rank in sorted(set(ranks) - set(_longest_in_order(ranks))):
        place = f"efter »{_LABELS[rank - 1]}«" if rank else "først"
        help_ = f"Flyt det, så det står {place}. Rækkefølgen er {listed(_LABELS)}."
        yield _at(theme, first[rank], f"Afsnittet »{_LABELS[rank]}« står ikke på sin plads.", help_)


def _longest_in_order(ranks: list[int]) -> list[int]:
    """The longest run that is in order, so that as few as possible are told to move."""
    runs: list[list[int]] = [[]]
    for rank in ranks:
        runs.append([*max((run for run in runs if not run or run[-1] < rank), key=len), rank])
    return max(runs, key=len)


def _between(theme: Filed[Theme], first: dict[int, Heading], others: list[Heading]) -> Iterator[Fault]:
    """Other headings above the last of the seven; one that is a misspelt label is a missing answer instead."""
    last = max((heading.start for heading in first.values()), default=0)
    missing = [label for rank, label in enumerate(_LABELS) if rank not in first]
    for heading in others:
        if heading.start < last and not any(nearest(label, [heading.title]) for label in missing):
            title = visible(heading.title)
            help_ = f"Flyt den ned efter »{_LABELS[-1]}«, eller gør den til en underoverskrift: `### {title}`."
            yield _at(theme, heading, f"Overskriften »{title}« står mellem de syv afsnit.", help_)


def _at(theme: Filed[Theme], heading: Heading, message: str, help_: str) -> Fault:
    return Fault(CODE, (), message, help_, body=span_of_heading(theme.body, heading))
