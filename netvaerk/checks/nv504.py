"""NV504 En beslutning handler om noget, der ikke står i punktet.

Hvad der besluttes, skal stå på dagsordenen: temaet i `temaer`, netværket i `netværk`. Ellers kan deltagerne ikke have forberedt sig,
og referatet ville vise en beslutning uden sag.

Forkert:

    temaer:
      - 2026-byhaver
    beslutninger:
      2026-skolehaver:
        udfald: godkendt

Rigtigt:

    temaer:
      - 2026-byhaver
    beslutninger:
      2026-byhaver:
        udfald: godkendt

Sådan retter du det: Ret id'et i beslutningen, skriv det i punktet, eller slet beslutningen.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV504", Severity.ERROR
