"""What holds where `netvaerk.yaml` says nothing: Albertslund's rules."""

from collections.abc import Mapping
from typing import Any

from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import Characteristic, NetworkType

QUESTIONS: dict[str, dict[str, Any]] = {
    Characteristic.WELFARE: {
        "spørgsmål": "Hvordan kan temaet give borgerne bedre velfærd eller bedre kvalitet, når de møder kommunen?",
        "hjælp": "Skriv, hvem der får det bedre, og hvad de vil mærke.",
    },
    Characteristic.RELEVANCE: {
        "spørgsmål": "Hvem er udfordringen vigtig for, både blandt ledelsen og blandt dem, der arbejder med den til daglig?",
        "hjælp": "Skriv, hvorfor det haster nu, og hvem der efterspørger en løsning.",
    },
    Characteristic.ACROSS: {
        "spørgsmål": "Hvilke afdelinger eller enheder berører udfordringen?",
        "hjælp": "Nævn mindst to, og skriv, hvorfor ingen af dem kan løse den alene.",
    },
    Characteristic.COMPLEXITY: {
        "spørgsmål": "Hvilke løsninger har vi i dag, og hvorfor er de ikke gode nok?",
        "hjælp": "Skriv, hvad der er prøvet, og hvad der gør den gode løsning svær at få øje på.",
    },
    Characteristic.LEARNING: {
        "spørgsmål": "Hvilken viden mangler vi om temaet?",
        "hjælp": "Skriv, hvad I gerne vil blive klogere på, og hvem der kan bruge det bagefter.",
    },
    Characteristic.INNOVATION: {
        "spørgsmål": "Hvilke måder at arbejde på er uhensigtsmæssige i dag, og er der penge eller tid at spare?",
        "hjælp": "Beskriv en arbejdsgang, der driller, så konkret som muligt.",
    },
    Characteristic.PERSPECTIVES: {
        "spørgsmål": "Hvem bør inddrages for at se på temaet med nye øjne?",
        "hjælp": "Tænk på borgere, vidensinstitutioner, virksomheder og interesseorganisationer.",
    },
}

TYPES: dict[str, dict[str, Any]] = {
    NetworkType.WELFARE: {
        "navn": "velfærdsnetværk",
        "måneder": {"mindst": 6, "højst": 6},
        "tilknytning": "en referenceleder fra Chefforum",
        "politisk_udvalg": "fagudvalg",
        "testfase": True,
        "nedslag": ["testfase"],
    },
    NetworkType.LEARNING: {
        "navn": "læringsnetværk",
        "måneder": {"mindst": 4, "højst": 5},
        "tilknytning": "Chefforum ved start og afslutning",
        "nedslag": ["start", "afslutning"],
    },
    NetworkType.INNOVATION: {
        "navn": "innovationsnetværk",
        "tilknytning": "en referenceleder på direktørniveau",
        "politisk_udvalg": "innovationsudvalg",
        "nedslag": ["evaluering"],
    },
}

ROUNDS: list[dict[str, Any]] = [
    {"måned": "januar", "frist": "1. december", "halvår": "forår"},
    {"måned": "juni", "frist": "1. maj", "halvår": "efterår"},
]

# The published model leaves phases 3 and 5 without a name; a municipality that has names for them adds them.
PHASES: list[dict[str, Any]] = [
    {
        "nøgle": "opstart",
        "navn": "Opstart",
        "efterlader": "temaet foldet ud efter de syv karakteristika, og aftaler (mandat) med referenceleder, personaleleder og co-driver",
        "kræver": ["mandat"],
    },
    {
        "nøgle": "netvaerksdesign",
        "navn": "Netværksdesign",
        "efterlader": "en oversigt over, hvem der deltager i hvilken fase",
        "kræver": ["deltagere"],
    },
    {"nøgle": "opdagelse", "navn": "Opdagelse", "efterlader": "en skarpere udfordring, fundet ved samtaler og observation"},
    {
        "nøgle": "ideudvikling",
        "navn": "Idéudvikling og prioritering",
        "efterlader": "få idéer, valgt efter aftalte kriterier",
        "kræver": ["idéer"],
    },
    {
        "nøgle": "konkretisering",
        "navn": "Konkretisering og test",
        "efterlader": "leverancen til Chefforum, fortællinger og en netværksberetning",
        "kræver": ["leverance"],
        "test": True,
    },
    {
        "nøgle": "evaluering",
        "navn": "Evaluering og spredning",
        "efterlader": "evalueringsplan og spredningsplan",
        "kræver": ["evaluering", "spredning"],
    },
    {"nøgle": "afrunding", "navn": "Afrunding", "efterlader": "status for løsningerne og den værdi, de har skabt", "kræver": ["udbytte"]},
]


def questions(value: Any) -> Any:
    """Lay what the file says over the questions, key by key."""
    return _over(QUESTIONS, value, "Question")


def types(value: Any) -> Any:
    """Lay what the file says over the types, key by key."""
    return _over(TYPES, value, "TypeRule")


def _over(default: Mapping[str, dict[str, Any]], value: Any, part: str) -> Any:
    if not isinstance(value, dict) or value == default:
        return value
    from netvaerk.domain import municipality, shape  # which knows how the keys of a part may be spelt

    canonical = {fold(k): k for k in default}
    read: dict[str, Any] = {key: dict(own) for key, own in default.items()}
    for key, given in value.items():
        name = canonical.get(fold(str(key)), str(key))
        keyed = isinstance(given, dict)
        read[name] = shape.in_danish(getattr(municipality, part), {**read.get(name, {}), **given}) if keyed else given
    return read
