"""NV304 Vurdereren står ikke i netvaerk.yaml.

Kun de vurderere, der står i `netvaerk.yaml`, vurderer temaer. Ellers ville en fremmed, eller en tastefejl, tælle med i gennemsnittet.
Er der ingen vurderere i `netvaerk.yaml`, kontrolleres de ikke. Vurderinger af temaer, der er afgjort, bliver stående, også når en
vurderer siden er stoppet.

Forkert:

    vurderet_af: acb

Rigtigt:

    vurderet_af: abc

Sådan retter du det: Ret initialerne og filens navn, eller tilføj vurdereren under `vurderere` i `netvaerk.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from netvaerk.domain.danish import listed
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import did_you_mean
from netvaerk.domain.vocabulary import ThemeStatus
from netvaerk.repository.layout import Ref

if TYPE_CHECKING:
    from netvaerk.checks.world import World

CODE, SEVERITY = "NV304", Severity.ERROR


def check_all(world: World) -> Iterator[tuple[Ref, Fault]]:
    """Compare the reviewers with the configured ones, while the theme is undecided."""
    known = [reviewer.initials for reviewer in world.rules.reviewers]
    for assessment in chain.from_iterable(world.register.assessments.values()) if known else ():
        record = assessment.record
        theme = world.register.themes.get(record.theme)
        if record.reviewer not in known and theme and theme.record.status is ThemeStatus.SUBMITTED:
            yield Ref(Kind.ASSESSMENT, assessment.id), _fault(record.reviewer, known)


def _fault(reviewer: str, known: list[str]) -> Fault:
    message = f"»{reviewer}« er ikke blandt vurdererne i netvaerk.yaml.{did_you_mean(reviewer, known)}"
    help_ = f"Vælg {listed(known, 'eller')}, eller tilføj linjen `  - initialer: {reviewer}` under »vurderere« i netvaerk.yaml."
    return Fault(CODE, ("vurderet_af",), message, help_)
