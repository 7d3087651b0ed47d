"""The items of a meeting as facts for templates."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.markdown import Markdown
from netvaerk.documents.rulings import RulingFacts
from netvaerk.documents.theme_facts import ThemeFacts
from netvaerk.documents.theme_overview import OverviewFacts


@dataclass(frozen=True)
class EnclosureFacts:
    """A document that belongs to an item."""

    title: Annotated[str, Fact("titel", "Bilagets titel")]
    closed: Annotated[bool, Fact("lukket", "Sand, hvis bilaget er lukket for offentligheden")]


@dataclass(frozen=True)
class SectionFacts:
    """A section of an item that has no place of its own."""

    title: Annotated[str, Fact("titel", "Afsnittets overskrift")]
    text: Annotated[Markdown, Fact("tekst", "Afsnittets tekst")]
    mark: Annotated[str, Fact("mærke", "Afsnittets navn i et mærke, så det kan kendes igen, når det er rettet i Word")]


@dataclass(frozen=True)
class NetworkFacts:
    """A network that an item is about."""

    title: Annotated[str, Fact("titel", "Netværkets titel")]
    type: Annotated[str, Fact("netværkstype", "Netværkstypens navn, fx læringsnetværk")]
    started: Annotated[date | None, Fact("igangsat", "Dagen, netværket gik i gang")]
    leader: Annotated[str | None, Fact("netværksleder", "Netværkslederen som rolle, med afdeling i parentes")]
    reference_leader: Annotated[str | None, Fact("referenceleder", "Referencelederen som rolle")]
    expected_end: Annotated[date | None, Fact("forventet_slut", "Dagen, netværket ventes at slutte")]


@dataclass(frozen=True)
class ApprovedFacts:
    """The referat that an item approves."""

    day: Annotated[date, Fact("dato", "Dagen for mødet, hvis referat skal godkendes")]
    done: Annotated[bool, Fact("godkendt", "Sand, hvis dette møde har godkendt det")]
    in_writing: Annotated[date | None, Fact("skriftligt", "Dagen, hvis det er godkendt skriftligt")]


@dataclass(frozen=True)
class ItemFacts:
    """One item."""

    number: Annotated[int, Fact("nummer", "Punktets nummer")]
    key: Annotated[str, Fact("nøgle", "Punktets nøgle, til mærker; et andet ord, hvor offentligheden ikke må se den")]
    title: Annotated[str, Fact("titel", "Punktets titel; »Lukket punkt«, hvor offentligheden ikke må se den")]
    case_number: Annotated[str | None, Fact("sagsnr", "Sagsnummer i journalen")]
    closed: Annotated[bool, Fact("lukket", "Sand, hvis punktet er lukket for offentligheden")]
    enclosures: Annotated[tuple[EnclosureFacts, ...], Fact("bilag", "Bilag; i et offentligt dokument kun de åbne")]
    internal: Annotated[str | None, Fact("intern", "Bemærkning til medlemmerne; aldrig i et offentligt dokument")]
    approves: Annotated[ApprovedFacts | None, Fact("godkender", "Referatet, punktet godkender")]
    introduction: Annotated[Markdown, Fact("indledning", "Tekst før det første afsnit")]
    background: Annotated[Markdown, Fact("baggrund", "Afsnittet Baggrund")]
    sections: Annotated[tuple[SectionFacts, ...], Fact("afsnit", "Andre afsnit")]
    proposal: Annotated[Markdown, Fact("indstilling", "Afsnittet Indstilling")]
    decision: Annotated[Markdown, Fact("beslutning", "Afsnittet Beslutning")]
    overview: Annotated[OverviewFacts | None, Fact("overblik", "Temaerne under ét")]
    themes: Annotated[tuple[ThemeFacts, ...], Fact("temaer", "Temaerne, uden dem, der er trukket tilbage")]
    withdrawn: Annotated[tuple[str, ...], Fact("trukne", "Titlerne på temaer, der er trukket tilbage")]
    networks: Annotated[tuple[NetworkFacts, ...], Fact("netværk", "Netværkene")]
    decisions: Annotated[tuple[RulingFacts, ...], Fact("beslutninger", "Beslutninger om temaerne")]
    network_decisions: Annotated[tuple[RulingFacts, ...], Fact("netværksbeslutninger", "Beslutninger om netværkene")]
