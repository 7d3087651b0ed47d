"""NV122 Ordet kan ikke stå her.

Nogle felter tager kun bestemte ord, fx en status eller en netværkstype. Så kan de tælles og sorteres, og alle mener det samme med dem.
Store og små bogstaver gør ingen forskel, og æ, ø og å kan skrives ae, oe og aa.

Forkert:

    netværkstype: velfærdsnetværk

Rigtigt:

    netværkstype: velfærd

Sådan retter du det: Vælg et af de ord, meddelelsen nævner.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV122", Severity.ERROR
