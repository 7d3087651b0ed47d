"""The text of an answer to a proposer, from a template that the secretariat can edit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeGuard

from netvaerk.documents.as_text import as_text
from netvaerk.documents.environment import render
from netvaerk.documents.facts import Fact, in_danish
from netvaerk.documents.rulings import RulingFacts, ruling
from netvaerk.documents.tree import Block, Heading, plain, tree
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import deadline, meeting_day, round_for
from netvaerk.domain.steps.replying import about, decision_to_tell
from netvaerk.domain.theme import Theme
from netvaerk.domain.traits.theme import unanswered, wanted
from netvaerk.domain.vocabulary import Characteristic, ThemeStatus
from netvaerk.repository.layout import TEMPLATES
from netvaerk.repository.own_files import OwnFiles

_WIDTH = 72
# Which method most often helps with which of the seven, and the guide that tells how (templates/guide/).
METHODS = {
    Characteristic.WELFARE: "servicerejse",
    Characteristic.RELEVANCE: "drøftelse",
    Characteristic.ACROSS: "servicerejse",
    Characteristic.COMPLEXITY: "fokuseringsmetode",
    Characteristic.LEARNING: "fokuseringsmetode",
    Characteristic.INNOVATION: "markvandring",
    Characteristic.PERSPECTIVES: "markvandring",
}


@dataclass(frozen=True)
class MissingFacts:
    """Something that a theme still lacks."""

    name: Annotated[str, Fact("navn", "Hvad der mangler")]
    question: Annotated[str, Fact("spørgsmål", "Spørgsmålet, svaret hører til")]
    method: Annotated[str | None, Fact("metode", "En metode, der kan hjælpe")]


@dataclass(frozen=True)
class ReplyFacts:
    """An answer to a proposer, as `svar` in templates/svar.md.j2."""

    title: Annotated[str, Fact("titel", "Temaets titel")]
    received: Annotated[date, Fact("modtaget", "Dagen, sekretariatet modtog temaet")]
    round: Annotated[str, Fact("runde", "Rundens navn, fx januar 2027")]
    deadline: Annotated[date, Fact("frist", "Rundens frist")]
    meeting: Annotated[date, Fact("møde", "Dagen, rundens møde holdes")]
    missing: Annotated[tuple[MissingFacts, ...], Fact("mangler", "Hvad der mangler, før temaet er fuldstændigt")]
    decision: Annotated[RulingFacts | None, Fact("beslutning", "Beslutningen, når den er truffet")]
    body_name: Annotated[str, Fact("organ", "Organet, der vælger")]
    secretariat: Annotated[str, Fact("sekretariat", "Sekretariatets navn")]
    mail: Annotated[str | None, Fact("mail", "Sekretariatets fælles postkasse")]
    phone: Annotated[str | None, Fact("telefon", "Sekretariatets telefon")]


def reply_text(theme: Filed[Theme], register: Register, own: OwnFiles | None = None) -> tuple[str, str]:
    """Return the subject and the plain text of the answer that a theme's proposer is owed.

    Args:
        theme: received.
        register: all records.
        own: the repository's own files, whose templates win.

    Raises Refusal for a theme that nobody has received, for a draft that lacks nothing and does not count all the same, and for a fault in
    the template.
    """
    blocks = tree(render("svar.md.j2", {"svar": in_danish(_facts(theme, register))}, own))
    subject = next((plain(block.children) for block in blocks if _is_title(block)), theme.record.title)
    text = [block for block in blocks if not _is_title(block)]
    if not text:
        raise Refusal(f"Svaret er tomt. Skriv det i {TEMPLATES}/svar.md.j2, eller slet skabelonen, så bruges den, der følger med.")
    return " ".join(subject.split()), as_text(text, _WIDTH) + "\n"


def _is_title(block: Block) -> TypeGuard[Heading]:
    return isinstance(block, Heading) and block.level == 1


def _facts(theme: Filed[Theme], register: Register) -> ReplyFacts:
    record, rules = theme.record, register.rules
    about(theme, register)  # nothing can be said of a theme that nobody has received
    received = record.received or date.min
    round_ = record.round or round_for(received, rules)
    decided = decision_to_tell(theme, register)
    missing = () if decided else tuple(_missing(theme, rules))
    if record.status is ThemeStatus.DRAFT and not (decided or missing):
        raise Refusal(f"Temaet {theme.id} mangler intet, men er en kladde og tæller ikke med. Indsend det: netvaerk submit {theme.id}")
    return ReplyFacts(
        title=record.title,
        received=received,
        round=round_.name,
        deadline=deadline(round_, rules),
        meeting=meeting_day(round_, rules),
        missing=missing,
        decision=ruling(record.title, decided.decision, decided.meeting.record) if decided else None,
        body_name=rules.body_name,
        secretariat=rules.secretariat.name,
        mail=rules.secretariat.mail,
        phone=rules.secretariat.phone,
    )


def _missing(theme: Filed[Theme], rules: Municipality) -> Iterator[MissingFacts]:
    for key in theme.record.unfilled():
        if key not in ("indsendt", "runde"):
            yield MissingFacts(key.capitalize(), wanted(key), None)
    for characteristic in unanswered(theme.body):
        yield MissingFacts(characteristic.label, rules.question(characteristic).question, METHODS[characteristic])
