"""The agenda: making the record of a meeting, adding what has come since, moving its date, sending it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netvaerk.domain.body import BACKGROUND, PROPOSAL, with_item
from netvaerk.domain.danish import long_date, sort_key
from netvaerk.domain.decisions import agenda_of, is_postponed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Bare, Change, Creation, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round, half_year, is_over, rule_of
from netvaerk.domain.steps.running import STANDARD_WORDS, Matter, running_matters
from netvaerk.domain.text import fold, visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import ItemType, MeetingStatus, ThemeStatus

CHOICE_KEY, CHOICE_TITLE = "valg-af-netvaerkstemaer", "Valg af netværkstemaer"
APPROVAL_KEY, APPROVAL_TITLE = "godkendelse-af-sidste-referat", "Godkendelse af sidste referat"
OTHER_KEY, OTHER_TITLE = "eventuelt", "Eventuelt"
_APPROVAL = "at referatet godkendes."


@dataclass(frozen=True)
class Wanted:
    """What belongs on a meeting's agenda by the rules."""

    themes: list[Filed[Theme]]
    matters: list[Matter]
    approves: Filed[Meeting] | None

    @property
    def is_empty(self) -> bool:
        """True where there is nothing to meet about: the approval of a referat alone calls no meeting."""
        return not self.themes and not self.matters


@dataclass
class _Draft:
    """An agenda under work: its items as they are written, and the text below."""

    items: list[dict[str, Any]] = field(default_factory=list)
    body: str = ""

    def add(self, item: dict[str, Any], background: str, proposal: str, secretariat: str) -> None:
        self.items.append(item)
        self.body = with_item(self.body, item["titel"], item_parts(background, proposal, secretariat), None).lstrip("\n")


def wanted_on(day: date, round_: Round | None, today: date, register: Register, own: Filed[Meeting] | None = None) -> Wanted:
    """Find what belongs on the agenda of a meeting.

    Submitted themes of the round, and those that no agenda took when their round was held; what was postponed, which is all
    that a meeting without a round takes. Running matters; the approval of the last referat.
    """
    themes = [t for t in register.themes.values() if _waits_for(t, round_, today, register, own)]
    earlier = [m for m in register.meetings_by_day() if m.record.day < day and m.record.status is MeetingStatus.HELD]
    return Wanted(
        sorted(themes, key=lambda t: sort_key(t.record.title)), list(running_matters(day, register)), earlier[-1] if earlier else None
    )


def _waits_for(theme: Filed[Theme], round_: Round | None, today: date, register: Register, own: Filed[Meeting] | None) -> bool:
    if theme.record.status is not ThemeStatus.SUBMITTED or theme.record.round is None:
        return False
    standing = agenda_of(theme.id, register)
    if standing is not None and (own is None or standing.id != own.id):
        return False
    if is_postponed(theme, register):
        return True
    if round_ is None or theme.record.round > round_:
        return False
    return theme.record.round == round_ or is_over(theme.record.round, today, register.rules)


def make_meeting(id_: str, day: date, round_: Round | None, wanted: Wanted, register: Register) -> Plan:
    """Plan the record of a new meeting with its agenda."""
    rules = register.rules
    rule = rule_of(round_, rules) if round_ else rules.rounds[0]
    draft = _Draft()
    name = rules.secretariat.name
    if wanted.approves:
        draft.add(_approval_item(wanted.approves), "", _APPROVAL, name)
    if wanted.themes:
        draft.add(_choice_item(wanted.themes), _choice_background(round_, register), _choice_proposal(round_, register), name)
    for matter in wanted.matters:
        draft.add(_matter_item(matter), matter.background, matter.proposal, name)
    draft.add({"nøgle": Bare(OTHER_KEY), "titel": OTHER_TITLE, "type": ItemType.BRIEFING}, "", "", name)
    front: dict[str, Any] = {"organ": rules.body_name, "dato": day, "tid": rule.time}
    if rule.place:
        front["sted"] = rule.place
    front["status"] = MeetingStatus.PLANNED
    if round_:
        front["runde"] = round_
    said = f"Mødet {id_} er oprettet: {long_date(day)} kl. {rule.time}."
    return Plan(f"Opret mødet {id_}", (Creation(Kind.MEETING, id_, {**front, "punkter": draft.items}, draft.body),), (said,))


