"""Merging two proposals about the same matter: one goes on with both proposers, the other is withdrawn, and each tells of the other."""

from collections.abc import Sequence
from typing import Any

from netvaerk.domain.body import answers, with_level_two
from netvaerk.domain.danish import listed
from netvaerk.domain.decisions import closed_to_scores
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import require_theme_step, theme_steps
from netvaerk.domain.markdown import escape
from netvaerk.domain.plan import Bare, Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Person, Theme
from netvaerk.domain.vocabulary import Characteristic, ThemeStatus

_LABELS = [c.label for c in Characteristic]


def merge(kept: Filed[Theme], away: Filed[Theme], register: Register, *, with_answers: bool = False) -> Plan:
    """Plan that two proposals become one.

    The one that is kept gets the other's proposers, departments and all else that is a list, and names the other in `erstatter`. The
    other is withdrawn, names the one that took its place in `relaterede`, and keeps every word.

    Args:
        kept: the theme that goes on, with its own title, summary, type, receipt and round.
        away: the theme that is withdrawn.
        register: for meetings and assessments.
        with_answers: add the other's seven answers below those of the kept one; otherwise they stay where they are.

    Raises Misuse for a theme and itself; Refusal where one is decided, on an agenda that was sent, or assessed already, and where
    the one to be withdrawn is further on its way than the one to be kept.
    """
    if kept.id == away.id:
        raise Misuse(f"»{kept.id}« kan ikke lægges sammen med sig selv. Skriv to temaer.")
    for theme in (kept, away):
        _require_undecided(theme, register)
    _require_order(kept, away)
    require_theme_step(away.id, away.record.status, ThemeStatus.WITHDRAWN)
    body = _joined_body(kept, away) if with_answers else None
    changes = (
        Change(Kind.THEME, kept.id, tuple(_edits_of_kept(kept.record, away)), body),
        Change(Kind.THEME, away.id, tuple(_edits_of_away(away.record, kept.id))),
    )
    said = [f"Temaet {away.id} er lagt sammen med {kept.id}, som går videre med begge forslagsstillere. {away.id} er trukket."]
    if not with_answers and answers(away.body):
        said.append(f"Svarene fra {away.id} er ikke føjet til. De står i data/themes/{away.id}.md; skriv det over, der skal med.")
    return Plan(f"Læg temaet {away.id} sammen med {kept.id}", changes, tuple(said), tuple(_warnings(kept.record, away.record)))


def _require_undecided(theme: Filed[Theme], register: Register) -> None:
    status = theme.record.status
    if theme.record.historical or not theme_steps(status):
        what = "er ældre end lageret" if theme.record.historical else status.phrase
        raise Refusal(f"Temaet »{theme.id}« {what} og kan ikke lægges sammen med et andet. Skriv det i stedet under »relaterede«.")
    if sent := closed_to_scores(theme.id, register):
        raise Refusal(
            f"Temaet »{theme.id}« står på dagsordenen til mødet {sent.id}, som er sendt. Lad mødet afgøre det, og læg dem sammen bagefter."
        )
    given = [a.record.reviewer for a in register.assessments_of(theme.id) if a.record.scores]
    if given:
        raise Refusal(
            f"Temaet »{theme.id}« er vurderet af {listed(given)}, og vurderingen gælder ikke et andet forslag. "
            "Skriv temaerne under hinandens »relaterede« i stedet, eller træk det ene tilbage med netvaerk withdraw."
        )


def _require_order(kept: Filed[Theme], away: Filed[Theme]) -> None:
    """Raise Refusal where the proposer of the one withdrawn would lose a day of receipt or half a year."""
    submitted = ThemeStatus.SUBMITTED
    swapped = f"Behold det i stedet: netvaerk merge {away.id} {kept.id}"
    if away.record.status is submitted and kept.record.status is not submitted:
        raise Refusal(f"Temaet »{away.id}« er indsendt, og »{kept.id}« {kept.record.status.phrase}. {swapped}")
    if kept.record.round and away.record.round and away.record.status is submitted and away.record.round < kept.record.round:
        raise Refusal(f"Temaet »{away.id}« er i en tidligere runde, {away.record.round.name}, end »{kept.id}«. {swapped}")


def _edits_of_kept(kept: Theme, away: Filed[Theme]) -> list[Edit]:
    other = away.record
    related = [id_ for id_ in other.related if id_ not in (away.id, *kept.replaces)]
    return [
        *_joined("forslagsstiller", [_written(p) for p in kept.proposers], [_written(p) for p in other.proposers]),
        *_joined("berører", kept.touches, other.touches),
        *_joined("inddrages", kept.involves, other.involves),
        *_joined("metoder", kept.methods, other.methods),
        *_joined("relaterede", [Bare(i) for i in kept.related], [Bare(i) for i in related]),
        *_joined("erstatter", [Bare(i) for i in kept.replaces], [Bare(away.id)]),
        *_joined("igangværende", kept.nearby, other.nearby),
    ]


def _edits_of_away(away: Theme, kept: str) -> list[Edit]:
    trace = _joined("relaterede", [Bare(i) for i in away.related], [Bare(kept)])
    return [Edit(("status",), ThemeStatus.WITHDRAWN), *trace]


def _joined(key: str, own: Sequence[Any], more: Sequence[Any]) -> list[Edit]:
    """The edits that put what is missing at the end of a list; a single value, which may stand without one, becomes a list."""
    new = [value for number, value in enumerate(more) if value not in own and value not in more[:number]]
    if not new:
        return []
    if len(own) < 2:
        return [Edit((key,), [*own, *new])]
    return [Edit((key, len(own) + number), value) for number, value in enumerate(new)]


def _written(person: Person) -> dict[str, str]:
    return {"rolle": person.role} | ({"afdeling": person.department} if person.department else {})


def _joined_body(kept: Filed[Theme], away: Filed[Theme]) -> str:
    """The kept theme's text with the other's answers, each below its own and said whose it is."""
    own, body = answers(kept.body), kept.body
    for characteristic, text in answers(away.body).items():
        whose = f"Fra forslaget »{escape(away.record.title)}«:\n\n" if characteristic in own else ""
        body = with_level_two(body, characteristic.label, f"{whose}{text}", _LABELS)
        now = answers(body)
        if text not in now.get(characteristic, "") or any(now.get(c) != given for c, given in own.items() if c is not characteristic):
            raise Refusal(
                f"Svaret under »{characteristic.label}« kan ikke føjes til {kept.id}, som det er skrevet. "
                "Har et af dem en kodeblok (```), der ikke lukkes? Læg dem sammen uden --with-answers."
            )
        own = now
    return body


def _warnings(kept: Theme, away: Theme) -> list[str]:
    found = []
    if kept.type and away.type and kept.type is not away.type:
        found.append(f"De to lægger op til hver sin netværkstype. {kept.type.value} bliver stående.")
    if away.case_number and away.case_number != kept.case_number:
        found.append(f"Det trukne tema har sit eget sagsnummer ({visible(away.case_number)}). Journalisér, at de er lagt sammen.")
    return found
