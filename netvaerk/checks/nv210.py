"""NV210 Overskriften er ikke temaets titel.

Titlen står to steder: i `titel`, som dagsorden og oversigter bruger, og som overskrift for dem, der læser filen. Er de forskellige, ved
læseren ikke, om det er det samme tema.

Forkert:

    titel: "Byhaver på skolen"
    …
    # Byhaver

Rigtigt:

    titel: "Byhaver på skolen"
    …
    # Byhaver på skolen

Sådan retter du det: Ret overskriften, så den er som `titel`. Er det overskriften, der er rigtig, så ret `titel`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.checks.spans import contents, outline, span_of_heading
from netvaerk.checks.stage import mendable
from netvaerk.domain.body import spaced
from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import escape
from netvaerk.domain.text import visible

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

CODE, SEVERITY = "NV210", Severity.WARNING


def check_theme(theme: Filed[Theme], _setting: Setting) -> Iterator[Fault]:
    """Compare the first heading with the title, where it is one of level 1."""
    titles = contents(theme.body)[0]
    if not titles or titles[0][0] != 1 or not mendable(theme.record):
        return
    written, title = titles[0][1], theme.record.title
    if written != title and written != spaced(title):  # as a heading is spaced already, the first is enough for most
        message = f"Overskriften »{visible(written)}« er ikke temaets titel."
        help_ = f"Skriv `# {escape(title)}`, eller ret »titel«."
        span = span_of_heading(theme.body, outline(theme.body)[0])
        yield Fault(CODE, (), message, help_, body=span, fix=escape(title) if written else None)
