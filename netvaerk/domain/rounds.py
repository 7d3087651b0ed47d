"""Rounds: which one a day belongs to, when its deadline and its meeting are, and how people name it."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from netvaerk.domain.danish import MONTHS, listed, long_date
from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import did_you_mean, fold

if TYPE_CHECKING:
    from netvaerk.domain.municipality import Municipality, RoundRule

_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


@dataclass(frozen=True, order=True)
class Round:
    """A round is named by the year and month in which Chefforum chooses."""

    year: int
    month: int

    def __str__(self) -> str:
        """The form in records: `2027-01`."""
        return f"{self.year}-{self.month:02}"

    @property
    def name(self) -> str:
        """The form for readers: `januar 2027`."""
        return f"{MONTHS[self.month - 1]} {self.year}"


@dataclass(frozen=True)
class Asked:
    """A round as a person named it: a month, and a year unless it was left out."""

    month: int
    year: int | None


def read_round(text: str, rules: "Municipality") -> Asked:
    """Read `june`, `januar`, `june-2016`, `juni 2016` or `2016-06`.

    Raises Misuse for what cannot be read and for a month in which no round is held.
    """
    words = [w for w in re.split(r"[\s,/_-]+", fold(text.strip())) if w]
    year = next((int(w) for w in words if re.fullmatch(r"[12]\d{3}", w)), None)
    rest = [w for w in words if not re.fullmatch(r"[12]\d{3}", w)]
    month = _month(rest[0]) if len(rest) == 1 and len(words) <= 2 else None
    held = [r.month for r in rules.rounds]
    if month is None:
        known = [MONTHS[m - 1] for m in held] + [_ENGLISH[m - 1] for m in held]
        hint = did_you_mean(rest[0], known) if rest else ""
        raise Misuse(f"Runden »{text}« kan ikke læses.{hint} Skriv {_spellings(held)}.")
    if month not in held:
        raise Misuse(f"Der er ingen runde i {MONTHS[month - 1]}. Skriv {_spellings(held)}.")
    return Asked(month, year)


def _month(word: str) -> int | None:
    if re.fullmatch(r"0?[1-9]|1[0-2]", word):
        return int(word)
    for names in (MONTHS, _ENGLISH):
        if word in names:
            return names.index(word) + 1
    return None


def _spellings(months: list[int]) -> str:
    examples = [form for m in months for form in (MONTHS[m - 1], f"{MONTHS[m - 1]}-2027", f"2027-{m:02}")]
    return listed(examples, "eller")


def rule_of(round_: Round, rules: "Municipality") -> "RoundRule":
    """Return what the municipality has decided about rounds in this month.

    Raises Misuse where no round is held in the month.
    """
    for rule in rules.rounds:
        if rule.month == round_.month:
            return rule
    raise Misuse(f"Der er ingen runde i {MONTHS[round_.month - 1]} ifølge netvaerk.yaml.")


def deadline(round_: Round, rules: "Municipality") -> date:
    """The last day on which a theme can be received for the round: 1 May and 1 December by default."""
    day, month = rule_of(round_, rules).deadline
    return date(round_.year if month <= round_.month else round_.year - 1, month, day)


def round_for(received: date, rules: "Municipality") -> Round:
    """The round that a theme received on this day counts in. The deadline day itself is in time.

    Raises Misuse on the last days that a calendar can hold.
    """
    years = range(received.year, min(received.year + 3, MAXYEAR + 1))
    fitting = [r for year in years for rule in rules.rounds if received <= deadline(r := Round(year, rule.month), rules)]
    if not fitting:
        raise Misuse(f"Efter den {long_date(received)} er der ingen runde. Se efter, om datoen er rigtig.")
    return min(fitting)


def meeting_day(round_: Round, rules: "Municipality") -> date:
    """The day of the round's meeting: the third Tuesday of the month unless configured."""
    nth, weekday = rule_of(round_, rules).meeting_day
    first = date(round_.year, round_.month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def is_over(round_: Round, today: date, rules: "Municipality") -> bool:
    """True where the round's meeting lies behind; for a month in which no round is held any more, its first day."""
    held = any(rule.month == round_.month for rule in rules.rounds)
    return (meeting_day(round_, rules) if held else date(round_.year, round_.month, 1)) < today


def half_year(round_: Round, rules: "Municipality") -> str:
    """The half-year in which the round's networks start: `2027-forår`."""
    return f"{round_.year}-{rule_of(round_, rules).season.value}"


def coming_round(today: date, rules: "Municipality") -> Round:
    """The first round whose month is not over."""
    candidates = [Round(year, rule.month) for year in (today.year, today.year + 1) for rule in rules.rounds]
    return min(r for r in candidates if (r.year, r.month) >= (today.year, today.month))


@dataclass(frozen=True)
class Chosen:
    """A round, and in Danish why it was taken (empty where the user named the year)."""

    round: Round
    why: str


def choose_round(asked: Asked, today: date, undecided: set[Round], known: set[Round]) -> Chosen:
    """Take the round that a person means.

    Args:
        asked: as read by `read_round`.
        today: the day of the command.
        undecided: rounds with submitted themes that Chefforum has not decided.
        known: rounds with any theme or a meeting.
    """
    if asked.year is not None:
        return Chosen(Round(asked.year, asked.month), "")
    waiting = sorted(r for r in undecided if r.month == asked.month)
    if waiting:
        return Chosen(waiting[0], "den tidligste med indsendte temaer, der ikke er afgjort")
    year = today.year if asked.month >= today.month else today.year + 1
    coming = Round(year, asked.month)
    if coming in known:
        return Chosen(coming, "den næste, der kommer")
    held = sorted(r for r in known if r.month == asked.month)
    if held:
        return Chosen(held[-1], "den seneste, der har temaer eller et møde")
    return Chosen(coming, "den næste, der kommer")
