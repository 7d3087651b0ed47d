"""`netvaerk.yaml`: the rules of this municipality. What the file leaves out has the default: Albertslund's."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from netvaerk.domain import defaults, spelt
from netvaerk.domain.danish import MONTHS, WEEKDAYS
from netvaerk.domain.fields import OVER_DEFAULTS, Clock, Flag, Initials, Key, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.text import spellings
from netvaerk.domain.traits.municipality import MunicipalityTraits, SpanTraits
from netvaerk.domain.vocabulary import Characteristic, Leaving, NetworkType, Season


def _text_like(number: str, names: Iterable[str]) -> Any:
    """How a JSON Schema tells of »1. december« and »3. tirsdag«, for editors."""
    return Annotated[str, Field(pattern=rf"^{number}\. ?{spellings(names)}$")]


class RoundRule(Part):
    """One of the year's rounds."""

    month: Annotated[int, BeforeValidator(spelt.month, json_schema_input_type=Literal[MONTHS])] = Field(
        alias="måned", description="Måneden, Chefforum vælger i"
    )
    deadline: Annotated[tuple[int, int], BeforeValidator(spelt.deadline, json_schema_input_type=_text_like(r"[0-9]{1,2}", MONTHS))] = Field(
        alias="frist", description="Sidste dag for at modtage temaer"
    )
    meeting_day: Annotated[tuple[int, int], BeforeValidator(spelt.meeting_day, json_schema_input_type=_text_like(r"[1-4]", WEEKDAYS))] = (
        Field((3, 1), alias="mødedag", description="Mødets dag i måneden")
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


class Span(SpanTraits, Part):
    """A guideline with a lower and an upper end."""

    least: int = Field(alias="mindst", strict=True, ge=0, description="Det mindste")
    most: int = Field(alias="højst", strict=True, ge=0, description="Det højeste")


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


class Municipality(MunicipalityTraits, Record):
    """The rules; every key is optional."""

    municipality: Text = Field("Albertslund", alias="kommune", description="Kommunens navn")
    body_name: Text = Field("Chefforum", alias="organ", description="Organet, der vælger")
    secretariat: Secretariat = Field(Secretariat(), alias="sekretariat", description="Sekretariatet")
    reviewers: tuple[Reviewer, ...] = Field((), alias="vurderere", description="Dem, der vurderer temaer")
    rounds: tuple[RoundRule, ...] = Field(defaults.ROUNDS, alias="runder", min_length=1, validate_default=True, description="Årets runder")
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
    questions: Annotated[dict[Characteristic, Question], BeforeValidator(defaults.questions), OVER_DEFAULTS] = Field(
        defaults.QUESTIONS, alias="karakteristika", validate_default=True, description="Spørgsmål, hjælp og vægt for de syv karakteristika"
    )
    types: Annotated[dict[NetworkType, TypeRule], BeforeValidator(defaults.types), OVER_DEFAULTS] = Field(
        defaults.TYPES, alias="netværkstyper", validate_default=True, description="De tre typer"
    )
    phases: tuple[Phase, ...] = Field(defaults.PHASES, alias="faser", validate_default=True, description="Netværksmodellens faser")
    meetings: MeetingGuide = Field(MeetingGuide(), alias="møder", description="Vejledning om netværkets møder")
    departments: tuple[Department, ...] = Field((), alias="afdelinger", description="Kommunens afdelinger")
    synonyms: tuple[tuple[Text, ...], ...] = Field((), alias="synonymer", description="Ord, der betyder det samme")
    case_pattern: Text | None = Field(None, alias="sagsnr_mønster", description="Hvordan sagsnumre ser ud (regulært udtryk)")
    inbox: Text | None = Field(None, alias="indbakke", description="Mappe uden for git til originale henvendelser")
