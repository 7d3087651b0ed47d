"""Texts of a meeting that cannot be known again in a paper: the municipality's own template has no mark before them."""

from collections.abc import Collection, Iterable, Iterator

from netvaerk.documents.marks import INTRODUCTION, mark_of
from netvaerk.documents.word.names import mark_name
from netvaerk.domain.body import DECISION, item_text, sections, without_help
from netvaerk.domain.danish import listed
from netvaerk.domain.filed import Filed
from netvaerk.domain.markdown import headings, lines_of
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.text import fold
from netvaerk.repository.layout import TEMPLATES


def told_of_unmarked(meeting: Filed[Meeting], made: Collection[str], *, public: bool) -> str:
    """Say in Danish which texts have no mark in a paper, and what to do about it; empty where all have one.

    Args:
        meeting: as it is today.
        made: the bookmarks that the paper was made with.
        public: whether it was made for everybody, without what is closed.
    """
    names = []
    for number, item in enumerate(meeting.record.items, 1):
        titles: Iterable[str] = () if public and item.closed else _texts(meeting, item)
        lacking = [title or "indledningen" for title in titles if mark_name(mark_of(item.key, title)) not in made]
        names += [f"punkt {number} »{' '.join(item.title.split())}« ({listed(lacking)})"] if lacking else []
    if not names:
        return ""
    return (
        f"Filen har intet mærke ved teksten i {listed(names)}. Ret den i data/meetings/{meeting.id}.md. "
        f"Har I jeres egen punkt.md.j2 i {TEMPLATES}/dele, så sæt mærkerne ind, som vejledningen viser, og lav dokumentet igen."
    )


def _texts(meeting: Filed[Meeting], item: Item) -> Iterator[str]:
    """The headings of an item's sections that say something, but what was decided; empty for the introduction."""
    text = item_text(meeting.body, item.title)
    first = next((heading.start for heading in headings(text) if heading.level <= 2), None)
    if without_help("".join(lines_of(text)[:first])):
        yield INTRODUCTION
    yield from (heading.title for heading, below in sections(text, 2) if without_help(below) and fold(heading.title) != fold(DECISION))
