"""What is closed in a meeting: the words that no public paper may show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from posixpath import basename

from netvaerk.documents.items import CLOSED_ITEM
from netvaerk.documents.public.words import folded, said
from netvaerk.documents.short import sentences
from netvaerk.documents.tree import tree
from netvaerk.domain.body import item_text
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Enclosure, Item, Meeting
from netvaerk.domain.register import Register
from netvaerk.domain.steps.convening import standard_words

# Shorter sentences are said in many places, and give nothing away.
_FEWEST_WORDS = 5


@dataclass(frozen=True)
class Closed:
    """Words that are closed, and where they come from, said without them."""

    words: str
    what: str


def closed_words(meeting: Filed[Meeting], register: Register) -> list[Closed]:
    """Return all that is closed in a meeting: of closed items all, of open ones the closed enclosures and the remarks to the members.

    What netvaerk itself writes in every agenda is closed nowhere.
    """
    standard = {folded(s) for s in [CLOSED_ITEM, *sentences(standard_words(meeting.record.round, register))]}
    found = [c for number, item in enumerate(meeting.record.items, 1) for c in _of_item(number, item, meeting, register)]
    return list({closed.words: closed for closed in found if closed.words.strip() and closed.words not in standard}.values())


def closed_anywhere(register: Register) -> list[Closed]:
    """Return all that is closed in any meeting."""
    meetings = register.meetings_by_day()
    return [Closed(c.words, f"{c.what} på mødet {meeting.id}") for meeting in meetings for c in closed_words(meeting, register)]


def _of_item(number: int, item: Item, meeting: Filed[Meeting], register: Register) -> Iterator[Closed]:
    if item.internal:
        yield from _sentences([item.internal], f"en sætning fra bemærkningen til medlemmerne i punkt {number}")
    for enclosure in item.enclosures:
        if item.closed or enclosure.closed:
            yield from _of_enclosure(enclosure, number)
    if not item.closed:
        return
    closed_item = f"det lukkede punkt {number}"
    yield Closed(folded(item.title), f"titlen på {closed_item}")
    yield from _sentences(said(tree(item_text(meeting.body, item.title))), f"en sætning fra {closed_item}")
    rulings = [*item.decisions.values(), *item.network_decisions.values()]
    told = [text for r in rulings for text in (r.reason, r.conditions, r.to, r.together_with) if text]
    yield from _sentences(told, f"en sætning fra en beslutning i {closed_item}")
    yield from _of_themes(item, closed_item, register)


def _of_themes(item: Item, closed_item: str, register: Register) -> Iterator[Closed]:
    for theme in (register.themes[id_] for id_ in item.themes if id_ in register.themes):
        record = theme.record
        yield Closed(folded(record.title), f"titlen på et tema i {closed_item}")
        told = [text for text in (record.summary, record.strategy, *record.nearby) if text]
        yield from _sentences([*told, *said(tree(theme.body))], f"en sætning fra et tema i {closed_item}")
    for network in (register.networks[id_] for id_ in item.networks if id_ in register.networks):
        yield Closed(folded(network.record.title), f"titlen på et netværk i {closed_item}")


def _of_enclosure(enclosure: Enclosure, number: int) -> Iterator[Closed]:
    yield Closed(folded(enclosure.title), f"titlen på et lukket bilag i punkt {number}")
    if enclosure.file:
        yield Closed(folded(basename(enclosure.file)), f"filnavnet på et lukket bilag i punkt {number}")


def _sentences(texts: Iterable[str], what: str) -> Iterator[Closed]:
    for sentence in sentences(texts):
        words = folded(sentence)
        if len(words.split()) >= _FEWEST_WORDS:
            yield Closed(words, what)
