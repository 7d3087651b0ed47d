"""NV112 To udgaver står over for hinanden.

Når to har rettet det samme sted, skriver git begge udgaver ind i filen mellem `<<<<<<<`, `=======` og `>>>>>>>`. Filen kan først
bruges igen, når en har valgt.

Forkert:

    <<<<<<< HEAD
    status: indsendt
    =======
    status: kladde
    >>>>>>> kollega

Rigtigt:

    status: indsendt

Sådan retter du det: Vælg den rigtige udgave, eventuelt noget af hver, og slet de tre linjer med tegn.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV112", Severity.ERROR
