"""NV124 Datoen kan ikke læses.

En dato skrives år-måned-dag med fire, to og to cifre. Så kan den kun læses på én måde, og filer sorteres rigtigt. Datoen skal også
findes: februar har 28 dage, og 29 i et skudår.

Forkert:

    oprettet: 1. maj 2026

Rigtigt:

    oprettet: 2026-05-01

Sådan retter du det: Skriv datoen som år-måned-dag.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV124", Severity.ERROR
