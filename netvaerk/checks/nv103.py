"""NV103 Indledningen bliver ikke lukket.

Indledningen slutter med en linje, hvor der kun står tre bindestreger. Mangler den, kan nøgler og tekst ikke skilles ad.

Forkert:

    ---
    titel: "Byhaver"
    status: kladde

    # Byhaver

Rigtigt:

    ---
    titel: "Byhaver"
    status: kladde
    ---

    # Byhaver

Sådan retter du det: Skriv en linje med --- efter den sidste nøgle.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV103", Severity.ERROR
