"""How people write the words of the closed lists."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Category, Source, Word

W = TypeVar("W", bound=Word)

CATEGORIES: Mapping[Category, Sequence[str]] = {
    Category.EMPLOYEE: ("medarbejdere", "medarbejderne", "ansatte", "kolleger"),
    Category.CITIZEN: ("borgere", "borgerne"),
    Category.USER: ("brugere", "brugerne"),
    Category.RELATIVE: ("de pårørende",),
    Category.INTEREST_GROUP: ("interesseorganisationer", "patientforening", "patientforeninger"),
    Category.COMPANY: ("virksomheder", "virksomhederne", "erhvervsliv", "erhvervslivet"),
    Category.ASSOCIATION: ("foreninger", "foreningerne", "foreningsliv", "foreningslivet"),
    Category.KNOWLEDGE_INSTITUTION: ("vidensinstitutioner", "universitet", "universiteter"),
    Category.EVALUATION_INSTITUTE: ("evalueringsinstitutter",),
    Category.UNION: ("fagforeninger", "faglige organisationer"),
    Category.OTHER_MUNICIPALITY: ("anden kommune", "andre kommuner"),
    Category.RESEARCHER: ("forskere", "forskning"),
    Category.POLITICIAN: ("politikere", "politikerne"),
    Category.OTHER: ("andre", "andet"),
}
SOURCES: Mapping[Source, Sequence[str]] = {
    Source.EMPLOYEE: ("medarbejdere", "en medarbejder", "medarbejder i kommunen", "ansat"),
    Source.MANAGER: ("ledere", "en leder", "leder i kommunen"),
    Source.BOARD: ("medlem af chefforum",),
    Source.CITIZEN: ("borgere", "en borger", "borger i kommunen"),
    Source.POLITICAL: ("politiker", "politikere", "politikerne", "kommunalbestyrelsen", "byrådet"),
    Source.EXTERNAL: ("udefra", "en udefra", "samarbejdspartner", "ekstern samarbejdspartner"),
}


def wordings(words: type[W], others: Mapping[W, Sequence[str]]) -> Mapping[str, W]:
    """The words of a closed list by all that people write for them, as `meant` writes it."""
    return {meant(text): word for word in reversed(words) for text in (word.value, *others.get(word, ()))}


def meant(text: str) -> str:
    """A text as wordings are compared."""
    return fold(" ".join(text.strip(" .:*").split()))
