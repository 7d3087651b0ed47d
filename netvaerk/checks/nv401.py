"""NV401 Netværket mangler noget, som dets status kræver.

Når et netværk er igangsat, skal det fremgå, hvornår det begyndte, og hvem der er netværksleder, som rolle. Velfærds- og
innovationsnetværk skal også have en referenceleder. Det gælder ikke, hvad der er planlagt, stoppet eller historisk.

Forkert:

    status: igangsat
    igangsat: 2026-09-01

Rigtigt:

    status: igangsat
    igangsat: 2026-09-01
    netværksleder:
      rolle: "Udviklingskonsulent"
      afdeling: "Sundhed"
    referenceleder:
      rolle: "Sundhedschef"
      niveau: chef

Sådan retter du det: Skriv det, meddelelsen beder om. Skriv roller, aldrig navne.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV401", Severity.ERROR
