"""A theme: a proposal for what a network could work with."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Annotated

from pydantic import Field

from netvaerk.domain.body import answered
from netvaerk.domain.fault import Fault
from netvaerk.domain.fields import Day, OneOrMore, RecordId, RoundField, Text
from netvaerk.domain.markdown import Heading, headings
from netvaerk.domain.record import Part, Record
from netvaerk.domain.rounds import Round
from netvaerk.domain.spans import span_of_heading
from netvaerk.domain.text import fold, nearest, visible
from netvaerk.domain.vocabulary import INSIDERS, Category, Characteristic, Mark, NetworkType, Source, ThemeStatus


class Person(Part):
    """Somebody by role, never by name."""

    role: Text = Field(alias="rolle", description="Rolle eller stilling, aldrig navn")
    department: Text | None = Field(None, alias="afdeling", description="Afdeling; kun for medarbejdere og ledere")


class Received(Part):
    """The trace of an original that a theme was made from, or brought up to date by."""

    sha256: Text = Field(alias="sha256", description="Originalens SHA-256")
    message: Text | None = Field(None, alias="besked", description="Mærket for mailen eller rækken")
    day: Day | None = Field(None, alias="dato", description="Dagen, den blev modtaget")
    forgotten: Day | None = Field(None, alias="glemt", description="Dagen, forslagsstilleren blev glemt")


class Reply(Part):
    """That the proposer has been told something."""

    day: Day = Field(alias="dato", description="Dagen, svaret blev sendt")
    about: Text = Field(alias="om", description="Hvad svaret handler om")
    sha256: Text | None = Field(None, alias="sha256", description="Svarets SHA-256")


class Theme(Record):
    """`data/themes/<id>.md`: its front matter, with the seven answers below it."""

    title: Text = Field(alias="titel", description="Temaets titel")
    type: NetworkType | None = Field(None, alias="netværkstype", description="Den netværkstype, temaet lægger op til")
    status: ThemeStatus = Field(alias="status", description="Hvor temaet er på sin vej")
    created: Day | None = Field(None, alias="oprettet", description="Dagen, temaet blev oprettet")
    received: Day | None = Field(None, alias="indsendt", description="Dagen, sekretariatet modtog temaet")
    round: RoundField | None = Field(None, alias="runde", description="Runden, temaet tæller i")
    exception: Text | None = Field(None, alias="undtagelse", description="Hvorfor runden er en anden end den, modtagelsen giver")
    proposers: Annotated[tuple[Person, ...], OneOrMore] = Field((), alias="forslagsstiller", description="Hvem der foreslår temaet")
    source: Source | None = Field(None, alias="kilde", description="Hvor temaet kommer fra")
    summary: Text | None = Field(None, alias="resumé", description="Temaet i en eller to sætninger")
    touches: tuple[Text, ...] = Field((), alias="berører", description="Afdelinger, temaet berører")
    involves: tuple[Category, ...] = Field((), alias="inddrages", description="Hvem der skal inddrages")
    case_number: Text | None = Field(None, alias="sagsnr", description="Sagsnummer i journalen")
    cohort: int | None = Field(None, alias="hold", ge=1, strict=True, description="Hold på netværkslederuddannelsen")
    methods: tuple[Text, ...] = Field((), alias="metoder", description="Metoder, temaet er fundet med")
    related: tuple[RecordId, ...] = Field((), alias="relaterede", description="Andre temaer eller netværk, der ligger tæt på")
    replaces: Annotated[tuple[RecordId, ...], OneOrMore] = Field((), alias="erstatter", description="Temaer, som dette træder i stedet for")
    nearby: tuple[Text, ...] = Field((), alias="igangværende", description="Projekter, der allerede er i gang tæt på temaet")
    strategy: Text | None = Field(None, alias="strategi", description="Den vision eller strategi, et innovationstema udspringer af")
    originals: Annotated[tuple[Received, ...], OneOrMore] = Field(
        (), alias="modtaget", description="Sporet til den originale henvendelse, eller til hver af dem"
    )
    replies: tuple[Reply, ...] = Field((), alias="svar", description="Svar, forslagsstilleren har fået")
    marks: tuple[Mark, ...] = Field((), alias="mærker", description="historisk eller eksempel")

    @property
    def historical(self) -> bool:
        """True for what is older than the repository: it is not judged."""
        return Mark.HISTORICAL in self.marks

    @property
    def only_insiders(self) -> bool:
        """True where nobody from outside is to be drawn in."""
        return all(category in INSIDERS for category in self.involves)

    def own_faults(self) -> Iterator[Fault]:
        """Yield what the theme's stage demands and it lacks (the design: a draft may be unfinished)."""
        if self.historical:
            return
        if self.created is None:
            yield _lacking("oprettet", "Dagen, temaet blev oprettet, fx `oprettet: 2026-11-22`.")
        if self.status in (ThemeStatus.DRAFT, ThemeStatus.WITHDRAWN):
            return
        for key in self.unfilled():
            yield _lacking(key, f"Et tema, der er {self.status.value}, skal have den: {_WANTED[key]}")

    def unfilled(self) -> list[str]:
        """The keys that a submitted theme needs and this one lacks."""
        return [] if all(_filled(self)) else [key for key in _WANTED if not getattr(self, _NAMES[key])]

    def body_faults(self, body: str) -> Iterator[Fault]:
        """Yield the characteristics that a submitted theme has not answered."""
        if self.historical or self.status in (ThemeStatus.DRAFT, ThemeStatus.WITHDRAWN):
            return
        missing = unanswered(body)
        found = headings(body) if missing else []
        yield from (_unanswered(characteristic, body, found) for characteristic in missing)


def latest_received(theme: Theme) -> date:
    """The day of receipt, for sorting; drafts come last."""
    return theme.received or date.max


def unanswered(body: str) -> list[Characteristic]:
    """The characteristics without an answer, in order."""
    given = answered(body)
    return [c for c in Characteristic if c not in given]


# What a theme must carry from the day it is submitted, and how the key is explained to the person who has to fill it in.
_WANTED = {
    "netværkstype": "velfærd, læring eller innovation.",
    "indsendt": "dagen, sekretariatet modtog temaet.",
    "runde": "runden, temaet tæller i, fx 2027-01.",
    "forslagsstiller": "rolle og afdeling, aldrig navn.",
    "kilde": "medarbejder, leder, chefforum, borger, politisk eller ekstern.",
    "resumé": "temaet i en eller to sætninger.",
    "berører": "de afdelinger, temaet berører.",
    "inddrages": "hvem der skal inddrages, fx borger eller pårørende.",
}
_NAMES = {(field.alias or name): name for name, field in Theme.model_fields.items()}
_filled = attrgetter(*(_NAMES[key] for key in _WANTED))


_LABELS = {fold(c.label) for c in Characteristic}


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


__all__ = ["Person", "Received", "Reply", "Round", "Theme", "latest_received", "unanswered", "wanted"]
