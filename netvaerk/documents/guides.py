"""The guides: what the secretariat knows about themes and networks, as Markdown files that it can edit."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.environment import render
from netvaerk.documents.facts import Fact, in_danish
from netvaerk.documents.papers import laid_out
from netvaerk.documents.setting import Setting
from netvaerk.documents.tree import Paper
from netvaerk.domain.danish import MONTHS
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.vocabulary import Characteristic, NetworkType
from netvaerk.repository.own_files import OwnFiles

# topic: (its file in templates/guide/, what it is about), in the order in which one needs them
TOPICS = {
    "hvorfor": ("hvorfor", "Hvorfor vi arbejder i netværk, og hvad et netværk ikke er"),
    "tema": ("tema", "Det gode tema og de syv spørgsmål"),
    "drøftelse": ("droeftelse", "Drøft temaet med andre"),
    "fokuseringsmetode": ("fokuseringsmetode", "Find ud af, hvad I ved, og hvad I skal vide"),
    "servicerejse": ("servicerejse", "Gå borgerens vej"),
    "markvandring": ("markvandring", "Gå ud og se efter"),
    "typer": ("typer", "De tre typer netværk"),
    "type": ("type", "Hvilken type netværk er det?"),
    "roller": ("roller", "Hvem gør hvad, og netværkets vej"),
    "bliv-leder": ("bliv-leder", "Bliv netværksleder"),
    "netværksleder": ("netvaerksleder", "Den gode netværksleder, med en selvtest"),
    "netværksdeltager": ("netvaerksdeltager", "At være netværksdeltager"),
    "kompetencefællesskab": ("kompetencefaellesskab", "Hjælp uden et netværk"),
    "afrunding": ("afrunding", "Afrund netværket"),
    "spørgsmål": ("spoergsmaal", "Spørgsmål, vi ofte får"),
}


@dataclass(frozen=True)
class SecretariatFacts:
    """Whom people can ask."""

    name: Annotated[str, Fact("navn", "Sekretariatets navn")]
    address: Annotated[str | None, Fact("adresse", "Adresse")]
    mail: Annotated[str | None, Fact("mail", "Fælles postkasse")]
    phone: Annotated[str | None, Fact("telefon", "Telefon")]


@dataclass(frozen=True)
class RoundFacts:
    """A round of the year."""

    name: Annotated[str, Fact("navn", "Måneden, der vælges i")]
    deadline: Annotated[str, Fact("frist", "Fristen, fx 1. december")]
    season: Annotated[str, Fact("halvår", "Halvåret, netværkene går i gang i")]


@dataclass(frozen=True)
class QuestionFacts:
    """What is asked about a characteristic."""

    label: Annotated[str, Fact("navn", "Karakteristikummets navn")]
    question: Annotated[str, Fact("spørgsmål", "Spørgsmålet")]
    help: Annotated[str, Fact("hjælp", "Hjælpen til at svare")]


@dataclass(frozen=True)
class TypeFacts:
    """What holds for a type of network."""

    name: Annotated[str, Fact("navn", "Typens navn")]
    lasts: Annotated[str, Fact("varighed", "Hvor længe netværket varer")]
    tie: Annotated[str, Fact("tilknytning", "Hvem netværket er knyttet til")]
    committee: Annotated[str | None, Fact("udvalg", "Det politiske udvalg")]


@dataclass(frozen=True)
class TypesFacts:
    """The three types."""

    welfare: Annotated[TypeFacts, Fact("velfærd", "Velfærdsnetværk")]
    learning: Annotated[TypeFacts, Fact("læring", "Læringsnetværk")]
    innovation: Annotated[TypeFacts, Fact("innovation", "Innovationsnetværk")]


@dataclass(frozen=True)
class PhaseFacts:
    """A phase of netværksmodellen."""

    name: Annotated[str, Fact("navn", "Fasens navn")]
    leaves: Annotated[str | None, Fact("efterlader", "Hvad fasen efterlader")]


@dataclass(frozen=True)
class MeetingsFacts:
    """Guidance on a network's meetings."""

    number: Annotated[str, Fact("antal", "Antal møder, fx 4-6")]
    hours: Annotated[str, Fact("timer", "Timer for hvert møde, fx 3-4")]


@dataclass(frozen=True)
class GuideFacts:
    """What a guide can name: the rules of this municipality."""

    municipality: Annotated[str, Fact("kommune", "Kommunens navn")]
    body_name: Annotated[str, Fact("organ", "Organet, der vælger")]
    number: Annotated[str, Fact("antal", "Temaer, der vælges i en runde, fx 2-4")]
    secretariat: Annotated[SecretariatFacts, Fact("sekretariat", "Sekretariatet")]
    rounds: Annotated[tuple[RoundFacts, ...], Fact("runder", "Årets runder")]
    questions: Annotated[tuple[QuestionFacts, ...], Fact("karakteristika", "De syv karakteristika")]
    types: Annotated[TypesFacts, Fact("typer", "De tre netværkstyper")]
    phases: Annotated[tuple[PhaseFacts, ...], Fact("faser", "Netværksmodellens faser")]
    meetings: Annotated[MeetingsFacts, Fact("møder", "Vejledning om netværkets møder")]


def guide_facts(rules: Municipality) -> GuideFacts:
    """Return what a guide can say about a municipality's rules."""
    secretariat = rules.secretariat
    return GuideFacts(
        municipality=rules.municipality,
        body_name=rules.body_name,
        number=rules.number_per_round.own_span(),
        secretariat=SecretariatFacts(secretariat.name, secretariat.address, secretariat.mail, secretariat.phone),
        rounds=tuple(
            RoundFacts(MONTHS[r.month - 1], f"{r.deadline[0]}. {MONTHS[r.deadline[1] - 1]}", r.season.value) for r in rules.rounds
        ),
        questions=tuple(QuestionFacts(c.label, rules.question(c).question, rules.question(c).help) for c in Characteristic),
        types=TypesFacts(*(_type(type_, rules) for type_ in NetworkType)),
        phases=tuple(PhaseFacts(p.name, p.leaves) for p in rules.phases),
        meetings=MeetingsFacts(rules.meetings.number.own_span(), rules.meetings.hours.own_span()),
    )


def _type(type_: NetworkType, rules: Municipality) -> TypeFacts:
    rule = rules.types[type_]
    lasts = f"omkring {rule.months.own_span()} måneder" if rule.months else "uden fast ramme"
    return TypeFacts(rule.name, lasts, rule.tie, rule.committee)


def guide_paper(topic: str, day: date, rules: Municipality, own: OwnFiles | None = None) -> Paper:
    """Return a guide as a paper.

    Args:
        topic: one of `TOPICS`.
        day: the day that it is made.
        rules: the municipality's, which the guide speaks of.
        own: the repository's own files, whose templates win.

    Raises Refusal for a fault in the template.
    """
    name, _ = TOPICS[topic]
    markdown = render(f"guide/{name}.md.j2", in_danish(guide_facts(rules)), own)
    return laid_out(f"guide-{name}", markdown, (day, rules.secretariat.name), rules, Setting(own))
