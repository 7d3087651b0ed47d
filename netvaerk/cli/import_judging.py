"""What an import asks of a proposal before it becomes a theme: when it came and in what, and whether people's data stand in it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from netvaerk.domain.errors import NetvaerkError
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.register import Register
    from netvaerk.domain.submission import Receipt, Submission
    from netvaerk.intake.read import Read

_MOST_FAULTS = 3
_BY_SENDER = "Mailen har intet stempel fra en mailserver, så dagen er afsenderens egen. Er den forkert, så brug --received."


def receipt_of(raw: bytes, read: "Read", number: int, given: "date | None") -> tuple["Receipt", list[str]]:
    """Return the trace of a proposal, and what is to be told of its day.

    Args:
        raw: the file that it came in.
        read: what was read of that.
        number: which of its proposals, from 0.
        given: the day that the user says, for a file that does not tell its own.
    """
    from netvaerk.domain.receipts import mark_of
    from netvaerk.domain.submission import Receipt
    from netvaerk.repository.inbox import fingerprint, other_endings

    own = read.origins[number] if read.origins else None
    certain, told = _day_of((own.received if own else None) or read.received, read.unread, given)
    day = certain or (None if told else read.sent)
    told += [_BY_SENDER] if day and not certain else []
    sha256, message = fingerprint(raw), (own.message if own else None) or read.message
    if len(read.submissions) > 1 and not (own and own.message):
        message = f"{sha256[:24]}#{number + 1}"
    return Receipt(sha256, day, mark_of(message) if message and read.message else message, other_endings(raw)), told


def _day_of(stamped: "date | None", fault: str, given: "date | None") -> tuple["date | None", list[str]]:
    """The day of a receipt, else the one that the user says, and why it is not the one of a receipt that stands there."""
    from netvaerk.domain.danish import long_date
    from netvaerk.repository.clock import today

    if stamped and stamped > today():
        fault, stamped = f"Stemplet siger {long_date(stamped)}, og den dag er ikke kommet endnu.", None
    by_user = " Dagen er den, der er skrevet med --received." if given else ""
    return stamped or given, [f"{fault}{by_user}"] if fault else []


def require_day(receipt: "Receipt", told: "Sequence[str]") -> None:
    """Raise Misuse where a mail server's receipt tells no day that can be, and the user says none.

    Args:
        receipt: the trace of a proposal.
        told: what is told of its day.
    """
    from netvaerk.domain.errors import Misuse

    if receipt.received is None and told:
        raise Misuse(f"{told[0]} Skriv dagen, forslaget blev modtaget: --received 2026-11-20")


def without_private(submission: "Submission", rules: "Municipality", *, mask: bool) -> "Submission":
    """Return the submission as it can stand in the record. Raises Refusal where people's data stand in it and are not to be masked."""
    from netvaerk.domain.danish import listed
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.submission import MASKED, masked, private_in

    known = _departments(rules)
    found = private_in(submission, rules.secretariat, known)
    if not found:
        return submission
    if not mask:
        raise Refusal(f"Der står {listed(found)}. Ret det, eller kør igen med --mask, som skriver {MASKED} i stedet. Intet er hentet ind.")
    return masked(submission, rules.secretariat, known)


def words_to_closed(submission: "Submission", register: "Register") -> str:
    """Say in Danish what somebody writes, in words alone, about a theme that can no longer be changed by them; empty for all else."""
    from netvaerk.domain.steps.updating import is_open
    from netvaerk.intake.values import shortened

    theme = register.themes.get(submission.theme or "")
    if theme is None or is_open(theme, register) or not submission.says_words_alone:
        return ""
    return f"Der står: »{shortened(submission.other)}« Temaet {theme.record.status.phrase} og er ikke ændret. Læs resten i mailen."


def in_words(error: "NetvaerkError") -> str:
    """Return why a proposal did not come in. Where its theme would have been at fault, that is told of the proposal: there is no file."""
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.text import one_line
    from netvaerk.repository.layout import ref_of
    from netvaerk.repository.store import Findings

    found = error.diagnostics if isinstance(error, Findings) else []
    refs = [ref_of(diagnostic.path) for diagnostic in found]
    if not found or any(ref is None or ref.kind is not Kind.THEME for ref in refs):
        return str(error)
    said = " ".join(dict.fromkeys(one_line(diagnostic.message) for diagnostic in found[:_MOST_FAULTS]))
    return f"Forslaget kan ikke gemmes som et tema. {said} Bed forslagsstilleren rette det, eller skriv det ind: netvaerk new-theme"


def safe(lines: "Iterable[str]", rules: "Municipality", contact: "Mapping[str, str] | None" = None) -> Iterator[str]:
    """Yield what is told of a submission, without people's data.

    Args:
        lines: in Danish.
        rules: the municipality's.
        contact: who proposes it, as far as that is known.
    """
    from netvaerk.domain.submission import without_private

    yield from (without_private(line, rules.secretariat, contact or {}, _departments(rules)) for line in lines)


def _departments(rules: "Municipality") -> frozenset[str]:
    from netvaerk.domain.personal_names import words_of

    return words_of([department.name for department in rules.departments])
