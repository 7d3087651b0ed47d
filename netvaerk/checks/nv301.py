"""NV301 Vurderingen gælder et andet tema end mappens.

En vurdering ligger i en mappe med temaets id, og `tema` siger det samme. Er de ikke ens, tælles pointene med det forkerte sted.

Forkert:

    data/assessments/2026-byhaver/abc.md med
    tema: 2026-skolehaver

Rigtigt:

    data/assessments/2026-byhaver/abc.md med
    tema: 2026-byhaver

Sådan retter du det: Ret `tema`, eller flyt filen til den mappe, den hører til.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV301", Severity.ERROR
