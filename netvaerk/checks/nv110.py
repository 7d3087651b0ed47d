"""NV110 To filer har samme id.

På mange maskiner er to navne, der kun adskiller sig ved store og små bogstaver eller ved, hvordan æ, ø og å er gemt, en og samme fil.
Den ene ville overskrive den anden. Derfor skal hvert id være helt sit eget.

Forkert:

    data/themes/2026-byhaver.md
    data/themes/2026-Byhaver.md

Rigtigt:

    data/themes/2026-byhaver.md
    data/themes/2026-byhaver-ved-skolen.md

Sådan retter du det: Giv den ene et andet navn, eller saml de to i en.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV110", Severity.ERROR
