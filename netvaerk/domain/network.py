"""A network: what a chosen theme becomes."""

from pydantic import Field

from netvaerk.domain.fields import Day, HalfYear, Key, RecordId, Text
from netvaerk.domain.record import Part, Record
from netvaerk.domain.theme import Person
from netvaerk.domain.traits.network import NetworkTraits
from netvaerk.domain.vocabulary import (
    Category,
    Characteristic,
    IdeaStatus,
    Mark,
    NetworkStatus,
    NetworkType,
    ParticipantType,
    ReferenceLevel,
    TestStep,
)


class Leader(Person):
    """The netværksleder, by role."""

    cohort: int | None = Field(None, alias="hold", ge=1, strict=True, description="Hold på netværkslederuddannelsen")


class ReferenceLeader(Part):
    """The referenceleder opens doors and secures the political interplay."""

    role: Text = Field(alias="rolle", description="Rolle eller stilling, aldrig navn")
    level: ReferenceLevel = Field(alias="niveau", description="direktør eller chef")


class Participant(Part):
    """Somebody who takes part; a private person is a `betegnelse`, never a name."""

    label: Text = Field(alias="betegnelse", description="Fx »Borger 1« eller en rolle, aldrig navn")
    category: Category = Field(alias="kategori", description="Hvem deltageren er")
    type: ParticipantType = Field(alias="type", description="kerne eller løbende")
    organisation: Text | None = Field(None, alias="organisation", description="Organisation eller afdeling")
    phases: tuple[Key, ...] = Field((), alias="faser", description="Faser, deltageren er med i")


class NetworkMeeting(Part):
    """One meeting of the network."""

    day: Day = Field(alias="dato", description="Dagen for mødet")
    hours: float = Field(alias="timer", strict=True, gt=0, le=24, description="Varighed i timer")
    purpose: Text = Field(alias="formål", description="Formålet med mødet")
    phase: Key | None = Field(None, alias="fase", description="Fasen, mødet hører til")


class Idea(Part):
    """An idea that the network has had, and how far it has come."""

    title: Text = Field(alias="titel", description="Idéens titel")
    status: IdeaStatus = Field(alias="status", description="Hvor langt idéen er")
    wants: Text | None = Field(None, alias="vil", description="Hvad idéen vil opnå")
    potential: Text | None = Field(None, alias="potentiale", description="Hvad idéen kan føre til, hvis den lykkes")
    anchored: Text | None = Field(None, alias="forankring", description="Hvor idéen skal forankres")
    where: Text | None = Field(None, alias="hvor", description="Hvor idéen har skabt værdi et nyt sted")


class Test(Part):
    """The test phase."""

    start: Day | None = Field(None, alias="start", description="Testens første dag")
    end: Day | None = Field(None, alias="slut", description="Testens sidste dag")
    step: TestStep | None = Field(None, alias="trin", description="Testens trin")


class Evaluation(Part):
    """The evaluation plan, or the sentence that says why there is none."""

    plan: Text | None = Field(None, alias="plan", description="Hvordan og hvornår der evalueres")
    none: Text | None = Field(None, alias="ingen", description="Hvorfor der ingen plan er")
    day: Day | None = Field(None, alias="dato", description="Dagen, der skal evalueres")
    done: Day | None = Field(None, alias="gennemført", description="Dagen, der blev evalueret")
    result: Text | None = Field(None, alias="resultat", description="Hvad evalueringen viste")


class Spreading(Part):
    """The spreading plan, or the sentence that says why there is none."""

    plan: Text | None = Field(None, alias="plan", description="Hvordan løsningen spredes")
    none: Text | None = Field(None, alias="ingen", description="Hvorfor der ingen plan er")


class Use(Part):
    """What a participant of a læringsnetværk put to use in their own unit."""

    unit: Text = Field(alias="enhed", description="Enheden")
    what: Text = Field(alias="hvad", description="Hvad der er taget i brug")


class Network(NetworkTraits, Record):
    """`data/networks/<id>.md`."""

    title: Text = Field(alias="titel", description="Netværkets titel")
    type: NetworkType = Field(alias="netværkstype", description="Netværkstypen")
    status: NetworkStatus = Field(alias="status", description="Hvor netværket er på sin vej")
    half_year: HalfYear = Field(alias="halvår", description="Halvåret, netværket hører til")
    theme: RecordId | None = Field(None, alias="tema", description="Temaet, netværket kommer af")
    parent: RecordId | None = Field(None, alias="overordnet", description="Netværket, dette er en del af")
    phase: Key | None = Field(None, alias="fase", description="Fasen, netværket er i")
    started: Day | None = Field(None, alias="igangsat", description="Dagen, netværket gik i gang")
    expected_end: Day | None = Field(None, alias="forventet_slut", description="Dagen, netværket ventes at slutte")
    next_evaluation: Day | None = Field(None, alias="næste_evaluering", description="Dagen, Chefforum næste gang evaluerer")
    closed: Day | None = Field(None, alias="afsluttet", description="Dagen, netværket sluttede")
    stop_reason: Text | None = Field(None, alias="stopårsag", description="Hvorfor netværket blev stoppet")
    leader: Leader | None = Field(None, alias="netværksleder", description="Netværkslederen, som rolle")
    co_driver: Person | None = Field(None, alias="co_driver", description="Netværkslederens makker, som rolle")
    reference_leader: ReferenceLeader | None = Field(None, alias="referenceleder", description="Referencelederen, som rolle")
    line_manager: Person | None = Field(None, alias="personaleleder", description="Netværkslederens personaleleder, som rolle")
    committee: Text | None = Field(None, alias="politisk_udvalg", description="Det politiske udvalg, netværket er knyttet til")
    participants: tuple[Participant, ...] = Field((), alias="deltagere", description="Deltagerne, uden navne")
    meetings: tuple[NetworkMeeting, ...] = Field((), alias="møder", description="Netværkets møder")
    ideas: tuple[Idea, ...] = Field((), alias="idéer", description="Netværkets idéer")
    test: Test | None = Field(None, alias="test", description="Testfasen")
    evaluation: Evaluation | None = Field(None, alias="evaluering", description="Evalueringsplanen")
    spreading: Spreading | None = Field(None, alias="spredning", description="Spredningsplanen")
    used: tuple[Use, ...] = Field((), alias="anvendelse", description="Hvad deltagerne har taget i brug")
    hopes: dict[Characteristic, Text] = Field({}, alias="håb", description="Hvad der håbes på, efter de syv karakteristika")
    yields: dict[Characteristic, Text] = Field({}, alias="udbytte", description="Hvad der kom ud af det, efter de syv karakteristika")
    marks: tuple[Mark, ...] = Field((), alias="mærker", description="historisk eller eksempel")
