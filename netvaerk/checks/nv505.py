"""NV505 Et punkt har ingen overskrift i teksten.

Hvert punkt har sin tekst under en overskrift med samme titel. Mangler overskriften, står punktet tomt i dagsorden og referat.

Forkert:

    punkter:
      - nøgle: eventuelt
        titel: "Eventuelt"
    ---

    # Evt.

Rigtigt:

    punkter:
      - nøgle: eventuelt
        titel: "Eventuelt"
    ---

    # Eventuelt

Sådan retter du det: Skriv overskriften i teksten, eller ret titlen, så de to er ens.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV505", Severity.ERROR
