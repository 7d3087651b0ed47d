"""The Danish words by which a proposal's answers are recognised: stems, matched at the beginning of a word."""

import re
from collections.abc import Sequence

from netvaerk.domain.text import nfc

# A stem that ends with a blank is a whole word: »tid« is not »tidligere«, and »leder« may be one who looks for something.
BETTER_OFF = (
    "barn", "beboer", "borger", "brugere", "brugerne", "børn", "elev", "familie", "forælder", "forældre", "menneske", "nabo", "patient",
    "pårørende", "studerende", "unge", "ældre",
)  # fmt: skip
MANAGERS = (
    "byråd", "chef", "direktion", "direktør", "ledelse", "leder af", "lederen", "ledere ", "lederne", "kommunalbestyrelse", "politisk",
    "politiker", "rådhuset", "udvalg",
)  # fmt: skip
DAILY_WORK = (
    "ansatte", "fagfolk", "hjemmepleje", "jobcenter", "kolleg", "konsulent", "lærere", "medarbejder", "personale", "planlægger", "pædagog",
    "sagsbehandler", "støttekontakt", "sygeplejerske", "til daglig", "tillidsrepræsentant",
)  # fmt: skip
SOLUTIONS = (
    "der er hold", "forsøg", "har haft", "har prøvet", "har vi", "i dag", "indsats", "kursus", "løsning", "nuværende", "ordning", "projekt",
    "tilbud", "tidligere", "vejledning", "vi har",
)  # fmt: skip
NOT_ENOUGH = (
    "afhængig", "alligevel", "bortfalder", "dyr", "for sent", "forældet", "har ikke", "ikke færre", "ikke nok", "kan ikke", "kun ",
    "mangler", "men ingen", "men ikke", "problem", "sjældent", "svær", "tilfældig", "utilstrækkelig", "virker ikke", "virkede",
)  # fmt: skip
UNKNOWNS = (
    "blive klogere", "hvad der faktisk", "lære af", "mangler at", "mangler kendskab", "mangler viden", "mangler vi", "undersøge", "uvis",
    "ved for lidt", "ved heller ikke", "ved ikke", "ved vi", "vide mere", "viden om",
)  # fmt: skip
WAYS_OF_WORKING = (
    "arbejdsgang", "dobbelt", "forfra", "hver gang", "igen og igen", "manuel", "omvej", "rutine", "skema", "telefonrunde",
    "uhensigtsmæssig", "vane", "venteliste",
)  # fmt: skip
SAVINGS = (
    "besparelse", "betale", "billigere", "budget", "dyr", "færre", "kroner", "minutter", "penge", "potentiale", "regnestykke", "spare",
    "spild", "tid ", "tiden ", "timer ", "udgift", "økonomi",
)  # fmt: skip
OUTSIDERS = (
    "anden kommune", "andre kommuner", "apotek", "beboer", "boligorganisation", "borger", "brugere", "brugerne", "fagforening", "familie",
    "forening", "forsker", "forældre", "frivillig", "interesseorganisation", "leverandør", "læge", "nabo", "organisation", "patient",
    "professionshøjskole", "pårørende", "regionen", "universitet", "virksomhed", "ægtefælle",
)  # fmt: skip
_WORD = re.compile(r"\w+(?:[-'’]\w+)*|&")


def found_in(text: str, stems: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a text by which these stems are found, one for each, in the order of the text; a stem may be a phrase."""
    plain = f" {' '.join(_WORD.findall(nfc(text).casefold()))} "
    places = {place: stem for stem in stems if _phrase(stem).strip() and (place := plain.find(f" {_phrase(stem)}")) >= 0}
    return tuple(dict.fromkeys(_whole(plain, place + 1, len(_phrase(stem))) for place, stem in sorted(places.items())))


def _whole(plain: str, start: int, length: int) -> str:
    """The found phrase with the rest of its last word."""
    return plain[start : plain.find(" ", start + max(length - 1, 0))].strip()


def _phrase(stem: str) -> str:
    return " ".join(_WORD.findall(nfc(stem).casefold())) + (" " if stem.endswith(" ") else "")
