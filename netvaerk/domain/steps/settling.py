"""Settling on a proposal: the agenda's Indstilling names the themes that the secretariat proposes."""

import re
from collections.abc import Collection, Sequence

from netvaerk.domain.body import PROPOSAL, item_sections, spaced
from netvaerk.domain.danish import counted, listed
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.markdown import escape, lines_of
from netvaerk.domain.meeting import Item, Meeting
from netvaerk.domain.plan import Change, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round
from netvaerk.domain.steps.convening import choice_sentence
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import MeetingStatus

_BULLET = re.compile(r"\s*(?:\d{1,9}[.)]|[-*+])?\s*")


def settle(chosen: Collection[str], round_: Round, register: Register) -> Plan:
    """Plan that the Indstilling of the round's agenda names these themes.

    Only the one sentence that netvaerk wrote itself is replaced: the draft's »vælger 2-4 temaer«, or the themes that an
    earlier settling named. What a person has written in its place stays.

    Raises Refusal where the round has no agenda that can still be changed, where a theme is not on it, or where the sentence
    has been rewritten; it then gives the sentence to put in by hand.
    """
    meeting, item = _where(chosen, round_, register)
    themes = [register.themes[id_] for id_ in item.themes if id_ in register.themes]
    sentence = _sentence([t for t in themes if t.id in chosen], register)
    body = _rewritten(meeting, item, themes, sentence, register)
    names = listed([f"»{' '.join(t.record.title.split())}«" for t in themes if t.id in chosen])
    said = f"Indstillingen på mødet {meeting.id} nævner nu {names}."
    return Plan(
        f"Indstil {counted(len(chosen), 'tema', 'temaer')} til mødet {meeting.id}", (Change(Kind.MEETING, meeting.id, body=body),), (said,)
    )


def _where(chosen: Collection[str], round_: Round, register: Register) -> tuple[Filed[Meeting], Item]:
    """The planned meeting of the round, and its item that has the chosen themes."""
    held = [m for m in register.meetings_by_day() if m.record.round == round_]
    planned = [m for m in held if m.record.status is MeetingStatus.PLANNED]
    if not planned and held:
        raise Refusal(f"Dagsordenen til mødet {held[-1].id} er sendt, så indstillingen ændres ikke mere.")
    if not planned:
        raise Refusal(f"Runden {round_.name} har ingen dagsorden endnu. Lav den først: netvaerk agenda --round {round_}")
    meeting = planned[0]
    items = {id_: item for id_ in chosen if (item := meeting.record.item_of(id_))}
    missing = sorted(set(chosen) - set(items))
    if missing:
        raise Refusal(f"{listed(missing)} står ikke på dagsordenen. Få det med først: netvaerk agenda {meeting.id}")
    if len({item.key for item in items.values()}) > 1:
        raise Refusal(f"Temaerne står i hver sit punkt på mødet {meeting.id}. Skriv indstillingerne i data/meetings/{meeting.id}.md.")
    return meeting, next(iter(items.values()))


def _sentence(themes: Sequence[Filed[Theme]], register: Register) -> str:
    names = listed([f"»{escape(t.record.title)}«" for t in themes])
    what = ("temaet", "et nyt netværk") if len(themes) == 1 else ("temaerne", "nye netværk")
    return f"at {register.rules.body_name} vælger {what[0]} {names} til {what[1]}"


def _rewritten(meeting: Filed[Meeting], item: Item, themes: Sequence[Filed[Theme]], sentence: str, register: Register) -> str:
    """The meeting's text with the one sentence replaced; all else stays byte for byte."""
    lines = lines_of(meeting.body)
    found = item_sections(meeting.body, PROPOSAL).get(spaced(item.title))
    start = found[0].end if found and found[0].level == 2 else len(lines)
    for number in range(start, len(lines)):
        if lines[number].startswith("#"):
            break
        bullet, there, end = _parts(lines[number])
        if _is_ours(there, themes, register):
            return "".join([*lines[:number], f"{bullet}{sentence}{end}", *lines[number + 1 :]])
    raise Refusal(
        f"Indstillingen i data/meetings/{meeting.id}.md er skrevet om i hånden og bliver ikke rørt. "
        f"Skriv selv denne sætning ind, hvor den passer:\n{sentence}"
    )


def _parts(line: str) -> tuple[str, str, str]:
    """A line of a list as its bullet, its sentence, and the punctuation and line ending after it."""
    found = _BULLET.match(line)
    bullet = found[0] if found else ""
    sentence = line[len(bullet) :].rstrip().rstrip(",.;")
    return bullet, sentence, line[len(bullet) + len(sentence) :]


def _is_ours(sentence: str, themes: Sequence[Filed[Theme]], register: Register) -> bool:
    """True for the draft's own sentence, and for one that an earlier settling wrote about some of these themes."""
    named = [t for t in themes if f"»{escape(t.record.title)}«" in sentence]
    return sentence in (choice_sentence(register.rules), _sentence(named, register))
