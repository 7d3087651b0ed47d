"""NV501 Mødets dato og filnavn passer ikke sammen.

Et møde hedder dato og organ, og `dato` siger det samme. Ellers kan to personer tale om hvert sit møde. Flyttes mødet, mens det er
planlagt, skal både dato og filnavn rettes.

Forkert:

    data/meetings/2027-01-19-chefforum.md med
    dato: 2027-01-26

Rigtigt:

    data/meetings/2027-01-26-chefforum.md med
    dato: 2027-01-26

Sådan retter du det: Ret datoen, eller giv filen det navn, datoen giver.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV501", Severity.ERROR
