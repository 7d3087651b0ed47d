"""NV106 Indledningen bruger et mærkat eller en sammenlægning.

YAML kan mere, end en fil her må: mærkater (ord med udråbstegn foran, fx `!!str`) og sammenlægning (`<<`). De kan få den samme fil til
at betyde noget forskelligt i to programmer, og nogle af dem kan starte programmer. Derfor læses de ikke.

Forkert:

    titel: !Vigtigt Byhaver

Rigtigt:

    titel: "!Vigtigt Byhaver"

Sådan retter du det: Sæt anførselstegn om teksten, hvis udråbstegnet hører til den. Ellers slet mærkatet, og skriv værdierne ud.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV106", Severity.ERROR
