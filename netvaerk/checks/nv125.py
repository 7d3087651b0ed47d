"""NV125 Værdien har ikke den rigtige form.

Runder, halvår, klokkeslæt, id'er og initialer skrives altid på samme måde, så de kan findes, sorteres og henvises til.

Forkert:

    runde: juni 2026
    tid: "kl. 15"
    relaterede:
      - Byhaver på skolen

Rigtigt:

    runde: 2026-06
    tid: "15:00"
    relaterede:
      - 2026-byhaver-paa-skolen

Sådan retter du det: Skriv værdien i den form, meddelelsen viser.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV125", Severity.ERROR
