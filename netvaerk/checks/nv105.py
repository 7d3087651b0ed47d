"""NV105 En nøgle står to gange.

Står en nøgle to gange samme sted, er det ikke til at vide, hvilken værdi der gælder. Det sker let, når to udgaver af en fil sættes
sammen. Store og små bogstaver og æ skrevet som ae gør ingen forskel: det er den samme nøgle.

Forkert:

    resumé: "Byhaver til alle."
    resume: "Byhaver i alle kvarterer."

Rigtigt:

    resumé: "Byhaver i alle kvarterer."

Sådan retter du det: Behold den rigtige linje, og slet den anden.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV105", Severity.ERROR
