"""NV123 Et tal står, hvor der skal være tekst.

Uden anførselstegn læser YAML noget andet, end der står: `0123` bliver til 123, `15.30` til 15,3, `1e3` til 1000 og `true` til et ja.
Derfor tager en tekst kun imod tekst. Datoer og klokkeslæt med kolon er tekst også uden anførselstegn.

Forkert:

    sted: 0909
    tid: 15.30

Rigtigt:

    sted: "0909"
    tid: "15.30"

Sådan retter du det: Sæt anførselstegn om værdien, præcis som den står.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV123", Severity.ERROR
