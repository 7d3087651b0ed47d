"""NV502 To punkter har samme nøgle eller titel.

Et punkts tekst findes ved titlen, og beslutninger findes ved nøglen. Har to punkter den samme, ville det ene få det andets tekst.

Forkert:

    punkter:
      - nøgle: temaer
        titel: "Nye temaer"
      - nøgle: temaer
        titel: "Netværk i gang"

Rigtigt:

    punkter:
      - nøgle: temaer
        titel: "Nye temaer"
      - nøgle: netvaerk
        titel: "Netværk i gang"

Sådan retter du det: Giv hvert punkt sin egen nøgle og sin egen titel. Overskriften i teksten skal rettes med.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV502", Severity.ERROR
