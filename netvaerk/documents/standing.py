"""Papers about all networks at once: where they stand on a day, and what a cohort works with."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from netvaerk.documents.environment import render
from netvaerk.documents.facts import Fact, in_danish
from netvaerk.documents.papers import laid_out
from netvaerk.documents.setting import NEUTRAL, Setting
from netvaerk.documents.tree import Paper
from netvaerk.domain.cohorts import members
from netvaerk.domain.danish import short_date
from netvaerk.domain.followup import due, not_carried_out
from netvaerk.domain.register import Register
from netvaerk.domain.revision import in_role
from netvaerk.domain.timeline import Bar, bars, state_of


@dataclass(frozen=True)
class StandingFacts:
    """A network on the day of the overview."""

    title: Annotated[str, Fact("titel", "Netværkets titel")]
    type: Annotated[str, Fact("netværkstype", "Netværkstypens navn")]
    state: Annotated[str, Fact("fase", "Hvor netværket er")]
    leader: Annotated[str | None, Fact("netværksleder", "Netværkslederen som rolle")]
    start: Annotated[date, Fact("start", "Dagen, netværket gik i gang")]
    end: Annotated[date | None, Fact("slut", "Dagen, det sluttede eller ventes at slutte; tom, hvor den er åben")]
    overdue: Annotated[bool, Fact("over_tiden", "Sand, hvis det skulle være færdigt")]


@dataclass(frozen=True)
class OverviewPaperFacts:
    """All networks on a day, as `oversigt` in templates/netvaerksoversigt.md.j2."""

    body_name: Annotated[str, Fact("organ", "Organet, der vælger")]
    day: Annotated[date, Fact("dato", "Dagen, oversigten gælder")]
    networks: Annotated[tuple[StandingFacts, ...], Fact("netværk", "Netværkene")]
    late: Annotated[tuple[str, ...], Fact("for_sent", "Hvad der er for sent")]
    coming: Annotated[tuple[str, ...], Fact("snart", "Hvad der kommer inden for 30 dage")]


@dataclass(frozen=True)
class MemberFacts:
    """A theme or a network of a cohort."""

    title: Annotated[str, Fact("titel", "Titlen")]
    what: Annotated[str, Fact("hvad", "tema eller netværk")]
    type: Annotated[str, Fact("type", "velfærd, læring eller innovation")]
    status: Annotated[str, Fact("status", "Hvor det er på sin vej")]


@dataclass(frozen=True)
class CohortFacts:
    """What a cohort works with, as `hold` in templates/hold.md.j2."""

    number: Annotated[int, Fact("nummer", "Holdets nummer")]
    members: Annotated[tuple[MemberFacts, ...], Fact("medlemmer", "Holdets temaer og netværk")]


def overview_paper(day: date, register: Register, setting: Setting = NEUTRAL) -> Paper:
    """Return where all networks stand on a day. Raises Refusal for a fault in the template."""
    titles = {id_: network.record.title for id_, network in register.networks.items()}
    told = [(f"»{titles[d.network]}« {d.what}", d.late) for d in due(day, register)]
    facts = OverviewPaperFacts(
        body_name=register.rules.body_name,
        day=day,
        networks=tuple(_standing(bar, register) for bar in bars(day, register)),
        late=(*(text for text, late in told if late), *(text.partition(": netvaerk ")[0] for text in not_carried_out(register))),
        coming=tuple(text for text, late in told if not late),
    )
    markdown = render("netvaerksoversigt.md.j2", {"oversigt": in_danish(facts)}, setting.own)
    return laid_out(f"netvaerksoversigt-{day}", markdown, (day, f"Netværksoversigt d. {short_date(day)}"), register.rules, setting)


def _standing(bar: Bar, register: Register) -> StandingFacts:
    record = bar.network.record
    leader = in_role(record.leader) if record.leader else None
    end = None if bar.open else record.closed or (record.expected_end if bar.overdue else bar.end)
    return StandingFacts(
        record.title, register.rules.types[record.type].name, state_of(record, register), leader, bar.start, end, bar.overdue
    )


def cohort_paper(cohort: int, day: date, register: Register, setting: Setting = NEUTRAL) -> Paper:
    """Return what a cohort works with, as an enclosure. Raises Refusal for a fault in the template."""
    facts = CohortFacts(cohort, tuple(MemberFacts(m.title, m.what, m.type, m.status) for m in members(cohort, register)))
    markdown = render("hold.md.j2", {"hold": in_danish(facts)}, setting.own)
    return laid_out(f"hold-{cohort}", markdown, (day, f"Hold {cohort} d. {short_date(day)}"), register.rules, setting)
