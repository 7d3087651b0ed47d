"""NV202 Et af de syv svar mangler.

Et tema vurderes efter syv karakteristika, og hver har sit afsnit. Når temaet er indsendt, skal alle syv være besvaret; ellers ville
vurdererne skulle gætte. Den hjælp, et nyt tema er født med, tæller ikke som svar.

Forkert:

    ## Ny læring

    > Spørgsmål: Hvilken viden mangler vi om temaet?

Rigtigt:

    ## Ny læring

    Vi ved ikke, hvad der får naboer til at passe et fælles bed.

Sådan retter du det: Skriv et svar under overskriften. Et enkelt udsagn er nok; er svaret, at det ikke gælder, så skriv hvorfor.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV202", Severity.ERROR
