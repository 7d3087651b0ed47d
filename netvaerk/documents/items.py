"""How the facts of an item are found in the records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NoReturn

from netvaerk.documents.item_facts import ApprovedFacts, EnclosureFacts, ItemFacts, NetworkFacts, SectionFacts
from netvaerk.documents.markdown import Markdown, prose
from netvaerk.documents.marks import section_mark
from netvaerk.documents.rulings import RulingFacts, ruling
from netvaerk.documents.setting import At
from netvaerk.documents.theme_facts import theme_facts
from netvaerk.documents.theme_overview import overview
from netvaerk.domain.body import BACKGROUND, DECISION, PROPOSAL, item_text, sections, without_help
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import lines_of
from netvaerk.domain.meeting import Decision, Item, Meeting, NetworkDecision
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.revision import in_role
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import ThemeStatus
from netvaerk.repository.layout import Ref

# An item's title is a heading of level 2, the names of its sections are of level 3.
_TITLE, _SECTION = 2, 3
CLOSED_ITEM = "Lukket punkt"
_NAMED = {Kind.THEME: "Temaet", Kind.NETWORK: "Netværket", Kind.MEETING: "Mødet"}


def item_facts(number: int, item: Item, at: At, theme_numbers: Iterator[int]) -> ItemFacts:
    """Return what a paper can say about an item: of a closed one, to everybody, that it is there.

    Raises Refusal where the item names a theme, a network or a meeting that has no record.
    """
    return _closed(number) if at.setting.public and item.closed else _open(number, item, at, theme_numbers)


def _closed(number: int) -> ItemFacts:
    nothing = Markdown("")
    return ItemFacts(
        number=number, key=f"lukket-{number}", title=CLOSED_ITEM, case_number=None, closed=True, enclosures=(), internal=None,
        approves=None, introduction=nothing, background=nothing, sections=(), proposal=nothing, decision=nothing, overview=None,
        themes=(), withdrawn=(), networks=(), decisions=(), network_decisions=(),
    )  # fmt: skip


def _open(number: int, item: Item, at: At, theme_numbers: Iterator[int]) -> ItemFacts:
    meeting, register, setting = at.meeting, at.register, at.setting
    themes = [register.themes.get(i) or _missing(Kind.THEME, i, item, meeting) for i in item.themes]
    networks = [register.networks.get(i) or _missing(Kind.NETWORK, i, item, meeting) for i in item.networks]
    withdrawn = [t for t in themes if t.record.status is ThemeStatus.WITHDRAWN and t.id not in item.decisions]
    standing = [t for t in themes if t not in withdrawn]
    texts = _texts(meeting.body, item.title)
    known = {name: prose(texts.pop(fold(name), ("", ""))[1], _SECTION, setting.pictures) for name in (BACKGROUND, PROPOSAL, DECISION)}
    return ItemFacts(
        number=number,
        key=item.key,
        title=item.title,
        case_number=item.case_number,
        closed=item.closed,
        enclosures=tuple(EnclosureFacts(e.title, e.closed) for e in item.enclosures if not (setting.public and e.closed)),
        internal=None if setting.public else item.internal,
        approves=_approves(item, meeting, register),
        introduction=prose(texts.pop("")[1], _TITLE, setting.pictures),
        background=known[BACKGROUND],
        sections=tuple(SectionFacts(title, prose(text, _SECTION, setting.pictures), section_mark(title)) for title, text in texts.values()),
        proposal=known[PROPOSAL],
        decision=known[DECISION],
        overview=overview(standing, meeting.record, register),
        themes=tuple(theme_facts(None if t.record.historical else next(theme_numbers), t, at) for t in standing),
        withdrawn=tuple(t.record.title for t in withdrawn),
        networks=tuple(_network(n.record, register) for n in networks),
        decisions=_rulings(themes, item.decisions, meeting),
        network_decisions=_rulings(networks, item.network_decisions, meeting),
    )


def _missing(kind: Kind, id_: str, item: Item, meeting: Filed[Meeting]) -> NoReturn:
    raise Refusal(
        f"{_NAMED[kind]} »{id_}« står i punktet »{item.title}«, men filen {Ref(kind, id_).path} findes ikke. "
        f"Ret id'et i {Ref(Kind.MEETING, meeting.id).path}, eller læg filen tilbage."
    )


def _texts(body: str, title: str) -> dict[str, tuple[str, str]]:
    """The heading and the text of each section of an item, by folded heading; what stands before them under an empty one."""
    text = item_text(body, title)
    found = sections(text, 2)
    before = lines_of(text)[: found[0][0].start] if found else [text]
    texts = {"": ("", without_help("".join(before)))}
    for heading, section in found:
        name = fold(heading.title)
        earlier = texts[name][1] + "\n\n" if name in texts else ""
        texts[name] = (heading.title, earlier + without_help(section))
    return texts


def _approves(item: Item, meeting: Filed[Meeting], register: Register) -> ApprovedFacts | None:
    if not item.approves:
        return None
    approved = register.meetings.get(item.approves) or _missing(Kind.MEETING, item.approves, item, meeting)
    approval = approved.record.approval
    in_writing = approval.day if approval and approval.meeting is None else None
    return ApprovedFacts(approved.record.day, approval is not None and approval.meeting == meeting.id, in_writing)


def _network(network: Network, register: Register) -> NetworkFacts:
    return NetworkFacts(
        title=network.title,
        type=register.rules.types[network.type].name,
        started=network.started,
        leader=in_role(network.leader) if network.leader else None,
        reference_leader=network.reference_leader.role if network.reference_leader else None,
        expected_end=network.expected_end,
    )


def _rulings(
    subjects: Sequence[Filed[Theme]] | Sequence[Filed[Network]],
    decisions: Mapping[str, Decision] | Mapping[str, NetworkDecision],
    meeting: Filed[Meeting],
) -> tuple[RulingFacts, ...]:
    return tuple(ruling(s.record.title, decisions[s.id], meeting.record) for s in subjects if s.id in decisions)
