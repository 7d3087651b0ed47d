"""NV109 Filnavnet kan ikke være et id.

Filens navn er dens id. Det bruges i henvisninger, og det skal kunne skrives på alle maskiner: årstal og ord med små bogstaver a-z, tal
og bindestreg, højst 60 tegn. Æ, ø og å skrives ae, oe og aa. Et møde hedder dato og organ.

Forkert:

    data/themes/Byhaver på skolen.md

Rigtigt:

    data/themes/2026-byhaver-paa-skolen.md

Sådan retter du det: Giv filen et andet navn, helst før den deles med andre.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV109", Severity.ERROR
