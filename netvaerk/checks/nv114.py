"""NV114 Indledningen er delt i flere.

En fil har én indledning. Står der en linje med `---` eller `...` midt imellem nøglerne, er kun det over linjen læst, og resten ville
gå tabt uden et ord.

Forkert:

    ---
    titel: "Byhaver"
    ---
    status: kladde
    oprettet: 2026-11-22
    ---

Rigtigt:

    ---
    titel: "Byhaver"
    status: kladde
    oprettet: 2026-11-22
    ---

Sådan retter du det: Slet linjen, så alle nøgler står samlet.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV114", Severity.ERROR
