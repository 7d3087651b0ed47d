"""NV905 Her står et usynligt tegn.

Styretegn og tegn, der vender læseretningen, kan ikke ses, men de kan få en tekst til at se ud som noget andet, end den er. De kommer som
regel med, når tekst kopieres fra et program til et andet. I dagsorden og referat bliver de vist som �. Meddelelsen nævner tegnets nummer.

Forkert:

    titel: "Byhaver<U+202E>"

Rigtigt:

    titel: "Byhaver"

Sådan retter du det: Slet tegnet, eller lad `netvaerk validate --fix` gøre det. Kan du ikke se det, så slet ordet, og skriv det igen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.source import Source

CODE, SEVERITY = "NV905", Severity.ERROR
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Of these a space takes the place: a line or a word ends there.
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_HIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_DIRECTIONS}]+")
_ONE_WAY = re.compile(f"[{_DIRECTIONS}]")


def check_file(source: Source, _setting: Setting) -> Iterator[Fault]:
    """Find them in all of a file, and in the values that YAML makes of `\\u202e` and the like."""
    if source.glance.hidden and not source.text.replace("\n", "").isprintable():  # most files need no closer look
        for found in _HIDDEN.finditer(source.text):
            yield _fault(found[0], (), span=found.span(), fix=" " if found[0][0] in _BREAKS else "")
    if "\\" in source.yaml.text:
        for where, text in _texts(source.front, ()):
            hidden = "".join(_HIDDEN.findall(text))
            if hidden and not _HIDDEN.search(source.yaml.written(where)):
                yield _fault(hidden, where)


def _fault(characters: str, where: Where, **more: Any) -> Fault:
    names = ", ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(characters))
    what = "vender læseretningen" if _ONE_WAY.search(characters) else "er et styretegn"
    return Fault(CODE, where, f"Her står et usynligt tegn, der {what}: {names}.", "Slet det, eller skriv ordet igen.", **more)


def _texts(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*where, key))
