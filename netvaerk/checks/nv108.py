"""NV108 Noget ligger det forkerte sted.

Hver slags fil har sin mappe: temaer i `data/themes`, vurderinger i `data/assessments/<tema>`, netværk i `data/networks` og møder i
`data/meetings`. En fil, der ligger andre steder, eller som ikke ender på `.md`, bliver ikke læst, og det ville ingen opdage.

Forkert:

    data/themes/2026/byhaver.md
    data/assessments/abc.md
    data/themes/2026-byhaver.md.txt

Rigtigt:

    data/themes/2026-byhaver.md
    data/assessments/2026-byhaver/abc.md

Sådan retter du det: Flyt filen derhen, hvor den hører til, eller giv den det rigtige navn.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV108", Severity.ERROR
