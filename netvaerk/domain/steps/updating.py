"""What a proposer answered when asked for more, put into the theme that the form carries the id of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from netvaerk.domain.body import answers
from netvaerk.domain.danish import listed
from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.identity import MAX_LENGTH
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import as_typed, literal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.receipts import traces
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import round_for
from netvaerk.domain.steps.submitting import too_late
from netvaerk.domain.submission import OTHER, Receipt, Submission, in_markdown, without_private
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.theme_text import with_answers, with_more, with_title
from netvaerk.domain.traits.theme import unanswered
from netvaerk.domain.vocabulary import Characteristic, ThemeStatus

_OPEN = (ThemeStatus.DRAFT, ThemeStatus.DEVELOP)
_BY_HAND = "Er forslaget nyt, så skriv det ind: netvaerk new-theme"


def is_open(theme: Filed[Theme], register: Register) -> bool:
    """True where what its proposer writes can still change a theme."""
    return theme.record.status in _OPEN and not (theme.record.status is ThemeStatus.DRAFT and register.assessments_of(theme.id))


def open_theme(id_: str, received: date, register: Register) -> Filed[Theme]:
    """Return the theme that a form belongs to.

    Args:
        id_: as the form says it; it may say anything.
        received: the day that the form came in.
        register: all records.

    Raises Refusal where it is not here, or its proposer can no longer change it.
    """
    theme = register.themes.get(id_)
    if theme is None:
        shown = without_private(visible(id_), register.rules.secretariat)[:MAX_LENGTH]
        raise Refusal(f"Filen hører til temaet »{shown}«, men det findes ikke her, eller dets fil kan ikke læses. {_BY_HAND}")
    if theme.record.status not in _OPEN:
        allowed = "Kun en kladde eller et tema, der skal udvikles, kan rettes sådan."
        raise Refusal(f"Filen hører til temaet {id_}, som {theme.record.status.phrase}. {allowed}")
    made = decisions_about(id_, register)
    if theme.record.status is ThemeStatus.DEVELOP and made and received < made[-1].meeting.record.day:
        raise Refusal(f"Filen er modtaget før mødet, der sendte temaet {id_} tilbage. Bed forslagsstilleren om en ny.")
    if theme.record.status is ThemeStatus.DRAFT and register.assessments_of(id_):
        raise Refusal(f"Temaet {id_} er allerede vurderet i denne runde og ændres ikke. Aftal med forslagsstilleren, hvad der skal ske.")
    return theme


def update(theme: Filed[Theme], submission: Submission, receipt: Receipt, register: Register) -> Plan:
    """Plan what the proposer's answer changes in a theme: the fields that it fills and that say something else.

    A draft that lacks nothing any more is submitted, in the round of the day that it first came in. A theme that was sent back is not: to
    which round it comes again is a person's choice.

    Raises Refusal where an answer would not stand there as it is.
    """
    edits = [*_field_edits(theme.record, submission), Edit(("modtaget",), _traces(theme.record, receipt))]
    if theme.record.status is ThemeStatus.DRAFT:
        edits.append(Edit(("indsendt",), min(theme.record.received or receipt.received or date.max, receipt.received or date.max)))
    before = answers(theme.body)
    given = {c: text for c, text in in_markdown(submission).items() if submission.answers[c].strip() != as_typed(before.get(c, "")).strip()}
    given = {c: text for c, text in given.items() if before.get(c, "") != text}
    body = _body(theme, submission, given)
    keys = [str(edit.where[0]) for edit in edits if edit.where[0] not in ("modtaget", "indsendt")]
    edited = listed([*keys, *(c.label for c in given)]) or "intet nyt"
    submitted = _submitted(theme.record, edits, body, register.rules)
    change = Change(Kind.THEME, theme.id, (*edits, *submitted), body if body != theme.body else None)
    message = f"{'Indsend' if submitted else 'Ret'} temaet {theme.id} efter forslagsstillerens svar"
    return Plan(message, (change,), (f"{theme.id}: rettet ({edited}).",), tuple(_to_do(theme, submitted, register)))


def _submitted(record: Theme, edits: Iterable[Edit], body: str, rules: Municipality) -> tuple[Edit, ...]:
    """The edits that submit a draft which lacks nothing any more; none for any other theme."""
    values = {edit.where[0]: edit.value for edit in edits}
    lacking = set(record.unfilled()) - values.keys() - {"runde"}
    if record.status is not ThemeStatus.DRAFT or lacking or unanswered(body):
        return ()
    round_ = record.round if record.exception and record.round else round_for(values["indsendt"], rules)
    return Edit(("status",), ThemeStatus.SUBMITTED), Edit(("runde",), round_)


def _to_do(theme: Filed[Theme], submitted: tuple[Edit, ...], register: Register) -> Iterator[str]:
    """Yield what a person has to know or do before the theme comes to a meeting."""
    yield from (note for edit in submitted if edit.where == ("runde",) for note in too_late(edit.value, register))
    if theme.record.status is ThemeStatus.DEVELOP:
        yield f"Temaet tæller først med, når det er indsendt igen: netvaerk submit {theme.id}"


def also_received(theme: Filed[Theme], receipt: Receipt) -> Plan:
    """Plan that a theme notes what came in about it and changes nothing in it, for the journal and for `forget`."""
    change = Change(Kind.THEME, theme.id, (Edit(("modtaget",), _traces(theme.record, receipt)),))
    return Plan(f"Notér et svar om temaet {theme.id}", (change,))


def _traces(record: Theme, receipt: Receipt) -> Any:
    """The traces of all that came; one alone where the theme has none."""
    earlier = traces(record)
    return [*earlier, receipt.trace] if earlier else receipt.trace


def _body(theme: Filed[Theme], submission: Submission, given: Mapping[Characteristic, str]) -> str:
    """The theme's text with what is given. Raises Refusal where an answer would not stand there as it is."""
    title = " ".join(visible(submission.title).split()) or theme.record.title
    body = with_answers(with_title(theme.body, theme.record.title, title), given)
    if submission.other.strip():
        body = with_more(body, OTHER, literal(submission.other))
    kept = {c: text.replace("\r\n", "\n") for c, text in answers(body).items()}
    if kept != {c: text.strip().replace("\r\n", "\n") for c, text in {**answers(theme.body), **given}.items()}:
        raise Refusal(
            f"Svarene kan ikke sættes ind i temaet {theme.id}, som det er skrevet. "
            "Har det en kodeblok (```) eller en kommentar (<!--), der ikke lukkes? Intet er ændret."
        )
    return body


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
        if new and _meant(new) != _meant(old) and not (key == "forslagsstiller" and len(record.proposers) > 1):
            yield Edit((key,), new)


def _meant(value: Any) -> Any:
    """A value as values are compared: a form keeps neither line breaks in a line nor the order of a list, and parts it at commas."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return sorted(part for entry in value for part in re.split(r"\s*,\s*|\s+og\s+", entry.strip()))
    return value


def _people(given: Iterable[Mapping[str, str | None]]) -> Any:
    """Who proposes it, as the file says it: one person alone, several as a list."""
    people = [{key: " ".join(visible(value).split()) for key, value in person.items() if value} for person in given]
    return people[0] if len(people) == 1 else people
