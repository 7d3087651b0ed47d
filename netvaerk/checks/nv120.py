"""NV120 Nøglen kendes ikke.

En nøgle, som ingen kender, bliver ikke brugt til noget. Oftest er den stavet forkert, og så ville værdien gå tabt, uden at nogen
opdagede det. Store og små bogstaver gør ingen forskel, og æ, ø og å kan skrives ae, oe og aa.

Forkert:

    netværkstyp: velfærd

Rigtigt:

    netværkstype: velfærd

Sådan retter du det: Ret nøglen til en af dem, meddelelsen nævner, eller flyt oplysningen ned i teksten.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV120", Severity.ERROR
