"""Assessing a theme: one reviewer's scores."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.danish import listed
from netvaerk.domain.decisions import closed_to_scores
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.plan import Bare, Change, Creation, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.text import did_you_mean
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import SCALE, Characteristic, ThemeStatus


@dataclass(frozen=True)
class Given:
    """What a reviewer gives: scores, or that they are disqualified; a remark beside it."""

    scores: Mapping[Characteristic, int] = field(default_factory=dict)
    disqualified: bool = False
    remark: str = ""


def points(text: str) -> int:
    """Read a score as people type it. Raises Misuse for anything but 0, 1, 2 and 3."""
    if text not in ("0", "1", "2", "3"):
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(SCALE))
        raise Misuse(f"»{text}« er ikke et pointtal. Vælg {scale}.")
    return int(text)


def require_reviewer(initials: str, register: Register) -> str:
    """Return the initials in small letters. Raises Misuse for somebody who is no reviewer."""
    given = initials.strip().lower()
    known = [r.initials for r in register.rules.reviewers]
    if known and given not in known:
        raise Misuse(f"»{given}« er ikke blandt vurdererne i netvaerk.yaml.{did_you_mean(given, known)} Vælg {listed(known, 'eller')}.")
    if not (given.isascii() and given.isalpha() and 2 <= len(given) <= 8):
        raise Misuse(f"»{given}« kan ikke være initialer. Initialer er 2-8 bogstaver a-z, fx abc.")
    return given


def require_open(theme: Filed[Theme], register: Register) -> None:
    """Raise Refusal where scores can no longer, or not yet, be given: they end when the meeting is `udsendt`."""
    if theme.record.status is not ThemeStatus.SUBMITTED:
        raise Refusal(f"Temaet »{theme.id}« {theme.record.status.phrase}. Kun et tema, der er indsendt, kan vurderes.")
    sent = closed_to_scores(theme.id, register)
    if sent:
        raise Refusal(f"Dagsordenen til mødet {sent.id} er sendt. Derefter kan temaet »{theme.id}« ikke længere vurderes.")


def assess(theme: Filed[Theme], initials: str, given: Given, today: date, version: str | None, register: Register) -> Plan:
    """Plan one reviewer's assessment, new or changed.

    Args:
        theme: what is assessed.
        initials: the reviewer's, as `require_reviewer` gives them.
        given: the scores; those already given and not named stay.
        today: the day of the assessment.
        version: the blob id of the theme as it was read, where git knows it.
        register: for the meetings and the earlier assessment.
    """
    require_open(theme, register)
    id_ = f"{theme.id}/{initials}"
    earlier = next((a for a in register.assessments.get(theme.id, ()) if a.id == id_), None)
    counts = earlier in register.assessments_of(theme.id)
    step = _changed(earlier, given, today, version, keep=counts) if earlier else _new(id_, theme.id, initials, given, today, version)
    said = (
        f"{initials} er noteret som inhabil for temaet {theme.id}." if given.disqualified else f"Vurderingen af temaet {theme.id} er gemt."
    )
    return Plan(f"Vurdér temaet {theme.id} ({initials})", (step,), (said,))


def _new(id_: str, theme: str, initials: str, given: Given, today: date, version: str | None) -> Creation:
    front: dict[str, Any] = {"tema": Bare(theme), "vurderet_af": Bare(initials), "dato": today, "inhabil": given.disqualified}
    if not given.disqualified:
        front["vurdering"] = {c: given.scores[c] for c in Characteristic if c in given.scores}
    if version:
        front["tema_version"] = Bare(version)
    return Creation(Kind.ASSESSMENT, id_, front, f"{given.remark.strip()}\n" if given.remark.strip() else "")


def _changed(earlier: Filed[Assessment], given: Given, today: date, version: str | None, *, keep: bool) -> Change:
    """Change an assessment. Scores that were not named are kept, unless they were given to an earlier version of the theme."""
    edits = [Edit(("dato",), today), Edit(("inhabil",), given.disqualified)]
    if given.disqualified or not keep:
        edits.append(Edit(("vurdering",), None))
    edits += [Edit(("vurdering", c.value), given.scores[c]) for c in Characteristic if c in given.scores]
    if version:
        edits.append(Edit(("tema_version",), Bare(version)))
    return Change(Kind.ASSESSMENT, earlier.id, tuple(edits), _with_remark(earlier.body, given.remark.strip()))


def _with_remark(body: str, remark: str) -> str | None:
    if not remark:
        return None
    newline = "\r\n" if "\r\n" in body else "\n"
    above = body.rstrip("\r\n")
    return f"{above}{newline * 2 if above else newline}{remark}{newline}"
