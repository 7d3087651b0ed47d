"""NV303 En inhabil vurderer har givet point.

Den, der er inhabil, må ikke være med til at vurdere (forvaltningsloven § 3). Pointene må derfor ikke stå i filen, heller ikke som
kladde. Hvorfor vurdereren er inhabil, noteres ikke.

Forkert:

    inhabil: true
    vurdering:
      velfærd: 3

Rigtigt:

    inhabil: true

Sådan retter du det: Slet `vurdering`, eller skriv `inhabil: false`, hvis vurdereren ikke er inhabil.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV303", Severity.ERROR
