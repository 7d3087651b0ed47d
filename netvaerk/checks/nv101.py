"""NV101 Filen er ikke gemt som UTF-8.

Alle filer gemmes med tegnsættet UTF-8, så æ, ø og å er de samme på alle maskiner. Ældre programmer gemmer som Windows-1252 (»ANSI«)
eller UTF-16; så er det tilfældigt, hvad andre ser. Et BOM og Windows' linjeskift gør ikke noget.

Forkert:

    en fil, der er gemt som »ANSI« eller »Unicode« (UTF-16) i Notesblok

Rigtigt:

    den samme fil, gemt som »UTF-8«

Sådan retter du det: Åbn filen i det program, den er skrevet i, og gem den igen med tegnsættet UTF-8.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV101", Severity.ERROR
