"""`netvaerk.yaml`: the rules of this municipality. What the file leaves out has the default: Albertslund's."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from netvaerk.domain.danish import MONTHS, WEEKDAYS
from netvaerk.domain.fault import Fault
from netvaerk.domain.fields import OVER_DEFAULTS, Clock, Flag, Initials, Key, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.shape import in_danish
from netvaerk.domain.text import fold, spellings
from netvaerk.domain.vocabulary import Characteristic, Leaving, NetworkType, Season

_NO_LEAP_YEAR = 2027  # a deadline must be there every year
_WEEKDAYS = {fold(day): number for number, day in enumerate(WEEKDAYS)}


def _month(value: Any) -> int:
    if isinstance(value, str) and fold(value) in MONTHS:
        return MONTHS.index(fold(value)) + 1
    raise PydanticCustomError("form", "Skriv månedens navn, fx januar.")


def _deadline(value: Any) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,2})\. ?(\w+)", fold(value)) if isinstance(value, str) else None
    day, month = (int(found[1]), found[2]) if found else (0, "")
    if month not in MONTHS or not 1 <= day <= monthrange(_NO_LEAP_YEAR, MONTHS.index(month) + 1)[1]:
        raise PydanticCustomError("form", 'Skriv dag og måned, fx "1. december".')
    return day, MONTHS.index(month) + 1


def _meeting_day(value: Any) -> tuple[int, int]:
    found = re.fullmatch(r"([1-4])\. ?(\w+)", fold(value)) if isinstance(value, str) else None
    if not found or found[2] not in _WEEKDAYS:
        raise PydanticCustomError("form", 'Skriv nummer og ugedag, fx "3. tirsdag".')
    return int(found[1]), _WEEKDAYS[found[2]]


def _text_like(number: str, names: Iterable[str]) -> Any:
    """How a JSON Schema tells of »1. december« and »3. tirsdag«, for editors."""
    return Annotated[str, Field(pattern=rf"^{number}\. ?{spellings(names)}$")]


class RoundRule(Part):
    """One of the year's rounds."""

    month: Annotated[int, BeforeValidator(_month, json_schema_input_type=Literal[MONTHS])] = Field(
        alias="måned", description="Måneden, Chefforum vælger i"
    )
    deadline: Annotated[tuple[int, int], BeforeValidator(_deadline, json_schema_input_type=_text_like(r"[0-9]{1,2}", MONTHS))] = Field(
        alias="frist", description="Sidste dag for at modtage temaer"
    )
    meeting_day: Annotated[tuple[int, int], BeforeValidator(_meeting_day, json_schema_input_type=_text_like(r"[1-4]", WEEKDAYS))] = Field(
        (3, 1), alias="mødedag", description="Mødets dag i måneden"
    )
    time: Clock = Field("15:00", alias="tid", description="Mødets klokkeslæt")
    place: Text | None = Field(None, alias="sted", description="Mødestedet")
    season: Season = Field(alias="halvår", description="Halvåret, rundens netværk går i gang")


class Secretariat(Part):
    """The secretariat; its contacts may be published."""

    name: Text = Field("Sekretariat for Netværksstrukturen", alias="navn", description="Sekretariatets navn")
    address: Text | None = Field(None, alias="adresse", description="Adresse")
    mail: Text | None = Field(None, alias="mail", description="Fælles postkasse")
    phone: Text | None = Field(None, alias="telefon", description="Telefon")


class Reviewer(Part):
    """Somebody who assesses themes."""

    initials: Initials = Field(alias="initialer", description="Vurdererens initialer")
    role: Text | None = Field(None, alias="rolle", description="Vurdererens rolle")


class Span(Part):
    """A guideline with a lower and an upper end."""

    least: int = Field(alias="mindst", strict=True, ge=0, description="Det mindste")
    most: int = Field(alias="højst", strict=True, ge=0, description="Det højeste")

    def own_span(self) -> str:
        """`2-4`, or the one number where both ends are the same."""
        return f"{self.least}-{self.most}" if self.least != self.most else str(self.least)


class Question(Part):
    """What is asked about one characteristic."""

    question: Text = Field(alias="spørgsmål", description="Spørgsmålet til forslagsstilleren")
    help: Text = Field(alias="hjælp", description="Hjælp til at svare")
    weight: float = Field(1.0, alias="vægt", gt=0, strict=True, allow_inf_nan=False, description="Vægt i den samlede vurdering")


class TypeRule(Part):
    """What holds for one type of network."""

    name: Text = Field(alias="navn", description="Typens navn")
    months: Span | None = Field(None, alias="måneder", description="Varighed i måneder; udeladt uden fast ramme")
    tie: Text = Field(alias="tilknytning", description="Hvem netværket er knyttet til")
    committee: Text | None = Field(None, alias="politisk_udvalg", description="Politisk udvalg")
    test_phase: Flag = Field(False, alias="testfase", description="Netværket går i testfase")
    contact_points: tuple[Text, ...] = Field((), alias="nedslag", description="Hvornår Chefforum møder netværket")


