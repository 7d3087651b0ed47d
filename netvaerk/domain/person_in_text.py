"""Finding in a text one person who is known: a proposer, by the name and the postal address that came with the proposal.

Names in general cannot be found: see netvaerk/domain/personal_names.py.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from netvaerk.domain.personal_data import Span
from netvaerk.domain.personal_names import looks_like_a_name
from netvaerk.domain.text import fold

_UNSEEN = "\u00ad\u200b-\u200d\u2060"
# A word or number, with the accents that stand by themselves and the marks that nobody sees within it.
_WORD = re.compile(rf"(?:[^\W_][\u0300-\u036f{_UNSEEN}]{{0,4}}){{1,60}}")
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_APART = re.compile(r"\s*[,;/|()<>\[\]\"]\s*|\s+(?:[-–—&]|og)\s+")
_GAP = re.compile(r"[\s.,'’\\-]{1,6}")  # between the words of one name or address; a line may end there
_OF_PLACES = frozenset(["for", "i", "om", "på", "til", "ved"])
_PARTICLES = frozenset(["af", "al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ten", "ter", "van", "von"])
_GREETINGS = frozenset(["tak", "hilsen", "hilsner", "fra", "mvh", "vh", "kh", "venlig", "med", "de", "bedste", "mange", "kaerlig"])
_MOST_BETWEEN = 3  # middle names and initials
_NEAR = 60  # characters from a name to the address that stands below it
_STREET = re.compile(r"[A-ZÆØÅ][\w.'’-]{1,30}(?: [A-ZÆØÅ][\w.'’-]{0,30}){0,3},? [0-9]{1,3}(?: ?[A-Za-z])?(?![\w-])")
_ROOM = r"(?:,? (?:st|kl|[0-9]{1,2}(?![0-9]))\.? ?(?:sal\b)?(?:,? ?(?:tv|th|mf)\b)?\.?)?"
_UP_TO_POSTCODE = re.compile(rf"{_STREET.pattern}{_ROOM}[\s,\\]{{1,8}}(?:[A-ZÆØÅ][^\W\d_]{{1,30}}[\s,\\]{{1,8}})?\Z")
_POSTCODE = re.compile(r"(?<![\w-])(?:DK ?-? ?)?[1-9][0-9]{3} {1,2}[A-ZÆØÅ][^\W\d_]{1,30}(?: [A-ZÆØÅ]{1,2}\b)?")
_LONGEST_STREET = 120


class _Word(NamedTuple):
    """A word of a text, folded, and where it stands."""

    folded: str
    start: int
    end: int


def names(text: str, name: str, known: AbstractSet[str] = frozenset()) -> Iterator[Span]:
    """Yield where a person's name stands in a text: two of its words with at most others between them that names have, in any spelling.

    A first name alone may be a word like any other; it counts where it stands alone on a line, as below a letter.

    Args:
        text: any.
        name: as its owner writes it; what is no person's name, as a mailbox's, is found nowhere.
        known: words that are no names here, folded: those of the configured departments.
    """
    for person in _persons(name, known):
        own = frozenset(word.folded for word in _words(person)) - _PARTICLES
        if len(own) > 1:
            words = list(_words(text))
            yield from _together(text, words, own)
            yield from _alone(text, words, own)


def addresses(text: str, address: str, named: Iterable[Span]) -> Iterator[Span]:
    """Yield where a postal address stands in a text: any with its postcode, a street with its number below a name, and a known one.

    Args:
        text: any.
        address: the proposer's own, as it came; empty where it is not known.
        named: where the proposer's name stands.
    """
    for found in _POSTCODE.finditer(text):
        begin = max(0, found.start() - _LONGEST_STREET)
        if before := _UP_TO_POSTCODE.search(text[begin : found.start()]):
            yield begin + before.start(), found.end()
    for _, end in named:
        if below := _STREET.search(text[end : end + _NEAR]):
            yield end + below.start(), end + below.end()
    street = _STREET.match(address.strip())
    if street:
        yield from _same(text, [word.folded for word in _words(street[0])])


def _persons(name: str, known: AbstractSet[str]) -> list[str]:
    """The persons that a text names as its writer: »Mette Nord«, »Nord, Mette«, »Mette Nord (ALB)«, »mette nord og Bo Vest«."""
    parts = [part for part in _APART.split(name.strip("\"' ")) if part]
    turned = [f"{parts[1]} {parts[0]}"] if len(parts) > 1 and " " not in parts[0] else []
    found = [part for part in parts if _is_a_name(part, known)]
    return found or [part for part in turned if _is_a_name(part, known)]


def _is_a_name(text: str, known: AbstractSet[str]) -> bool:
    """True for what is a name, once it is written with capitals; »von« and the like stand between two of its words."""
    text = " ".join(word for word in text.split() if word not in _PARTICLES - {"af"})
    if not (text.islower() or text.isupper()):
        return looks_like_a_name(text, known)
    return not _OF_PLACES & set(text.lower().split()) and looks_like_a_name(text.title(), known)


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        yield _Word(fold(_INVISIBLE.sub("", found[0])), found.start(), found.end())


def _together(text: str, words: list[_Word], own: AbstractSet[str]) -> Iterator[Span]:
    """Yield where two words of a name stand with no more between them than names have."""
    number = 0
    while number < len(words):
        last = _last(text, words, number, own) if words[number].folded in own else number
        if last > number:
            yield words[number].start, words[last].end
        number = last + 1


def _last(text: str, words: list[_Word], first: int, own: AbstractSet[str]) -> int:
    """The last word of the name that begins with this one; itself where none does."""
    last = first
    for number in range(first + 1, len(words)):
        word = words[number]
        if number - last > _MOST_BETWEEN + 1 or not _GAP.fullmatch(text, words[number - 1].end, word.start):
            break
        if word.folded in own and word.folded != words[first].folded:
            last = number
        elif not (text[word.start].isupper() or word.folded in _PARTICLES):
            break
    return last


def _alone(text: str, words: list[_Word], own: AbstractSet[str]) -> Iterator[Span]:
    """Yield each word of a name that has a line of its own, or shares it with a greeting, in a text of several lines."""
    if "\n" not in text.strip():
        return
    lines: dict[int, list[_Word]] = {}
    start = 0
    for word in words:
        start = max(start, text.rfind("\n", start, word.start) + 1)
        lines.setdefault(start, []).append(word)
    for line in lines.values():
        named = [word for word in line if word.folded in own and text[word.start].isupper()]
        if named and all(word in named or word.folded in _GREETINGS for word in line):
            yield from ((word.start, word.end) for word in named)


def _same(text: str, wanted: list[str]) -> Iterator[Span]:
    """Yield where these words stand in this order with nothing but blanks and commas between."""
    words = list(_words(text))
    for number in range(len(words) - len(wanted) + 1):
        if words[number].folded != wanted[0]:
            continue
        run = words[number : number + len(wanted)]
        close = all(_GAP.fullmatch(text, one.end, other.start) for one, other in pairwise(run))
        if close and [word.folded for word in run] == wanted:
            yield run[0].start, run[-1].end
