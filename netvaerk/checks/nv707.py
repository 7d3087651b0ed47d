"""NV707 Listen over kendte fund kan gøres kortere.

`netvaerk-baseline.txt` rummer fund, der var der, da listen blev skrevet. De tælles ikke med, så en ny regel ikke gør gamle filer
røde. Når fundet er rettet, skal linjen væk, så det ikke kommer igen, uden at nogen ser det.

Forkert:

    # fundet er rettet, men linjen står her endnu
    data/themes/2026-byhaver.md NV205 0a1b2c3d4e5f6071

Rigtigt:

    # linjen er slettet

Sådan retter du det: Kør `netvaerk validate --write-baseline`. Det fjerner linjer og føjer aldrig nogen til.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV707", Severity.INFO
