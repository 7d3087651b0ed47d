"""Themes as facts for templates."""

from dataclasses import dataclass
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.markdown import Markdown
from netvaerk.documents.rulings import RulingFacts, earlier_rulings
from netvaerk.documents.setting import At
from netvaerk.documents.short import in_short
from netvaerk.documents.since import SinceFacts, since_last
from netvaerk.domain.body import answers
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.revision import in_role
from netvaerk.domain.scoring import Result, Tally, count
from netvaerk.domain.theme import Theme
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
    spread: Annotated[str | None, Fact("spredning", "Laveste og højeste point, fx 1–3; tom, hvor færre end to har givet point")]
    votes: Annotated[int, Fact("stemmer", "Antal vurderere, der har givet point")]


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
    means: Annotated[tuple[float | None, ...], Fact("gennemsnit", "Gennemsnittet for hvert af de syv karakteristika, i rækkefølge")]
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
    since: Annotated[SinceFacts | None, Fact("siden_sidst", "Hvad der er ændret, siden Chefforum så temaet; tom, hvis det ikke kan ses")]


def theme_facts(number: int | None, theme: Filed[Theme], at: At) -> ThemeFacts:
    """Return what a meeting's paper can say about a theme. Nothing tells who assessed it."""
    record, register = theme.record, at.register
    given = answers(theme.body)
    result = count(register.assessments_of(theme.id, at.meeting.record.day), register.rules)
    return ThemeFacts(
        number=number,
        title=record.title,
        type=type_name(record, register),
        source=record.source.value.capitalize() if record.source else None,
        departments=tuple(dict.fromkeys(p.department for p in record.proposers if p.department)),
        proposers=tuple(in_role(p) for p in record.proposers),
        summary=record.summary,
        characteristics=_characteristics(given, result),
        means=tuple(result.tallies[c].mean for c in Characteristic),
        answered=bool(given),
        total=result.total,
        reviewers=result.reviewers,
        disqualified=result.disqualified,
        touches=record.touches,
        involves=tuple(_MANY[c] for c in record.involves),
        nearby=record.nearby,
        strategy=record.strategy,
        only_insiders=record.only_insiders and not record.historical,
        earlier=earlier_rulings(theme.id, record.title, at),
        since=since_last(theme, at),
    )


def type_name(theme: Theme, register: Register) -> str | None:
    """The municipality's name of the network type that a theme aims at."""
    return register.rules.types[theme.type].name if theme.type else None


def _characteristics(given: dict[Characteristic, str], result: Result) -> tuple[CharacteristicFacts, ...]:
    if not given and not result.reviewers:
        return ()
    return tuple(_one(c, given.get(c), result.tallies[c]) for c in Characteristic)


def _one(characteristic: Characteristic, answer: str | None, tally: Tally) -> CharacteristicFacts:
    spread = None if tally.spread is None else f"{min(tally.scores)}–{max(tally.scores)}"
    return CharacteristicFacts(characteristic.label, None if answer is None else in_short(answer), tally.mean, spread, len(tally.scores))
