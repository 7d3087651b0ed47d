"""A proposal that came in from outside becomes a theme, or brings an earlier one up to date."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netvaerk.domain.body import answers, sections
from netvaerk.domain.danish import listed, long_date
from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.identity import make_id
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import as_typed, literal
from netvaerk.domain.plan import Change, Creation, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import round_for
from netvaerk.domain.steps.proposing import Proposal, proposal_body, propose
from netvaerk.domain.submission import OTHER, Receipt, Submission
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.traits.theme import unanswered
from netvaerk.domain.vocabulary import Characteristic, ThemeStatus

_NAMELESS = "forslag"
_OPEN = (ThemeStatus.DRAFT, ThemeStatus.DEVELOP)


def known_as(receipt: Receipt, register: Register) -> str | None:
    """The id of the theme that was made of the same file or mail, or None."""
    for theme in register.themes.values():
        original = theme.record.original
        same_mail = original and receipt.message and original.message == receipt.message
        if original and (original.sha256 == receipt.sha256 or same_mail):
            return theme.id
    return None


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
        return _updated(_open_theme(submission.theme, receipt.received, register), submission, receipt, register)
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
    front = {**creation.front, "modtaget": _trace(receipt)}
    body = creation.body + _other(submission)
    made = replace(creation, front=_ordered(front), body=body)
    record, _ = Theme.read({**front, "status": ThemeStatus.DRAFT})
    lacking = _lacking(record, body)
    if not lacking:
        front |= {"status": ThemeStatus.SUBMITTED, "runde": round_for(receipt.received or today, register.rules)}
        made = replace(made, front=_ordered(front))
    state = f"mangler {listed(lacking)}" if lacking else f"indsendt til runden {front['runde'].name}"
    return Plan(f"Hent temaet {id_} ind", (made,), (f"{id_}: nyt tema, {state}",))


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
        answers=_answers(submission),
    )


def _answers(submission: Submission) -> dict[Characteristic, str]:
    """The answers as Markdown: what a proposer typed is text, whatever characters it has."""
    return {c: literal(text) for c, text in submission.answers.items() if text.strip()}


def _id_of(title: str, year: int) -> str:
    """The id that a title gives; one of signs alone gives none, and is a proposal all the same."""
    try:
        return make_id(title, year)
    except Misuse:
        return make_id(_NAMELESS, year)


def _free(id_: str, register: Register) -> str:
    """The id, or the first of `…-2`, `…-3` that is free."""
    candidates = (id_, *(f"{id_[:57]}-{number}" for number in range(2, len(register.themes) + 3)))
    return next(c for c in candidates if c not in register.themes)


def _trace(receipt: Receipt) -> dict[str, Any]:
    known = {"sha256": receipt.sha256, "besked": receipt.message}
    return {key: value for key, value in known.items() if value}


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


def _open_theme(id_: str, received: date, register: Register) -> Filed[Theme]:
    theme = register.themes.get(id_)
    if theme is None:
        raise Refusal(f"Filen hører til temaet »{visible(id_)[:80]}«, men det findes ikke her.")
    if theme.record.status not in _OPEN:
        allowed = "Kun en kladde eller et tema, der skal udvikles, kan rettes sådan."
        raise Refusal(f"Filen hører til temaet {id_}, som {theme.record.status.phrase}. {allowed}")
    made = decisions_about(id_, register)
    if theme.record.status is ThemeStatus.DEVELOP and made and received < made[-1].meeting.record.day:
        raise Refusal(f"Filen er modtaget før mødet, der sendte temaet {id_} tilbage. Bed forslagsstilleren om en ny.")
    if theme.record.status is ThemeStatus.DRAFT and register.assessments_of(id_):
        raise Refusal(f"Temaet {id_} er allerede vurderet i denne runde og ændres ikke. Aftal med forslagsstilleren, hvad der skal ske.")
    return theme


def _updated(theme: Filed[Theme], submission: Submission, receipt: Receipt, register: Register) -> Plan:
    edits = [*_field_edits(theme.record, submission), Edit(("modtaget",), _trace(receipt))]
    if theme.record.status is ThemeStatus.DRAFT:
        edits.append(Edit(("indsendt",), min(theme.record.received or receipt.received or date.max, receipt.received or date.max)))
    before = answers(theme.body)
    given = {c: text for c, text in _answers(submission).items() if submission.answers[c].strip() != as_typed(before.get(c, "")).strip()}
    changed = [c.label for c, text in given.items() if before.get(c, "") != text]
    title = " ".join(visible(submission.title).split()) or theme.record.title
    body = proposal_body(title, {**before, **given}, register.rules) + _kept(theme.body) + _other(submission)
    keys = [str(edit.where[0]) for edit in edits if edit.where[0] not in ("modtaget", "indsendt")]
    said = f"{theme.id}: rettet ({listed([*keys, *changed]) or 'intet nyt'}). Indsend det igen med: netvaerk submit {theme.id}"
    change = Change(Kind.THEME, theme.id, tuple(edits), body if changed or submission.other.strip() else None)
    return Plan(f"Ret temaet {theme.id} efter forslagsstillerens svar", (change,), (said,))


def _kept(body: str) -> str:
    """What stands below the seven sections of a theme, with its heading."""
    labels = {c.label for c in Characteristic}
    return "".join(f"\n## {heading.title}\n{text}" for heading, text in sections(body, 2) if heading.title not in labels)


def _field_edits(record: Theme, submission: Submission) -> Iterator[Edit]:
    """Yield an edit for each field that the submission fills and that says something else than the theme."""
    given: dict[str, tuple[Any, Any]] = {
        "titel": (" ".join(visible(submission.title).split()), record.title),
        "netværkstype": (submission.type, record.type),
        "forslagsstiller": (_people(submission.proposers), _people(p.model_dump() for p in record.proposers)),
        "kilde": (submission.source, record.source),
        "resumé": (" ".join(visible(submission.summary).split()), record.summary),
        "berører": ([" ".join(visible(t).split()) for t in submission.touches], list(record.touches)),
        "inddrages": (list(submission.involves), list(record.involves)),
        "igangværende": ([" ".join(visible(t).split()) for t in submission.nearby], list(record.nearby)),
        "strategi": (" ".join(visible(submission.strategy).split()), record.strategy),
    }
    for key, (new, old) in given.items():
        listed_so = isinstance(new, list) and isinstance(old, list) and all(isinstance(value, str) for value in (*new, *old))
        same = sorted(new) == sorted(old) if listed_so else new == old
        if new and not same and not (key == "forslagsstiller" and len(record.proposers) > 1):
            yield Edit((key,), new)


def _people(given: Iterable[Mapping[str, str | None]]) -> Any:
    """Who proposes it, as the file says it: one person alone, several as a list."""
    people = [{key: " ".join(visible(value).split()) for key, value in person.items() if value} for person in given]
    return people[0] if len(people) == 1 else people
