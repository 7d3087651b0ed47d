"""A meeting's paper that comes back from Word: what of it was changed, what of that can be taken, and what cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from netvaerk.documents.marks import INTRODUCTION, mark_of
from netvaerk.documents.returned import markdown_of, readings, source_blocks
from netvaerk.documents.unmarked import told_of_unmarked
from netvaerk.documents.word.names import mark_name
from netvaerk.documents.word.reading.stretches import BEGINNING, Reading, Stretch
from netvaerk.domain.body import item_text, sections
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.markdown import lines_of
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.personal_data import cpr_numbers
from netvaerk.domain.register import Register
from netvaerk.domain.rewording import reworded, section_lines
from netvaerk.domain.steps.rewording import Reworded, closed_to_rewording

_GENERATED = {"": "titlen, sagsnummeret eller bilagene", "/netvaerk": "listen over netværk", "/overblik": "overblikket og temaerne",
              "/afgoerelse": "listen over beslutninger"}  # fmt: skip
_MOST_STRETCHES, _MOST_BLOCKS = 5000, 2000


@dataclass(frozen=True)
class Place:
    """A stretch of the paper as people know it, and the section that it is; None for what is made of records."""

    name: str
    item: Item | None = None
    section: str | None = None


@dataclass
class Returned:
    """What came back: the sections to take, and in Danish what was not taken."""

    taken: list[Reworded] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def returned(reading: Reading, made: Mapping[str, str], meeting: Filed[Meeting], register: Register, *, public: bool = False) -> Returned:
    """Compare an edited paper with what it was made from and with the meeting as it is.

    Args:
        reading: the paper as it came back.
        made: how its stretches read when it was made, by bookmark, in order.
        meeting: as it is today.
        register: all records.
        public: whether the paper was made for everybody, without what is closed.

    Raises Refusal for a file that no meeting can have made, and for one without marks.
    """
    if max(len(made), len(reading.stretches)) > _MOST_STRETCHES:
        raise Refusal("Filen har flere mærker, end et møde kan have. Intet er hentet ind.")
    found = Returned()
    places = dict(_places(meeting))
    unmarked = told_of_unmarked(meeting, made.keys(), public=public)
    if not made:
        raise Refusal(f"Intet i filen kan kendes igen, så intet er hentet ind. {unmarked}".rstrip())
    for mark, print_ in made.items():
        place = places.get(mark, Place("Et sted, der ikke er på mødet mere"))
        try:
            stretch = _changed(mark, print_, reading, list(made))
            if stretch:
                _take(stretch, _prints(print_), place, meeting, register, found)
        except Refusal as error:
            found.refused.append(f"{place.name}: {error}")
    if found.refused and unmarked:
        found.refused.append(unmarked)
    return found


def _places(meeting: Filed[Meeting]) -> Iterator[tuple[str, Place]]:
    """Every stretch that a paper of the meeting can have, by its bookmark."""
    yield BEGINNING, Place("Forsiden og indholdsfortegnelsen")
    yield mark_name("moedet/slutning"), Place("Slutningen af referatet")
    for number, item in enumerate(meeting.record.items, 1):
        name = f"Punkt {number} »{' '.join(item.title.split())}«"
        for ending, what in _GENERATED.items():
            yield mark_name(f"{item.key}{ending}"), Place(f"{name}, {what}", item)
        titles = [heading.title for heading, _ in sections(item_text(meeting.body, item.title), 2)]
        for title in [INTRODUCTION, *titles]:
            yield mark_name(mark_of(item.key, title)), Place(f"{name}, {title or 'indledningen'}", item, title)


def _changed(mark: str, print_: str, reading: Reading, order: list[str]) -> Stretch | None:
    """The stretch of a mark; None where it is as it was made. Raises Refusal where it cannot be seen where it begins or ends."""
    marks = [stretch.mark for stretch in reading.stretches]
    if marks.count(mark) != 1:
        raise Refusal("afsnittet er slettet, flyttet eller kopieret i Word og kan ikke kendes igen")
    place = marks.index(mark)
    stretch = reading.stretches[place]
    if stretch.print == print_ and not stretch.lost:
        return None
    if order[order.index(mark) + 1 :][:1] != marks[place + 1 :][:1]:
        raise Refusal("det næste afsnit er slettet eller flyttet i Word, så det kan ikke ses, hvor dette slutter")
    return stretch


def _prints(told: str) -> list[str]:
    """The three fingerprints that a stretch was made with. Raises Refusal where what the file tells of them is broken."""
    prints = told.split()
    if len(prints) != 3:
        raise Refusal("filen er gået i stykker, så det kan ikke ses, om der er rettet noget her")
    return prints


def _take(stretch: Stretch, made: list[str], place: Place, meeting: Filed[Meeting], register: Register, found: Returned) -> None:
    """Put an edited stretch where it belongs. Raises Refusal with the reason alone."""
    heading, words, markup = stretch.print.split()
    if place.section is None or place.item is None:
        if [heading, words] != made[:2]:
            raise Refusal("det dannes af arkivets filer og rettes dér, ikke i Word")
        return
    if stretch.lost:
        found.refused.append(f"{place.name}: {', '.join(sorted(stretch.lost))} er ikke hentet ind")
    if heading != made[0]:
        found.refused.append(f"{place.name}: overskriften rettes i data/meetings/{meeting.id}.md")
    if markup != made[2]:
        reason = closed_to_rewording(meeting, place.item, place.section, register)
        if reason:
            raise Refusal(reason)
        section = _reworded(stretch, made[2], place, place.item, meeting)
        if section:
            found.taken.append(section)


def _reworded(stretch: Stretch, made: str, place: Place, item: Item, meeting: Filed[Meeting]) -> Reworded | None:
    """The section with what was edited in it; None where the meeting's file says the same already."""
    introduction = place.section == INTRODUCTION
    spots = section_lines(meeting.body, item.title, place.section or INTRODUCTION)
    if len(spots) != 1:
        raise Refusal(f"afsnittet står {len(spots)} gange i data/meetings/{meeting.id}.md")
    start, end = spots[0]
    text = "".join(lines_of(meeting.body)[start:end])
    now = readings([text], introduction=introduction)[0]
    edited = markdown_of(stretch, introduction=introduction)
    if markdown_of(now, introduction=introduction) == edited:
        return None
    if now.print.split()[2] != made:
        raise Refusal(f"teksten er siden rettet i data/meetings/{meeting.id}.md. Skriv rettelserne sammen dér")
    _require_tame(edited)
    blocks = source_blocks(text, introduction=introduction)
    if [reading for block in blocks for reading in block.reading] != markdown_of(now, introduction=introduction):
        raise Refusal(f"teksten er skrevet på en måde, som ikke kan rettes i Word. Ret den i data/meetings/{meeting.id}.md")
    new = reworded(text, blocks, edited)
    if markdown_of(readings([new], introduction=introduction)[0], introduction=introduction) != edited:
        raise Refusal(f"der er noget i den rettede tekst, som ikke kan gemmes som det er. Ret den i data/meetings/{meeting.id}.md")
    return Reworded(place.name, start, end, new)


def _require_tame(edited: list[str]) -> None:
    """Raise Refusal for text that would be a section or an item of its own, is endless, or has CPR numbers."""
    if len(edited) > _MOST_BLOCKS:
        raise Refusal(f"teksten har mere end {_MOST_BLOCKS} afsnit")
    if any(block.startswith(("# ", "## ")) for block in edited):
        raise Refusal("der er skrevet en overskrift på samme trin som afsnittene. Brug et lavere trin, eller skriv afsnittet i mødets fil")
    if any(next(cpr_numbers(block), None) for block in edited):
        raise Refusal("der står et CPR-nummer i teksten")
