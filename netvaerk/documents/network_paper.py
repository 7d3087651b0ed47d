"""The documents of a network: from the folder for participants to the closing."""

from collections.abc import Callable

from netvaerk.documents.environment import render
from netvaerk.documents.facts import in_danish
from netvaerk.documents.markdown import Markdown, prose
from netvaerk.documents.network_facts import (
    GatheringFacts,
    IdeaFacts,
    NetworkPaperFacts,
    ParticipantFacts,
    PlanFacts,
    UseFacts,
    WorthFacts,
)
from netvaerk.documents.setting import NEUTRAL, Setting
from netvaerk.domain.danish import plain_number, sort_key
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Evaluation, Idea, Network, Spreading
from netvaerk.domain.participation import attendance
from netvaerk.domain.phases import CLOSING, MANDATE, PURPOSE, REPORT, STORIES, section
from netvaerk.domain.register import Register
from netvaerk.domain.revision import in_role
from netvaerk.domain.timeline import state_of
from netvaerk.domain.vocabulary import Characteristic, IdeaStatus

# The kinds of document that a network has, in the order in which it needs them: each has its template.
NETWORK_PAPERS = (
    "deltagerfolder",
    "samarbejdsaftale",
    "netvaerksberetning",
    "cf-levering",
    "evalueringsplan",
    "spredningsplan",
    "afrunding",
)
_BELOW = 2  # the level of the headings that people's text stands under


def network_paper(kind: str) -> Callable[[Filed[Network], Register, Setting], str]:
    """Return what makes the Markdown of one kind of document of a network. It raises Refusal for a fault in the template."""

    def text(network: Filed[Network], register: Register, setting: Setting = NEUTRAL) -> str:
        return render(f"{kind}.md.j2", {"netværk": in_danish(network_facts(network, register, setting))}, setting.own)

    return text


def network_facts(network: Filed[Network], register: Register, setting: Setting = NEUTRAL) -> NetworkPaperFacts:
    """Return what a network's documents can say."""
    record, rules = network.record, register.rules
    theme = register.themes.get(record.theme) if record.theme else None

    def text(title: str) -> Markdown:
        return prose(section(network, title), _BELOW, setting.pictures)

    return NetworkPaperFacts(
        title=record.title,
        type=rules.types[record.type].name,
        kind=record.type.value,
        status=record.status.value,
        half_year=record.half_year,
        state=state_of(record, register),
        started=record.started,
        expected_end=record.expected_end,
        next_evaluation=record.next_evaluation,
        closed=record.closed,
        leader=in_role(record.leader) if record.leader else None,
        co_driver=in_role(record.co_driver) if record.co_driver else None,
        reference_leader=record.reference_leader.role if record.reference_leader else None,
        line_manager=in_role(record.line_manager) if record.line_manager else None,
        committee=record.committee,
        theme=theme.record.title if theme else None,
        summary=theme.record.summary if theme else None,
        purpose=text(PURPOSE),
        mandate=text(MANDATE),
        stories=text(STORIES),
        report=text(REPORT),
        closing=text(CLOSING),
        phases=tuple(phase.name for phase in rules.phases),
        participants=tuple(_participants(record, rules)),
        meetings=tuple(_meetings(record, rules)),
        ideas=tuple(_idea(idea) for idea in record.ideas if idea.status is not IdeaStatus.DROPPED),
        dropped=tuple(idea.title for idea in record.ideas if idea.status is IdeaStatus.DROPPED),
        test_start=record.test.start if record.test else None,
        test_end=record.test.end if record.test else None,
        evaluation=_plan(record.evaluation),
        spreading=_plan(record.spreading),
        used=tuple(UseFacts(use.unit, use.what) for use in record.used),
        worth=_worth(record),
        parts=tuple(sorted((n.record.title for n in register.networks.values() if n.record.parent == network.id), key=sort_key)),
        meetings_guide=rules.meetings.number.own_span(),
        hours_guide=rules.meetings.hours.own_span(),
        body_name=rules.body_name,
        secretariat=rules.secretariat.name,
        mail=rules.secretariat.mail,
    )


def _participants(record: Network, rules: Municipality) -> list[ParticipantFacts]:
    return [
        ParticipantFacts(
            seat.participant.label,
            seat.participant.category.value,
            seat.participant.type.value,
            seat.participant.organisation,
            tuple(seat.phases.values()),
        )
        for seat in attendance(record, rules)
    ]


def _meetings(record: Network, rules: Municipality) -> list[GatheringFacts]:
    names = {phase.key: phase.name for phase in rules.phases}
    meetings = sorted(record.meetings, key=lambda m: m.day)
    return [
        GatheringFacts(
            m.day,
            f"{plain_number(m.hours)} {'time' if m.hours == 1 else 'timer'}",
            m.purpose,
            names.get(m.phase, m.phase) if m.phase else None,
        )
        for m in meetings
    ]


def _idea(idea: Idea) -> IdeaFacts:
    return IdeaFacts(idea.title, idea.status.value, idea.wants, idea.potential, idea.anchored, idea.where)


def _plan(plan: Evaluation | Spreading | None) -> PlanFacts:
    if isinstance(plan, Evaluation):
        return PlanFacts(plan.plan, plan.none, plan.day, plan.done, plan.result)
    return PlanFacts(plan.plan if plan else None, plan.none if plan else None, None, None, None)


def _worth(record: Network) -> tuple[WorthFacts, ...]:
    if not record.hopes and not record.yields:
        return ()
    return tuple(WorthFacts(c.label, record.hopes.get(c), record.yields.get(c)) for c in Characteristic)
