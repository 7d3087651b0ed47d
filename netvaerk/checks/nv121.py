"""NV121 En nøgle mangler.

Nogle nøgler skal der altid være: uden dem er det ikke til at vide, hvad filen handler om, eller hvor langt sagen er. Det gælder også
inde i blokke og lister, fx `udfald` i en beslutning.

Forkert:

    svar:
      - dato: 2026-05-04

Rigtigt:

    svar:
      - dato: 2026-05-04
        om: "Temaet er modtaget"

Sådan retter du det: Tilføj nøglen det sted, meddelelsen peger på.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV121", Severity.ERROR
