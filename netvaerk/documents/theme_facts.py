"""Themes as facts for templates."""

from dataclasses import dataclass
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.markdown import Markdown
from netvaerk.documents.rulings import RulingFacts, earlier_rulings
from netvaerk.documents.short import in_short
from netvaerk.domain.body import answers
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.record import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.scoring import Result, count
from netvaerk.domain.theme import Person, Theme
from netvaerk.domain.vocabulary import Category, Characteristic

# How a paper names those who are to be drawn in; a theme's file names each kind in the singular.
_MANY = {
    Category.EMPLOYEE: "medarbejdere",
    Category.CITIZEN: "borgere",
    Category.USER: "brugere",
    Category.RELATIVE: "pårørende",
    Category.INTEREST_GROUP: "interesseorganisationer",
    Category.COMPANY: "virksomheder",
    Category.ASSOCIATION: "foreninger",
    Category.KNOWLEDGE_INSTITUTION: "vidensinstitutioner",
    Category.EVALUATION_INSTITUTE: "evalueringsinstitutter",
    Category.UNION: "fagforeninger",
    Category.OTHER_MUNICIPALITY: "andre kommuner",
    Category.RESEARCHER: "forskere",
    Category.POLITICIAN: "politikere",
    Category.OTHER: "andre",
}


@dataclass(frozen=True)
class CharacteristicFacts:
    """What a theme says about one of the seven, and how that was assessed."""

    name: Annotated[str, Fact("navn", "Det korte navn, fx På tværs")]
    short: Annotated[Markdown | None, Fact("kort", "Svaret i en eller to sætninger")]
    mean: Annotated[float | None, Fact("vurdering", "Gennemsnittet af point, 0-3")]


@dataclass(frozen=True)
class ThemeFacts:
    """One theme on a meeting's agenda."""

    number: Annotated[int | None, Fact("nummer", "Temaets nummer i dokumentet; et historisk tema har intet")]
    title: Annotated[str, Fact("titel", "Temaets titel")]
    type: Annotated[str | None, Fact("netværkstype", "Netværkstypens navn, fx velfærdsnetværk")]
    source: Annotated[str | None, Fact("kilde", "Hvor temaet kommer fra, fx Medarbejder")]
    departments: Annotated[tuple[str, ...], Fact("afdelinger", "Forslagsstillernes afdelinger")]
    proposers: Annotated[tuple[str, ...], Fact("forslagsstillere", "Forslagsstillerne som roller, med afdeling i parentes")]
    summary: Annotated[str | None, Fact("resumé", "Temaet i en eller to sætninger")]
    characteristics: Annotated[
        tuple[CharacteristicFacts, ...], Fact("karakteristika", "De syv i kort form; tom, hvis der hverken er svar eller point")
    ]
    answered: Annotated[bool, Fact("besvaret", "Sand, hvis temaforslaget har svar")]
    total: Annotated[float | None, Fact("samlet", "Den samlede vurdering, 0-3")]
    reviewers: Annotated[int, Fact("vurderinger", "Antal vurderinger")]
    disqualified: Annotated[int, Fact("inhabile", "Antal vurderere, der er inhabile")]
    touches: Annotated[tuple[str, ...], Fact("berører", "Afdelinger, temaet berører")]
    involves: Annotated[tuple[str, ...], Fact("inddrages", "Hvem der skal inddrages")]
    nearby: Annotated[tuple[str, ...], Fact("igangværende", "Projekter, der allerede er i gang tæt på temaet")]
    strategy: Annotated[str | None, Fact("strategi", "Visionen eller strategien, temaet udspringer af")]
    only_insiders: Annotated[bool, Fact("kun_interne", "Sand, hvis ingen uden for kommunen skal inddrages")]
    earlier: Annotated[tuple[RulingFacts, ...], Fact("tidligere", "Beslutninger om temaet på tidligere møder")]


def theme_facts(number: int | None, theme: Filed[Theme], meeting: Filed[Meeting], register: Register) -> ThemeFacts:
    """Return what a meeting's paper can say about a theme. Nothing tells who assessed it."""
    record = theme.record
    given = answers(theme.body)
    result = count(register.assessments_of(theme.id, meeting.record.day), register.rules)
    return ThemeFacts(
        number=number,
        title=record.title,
        type=type_name(record, register),
        source=record.source.value.capitalize() if record.source else None,
        departments=tuple(dict.fromkeys(p.department for p in record.proposers if p.department)),
        proposers=tuple(in_role(p) for p in record.proposers),
        summary=record.summary,
        characteristics=_characteristics(given, result),
        answered=bool(given),
        total=result.total,
        reviewers=result.reviewers,
        disqualified=result.disqualified,
        touches=record.touches,
        involves=tuple(_MANY[c] for c in record.involves),
        nearby=record.nearby,
        strategy=record.strategy,
        only_insiders=record.only_insiders and not record.historical,
        earlier=earlier_rulings(theme.id, record.title, meeting, register),
    )


def in_role(person: Person) -> str:
    """`Driftsleder (Hjælpemiddelcentret)`."""
    return f"{person.role} ({person.department})" if person.department else person.role


def type_name(theme: Theme, register: Register) -> str | None:
    """The municipality's name of the network type that a theme aims at."""
    return register.rules.types[theme.type].name if theme.type else None


def _characteristics(given: dict[Characteristic, str], result: Result) -> tuple[CharacteristicFacts, ...]:
    if not given and not result.reviewers:
        return ()
    return tuple(CharacteristicFacts(c.label, in_short(given[c]) if c in given else None, result.tallies[c].mean) for c in Characteristic)
