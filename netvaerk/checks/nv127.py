"""NV127 Der mangler en værdi.

En nøgle, der skal være der, eller et punkt i en liste er tomt. YAML læser `null` og `~` som ingenting, og en tom bindestreg i en liste
bliver til et punkt uden indhold. Så ser listen længere ud, end den er.

Forkert:

    titel:
    berører:
      - "Dagtilbud"
      -

Rigtigt:

    titel: "Byhaver"
    berører:
      - "Dagtilbud"

Sådan retter du det: Skriv værdien, eller slet linjen, hvis der ikke skal stå noget.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV127", Severity.ERROR
