r"""NV113 Filen indeholder et tegn, som den ikke må.

Nogle tegn kan ikke ses og er ikke tekst: NUL, styretegn i indledningen og halve tegn (`"\ud83d"`). De kommer som regel fra en kopi,
der er gået galt, og de kan få programmer til at standse eller vise noget andet, end der står.

Forkert:

    titel: "Byhaver\0"

Rigtigt:

    titel: "Byhaver"

Sådan retter du det: Slet tegnet på det sted, meddelelsen peger på, og skriv teksten igen.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV113", Severity.ERROR
