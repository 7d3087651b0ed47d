"""NV116 Filen har flere fund, end der vises.

Der vises højst 200 fund i en fil. Er der flere, er det som regel én ting, der er gået galt mange gange, og resten forsvinder, når den
er rettet. Linjen vejer det samme som det tungeste af det, den dækker over.

Forkert:

    relaterede: [~, ~, ~, …]    # flere hundrede tomme punkter

Rigtigt:

    relaterede:
      - 2025-skolehaver

Sådan retter du det: Ret de første fund, og kør `netvaerk validate` igen.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV116", Severity.ERROR
