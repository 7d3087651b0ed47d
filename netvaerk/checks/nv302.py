"""NV302 Vurderingen hedder ikke som vurdererens initialer.

Hver vurderer har sin egen fil, så to aldrig skriver oven i hinanden. Filen hedder som initialerne, og `vurderet_af` siger det samme.

Forkert:

    data/assessments/2026-byhaver/abc.md med
    vurderet_af: dkm

Rigtigt:

    data/assessments/2026-byhaver/dkm.md med
    vurderet_af: dkm

Sådan retter du det: Ret `vurderet_af`, eller giv filen vurdererens initialer som navn.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV302", Severity.ERROR
