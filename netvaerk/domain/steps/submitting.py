"""Submitting and withdrawing a theme."""

from datetime import date

from netvaerk.domain.danish import long_date
from netvaerk.domain.decisions import decisions_about
from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.lifecycle import require_theme_step
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Change, Edit, Plan
from netvaerk.domain.register import Register
from netvaerk.domain.rounds import Round, deadline, is_over, round_for
from netvaerk.domain.theme import Theme
from netvaerk.domain.traits.theme import unanswered, wanted
from netvaerk.domain.vocabulary import MeetingStatus, ThemeStatus


def submit(theme: Filed[Theme], received: date | None, today: date, register: Register, other: tuple[Round, str] | None = None) -> Plan:
    """Plan that a theme is submitted to the round that its receipt gives.

    Args:
        theme: a draft, or one that was sent back.
        received: the day the secretariat received it; None means the day a draft already carries, else today.
        today: the day of the command.
        register: for the meetings.
        other: another round than the receipt gives, with the reason (`undtagelse`).

    Raises Refusal with all that is missing, each with the question that it answers.
    """
    require_theme_step(theme.id, theme.record.status, ThemeStatus.SUBMITTED)
    day = received or (theme.record.received if theme.record.status is ThemeStatus.DRAFT else None) or today
    _require_possible_day(theme, day, today, register)
    if other and is_over(other[0], today, register.rules):
        raise Misuse(f"Runden {other[0].name} er holdt. Vælg en, der kommer.")
    _require_complete(theme, register.rules)
    round_ = other[0] if other else round_for(day, register.rules)
    edits = (
        Edit(("status",), ThemeStatus.SUBMITTED),
        Edit(("indsendt",), day),
        Edit(("runde",), round_),
        Edit(("undtagelse",), other[1] if other else None),
    )
    last_day = long_date(deadline(round_, register.rules))
    said = f"Temaet {theme.id} er indsendt til runden {round_.name} (modtaget {long_date(day)}, frist {last_day})."
    change = Change(Kind.THEME, theme.id, tuple(e for e in edits if e.value is not None or theme.record.exception))
    return Plan(f"Indsend temaet {theme.id} til runde {round_}", (change,), (said,), tuple(too_late(round_, register)))


def _require_possible_day(theme: Filed[Theme], day: date, today: date, register: Register) -> None:
    if day > today:
        raise Misuse(f"Temaet kan ikke være modtaget {long_date(day)}: den dag er ikke kommet endnu.")
    earlier = decisions_about(theme.id, register)
    if theme.record.status is ThemeStatus.DEVELOP and earlier and day < earlier[-1].meeting.record.day:
        sent_back = long_date(earlier[-1].meeting.record.day)
        raise Misuse(
            f"Temaet blev sendt tilbage på mødet {sent_back}. Den nye udgave kan ikke være modtaget før. Skriv dagen med --received."
        )


def _require_complete(theme: Filed[Theme], rules: Municipality) -> None:
    keys = [k for k in theme.record.unfilled() if k not in ("indsendt", "runde")]
    open_questions = unanswered(theme.body)
    if not keys and not open_questions:
        return
    lines = [f"Temaet »{theme.id}« mangler noget, før det kan indsendes:"]
    lines += [f"  - {key}: {wanted(key)}" for key in keys]
    lines += [f"  - {c.label}: {rules.question(c).question}" for c in open_questions]
    raise Refusal("\n".join([*lines, f"Skriv det i data/themes/{theme.id}.md, og prøv igen."]))


def too_late(round_: Round, register: Register) -> list[str]:
    """Return in Danish what to say where the round's agenda has been sent already."""
    sent = [m for m in register.meetings.values() if m.record.round == round_ and m.record.status is not MeetingStatus.PLANNED]
    return [f"Dagsordenen for runden {round_.name} er allerede sendt. Temaet kommer med på det næste møde."] if sent else []


def withdraw(theme: Filed[Theme]) -> Plan:
    """Plan that a theme is withdrawn. Raises Refusal where it has been decided."""
    require_theme_step(theme.id, theme.record.status, ThemeStatus.WITHDRAWN)
    change = Change(Kind.THEME, theme.id, (Edit(("status",), ThemeStatus.WITHDRAWN),))
    return Plan(f"Træk temaet {theme.id} tilbage", (change,), (f"Temaet {theme.id} er trukket tilbage.",))
