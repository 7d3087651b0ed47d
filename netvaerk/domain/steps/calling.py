"""Which meeting an agenda is for, and what has to happen to its record."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from netvaerk.domain.danish import long_date
from netvaerk.domain.decisions import undecided_rounds
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.plan import Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Asked, Round, choose_round, deadline, meeting_day
from netvaerk.domain.steps.convening import Wanted, add_since, make_meeting, move, seal_sent, send, wanted_on
from netvaerk.domain.text import fold
from netvaerk.domain.vocabulary import MeetingStatus, SealedDocument


@dataclass(frozen=True)
class Call:
    """What the user asked for: a meeting, a round, a day, or two of them; and whether the agenda is sent."""

    meeting: str | None = None
    round: Asked | None = None
    day: date | None = None
    send: bool = False


@dataclass(frozen=True)
class Called:
    """The meeting, what to do with its record, which round was taken and why, and what then sends it.

    Nothing that `sending` changes shows in a paper, so that the commit before it is the one that the agenda is made from.
    """

    meeting: str
    plan: Plan
    chosen: str = ""
    sending: Plan | None = None


def call_meeting(call: Call, today: date, register: Register, taken_off: Callable[[str, str], bool]) -> Called:
    """Find the meeting, or plan a new one, and plan what its agenda lacks.

    Args:
        call: what the user asked for.
        today: the day of the command.
        register: all records.
        taken_off: tells of a meeting and an id whether the id once stood on that agenda.

    Raises Misuse where nothing is named; Refusal where there is nothing to meet about, a round's day has passed, or a meeting
    that has been sent would be moved.
    """
    round_, chosen = _round(call, today, register)
    meeting = _meeting(call, round_, register)
    if meeting is None:
        called = _new(call, round_, today, register)
    elif call.day and call.day != meeting.record.day:
        if call.day < today:
            raise Refusal(f"Mødet {meeting.id} kan ikke flyttes til {long_date(call.day)}: den dag er gået.")
        new_id = _free_id(call.day, register)
        called = Called(new_id, move(meeting, call.day, new_id))
    else:
        called = Called(meeting.id, _brought_up_to_date(meeting, today, register, lambda id_: taken_off(meeting.id, id_)))
    if not call.send:
        return replace(called, chosen=chosen)
    sending, already = _sending(called.meeting, meeting)
    early = _before_deadline(meeting.record.round if meeting else round_, today, register) if sending else ()
    return Called(called.meeting, replace(called.plan, warnings=(*called.plan.warnings, *already, *early)), chosen, sending)


def _before_deadline(round_: Round | None, today: date, register: Register) -> tuple[str, ...]:
    """What to say where an agenda is sent while themes can still come in time."""
    if round_ is None or today > deadline(round_, register.rules):
        return ()
    last_day = long_date(deadline(round_, register.rules))
    return (f"Fristen er først {last_day}. Temaer, der modtages inden da, kommer ikke med på den dagsorden, der er sendt.",)


def _round(call: Call, today: date, register: Register) -> tuple[Round | None, str]:
    if call.round:
        chosen = choose_round(call.round, today, undecided_rounds(register), register.known_rounds())
        return chosen.round, f"Runde {chosen.round.name}: {chosen.why}." if chosen.why else ""
    if call.meeting is None and call.day is None:
        raise Misuse("Skriv, hvilken dagsorden det gælder: en runde (--round january), en dag (--date 2027-01-19) eller et mødes id.")
    return None, ""


def _meeting(call: Call, round_: Round | None, register: Register) -> Filed[Meeting] | None:
    if call.meeting:
        if call.round:
            raise Misuse("Skriv enten mødets id eller en runde, ikke begge dele.")
        return register.meetings[call.meeting]
    meetings = register.meetings_by_day()
    if round_:
        of_round = [m for m in meetings if m.record.round == round_]
        return next((m for m in of_round if m.record.status is MeetingStatus.PLANNED), of_round[-1] if of_round else None)
    return next((m for m in meetings if m.record.day == call.day), None)


def _new(call: Call, round_: Round | None, today: date, register: Register) -> Called:
    if round_ is None and call.day:
        round_ = _round_of_month(call.day, register)
    day = call.day or (meeting_day(round_, register.rules) if round_ else today)
    if call.day is None and day < today:
        raise Refusal(
            f"Mødet i runden skulle være holdt {long_date(day)}, og den dag er gået. "
            f"Skriv mødets dag med --date, fx --date {today.isoformat()}."
        )
    wanted = wanted_on(day, round_, today, register)
    if wanted.is_empty:
        raise Refusal(_nothing(round_, day, register))
    id_ = _free_id(day, register)
    return Called(id_, make_meeting(id_, day, round_, wanted, register))


def _round_of_month(day: date, register: Register) -> Round | None:
    """The round whose month a day lies in, unless the round has its meeting already."""
    round_ = Round(day.year, day.month)
    held = {m.record.round for m in register.meetings.values()}
    return round_ if day.month in [r.month for r in register.rules.rounds] and round_ not in held else None


def _nothing(round_: Round | None, day: date, register: Register) -> str:
    what = f"Runden {round_.name}" if round_ else f"Mødet {long_date(day)}"
    message = f"{what} har ingen temaer og ingen netværk at tage op, så der er ikke lavet noget møde."
    others = register.known_rounds() - {round_}
    if not others:
        return f"{message} Ingen runde har temaer endnu. Opret det første med: netvaerk new-theme"
    at = day.year * 12 + day.month
    nearest = min(others, key=lambda r: (abs(r.year * 12 + r.month - at), r))
    return f"{message} Den nærmeste runde med temaer eller et møde er {nearest.name}: netvaerk agenda --round {nearest}"


def _free_id(day: date, register: Register) -> str:
    organ = re.sub(r"[^a-z0-9]+", "-", fold(register.rules.body_name)).strip("-") or "moede"
    id_ = f"{day.isoformat()}-{organ}"
    while id_ in register.meetings:
        id_ += "-ekstra"
    return id_


def _brought_up_to_date(meeting: Filed[Meeting], today: date, register: Register, taken_off: Callable[[str], bool]) -> Plan:
    wanted = wanted_on(meeting.record.day, meeting.record.round, today, register, meeting)
    if meeting.record.status is MeetingStatus.PLANNED:
        return add_since(meeting, wanted, register, taken_off)
    return Plan("", (), (), tuple(_came_too_late(meeting, wanted)))


def _came_too_late(meeting: Filed[Meeting], wanted: Wanted) -> list[str]:
    late = [t.id for t in wanted.themes if meeting.record.item_of(t.id) is None and t.record.round == meeting.record.round]
    if not late or meeting.record.status is not MeetingStatus.SENT:
        return []
    return [f"Dagsordenen er sendt og ændres ikke. Temaet {id_} kommer med på det næste møde." for id_ in late]


def _sending(id_: str, meeting: Filed[Meeting] | None) -> tuple[Plan | None, tuple[str, ...]]:
    """What sends the agenda, or only seals one that was sent without; None and a word of why where it is done."""
    if meeting is None or meeting.record.status is MeetingStatus.PLANNED:
        return send(id_), ()
    if meeting.record.status is MeetingStatus.SENT and meeting.record.seal_of(SealedDocument.AGENDA) is None:
        return seal_sent(id_), ()
    return None, (f"Dagsordenen til mødet {meeting.id} er sendt i forvejen: mødet er {meeting.record.status.value}.",)
