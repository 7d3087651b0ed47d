"""A network as facts for templates: what its own documents can say."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.markdown import Markdown


@dataclass(frozen=True)
class ParticipantFacts:
    """Somebody who takes part; never by name."""

    label: Annotated[str, Fact("betegnelse", "Betegnelsen, fx Borger 1")]
    category: Annotated[str, Fact("hvem", "Hvem deltageren er, fx borger")]
    type: Annotated[str, Fact("type", "kerne eller løbende")]
    organisation: Annotated[str | None, Fact("organisation", "Organisation eller afdeling")]
    phases: Annotated[tuple[bool, ...], Fact("faser", "For hver fase: sand, hvis deltageren er med i den")]


@dataclass(frozen=True)
class GatheringFacts:
    """One of the network's meetings."""

    day: Annotated[date, Fact("dato", "Dagen for mødet")]
    hours: Annotated[str, Fact("timer", "Varigheden, fx 3 timer")]
    purpose: Annotated[str, Fact("formål", "Formålet med mødet")]
    phase: Annotated[str | None, Fact("fase", "Navnet på fasen, mødet hører til")]


@dataclass(frozen=True)
class IdeaFacts:
    """An idea of the network."""

    title: Annotated[str, Fact("titel", "Idéens titel")]
    status: Annotated[str, Fact("status", "Hvor langt idéen er")]
    wants: Annotated[str | None, Fact("vil", "Hvad idéen vil opnå")]
    potential: Annotated[str | None, Fact("potentiale", "Hvad den kan føre til")]
    anchored: Annotated[str | None, Fact("forankring", "Hvor den skal forankres")]
    where: Annotated[str | None, Fact("hvor", "Det nye sted, hvor den har skabt værdi")]


@dataclass(frozen=True)
class PlanFacts:
    """A plan, or the reason why there is none."""

    plan: Annotated[str | None, Fact("plan", "Planen")]
    none: Annotated[str | None, Fact("ingen", "Hvorfor der ingen plan er")]
    day: Annotated[date | None, Fact("dato", "Dagen, planen gælder")]
    done: Annotated[date | None, Fact("gennemført", "Dagen, det blev gjort")]
    result: Annotated[str | None, Fact("resultat", "Hvad det viste")]


@dataclass(frozen=True)
class UseFacts:
    """What a unit has put to use."""

    unit: Annotated[str, Fact("enhed", "Enheden")]
    what: Annotated[str, Fact("hvad", "Hvad der er taget i brug")]


@dataclass(frozen=True)
class WorthFacts:
    """What was hoped for of a characteristic, and what came of it."""

    label: Annotated[str, Fact("navn", "Karakteristikummets navn")]
    hope: Annotated[str | None, Fact("håb", "Hvad der blev håbet på")]
    came: Annotated[str | None, Fact("udbytte", "Hvad der kom ud af det")]


@dataclass(frozen=True)
class NetworkPaperFacts:
    """A network, as `netværk` in its own documents."""

    title: Annotated[str, Fact("titel", "Netværkets titel")]
    type: Annotated[str, Fact("netværkstype", "Netværkstypens navn, fx læringsnetværk")]
    kind: Annotated[str, Fact("slags", "velfærd, læring eller innovation")]
    status: Annotated[str, Fact("status", "Hvor netværket er på sin vej")]
    half_year: Annotated[str, Fact("halvår", "Halvåret, netværket hører til")]
    state: Annotated[str, Fact("fase", "Fasen, netværket er i")]
    started: Annotated[date | None, Fact("igangsat", "Dagen, netværket gik i gang")]
    expected_end: Annotated[date | None, Fact("forventet_slut", "Dagen, netværket ventes at slutte")]
    next_evaluation: Annotated[date | None, Fact("næste_evaluering", "Dagen, Chefforum næste gang evaluerer")]
    closed: Annotated[date | None, Fact("afsluttet", "Dagen, netværket sluttede")]
    leader: Annotated[str | None, Fact("netværksleder", "Netværkslederen som rolle, med afdeling i parentes")]
    co_driver: Annotated[str | None, Fact("co_driver", "Co-driveren som rolle")]
    reference_leader: Annotated[str | None, Fact("referenceleder", "Referencelederen som rolle")]
    line_manager: Annotated[str | None, Fact("personaleleder", "Personalelederen som rolle")]
    committee: Annotated[str | None, Fact("udvalg", "Det politiske udvalg")]
    theme: Annotated[str | None, Fact("tema", "Titlen på temaet, netværket kommer af")]
    summary: Annotated[str | None, Fact("resumé", "Temaet i en eller to sætninger")]
    purpose: Annotated[Markdown, Fact("formål", "Afsnittet Formål")]
    mandate: Annotated[Markdown, Fact("mandat", "Afsnittet Mandat")]
    stories: Annotated[Markdown, Fact("fortællinger", "Afsnittet Fortællinger")]
    report: Annotated[Markdown, Fact("beretning", "Afsnittet Netværksberetning")]
    closing: Annotated[Markdown, Fact("afrunding", "Afsnittet Afrunding")]
    phases: Annotated[tuple[str, ...], Fact("faser", "Navnene på netværksmodellens faser")]
    participants: Annotated[tuple[ParticipantFacts, ...], Fact("deltagere", "Deltagerne")]
    meetings: Annotated[tuple[GatheringFacts, ...], Fact("møder", "Netværkets møder")]
    ideas: Annotated[tuple[IdeaFacts, ...], Fact("idéer", "Idéerne, uden dem, der er droppet")]
    dropped: Annotated[tuple[str, ...], Fact("droppede", "Titlerne på idéer, der er droppet")]
    test_start: Annotated[date | None, Fact("test_start", "Testens første dag")]
    test_end: Annotated[date | None, Fact("test_slut", "Testens sidste dag")]
    evaluation: Annotated[PlanFacts, Fact("evaluering", "Evalueringsplanen")]
    spreading: Annotated[PlanFacts, Fact("spredning", "Spredningsplanen")]
    used: Annotated[tuple[UseFacts, ...], Fact("anvendelse", "Hvad deltagerne har taget i brug")]
    worth: Annotated[tuple[WorthFacts, ...], Fact("værdi", "Håb og udbytte; tom, hvis ingen af delene er skrevet")]
    parts: Annotated[tuple[str, ...], Fact("undernetværk", "Titlerne på undernetværkene")]
    meetings_guide: Annotated[str, Fact("antal_møder", "Hvor mange møder et netværk plejer at have, fx 4-6")]
    hours_guide: Annotated[str, Fact("antal_timer", "Hvor mange timer et møde plejer at vare, fx 3-4")]
    body_name: Annotated[str, Fact("organ", "Organet, der vælger")]
    secretariat: Annotated[str, Fact("sekretariat", "Sekretariatets navn")]
    mail: Annotated[str | None, Fact("mail", "Sekretariatets fælles postkasse")]
