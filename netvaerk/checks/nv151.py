"""NV151 En måned har to runder.

En runde kaldes ved sin måned, fx `2027-01`. Er der to i samme måned i `netvaerk.yaml`, er det ikke til at vide, hvilken af dem et tema
er modtaget til, og hvilken frist der gælder.

Forkert:

    runder:
      - måned: juni
        frist: "1. maj"
        halvår: efterår
      - måned: juni
        frist: "15. maj"
        halvår: efterår

Rigtigt:

    runder:
      - måned: juni
        frist: "15. maj"
        halvår: efterår

Sådan retter du det: Lad hver måned have højst én runde.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV151", Severity.ERROR
