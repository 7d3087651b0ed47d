"""A theme: a proposal for what a network could work with."""

from typing import Annotated

from pydantic import Field

from netvaerk.domain.fields import Day, OneOrMore, RecordId, RoundField, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.traits.theme import ThemeTraits
from netvaerk.domain.vocabulary import Category, Mark, NetworkType, Source, ThemeStatus


class Person(Part):
    """Somebody by role, never by name."""

    role: Text = Field(alias="rolle", description="Rolle eller stilling, aldrig navn")
    department: Text | None = Field(None, alias="afdeling", description="Afdeling; kun for medarbejdere og ledere")


class Received(Part):
    """The trace of an original that a theme was made from, or brought up to date by."""

    sha256: Text = Field(alias="sha256", description="Originalens SHA-256")
    message: Text | None = Field(None, alias="besked", description="Mærket for mailen eller rækken")
    day: Day | None = Field(None, alias="dato", description="Dagen, den blev modtaget")
    forgotten: Day | None = Field(None, alias="glemt", description="Dagen, forslagsstilleren blev glemt")


class Reply(Part):
    """That the proposer has been told something."""

    day: Day = Field(alias="dato", description="Dagen, svaret blev sendt")
    about: Text = Field(alias="om", description="Hvad svaret handler om")
    sha256: Text | None = Field(None, alias="sha256", description="Svarets SHA-256")


class Theme(ThemeTraits, Record):
    """`data/themes/<id>.md`: its front matter, with the seven answers below it."""

    title: Text = Field(alias="titel", description="Temaets titel")
    type: NetworkType | None = Field(None, alias="netværkstype", description="Den netværkstype, temaet lægger op til")
    status: ThemeStatus = Field(alias="status", description="Hvor temaet er på sin vej")
    created: Day | None = Field(None, alias="oprettet", description="Dagen, temaet blev oprettet")
    received: Day | None = Field(None, alias="indsendt", description="Dagen, sekretariatet modtog temaet")
    round: RoundField | None = Field(None, alias="runde", description="Runden, temaet tæller i")
    exception: Text | None = Field(None, alias="undtagelse", description="Hvorfor runden er en anden end den, modtagelsen giver")
    proposers: Annotated[tuple[Person, ...], OneOrMore] = Field((), alias="forslagsstiller", description="Hvem der foreslår temaet")
    source: Source | None = Field(None, alias="kilde", description="Hvor temaet kommer fra")
    summary: Text | None = Field(None, alias="resumé", description="Temaet i en eller to sætninger")
    touches: tuple[Text, ...] = Field((), alias="berører", description="Afdelinger, temaet berører")
    involves: tuple[Category, ...] = Field((), alias="inddrages", description="Hvem der skal inddrages")
    case_number: Text | None = Field(None, alias="sagsnr", description="Sagsnummer i journalen")
    cohort: int | None = Field(None, alias="hold", ge=1, strict=True, description="Hold på netværkslederuddannelsen")
    methods: tuple[Text, ...] = Field((), alias="metoder", description="Metoder, temaet er fundet med")
    related: tuple[RecordId, ...] = Field((), alias="relaterede", description="Andre temaer eller netværk, der ligger tæt på")
    replaces: Annotated[tuple[RecordId, ...], OneOrMore] = Field((), alias="erstatter", description="Temaer, som dette træder i stedet for")
    nearby: tuple[Text, ...] = Field((), alias="igangværende", description="Projekter, der allerede er i gang tæt på temaet")
    strategy: Text | None = Field(None, alias="strategi", description="Den vision eller strategi, et innovationstema udspringer af")
    originals: Annotated[tuple[Received, ...], OneOrMore] = Field(
        (), alias="modtaget", description="Sporet til den originale henvendelse, eller til hver af dem"
    )
    replies: tuple[Reply, ...] = Field((), alias="svar", description="Svar, forslagsstilleren har fået")
    marks: tuple[Mark, ...] = Field((), alias="mærker", description="historisk eller eksempel")
