"""A new theme."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netvaerk.domain.body import HELP_PREFIX, answers
from netvaerk.domain.danish import MONTHS
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.identity import check_id, make_id
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import escape, headings, lines_of
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Creation, Plan
from netvaerk.domain.text import fold, visible
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source, ThemeStatus

_HEADING = re.compile(r"^(\s{0,3})(?=#{1,6}(\s|$)|=+\s*$|-+\s*$)")
_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)<!--")
_DATE_AT_START = re.compile(rf"^(\s*\d{{1,2}})\.(?=\s+({'|'.join(MONTHS)})\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Proposal:
    """What somebody proposes; all but the title can come later."""

    title: str
    type: NetworkType | None = None
    source: Source | None = None
    proposers: tuple[Mapping[str, str], ...] = ()
    summary: str | None = None
    touches: tuple[str, ...] = ()
    involves: tuple[Category, ...] = ()
    nearby: tuple[str, ...] = ()
    strategy: str | None = None
    received: date | None = None
    answers: Mapping[Characteristic, str] = field(default_factory=dict)
    # Keys and text from a file that the proposer has filled in; they are kept as they are.
    more: Mapping[str, Any] = field(default_factory=dict)
    body: str | None = None


def propose(proposal: Proposal, id_: str | None, today: date, taken: Iterable[str], rules: Municipality) -> Plan:
    """Plan the file of a new theme, as a draft.

    Args:
        proposal: what is known of it.
        id_: the id that the user chose, or None to make it from the title.
        today: the day it is made.
        taken: the ids of the themes that exist.
        rules: the municipality's rules, for the questions.

    Raises Misuse where the id exists or cannot be one.
    """
    if not visible(proposal.title).strip():
        raise Misuse('Temaet skal have en titel, fx --title "Byhaver på skolen".')
    chosen = check_id(id_) if id_ else make_id(proposal.title, today.year)
    if chosen in set(taken):
        raise Misuse(f"Der er allerede et tema med id'et »{chosen}«. Vælg et andet med --id, fx --id {chosen[:55]}-igen.")
    creation = Creation(Kind.THEME, chosen, _front(proposal, today), _body(proposal, rules))
    said = f"Temaet »{visible(proposal.title)}« er oprettet som kladde: {chosen}"
    return Plan(f"Opret temaet {chosen}", (creation,), (said,))


def same_name(title: str, themes: Iterable[Filed[Theme]]) -> list[str]:
    """The ids of the themes that have this title already, apart from capitals and Danish letters."""
    wanted = " ".join(fold(title).split())
    return [t.id for t in themes if " ".join(fold(t.record.title).split()) == wanted]


def _front(proposal: Proposal, today: date) -> dict[str, Any]:
    known: dict[str, Any] = {
        "titel": _line(proposal.title),
        "netværkstype": proposal.type,
        "status": ThemeStatus.DRAFT,
        "oprettet": today,
        "indsendt": proposal.received,
        "forslagsstiller": _proposers(proposal.proposers),
        "kilde": proposal.source,
        "resumé": _line(proposal.summary) if proposal.summary else None,
        "berører": [_line(t) for t in proposal.touches],
        "inddrages": list(proposal.involves),
        "igangværende": [_line(n) for n in proposal.nearby],
        "strategi": _line(proposal.strategy) if proposal.strategy else None,
    }
    known |= {key: value for key, value in proposal.more.items() if not known.get(key)}
    return {key: known[key] for key in Theme.key_order() if known.get(key)}


def _proposers(given: tuple[Mapping[str, str], ...]) -> Any:
    people = [{key: _line(value) for key, value in person.items() if value} for person in given]
    return people[0] if len(people) == 1 else people


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _body(proposal: Proposal, rules: Municipality) -> str:
    given = answers(proposal.body) if proposal.body else {}
    texts = {**given, **{c: answer_text(t) for c, t in proposal.answers.items()}}
    if proposal.body and not proposal.answers:
        return _with_open_questions(proposal.body.strip("\n") + "\n", rules)
    return proposal_body(proposal.title, texts, rules)


def proposal_body(title: str, texts: Mapping[Characteristic, str], rules: Municipality) -> str:
    """Return the Markdown of a theme: its title, and the seven sections with their answers or the question still to be answered.

    Raises Refusal for an answer that would not stand there as it was written.
    """
    body = "\n\n".join([f"# {escape(title)}", *(_section(c, texts.get(c, ""), rules) for c in Characteristic)]) + "\n"
    kept = answers(body)
    for characteristic, text in texts.items():
        if text.strip() and kept.get(characteristic) != text.strip():
            raise Refusal(
                f"Svaret under »{characteristic.label}« kan ikke stå i temaet, som det er skrevet. "
                "Har det en kodeblok (```), der ikke lukkes? Intet er skrevet."
            )
    return body


def _with_open_questions(body: str, rules: Municipality) -> str:
    """The body that somebody wrote, with a section for each characteristic that has none, in its place among the others."""
    labels = [fold(c.label) for c in Characteristic]
    for number, characteristic in enumerate(Characteristic):
        found = headings(body)
        if any(h.level == 2 and fold(h.title) == labels[number] for h in found):
            continue
        lines = lines_of(body)
        before = [i for i, h in enumerate(found) if h.level == 2 and fold(h.title) in labels[:number]]
        later = [h.start for h in found if h.level == 2 and (before or fold(h.title) in labels)]
        place = next((start for start in later if not before or start > found[before[-1]].start), len(lines))
        above = "".join(lines[:place]).rstrip("\n")
        below = "".join(lines[place:])
        parts = [above, _section(characteristic, "", rules), below.rstrip("\n")]
        body = "\n\n".join(part for part in parts if part) + "\n"
    return body


def _section(characteristic: Characteristic, text: str, rules: Municipality) -> str:
    return f"## {characteristic.label}\n\n{text.strip() or HELP_PREFIX + rules.question(characteristic).question}"


def answer_text(text: str) -> str:
    """Return what a person typed as an answer, so that it cannot end its section: no heading, no open comment, no accidental list."""
    lines = _COMMENT.sub(r"\1\\<!--", visible(text.replace("\r\n", "\n"), keep_newlines=True)).split("\n")
    return "\n".join(_DATE_AT_START.sub(r"\1\\.", _HEADING.sub(r"\1\\", line)) for line in lines).strip()
