"""NV126 Værdien er af en forkert slags.

Nogle felter er en tekst, andre et tal, en liste eller en blok med nøgler under sig. Står der noget andet, kan værdien ikke bruges.

Forkert:

    hold: "fire"
    berører: {afdeling: "Dagtilbud"}

Rigtigt:

    hold: 4
    berører:
      - "Dagtilbud"

Sådan retter du det: Skriv værdien, som meddelelsen siger. En liste har en bindestreg foran hver linje, en blok er rykket to
mellemrum ind.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV126", Severity.ERROR