class Phase(Part):
    """A phase of netværksmodellen."""

    key: Key = Field(alias="nøgle", description="Fasens nøgle")
    name: Text = Field(alias="navn", description="Fasens navn")
    leaves: Text | None = Field(None, alias="efterlader", description="Hvad fasen efterlader")
    demands: tuple[Leaving, ...] = Field((), alias="kræver", description="Hvad der skal stå i netværkets fil, når fasen er forbi")
    test: Flag = Field(False, alias="test", description="Efter fasen kommer testen, for de netværkstyper, der har en testfase")


class MeetingGuide(Part):
    """Guidance on a network's meetings."""

    number: Span = Field(Span(mindst=4, højst=6), alias="antal", description="Antal møder")
    hours: Span = Field(Span(mindst=3, højst=4), alias="timer", description="Timer for hvert møde")


class Department(Part):
    """A department, and how many networks it can carry at once."""

    name: Text = Field(alias="navn", description="Afdelingens navn")
    capacity: int | None = Field(None, alias="kapacitet", strict=True, ge=0, description="Netværk, afdelingen kan bære på én gang")


def _over(defaults: Mapping[str, dict[str, Any]], part: type[Part]) -> BeforeValidator:
    """Lay what the file says over the defaults, key by key."""

    def merged(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        canonical = {fold(k): k for k in defaults}
        read: dict[str, Any] = {key: dict(default) for key, default in defaults.items()}
        for key, given in value.items():
            name = canonical.get(fold(str(key)), str(key))
            read[name] = in_danish(part, {**read.get(name, {}), **given}) if isinstance(given, dict) else given
        return read

    return BeforeValidator(merged)


_QUESTIONS: dict[str, dict[str, Any]] = {
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

_TYPES: dict[str, dict[str, Any]] = {
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

_ROUNDS = [
    {"måned": "januar", "frist": "1. december", "halvår": "forår"},
    {"måned": "juni", "frist": "1. maj", "halvår": "efterår"},
]

# The published model leaves phases 3 and 5 without a name; a municipality that has names for them adds them.
_PHASES = [
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


class Municipality(Record):
    """The rules; every key is optional."""

    municipality: Text = Field("Albertslund", alias="kommune", description="Kommunens navn")
    body_name: Text = Field("Chefforum", alias="organ", description="Organet, der vælger")
    secretariat: Secretariat = Field(Secretariat(), alias="sekretariat", description="Sekretariatet")
    reviewers: tuple[Reviewer, ...] = Field((), alias="vurderere", description="Dem, der vurderer temaer")
    rounds: tuple[RoundRule, ...] = Field(_ROUNDS, alias="runder", min_length=1, validate_default=True, description="Årets runder")
    number_per_round: Span = Field(
        Span(mindst=2, højst=4), alias="antal_per_runde", description="Temaer, der vælges i en runde (vejledende)"
    )
    weak_below: float = Field(
        1.0,
        alias="bundgrænse",
        strict=True,
        ge=0,
        le=3,
        description="Et tema mærkes, når et karakteristikum i gennemsnit får mindre end dette",
    )
    questions: Annotated[dict[Characteristic, Question], _over(_QUESTIONS, Question), OVER_DEFAULTS] = Field(
        _QUESTIONS, alias="karakteristika", validate_default=True, description="Spørgsmål, hjælp og vægt for de syv karakteristika"
    )
    types: Annotated[dict[NetworkType, TypeRule], _over(_TYPES, TypeRule), OVER_DEFAULTS] = Field(
        _TYPES, alias="netværkstyper", validate_default=True, description="De tre typer"
    )
    phases: tuple[Phase, ...] = Field(_PHASES, alias="faser", validate_default=True, description="Netværksmodellens faser")
    meetings: MeetingGuide = Field(MeetingGuide(), alias="møder", description="Vejledning om netværkets møder")
    departments: tuple[Department, ...] = Field((), alias="afdelinger", description="Kommunens afdelinger")
    synonyms: tuple[tuple[Text, ...], ...] = Field((), alias="synonymer", description="Ord, der betyder det samme")
    case_pattern: Text | None = Field(None, alias="sagsnr_mønster", description="Hvordan sagsnumre ser ud (regulært udtryk)")
    inbox: Text | None = Field(None, alias="indbakke", description="Mappe uden for git til originale henvendelser")

    def own_faults(self) -> Iterator[Fault]:
        """Yield months that have two rounds, and a pattern that cannot be used."""
        months = [r.month for r in self.rounds]
        for number, month in enumerate(months):
            if month in months[:number]:
                yield Fault(
                    "NV151",
                    ("runder", number, "måned"),
                    f"Der er mere end én runde i {MONTHS[month - 1]}.",
                    "Lad hver måned have højst én.",
                )
        try:
            re.compile(self.case_pattern or "")
        except re.error:
            yield Fault(
                "NV152",
                ("sagsnr_mønster",),
                "»sagsnr_mønster« er ikke et gyldigt regulært udtryk.",
                r"Skriv fx '\d{2}/\d+', eller slet linjen.",
            )

    def question(self, characteristic: Characteristic) -> Question:
        """What is asked about a characteristic."""
        return self.questions[characteristic]
