"""A proposal that came in from outside becomes a theme, or brings an earlier one up to date."""

from dataclasses import replace
from datetime import date
from typing import Any

from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.identity import MAX_LENGTH, make_id
from netvaerk.domain.markdown import literal
from netvaerk.domain.plan import Creation, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import round_for
from netvaerk.domain.steps.proposing import Proposal, propose
from netvaerk.domain.steps.submitting import too_late
from netvaerk.domain.steps.updating import open_theme, update
from netvaerk.domain.submission import OTHER, Receipt, Submission, in_markdown
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.traits.theme import unanswered
from netvaerk.domain.vocabulary import ThemeStatus

_NAMELESS = "forslag"


def receive(submission: Submission, receipt: Receipt, today: date, register: Register) -> Plan:
    """Plan the theme of a submission: a new one, or the one whose id it carries, brought up to date.

    What is complete is `indsendt` in the round that its receipt gives; what is not is a `kladde` with the day of receipt, so that what
    came in time stays in time.

    Raises Misuse without a day of receipt and for one to come; Refusal for an update of a theme that is not open for it.
    """
    if receipt.received is None:
        raise Misuse("Filen fortæller ikke, hvornår den er modtaget. Skriv dagen: --received 2026-11-20")
    if receipt.received > today:
        raise Misuse(f"Filen kan ikke være modtaget {long_date(receipt.received)}: den dag er ikke kommet endnu.")
    submission = _with_roles(submission)
    if submission.theme:
        return update(open_theme(submission.theme, receipt.received, register), submission, receipt, register)
    return _new(submission, receipt, today, register)


def _with_roles(submission: Submission) -> Submission:
    """The submission with proposers that have a role; a department alone is nobody, and is kept with what could be placed nowhere."""
    alone = [f"Afdeling: {person['afdeling']}" for person in submission.proposers if person.get("afdeling") and not person.get("rolle")]
    other = "\n\n".join(text for text in (submission.other, *alone) if text)
    return replace(submission, proposers=tuple(person for person in submission.proposers if person.get("rolle")), other=other)


def _new(submission: Submission, receipt: Receipt, today: date, register: Register) -> Plan:
    title = " ".join(visible(submission.title).split())
    if not title:
        raise Refusal("Forslaget har ingen titel, og der er ikke lavet noget tema. Find titlen, og opret det med: netvaerk new-theme")
    id_ = _free(_id_of(title, today.year), register)
    planned = propose(_proposal(submission, receipt), id_, today, register.themes, register.rules)
    creation = planned.changes[0]
    assert isinstance(creation, Creation)
    front = {**creation.front, "modtaget": receipt.trace}
    body = creation.body + _other(submission)
    made = replace(creation, front=_ordered(front), body=body)
    record, _ = Theme.read({**front, "status": ThemeStatus.DRAFT})
    lacking = _lacking(record, body)
    if not lacking:
        front |= {"status": ThemeStatus.SUBMITTED, "runde": round_for(receipt.received or today, register.rules)}
        made = replace(made, front=_ordered(front))
    state = f"mangler {listed(lacking)}" if lacking else f"indsendt til runden {front['runde'].name}"
    warnings = () if lacking else tuple(too_late(front["runde"], register))
    return Plan(f"Hent temaet {id_} ind", (made,), (f"{id_}: nyt tema, {state}",), warnings)


def _proposal(submission: Submission, receipt: Receipt) -> Proposal:
    return Proposal(
        title=submission.title,
        type=submission.type,
        source=submission.source,
        proposers=submission.proposers,
        summary=submission.summary or None,
        touches=submission.touches,
        involves=submission.involves,
        nearby=submission.nearby,
        strategy=submission.strategy or None,
        received=receipt.received,
        answers=in_markdown(submission),
    )


def _id_of(title: str, year: int) -> str:
    """The id that a title gives; one of signs alone gives none, and is a proposal all the same."""
    try:
        return make_id(title, year)
    except Misuse:
        return make_id(_NAMELESS, year)


def _free(id_: str, register: Register) -> str:
    """The id, or the first of `…-2`, `…-3` that is free."""
    numbers = (f"-{number}" for number in range(2, len(register.themes) + 3))
    candidates = (id_, *(id_[: MAX_LENGTH - len(number)].rstrip("-") + number for number in numbers))
    return next(c for c in candidates if c not in register.themes)


def _ordered(front: dict[str, Any]) -> dict[str, Any]:
    return {key: front[key] for key in Theme.key_order() if front.get(key)}


def _other(submission: Submission) -> str:
    return f"\n## {OTHER}\n\n{literal(submission.other)}\n" if submission.other.strip() else ""


def _lacking(record: Theme | None, body: str) -> list[str]:
    """What a theme lacks before it can be submitted, as keys and labels."""
    if record is None:
        return ["noget"]
    keys = [key for key in record.unfilled() if key not in ("indsendt", "runde")]
    return [*keys, *(c.label for c in unanswered(body))]