def add_since(meeting: Filed[Meeting], wanted: Wanted, register: Register, taken_off: Callable[[str], bool]) -> Plan:
    """Plan that what has come since the agenda was made is added; what a person has written stays.

    Args:
        meeting: planned, not yet sent.
        wanted: what belongs on it by the rules.
        register: all records.
        taken_off: tells whether an id once stood on this agenda: what a person took off does not come back by itself.
    """
    adding = _Adding(meeting, register)
    said: list[str] = []
    warnings: list[str] = []
    themes = [t for t in wanted.themes if meeting.record.item_of(t.id) is None]
    matters = [m for m in wanted.matters if meeting.record.item_of_network(m.network.id) is None]
    for id_ in [*(t.id for t in themes), *(m.network.id for m in matters)]:
        if taken_off(id_):
            warnings.append(
                f"»{id_}« er taget af dagsordenen og kommer ikke på af sig selv. "
                f"Skriv det ind i data/meetings/{meeting.id}.md, hvis det skal med."
            )
        else:
            said.append(f"Kommet på dagsordenen: {id_}")
    adding.themes([t for t in themes if not taken_off(t.id)])
    for matter in matters:
        if not taken_off(matter.network.id):
            adding.item(_matter_item(matter), matter.background, matter.proposal)
    approves = wanted.approves
    if approves and all(i.approves != approves.id for i in meeting.record.items) and not taken_off(approves.id):
        adding.item(_approval_item(approves), "", _APPROVAL, first=True)
        said.append(f"Kommet på dagsordenen: {APPROVAL_TITLE.lower()} ({approves.id})")
    changes = (Change(Kind.MEETING, meeting.id, tuple(adding.edits), adding.body),) if adding.edits else ()
    return Plan(f"Føj nyt til dagsordenen for {meeting.id}", changes, tuple(said), tuple(warnings))


class _Adding:
    """Collects the edits that put new items and themes on an existing agenda."""

    def __init__(self, meeting: Filed[Meeting], register: Register) -> None:
        self.edits: list[Edit] = []
        self.body = meeting.body
        self._meeting, self._register = meeting, register
        self._titles = [i.title for i in meeting.record.items]

    def themes(self, themes: list[Filed[Theme]]) -> None:
        """Add themes to the item that chooses; make it where there is none."""
        if not themes:
            return
        items = self._meeting.record.items
        place = next((n for n, i in enumerate(items) if i.key == CHOICE_KEY), None)
        if place is None:
            round_ = self._meeting.record.round
            self.item(_choice_item(themes), _choice_background(round_, self._register), _choice_proposal(round_, self._register))
            return
        there = len(items[place].themes)
        self.edits += [Edit(("punkter", place, "temaer", there + n), Bare(t.id)) for n, t in enumerate(themes)]

    def item(self, item: dict[str, Any], background: str, proposal: str, *, first: bool = False) -> None:
        """Add an item: at the top, or above »Eventuelt«."""
        last = len(self._titles) - 1
        above_last = bool(self._titles) and fold(self._titles[last]) == fold(OTHER_TITLE)
        place = 0 if first else last if above_last else last + 1
        before = self._titles[place] if place < len(self._titles) else None
        self.edits.append(Edit(("punkter", place), item, insert=before is not None))
        self.body = with_item(self.body, item["titel"], item_parts(background, proposal, self._register.rules.secretariat.name), before)
        self._titles.insert(place, item["titel"])


