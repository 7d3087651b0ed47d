"""NV129 Noget af teksten bliver ikke læst.

Uden anførselstegn læser YAML alt efter ` #` som en bemærkning, og et ord med `&` foran som et navn. Resten af teksten er borte i alle
dokumenter, uden at nogen får det at vide. En rigtig bemærkning sættes med to mellemrum foran `#`.

Forkert:

    titel: Plads nr. #3 i køen

Rigtigt:

    titel: "Plads nr. #3 i køen"

Sådan retter du det: Sæt anførselstegn om hele teksten. Er det en bemærkning, så sæt to mellemrum foran #.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.fault_text import line_for, quoted, shown
from netvaerk.repository.layout import RULES_FILE, model_of, ref_of

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.source import Source
    from netvaerk.repository.yaml_places import Plain

CODE, SEVERITY = "NV129", Severity.WARNING
# Most files have neither, and are not looked at more closely.
_NAMED = re.compile(r"&(?<=[ \[{,]&)[^\s,\[\]{}]")
_REST, _HASHTAG = re.compile(r" (#[^\r\n]*[^#\s][^\r\n]*)"), re.compile(r" (#[^#\s][^\r\n]*)")
_NAME = re.compile(r"&[^\s,\[\]{}]+")
_LONGEST = 60


def check_file(source: Source, _setting: Setting) -> Iterator[Fault]:
    """Look at every text that stands without quotes."""
    if not _is_suspect(source.yaml.text):
        return
    ref = ref_of(source.path)
    if ref is None and source.path != RULES_FILE:
        return
    from netvaerk.domain.shape import is_required, is_text

    model = model_of(ref.kind if ref else None)
    for plain in source.yaml.plain():
        if is_text(model, plain.where):
            # An empty value that may not be left out is a fault of its own.
            yield from _named(source, plain) or _cut(source, plain, empty_counts=not is_required(model, plain.where))


def _is_suspect(text: str) -> bool:
    return ("#" in text and " #" in text) or _NAMED.search(text) is not None


def _named(source: Source, plain: Plain) -> list[Fault]:
    """A word with `&` in front that nothing refers to."""
    text = source.yaml.text
    found = _NAME.match(text, plain.start) if plain.anchor else None
    if not found or f"*{plain.anchor}" in text:
        return []
    message = f"»{shown(found[0])}« bliver læst som et navn og er ikke med i teksten."
    return [_fault(source, plain, message, found.span(), text[plain.start : plain.end])]


def _cut(source: Source, plain: Plain, *, empty_counts: bool) -> list[Fault]:
    """A remark that looks like the rest of the text: with one blank in front, where two would have made it plain."""
    text = source.yaml.text
    written = text[plain.start : plain.end]
    rest = (_REST if written else _HASHTAG).match(text, plain.end)
    if not rest or not (written or empty_counts):
        return []
    message = "Teksten standser her: Det, der står efter #, bliver læst som en bemærkning."
    besides = " Er det en bemærkning, så sæt to mellemrum foran #."
    return [_fault(source, plain, message, rest.span(1), f"{written}{rest[0]}", besides)]


def _fault(source: Source, plain: Plain, message: str, span: tuple[int, int], whole: str, besides: str = "") -> Fault:
    whole = " ".join(whole.split())
    ready = f"Skriv {line_for(plain.where, quoted(whole))}." if len(whole) <= _LONGEST else "Sæt anførselstegn om hele teksten."
    return Fault(CODE, plain.where, message, f"{ready}{besides}", span=(source.offset + span[0], source.offset + span[1]))
