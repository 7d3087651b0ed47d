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

from collections.abc import Iterator

from netvaerk.checks.world import World
from netvaerk.domain.assessment import Assessment
from netvaerk.domain.danish import listed
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.record import Filed
from netvaerk.domain.text import did_you_mean
from netvaerk.domain.vocabulary import ThemeStatus

CODE, SEVERITY = "NV304", Severity.ERROR


def check_assessment(assessment: Filed[Assessment], world: World) -> Iterator[Fault]:
    """Compare the reviewer with the configured ones, while the theme is undecided."""
    known = [reviewer.initials for reviewer in world.rules.reviewers]
    record = assessment.record
    theme = world.register.themes.get(record.theme)
    if not known or record.reviewer in known or theme is None or theme.record.status is not ThemeStatus.SUBMITTED:
        return
    message = f"»{record.reviewer}« er ikke blandt vurdererne i netvaerk.yaml.{did_you_mean(record.reviewer, known)}"
    help_ = f"Vælg {listed(known, 'eller')}, eller tilføj linjen `  - initialer: {record.reviewer}` under »vurderere« i netvaerk.yaml."
    yield Fault(CODE, ("vurderet_af",), message, help_)
