"""NV403 Det politiske udvalg passer ikke til netværkstypen.

Et velfærdsnetværk hører til et fagudvalg, et innovationsnetværk til innovationsudvalget, og et læringsnetværk har intet politisk
niveau. Hvad der gælder i kommunen, står under `netværkstyper` i `netvaerk.yaml`. Står der dér »fagudvalg«, kan alle udvalg bruges,
bortset fra dem, der hører til en anden type.

Forkert:

    netværkstype: velfærd
    politisk_udvalg: "Innovationsudvalget"

Rigtigt:

    netværkstype: velfærd
    politisk_udvalg: "Sundheds- og omsorgsudvalget"

Sådan retter du det: Skriv det udvalg, netværket hører til, eller slet linjen. Bruger kommunen andre udvalg, så skriv dem i
`netvaerk.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netvaerk.domain.diagnostic import Severity
from netvaerk.domain.fault import Fault
from netvaerk.domain.fault_text import shown
from netvaerk.domain.text import fold

if TYPE_CHECKING:
    from netvaerk.checks.setting import Setting
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.network import Network
    from netvaerk.domain.vocabulary import NetworkType

CODE, SEVERITY, BY_RULES = "NV403", Severity.WARNING, True
# No name of a committee but the word for those that have a field of their own.
_ANY = "fagudvalg"


def check_network(network: Filed[Network], setting: Setting) -> Iterator[Fault]:
    """Compare the committee with what the rules say of the type."""
    given, type_ = network.record.committee, network.record.type
    if given is None or _fits(given, type_, setting.rules):
        return
    rule = setting.rules.types[type_]
    if rule.committee is None:
        message, help_ = f"Et {rule.name} hører ikke til noget politisk udvalg.", "Slet »politisk_udvalg«."
    else:
        message = f"»{shown(given)}« passer ikke: et {rule.name} hører til {rule.committee}."
        help_ = "Skriv det rigtige udvalg, eller slet »politisk_udvalg«."
    yield Fault(CODE, ("politisk_udvalg",), message, help_)


def _fits(given: str, type_: NetworkType, rules: Municipality) -> bool:
    own = rules.types[type_].committee
    if own is None:
        return False
    if _is(given, own):
        return True
    others = [rule.committee for rule in rules.types.values() if rule.committee]
    return fold(own) == _ANY and not any(_is(given, other) for other in others)


def _is(given: str, committee: str) -> bool:
    """`Innovationsudvalget` is `innovationsudvalg`: names come with an ending, or as a part of a longer one."""
    return fold(committee) in fold(given) or fold(given) in fold(committee)