def move(meeting: Filed[Meeting], day: date, new_id: str) -> Plan:
    """Plan that a planned meeting is held on another day. Raises Refusal once its agenda has been sent."""
    if meeting.record.status is not MeetingStatus.PLANNED:
        raise Refusal(f"Mødet {meeting.id} er {meeting.record.status.value}. Kun et møde, der er planlagt, kan flyttes.")
    change = Change(Kind.MEETING, meeting.id, (Edit(("dato",), day),), moved_to=new_id)
    return Plan(
        f"Flyt mødet {meeting.id} til {day.isoformat()}", (change,), (f"Mødet {meeting.id} er flyttet til {long_date(day)}: {new_id}.",)
    )


def send(meeting_id: str) -> Plan:
    """Plan that the agenda of a planned meeting is sent."""
    change = Change(Kind.MEETING, meeting_id, (Edit(("status",), MeetingStatus.SENT),))
    said = f"Dagsordenen til mødet {meeting_id} er nu sendt: herefter ændrer `agenda` den ikke."
    return Plan(f"Send dagsordenen for {meeting_id}", (change,), (said,))


def seal_sent(meeting_id: str) -> Plan:
    """Plan that an agenda that was sent gets the seal that it lacks."""
    said = f"Dagsordenen til mødet {meeting_id} er sendt i forvejen, og nu er den forseglet."
    return Plan(f"Forsegl dagsordenen for {meeting_id}", (Change(Kind.MEETING, meeting_id),), (said,))


def _approval_item(earlier: Filed[Meeting]) -> dict[str, Any]:
    return {"nøgle": Bare(APPROVAL_KEY), "titel": APPROVAL_TITLE, "type": ItemType.DECISION, "godkender": Bare(earlier.id)}


def _choice_item(themes: list[Filed[Theme]]) -> dict[str, Any]:
    return {"nøgle": Bare(CHOICE_KEY), "titel": CHOICE_TITLE, "type": ItemType.DECISION, "temaer": [Bare(t.id) for t in themes]}


def _choice_background(round_: Round | None, register: Register) -> str:
    if round_ is None:
        return "Temaerne blev udsat på et tidligere møde og tages op igen her."
    season = half_year(round_, register.rules).partition("-")[2]
    return (
        f"Alle kan foreslå temaer til nye netværk. Her er de temaer, der er modtaget til runden {round_.name}. "
        f"De valgte temaer bliver til netværk, der går i gang i {season}et {round_.year}."
    )


def _choice_proposal(round_: Round | None, register: Register) -> str:
    organ = register.rules.body_name
    if round_ is None:
        return f"at {organ} træffer beslutning om hvert af temaerne."
    rest = f"at {organ} for hvert af de øvrige temaer beslutter, om det skal udvikles, henvises, udsættes eller afvises."
    return f"{choice_sentence(register.rules)},\n{rest}"


def choice_sentence(rules: Municipality) -> str:
    """What is proposed about a round's themes, until the secretariat has settled on some of them."""
    return f"at {rules.body_name} vælger {rules.number_per_round.own_span()} temaer til nye netværk"


def standard_words(round_: Round | None, register: Register) -> list[str]:
    """Return what agendas say before anybody has written in them, a paragraph at a time."""
    of_choice = [_choice_background(r, register) for r in (round_, None)]
    proposals = [_choice_proposal(r, register) for r in (round_, None)]
    told = [*of_choice, *(line for text in proposals for line in text.split("\n")), *STANDARD_WORDS, _APPROVAL]
    return [*told, f"{register.rules.secretariat.name} indstiller;"]


def _matter_item(matter: Matter) -> dict[str, Any]:
    return {
        "nøgle": Bare(matter.key),
        "titel": " ".join(visible(matter.title).split()),
        "type": ItemType.DECISION,
        "netværk": [Bare(matter.network.id)],
    }


def item_parts(background: str, proposal: str, secretariat: str) -> dict[str, str]:
    """The sections of an item's text; a proposal is written as numbered at-sentences."""
    sentences = [f"{number}. {sentence}" for number, sentence in enumerate(proposal.split("\n"), 1)]
    parts = {BACKGROUND: background} if background else {}
    return parts | ({PROPOSAL: "\n".join([f"{secretariat} indstiller;", "", *sentences])} if proposal else {})
