"""NV115 Filen kan ikke åbnes.

Filen er der, men den kan ikke læses: der mangler adgang til den, den er et link, der går i ring eller peger på noget, der ikke findes,
eller den er slet ikke en almindelig fil. Hvad der står i den, er derfor ikke kontrolleret.

Forkert:

    data/themes/2026-byhaver.md -> 2026-byhaver.md

Rigtigt:

    data/themes/2026-byhaver.md

Sådan retter du det: Giv dig selv adgang til filen, eller læg den rigtige fil i stedet for linket.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV115", Severity.ERROR
