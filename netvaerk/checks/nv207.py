"""NV207 En berørt afdeling kendes ikke.

Afdelingerne står i `netvaerk.yaml`. Skrives en afdeling på flere måder, kan det ikke tælles, hvor mange temaer og netværk den er med i.
Er der ingen afdelinger i `netvaerk.yaml`, kontrolleres de ikke.

Forkert:

    berører:
      - "Dagtilbudene"

Rigtigt:

    berører:
      - "Dagtilbud"

Sådan retter du det: Skriv afdelingens navn som i `netvaerk.yaml`, eller tilføj den dér under `afdelinger`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.stage import mendable
from netvaerk.domain.danish import listed
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.text import did_you_mean, fold, visible

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV207", Severity.WARNING


def check_theme(theme: Filed[Theme], setting: Setting) -> Iterator[Fault]:
    """Compare what the theme touches with the departments of `netvaerk.yaml`; one written otherwise can be mended."""
    known = setting.departments
    if not known or not mendable(theme.record):
        return
    for number, name in enumerate(theme.record.touches):
        if name not in known:
            from netvaerk.repository.yaml_write import quoted

            same = next((k for k in known if fold(k) == fold(name)), None)
            message = f"Afdelingen »{visible(name)}« står ikke i netvaerk.yaml.{did_you_mean(name, known)}"
            help_ = f"Vælg {listed(known, 'eller')}, eller tilføj den under »afdelinger« i netvaerk.yaml."
            yield Fault(CODE, ("berører", number), message, help_, fix=quoted(same) if same else None)
