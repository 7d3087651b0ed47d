"""NV804 Her står vist et navn.

I `rolle`, `betegnelse`, `deltagere` og `afbud` skrives, hvad en person er, og aldrig hvad personen hedder. Navne er personoplysninger, og
folk skifter stilling: rollen holder længere. Der gættes ud fra ord med stort begyndelsesbogstav; gættet kan være forkert, og
meddelelsen gentager det ikke.

Forkert:

    deltagere:
      - betegnelse: "Fornavn Efternavn"

Rigtigt:

    deltagere:
      - betegnelse: "Borger 1"

Sådan retter du det: Skriv en rolle, fx »Chefen for Sundhed« eller »Borger 1«. Er det en organisation, så skriv rollen foran:
»Kasserer i …«.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault, Where
from netvaerk.domain.personal_names import looks_like_a_name, words_of
from netvaerk.domain.text import visible
from netvaerk.domain.vocabulary import Category

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.repository.source import Source

CODE, SEVERITY = "NV804", Severity.WARNING
_LISTED = ("deltagere", "afbud")
_WATCHED = ("rolle", "betegnelse", *_LISTED)
_ORGANISATIONS = {
    Category.INTEREST_GROUP,
    Category.COMPANY,
    Category.ASSOCIATION,
    Category.KNOWLEDGE_INSTITUTION,
    Category.EVALUATION_INSTITUTE,
    Category.UNION,
    Category.OTHER_MUNICIPALITY,
}


def check_file(source: Source, setting: Setting) -> Iterator[Fault]:
    """Look at every role, and at every participant that is no organisation by its category."""
    if not any(map(_may_be_a_name, _texts(source.yaml.mappings))):
        return
    for where, text in _roles(source.front):
        if _may_be_a_name(text) and looks_like_a_name(text, _departments(setting)):
            key = next(part for part in reversed(where) if isinstance(part, str))
            message = f"I »{visible(key)}« står der vist et navn på en person."
            yield Fault(CODE, where, message, "Skriv, hvad personen er, fx »Chefen for Sundhed« eller »Borger 1«.")


@lru_cache(maxsize=1_000)  # the same roles come again and again
def _may_be_a_name(text: str) -> bool:
    """True for what looks like one, whatever the departments are called. Without a second capital there is no last name."""
    return not text[1:].islower() and looks_like_a_name(text)


def _texts(mappings: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Every text that may be one of the `_roles`, without its place."""
    for mapping in mappings:
        for key in _watched(tuple(mapping)):
            value = mapping[key]
            yield from (text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))


@lru_cache(maxsize=1_000)  # most mappings have the same keys
def _watched(keys: tuple[str, ...]) -> list[str]:
    return [key for key in keys if key.lower() in _WATCHED]


def _departments(setting: Setting) -> frozenset[str]:
    return words_of([setting.rules.municipality, *setting.departments])


def _roles(front: dict[str, Any]) -> list[tuple[Where, str]]:
    """Every text that should be a role, with its place."""
    found: list[tuple[Where, str]] = []
    nested: list[tuple[Where, Any]] = [((), front)]
    for where, value in nested:  # it grows while it is walked through
        if isinstance(value, list):
            nested += [((*where, number), inner) for number, inner in enumerate(value) if not isinstance(inner, str)]
        elif isinstance(value, dict):
            for key, inner in value.items():
                if not isinstance(inner, str):
                    nested.append(((*where, key), inner))
                    if key.lower() in _LISTED and isinstance(inner, list):
                        found += [((*where, key, number), text) for number, text in enumerate(inner) if isinstance(text, str)]
                elif (name := key.lower()) == "rolle" or (name == "betegnelse" and _is_no_organisation(value)):
                    found.append(((*where, key), inner))
    return found


def _is_no_organisation(participant: dict[str, Any]) -> bool:
    category = next((inner for key, inner in participant.items() if key.lower() == "kategori"), None)
    return not isinstance(category, str) or category.lower() not in _ORGANISATIONS
