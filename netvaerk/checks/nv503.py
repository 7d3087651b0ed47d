"""NV503 Et tema står mere end én gang på mødet.

Et tema behandles i ét punkt. Ellers kunne mødet komme til at beslutte to forskellige ting om det.

Forkert:

    punkter:
      - nøgle: temaer
        temaer:
          - 2026-byhaver
      - nøgle: sager
        temaer:
          - 2026-byhaver

Rigtigt:

    punkter:
      - nøgle: temaer
        temaer:
          - 2026-byhaver
      - nøgle: sager

Sådan retter du det: Lad temaet stå i det punkt, hvor det skal afgøres, og slet det i det andet.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV503", Severity.ERROR
