"""NV128 Tallet er for stort eller for lille.

Nogle tal har grænser: point er 0-3, et hold er mindst 1, og et møde varer højst et døgn. Et tal uden for grænserne er en slåfejl og
ville gøre gennemsnit og optællinger forkerte.

Forkert:

    vurdering:
      velfærd: 4

Rigtigt:

    vurdering:
      velfærd: 3

Sådan retter du det: Skriv et tal inden for de grænser, meddelelsen nævner.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV128", Severity.ERROR
