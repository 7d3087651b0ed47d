"""What a theme can tell of itself: what its stage demands, and what it lacks."""

from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from netvaerk.domain.body import answered
from netvaerk.domain.fault import Fault
from netvaerk.domain.markdown import Heading, headings
from netvaerk.domain.spans import span_of_heading
from netvaerk.domain.text import fold, nearest, visible
from netvaerk.domain.traits.record import RecordTraits
from netvaerk.domain.vocabulary import INSIDERS, Characteristic, Mark, ThemeStatus

if TYPE_CHECKING:
    from netvaerk.domain.theme import Theme

_UNFINISHED = (ThemeStatus.DRAFT, ThemeStatus.WITHDRAWN)
_LABELS = {fold(c.label) for c in Characteristic}
# What a theme must carry from the day it is submitted: its key, the model's name for it, and how it is explained to who fills it in.
_NEEDED = (
    ("netværkstype", "type", "velfærd, læring eller innovation."),
    ("indsendt", "received", "dagen, sekretariatet modtog temaet."),
    ("runde", "round", "runden, temaet tæller i, fx 2027-01."),
    ("forslagsstiller", "proposers", "rolle og afdeling, aldrig navn."),
    ("kilde", "source", "medarbejder, leder, chefforum, borger, politisk eller ekstern."),
    ("resumé", "summary", "temaet i en eller to sætninger."),
    ("berører", "touches", "de afdelinger, temaet berører."),
    ("inddrages", "involves", "hvem der skal inddrages, fx borger eller pårørende."),
)
_WANTED = {key: explained for key, _, explained in _NEEDED}
_filled = attrgetter(*(name for _, name, _ in _NEEDED))


class ThemeTraits(RecordTraits):
    """A theme without its values."""

    @property
    def historical(self) -> bool:
        """True for what is older than the repository: it is not judged."""
        return Mark.HISTORICAL in cast("Theme", self).marks

    @property
    def only_insiders(self) -> bool:
        """True where nobody from outside is to be drawn in."""
        return all(category in INSIDERS for category in cast("Theme", self).involves)

    def own_faults(self) -> Iterator[Fault]:
        """Yield what the theme's stage demands and it lacks (the design: a draft may be unfinished)."""
        theme = cast("Theme", self)
        if self.historical:
            return
        if theme.created is None:
            yield _lacking("oprettet", "Dagen, temaet blev oprettet, fx `oprettet: 2026-11-22`.")
        if theme.status in _UNFINISHED:
            return
        for key in self.unfilled():
            yield _lacking(key, f"Et tema, der er {theme.status.value}, skal have den: {_WANTED[key]}")

    def unfilled(self) -> list[str]:
        """The keys that a submitted theme needs and this one lacks."""
        values = _filled(self)
        return [] if all(values) else [key for (key, _, _), value in zip(_NEEDED, values, strict=True) if not value]

    def body_faults(self, body: str) -> Iterator[Fault]:
        """Yield the characteristics that a submitted theme has not answered."""
        if self.historical or cast("Theme", self).status in _UNFINISHED:
            return
        missing = unanswered(body)
        found = headings(body) if missing else []
        yield from (_unanswered(characteristic, body, found) for characteristic in missing)


def unanswered(body: str) -> list[Characteristic]:
    """The characteristics without an answer, in order."""
    given = answered(body)
    return [] if len(given) == len(Characteristic) else [c for c in Characteristic if c not in given]


def wanted(key: str) -> str:
    """What a key of a submitted theme asks for, in Danish."""
    return _WANTED[key]


def _unanswered(characteristic: Characteristic, body: str, found: list[Heading]) -> Fault:
    """Point at the heading that has no text below it, at one that is misspelt, or at the theme's own."""
    label = characteristic.label
    sections = {fold(h.title): h for h in found if h.level == 2 and fold(h.title) not in _LABELS - {fold(label)}}
    if own := sections.get(fold(label)):
        return Fault("NV202", (), f"Afsnittet »{label}« er tomt.", "Skriv et svar under overskriften.", body=span_of_heading(body, own))
    likely = nearest(label, sections)
    place = sections[likely] if likely else next((h for h in found if h.level == 1), None)
    hint = f" Mente du det med »{visible(place.title)}«?" if likely and place else ""
    help_ = f"Skriv et svar under overskriften `## {label}`."
    return Fault("NV202", (), f"Afsnittet »{label}« mangler.{hint}", help_, body=span_of_heading(body, place) if place else None)


def _lacking(key: str, help_text: str) -> Fault:
    return Fault("NV201", (key,), f"»{key}« mangler.", help_text)
