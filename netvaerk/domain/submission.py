"""What a proposer sent, whatever file it came in: plain values, believed only after they have been checked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from netvaerk.domain.municipality import Secretariat
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
        contact: who the proposer is (`navn`, `adresse`, `telefon`, `mail`); it never goes into the record.
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


@dataclass(frozen=True)
class Receipt:
    """The trace of a file: its SHA-256, the day that the secretariat received it, the id of the mail that it came in."""

    sha256: str
    received: date | None
    message: str | None = None


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


_FINDERS: tuple[tuple[str, Callable[[str], Iterator[Span]]], ...] = (
    ("et CPR-nummer", cpr_numbers),
    ("en mailadresse", mail_addresses),
    ("et telefonnummer", phone_numbers),
)


def private_in(submission: Submission, office: Secretariat) -> list[str]:
    """Return in Danish where personal data stands and what it is, never the value; the secretariat's own contacts are none."""
    found = [f"{what} under »{where}«" for where, text in texts(submission) for what, spans in _private(text, office) if spans]
    return list(dict.fromkeys(found))


def masked(submission: Submission, office: Secretariat) -> Submission:
    """Return the submission with every piece of personal data in its texts replaced by `[fjernet]`."""

    def clean(text: str) -> str:
        return without_private(text, office)

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


def without_private(text: str, office: Secretariat) -> str:
    """Return a text with every piece of personal data in it replaced by `[fjernet]`; the secretariat's own contacts stay."""
    spans = sorted(span for _, found in _private(text, office) for span in found)
    for start, end in reversed(_joined(spans)):
        text = text[:start] + MASKED + text[end:]
    return text


def _private(text: str, office: Secretariat) -> list[tuple[str, list[Span]]]:
    own = {contact_key(c) for c in (office.mail, office.phone) if c}
    return [(what, [s for s in find(text) if contact_key(text[s[0] : s[1]]) not in own]) for what, find in _FINDERS]


def _joined(spans: list[Span]) -> list[Span]:
    """Spans that do not overlap, covering what these cover."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
