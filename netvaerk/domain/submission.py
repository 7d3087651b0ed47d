"""What a proposer sent, whatever file it came in: plain values, believed only after they have been checked."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from netvaerk.domain.markdown import literal
from netvaerk.domain.municipality import Secretariat
from netvaerk.domain.person_in_text import addresses, names
from netvaerk.domain.personal_data import Span, contact_key, cpr_numbers, mail_addresses, phone_numbers
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source

MASKED = "[fjernet]"
OTHER = "Øvrigt"


@dataclass(frozen=True)
class Submission:
    """One proposal.

    Attributes:
        proposers: roles, each as `rolle` and, where known, `afdeling`.
        other: what could be placed nowhere else, as Markdown that is kept under »Øvrigt«.
        theme: the id that a form carries back.
        contact: who the proposer is (`navn`, `adresse`, `telefon`, `mail`) and, where another sent it, `afsender`; it never goes into the
            record.
        unplaced: in Danish, what was kept under »Øvrigt« or left out, and why.
    """

    title: str = ""
    type: NetworkType | None = None
    source: Source | None = None
    proposers: tuple[Mapping[str, str], ...] = ()
    summary: str = ""
    touches: tuple[str, ...] = ()
    involves: tuple[Category, ...] = ()
    nearby: tuple[str, ...] = ()
    strategy: str = ""
    answers: Mapping[Characteristic, str] = field(default_factory=dict)
    other: str = ""
    theme: str | None = None
    contact: Mapping[str, str] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()

    @property
    def says_words_alone(self) -> bool:
        """True where nothing stands in any field."""
        return self == Submission(other=self.other, theme=self.theme, contact=self.contact, unplaced=self.unplaced)


@dataclass(frozen=True)
class Receipt:
    """The trace of a file.

    Attributes:
        sha256: of its bytes.
        received: the day that the secretariat received it.
        message: the mark of the mail, or of the row, that it came in.
        also: the SHA-256 that the same text has with other line endings.
    """

    sha256: str
    received: date | None
    message: str | None = None
    also: tuple[str, ...] = ()

    @property
    def trace(self) -> dict[str, Any]:
        """What a theme says of it."""
        known = {"sha256": self.sha256, "besked": self.message, "dato": self.received}
        return {key: value for key, value in known.items() if value}


def in_markdown(submission: Submission) -> dict[Characteristic, str]:
    """Return the answers as Markdown: what a proposer typed is text, whatever characters it has."""
    return {c: literal(text) for c, text in submission.answers.items() if text.strip()}


def texts(submission: Submission) -> Iterator[tuple[str, str]]:
    """Yield every text that would go into the record, with the name of the field that it stands in."""
    yield "Titel", submission.title
    for person in submission.proposers:
        yield from (("Forslagsstiller", value) for value in person.values())
    yield "Resumé", submission.summary
    yield from (("Berører", value) for value in submission.touches)
    yield from (("Igangværende", value) for value in submission.nearby)
    yield "Strategi", submission.strategy
    yield from ((c.label, submission.answers[c]) for c in Characteristic if c in submission.answers)
    yield OTHER, submission.other


_NAMED = ("navn", "afsender")
_FINDERS: tuple[tuple[str, Callable[[str], Iterator[Span]]], ...] = (
    ("et CPR-nummer", cpr_numbers),
    ("en mailadresse", mail_addresses),
    ("et telefonnummer", phone_numbers),
)


def private_in(submission: Submission, office: Secretariat, known: AbstractSet[str] = frozenset()) -> list[str]:
    """Return in Danish where personal data stands and what it is, never the value; the secretariat's own contacts are none.

    Args:
        submission: with the `contact` of its proposer, whose name and address may stand in no text of it.
        office: the secretariat.
        known: words that are no names here, folded: those of the configured departments.
    """
    found = (
        f"{what} under »{where}«"
        for where, text in texts(submission)
        for what, spans in _private(text, office, submission.contact, known)
        if spans
    )
    return list(dict.fromkeys(found))


def masked(submission: Submission, office: Secretariat, known: AbstractSet[str] = frozenset()) -> Submission:
    """Return the submission with every piece of personal data in its texts replaced by `[fjernet]`; the arguments are `private_in`'s."""

    def clean(text: str) -> str:
        return without_private(text, office, submission.contact, known)

    return replace(
        submission,
        title=clean(submission.title),
        proposers=tuple({key: clean(value) for key, value in person.items()} for person in submission.proposers),
        summary=clean(submission.summary),
        touches=tuple(map(clean, submission.touches)),
        nearby=tuple(map(clean, submission.nearby)),
        strategy=clean(submission.strategy),
        answers={c: clean(text) for c, text in submission.answers.items()},
        other=clean(submission.other),
    )


def without_private(
    text: str, office: Secretariat, contact: Mapping[str, str] = MappingProxyType({}), known: AbstractSet[str] = frozenset()
) -> str:
    """Return a text with every piece of personal data in it replaced by `[fjernet]`; the secretariat's own contacts stay.

    Args:
        text: any.
        office: the secretariat.
        contact: what is known of the person whose name and address may not stand there (`navn`, `adresse`).
        known: words that are no names here, folded.
    """
    spans = sorted(span for _, found in _private(text, office, contact, known) for span in found)
    for start, end in reversed(_joined(spans)):
        text = text[:start] + MASKED + text[end:]
    return text


def _private(text: str, office: Secretariat, contact: Mapping[str, str], known: AbstractSet[str]) -> list[tuple[str, list[Span]]]:
    own = {contact_key(c) for c in (office.mail, office.phone) if c}
    found = [(what, [s for s in find(text) if contact_key(text[s[0] : s[1]]) not in own]) for what, find in _FINDERS]
    named = [span for key in _NAMED for span in names(text, str(contact.get(key) or ""), known)]
    return [*found, ("forslagsstillerens navn", named), ("en adresse", list(addresses(text, str(contact.get("adresse") or ""), named)))]


def _joined(spans: list[Span]) -> list[Span]:
    """Spans that do not overlap, covering what these cover."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
