"""NV506 En overskrift i teksten hører ikke til noget punkt.

Kun det, der står under et punkts overskrift, kommer med i dagsorden og referat. Tekst under en anden overskrift ville være væk, uden
at nogen opdagede det.

Forkert:

    # Orientering

når intet punkt har titlen »Orientering«

Rigtigt:

    ## Orientering

eller et punkt med den titel

Sådan retter du det: Ret overskriften, så den er som punktets titel, lav den til en underoverskrift med ##, eller opret punktet.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV506", Severity.ERROR
