"""NV107 Filen er for stor eller har for mange niveauer.

En fil er højst 1 MB, og indledningen er højst 200 tusind tegn og 20 niveauer dyb. Det er langt mere, end et tema eller et møde fylder.
Større filer er som regel billeder eller bilag, der er kommet med ved et uheld, og de ville gøre alle kommandoer langsomme.

Forkert:

    resumé: [[[[[[[[[[[[[[[[[[[[["Byhaver"]]]]]]]]]]]]]]]]]]]]]

Rigtigt:

    resumé: "Byhaver"

Sådan retter du det: Læg billeder og bilag i egne filer, og skriv fri tekst under indledningen i stedet for i den.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV107", Severity.ERROR
