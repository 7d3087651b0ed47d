"""NV102 Filen begynder ikke med en indledning.

Hver fil begynder med en linje med tre bindestreger, så følger nøglerne, og så en linje med tre bindestreger igen. Først derefter
kommer teksten. Der må ikke stå noget foran de første tre bindestreger, heller ikke en tom linje: så kan nøglerne ikke findes.

Forkert:

    # Byhaver

Rigtigt:

    ---
    titel: "Byhaver"
    status: kladde
    oprettet: 2026-11-22
    ---

    # Byhaver

Sådan retter du det: Skriv indledningen øverst i filen, eller slet det, der står foran den.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV102", Severity.ERROR
