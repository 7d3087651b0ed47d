"""NV104 Indledningen kan ikke læses.

Indledningen er YAML: en nøgle, et kolon, et mellemrum og en værdi på hver linje. Nogle tegn betyder noget særligt, fx kolon midt i
en tekst og `*`, `&`, `[` og `@` foran den. Derfor er det sikrest at sætte anførselstegn om fri tekst.

Forkert:

    titel: Byhaver: en start
    status:kladde

Rigtigt:

    titel: "Byhaver: en start"
    status: kladde

Sådan retter du det: Se på det sted, meddelelsen peger på, og på linjen over. Sæt anførselstegn om teksten, eller ret indrykningen.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV104", Severity.ERROR
