"""What has been here before: the themes, networks and decisions that are most like a proposal, and what became of them.

The thresholds were set with the labelled pairs in tests/domain/similar_pairs.py and the example round. Two proposals about one matter
in other words reach 0.2-0.5; a theme and its own network 0.5-0.7; what has nothing in common but everyday words stays below 0.3.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any

from netvaerk.domain.afterwards import item_became, network_became, theme_became
from netvaerk.domain.body import DECISION, HELP, HELP_PREFIX, spaced
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.likeness import Texts
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.theme import Theme
from netvaerk.domain.words import Synonyms

# From here on a proposal gets a remark: hardly any two that have nothing to do with each other are so much alike.
NEAR = 0.3
# Below this even a list of the nearest shows nothing but chance.
FAINT = 0.12
MOST = 5
_ITEM = re.compile(r"^# +(.+?)[ \t\r]*$", re.MULTILINE)
_DECIDED = re.compile(rf"^## +{DECISION}[ \t\r]*\n\s*[^\s#]", re.MULTILINE)

Parts = tuple[str, str, str]


@dataclass(frozen=True)
class Known:
    """A record that a proposal is held up against: a theme, a network, or an item of a meeting."""

    kind: Kind
    title: str
    parts: Parts
    filed: Filed[Any]
    item: Item | None = None

    def became(self, register: Register) -> str:
        """Say in Danish what became of it."""
        if self.item is not None:
            return item_became(self.filed, self.item)
        return network_became(self.filed) if self.kind is Kind.NETWORK else theme_became(self.filed, register)


@dataclass(frozen=True)
class Similar:
    """A record that is like a proposal: how much (0-1), by which words, and what became of it."""

    known: Known
    score: float
    words: tuple[str, ...]
    became: str


@dataclass(frozen=True)
class Overlap:
    """Two themes by their ids: how much they are alike (0-1), and the words they share."""

    one: str
    other: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A proposal to be compared: title, summary and the rest, and the ids that need not be found: itself, and what it names."""

    parts: Parts
    known: frozenset[str] = field(default=frozenset())


def about_theme(theme: Filed[Theme], register: Register) -> Asked:
    """Ask about a theme. What names it, or is named by it, as `relaterede`, `erstatter` or `tema` is known already."""
    record = theme.record
    naming = (t.id for t in register.themes.values() if theme.id in (*t.record.related, *t.record.replaces))
    own = (n.id for n in register.networks.values() if n.record.theme == theme.id)
    return Asked(_parts_of(theme), frozenset({theme.id, *record.related, *record.replaces, *naming, *own}))


def about_text(title: str, summary: str = "", rest: str = "", known: Iterable[str] = ()) -> Asked:
    """Ask about some words, or about a proposal that has no file yet; `known` are ids that need not be found."""
    return Asked((title, summary, _without_help(rest)), frozenset(known))


class Archive:
    """All that a proposal can be held up against; read when the first one is."""

    def __init__(self, register: Register) -> None:
        """Take the records."""
        self._register = register

    def similar(self, asked: Asked, least: float = FAINT, most: int = MOST) -> list[Similar]:
        """Return the records that are most like a proposal, the nearest first.

        Args:
            asked: the proposal.
            least: what is less alike is left out.
            most: how many at most.
        """
        known_already = {place for place, known in enumerate(self._known) if known.item is None and known.filed.id in asked.known}
        near = self._texts.near(asked.parts, most, known_already)
        return [self._similar(asked, found.place, found.score) for found in near if found.score >= least]

    @cached_property
    def _known(self) -> list[Known]:
        register = self._register
        themes = [Known(Kind.THEME, t.record.title, _parts_of(t), t) for t in register.themes.values()]
        networks = [Known(Kind.NETWORK, n.record.title, (n.record.title, "", n.body), n) for n in register.networks.values()]
        return [*themes, *networks, *(known for meeting in register.meetings.values() for known in _decided_in_words(meeting))]

    @cached_property
    def _texts(self) -> Texts:
        return Texts([known.parts for known in self._known], Synonyms(self._register.rules.synonyms))

    def _similar(self, asked: Asked, place: int, score: float) -> Similar:
        known = self._known[place]
        return Similar(known, score, self._texts.shared(asked.parts, place), known.became(self._register))


class Overlapping:
    """The themes of a register, ready to be held up against each other as often as it is asked for."""

    def __init__(self, register: Register) -> None:
        """Take all records; what words weigh is counted among all themes."""
        self._ids = sorted(register.themes)
        self._parts = [_parts_of(register.themes[id_]) for id_ in self._ids]
        self._texts = Texts(self._parts, Synonyms(register.rules.synonyms))
        self._likeness: dict[tuple[int, int], float] = {}

    def among(self, themes: Iterable[str], least: float = NEAR) -> list[Overlap]:
        """Return the pairs among some themes that are so much alike that both should hardly be chosen, the most alike first.

        Args:
            themes: their ids, as those of a round.
            least: from which likeness on.
        """
        wanted = set(themes)
        places = [place for place, id_ in enumerate(self._ids) if id_ in wanted]
        found = [
            Overlap(self._ids[one], self._ids[other], score, self._texts.shared(self._parts[one], other))
            for one, other in combinations(places, 2)
            if (score := self._alike(one, other)) >= least
        ]
        return sorted(found, key=lambda overlap: (-overlap.score, overlap.one, overlap.other))

    def _alike(self, one: int, other: int) -> float:
        known = self._likeness.get((one, other))
        if known is None:
            known = self._likeness[one, other] = self._texts.likeness(one, other)
        return known


def _parts_of(theme: Filed[Theme]) -> Parts:
    record = theme.record
    return record.title, "\n".join([record.summary or "", *record.nearby]), _without_help(theme.body)


def _without_help(body: str) -> str:
    return HELP.sub("", body) if HELP_PREFIX in body else body


def _decided_in_words(meeting: Filed[Meeting]) -> Iterable[Known]:
    """The items with a decision in words; themes and networks are found as themselves.

    The text is cut by its headings alone: to read the Markdown of every meeting would take longer than all the rest.
    """
    if _DECIDED.search(meeting.body) is None:
        return
    _, *pieces = _ITEM.split(meeting.body)
    texts = {spaced(title.replace("\\", "")): text for title, text in zip(pieces[::2], pieces[1::2], strict=True)}
    for item in meeting.record.items:
        text = texts.get(spaced(item.title), "")
        if not item.approves and _DECIDED.search(text):
            yield Known(Kind.MEETING, item.title, (item.title, "", text), meeting, item)
