"""A theme as its temaskabelon: everything that its proposer said, in the order of the form."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.environment import render
from netvaerk.documents.facts import Fact, in_danish
from netvaerk.documents.markdown import Markdown, prose
from netvaerk.documents.setting import NEUTRAL, Setting
from netvaerk.domain.body import answers
from netvaerk.domain.filed import Filed
from netvaerk.domain.register import Register
from netvaerk.domain.revision import in_role
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

_BELOW = 3  # each answer stands under a heading of this level


@dataclass(frozen=True)
class AnswerFacts:
    """What is asked about a characteristic, and what the proposer answered."""

    label: Annotated[str, Fact("navn", "Karakteristikummets navn")]
    question: Annotated[str, Fact("spørgsmål", "Spørgsmålet")]
    answer: Annotated[Markdown, Fact("svar", "Svaret; tomt, hvor der ikke er svaret")]


@dataclass(frozen=True)
class ProposalFacts:
    """A theme, as `tema` in templates/temaskabelon.md.j2."""

    title: Annotated[str, Fact("titel", "Temaets titel")]
    type: Annotated[str | None, Fact("netværkstype", "Netværkstypens navn")]
    status: Annotated[str, Fact("status", "Hvor temaet er på sin vej")]
    source: Annotated[str | None, Fact("kilde", "Hvem temaet kommer fra")]
    proposers: Annotated[tuple[str, ...], Fact("forslagsstillere", "Forslagsstillerne som roller, med afdeling i parentes")]
    received: Annotated[date | None, Fact("indsendt", "Dagen, sekretariatet modtog temaet")]
    round: Annotated[str | None, Fact("runde", "Rundens navn, fx januar 2027")]
    summary: Annotated[str | None, Fact("resumé", "Temaet i en eller to sætninger")]
    touches: Annotated[tuple[str, ...], Fact("berører", "Afdelinger, temaet berører")]
    involves: Annotated[tuple[str, ...], Fact("inddrages", "Hvem der skal inddrages")]
    nearby: Annotated[tuple[str, ...], Fact("igangværende", "Projekter, der allerede er i gang tæt på temaet")]
    strategy: Annotated[str | None, Fact("strategi", "Visionen eller strategien, temaet udspringer af")]
    answers: Annotated[tuple[AnswerFacts, ...], Fact("karakteristika", "De syv spørgsmål med svar")]


def temaskabelon(theme: Filed[Theme], register: Register, setting: Setting = NEUTRAL) -> str:
    """Return a theme as Markdown, in the form that it was proposed in. Raises Refusal for a fault in the template."""
    return render("temaskabelon.md.j2", {"tema": in_danish(_facts(theme, register, setting))}, setting.own)


def _facts(theme: Filed[Theme], register: Register, setting: Setting) -> ProposalFacts:
    record, rules, given = theme.record, register.rules, answers(theme.body)
    return ProposalFacts(
        title=record.title,
        type=rules.types[record.type].name if record.type else None,
        status=record.status.phrase,
        source=record.source.value if record.source else None,
        proposers=tuple(in_role(p) for p in record.proposers),
        received=record.received,
        round=record.round.name if record.round else None,
        summary=record.summary,
        touches=record.touches,
        involves=tuple(c.value for c in record.involves),
        nearby=record.nearby,
        strategy=record.strategy,
        answers=tuple(
            AnswerFacts(c.label, rules.question(c).question, prose(given.get(c, ""), _BELOW, setting.pictures)) for c in Characteristic
        ),
    )
