"""NV201 Temaet mangler noget, som dets status kræver.

En kladde må være ufærdig: den skal kun have `titel`, `status` og `oprettet`. Når et tema er indsendt, skal det kunne vurderes, og så
skal alle oplysninger være der. Det samme gælder, når det er afgjort.

Forkert:

    status: indsendt
    indsendt: 2026-05-01
    runde: 2026-06
    resumé:

Rigtigt:

    status: indsendt
    indsendt: 2026-05-01
    runde: 2026-06
    resumé: "Byhaver til alle."

Sådan retter du det: Skriv det, meddelelsen beder om, eller sæt temaet tilbage til `status: kladde`, hvis det ikke er indsendt endnu.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV201", Severity.ERROR
