"""A network's ideas, its evaluation and its spreading: also after it has closed, when ideas spread and evaluations fall due."""

from dataclasses import dataclass
from datetime import date

from netvaerk.domain.danish import long_date
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.network import Network
from netvaerk.domain.phases import ENDED
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.steps.closing import Harvest, find_idea, harvest_edits
from netvaerk.domain.text import fold, one_line
from netvaerk.domain.vocabulary import IdeaStatus, NetworkType


@dataclass(frozen=True)
class Thought:
    """An idea, or what is changed about one: None leaves it as it is."""

    title: str
    status: IdeaStatus | None = None
    wants: str | None = None
    potential: str | None = None
    anchored: str | None = None
    where: str | None = None


def note_idea(network: Filed[Network], thought: Thought) -> Plan:
    """Plan that a network has an idea, or that one has come further.

    Raises Refusal for a new idea of a network that has ended; Misuse where a spread idea does not say where.
    """
    title = one_line(thought.title)
    known = any(fold(idea.title) == fold(title) for idea in network.record.ideas)
    ended = network.record.status in ENDED
    if not known and (ended or (thought.status is not None and any(fold(title) in fold(i.title) for i in network.record.ideas))):
        title = find_idea(network, title)[1].title
        known = True
    if not title:
        raise Misuse(f'Skriv idéens titel: netvaerk idea {network.id} "…"')
    edits = _changed(network, title, thought) if known else (_new(network, title, thought),)
    said = f"Idéen »{title}« er {'rettet' if known else 'noteret'} i netværket {network.id}."
    return Plan(f"Notér en idé i netværket {network.id}", (Change(Kind.NETWORK, network.id, edits),), (said,))


def _words(thought: Thought) -> dict[str, str | None]:
    given = {"vil": thought.wants, "potentiale": thought.potential, "forankring": thought.anchored, "hvor": thought.where}
    return {key: one_line(text) if text else None for key, text in given.items()}


def _new(network: Filed[Network], title: str, thought: Thought) -> Edit:
    words = _words(thought)
    if thought.status is IdeaStatus.SPREAD:
        _require_where(network, title, words["hvor"])
    written = {"titel": title, "status": thought.status or IdeaStatus.IDEA, **words}
    return Edit(("idéer", len(network.record.ideas)), {key: value for key, value in written.items() if value})


def _changed(network: Filed[Network], title: str, thought: Thought) -> tuple[Edit, ...]:
    number, idea = find_idea(network, title)
    words = _words(thought)
    if thought.status is IdeaStatus.SPREAD:
        _require_where(network, title, words["hvor"] or idea.where)
    written = {"status": thought.status, **words}
    edits = tuple(Edit(("idéer", number, key), value) for key, value in written.items() if value)
    if not edits:
        raise Misuse(f"Idéen »{title}« står der allerede. Hvad er nyt? --status, --wants, --potential, --anchored eller --where.")
    return edits


def _require_where(network: Filed[Network], title: str, where: str | None) -> None:
    if not where:
        raise Misuse(
            "En idé er først spredt, når den er taget i brug og har skabt værdi et nyt sted. Skriv hvor: "
            f'netvaerk idea {network.id} "{title}" --status spredt --where "…"'
        )


@dataclass(frozen=True)
class Evaluating:
    """What is said about the evaluation of a network beside its plans."""

    harvest: Harvest
    result: str | None = None
    done: date | None = None
    next: date | None = None


def evaluate(network: Filed[Network], evaluating: Evaluating, today: date) -> Plan:
    """Plan what is known of a network's evaluation, spreading and value.

    Raises Misuse where nothing is said, for a result on a day to come, and for a next evaluation that is past or of a network that
    ends by plan.
    """
    edits = [*harvest_edits(network, evaluating.harvest), *_result(network, evaluating, today)]
    if evaluating.next:
        if network.record.type is not NetworkType.INNOVATION:
            raise Misuse("Kun et innovationsnetværk evalueres undervejs af Chefforum. Brug --date til evalueringsplanens dag.")
        if network.record.status in ENDED:
            raise Refusal(f"Netværket {network.id} er {network.record.status.value} og evalueres ikke undervejs. Brug --date.")
        if evaluating.next <= today:
            raise Misuse(f"Den næste evaluering skal ligge forude og kan ikke være {long_date(evaluating.next)}.")
        edits.append(Edit(("næste_evaluering",), evaluating.next))
    if not edits:
        raise Misuse("Hvad er nyt? --plan, --no-plan, --date, --result, --spreading, --no-spreading, --yield, --used eller --next.")
    said = f"Evalueringen af netværket {network.id} er noteret."
    return Plan(f"Notér evalueringen af netværket {network.id}", (Change(Kind.NETWORK, network.id, tuple(edits)),), (said,))


def _result(network: Filed[Network], evaluating: Evaluating, today: date) -> list[Edit]:
    if evaluating.result is None:
        if evaluating.done:
            raise Misuse('Skriv, hvad evalueringen viste: --result "…"')
        return []
    day = evaluating.done or today
    if day > today:
        raise Misuse(f"Evalueringen kan ikke være gennemført {long_date(day)}: den dag er ikke kommet endnu.")
    started = network.record.started
    if started and day < started:
        raise Misuse(f"Netværket gik i gang {long_date(started)} og kan ikke være evalueret {long_date(day)}.")
    return [Edit(("evaluering", "gennemført"), day), Edit(("evaluering", "resultat"), one_line(evaluating.result))]
