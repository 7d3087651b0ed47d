"""NV111 Et link peger ud af lageret.

En fil skal ligge i lageret selv. Peger den på noget uden for det, ser kolleger noget andet eller slet ingenting, og git gemmer ikke
indholdet. Af samme grund bliver der heller ikke skrevet gennem et link.

Forkert:

    data/themes/2026-byhaver.md -> /fællesdrev/byhaver.md

Rigtigt:

    data/themes/2026-byhaver.md

Sådan retter du det: Slet linket, og læg en kopi af filen i stedet.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV111", Severity.ERROR
