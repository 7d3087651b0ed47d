"""A mail, whatever format it came in."""

from dataclasses import dataclass, field
from datetime import date

from netvaerk.domain.errors import Refusal

LONGEST_TEXT = 2_000_000


@dataclass(frozen=True)
class Attached:
    """A file in a mail."""

    name: str
    raw: bytes


@dataclass(frozen=True)
class Left:
    """Why a mail is no proposal, in Danish; `certain` where nothing in it can be one, else what stands in fields or files is."""

    why: str
    certain: bool = True


@dataclass(frozen=True)
class Letter:
    """A mail.

    Attributes:
        sender: name and address, as far as they are known.
        received: the day by the receipt of the mail server that had it last.
        unread: in Danish, why a receipt that stands there tells no day.
        sent: the day that the sender's machine wrote.
        answers: the theme that it answers our reply about, by its headers.
        mails: those that it carries as attachments.
        left: why it is no proposal.
        notes: in Danish, what could not be read.
    """

    subject: str = ""
    sender: tuple[str, str] = ("", "")
    text: str = ""
    received: date | None = None
    unread: str = ""
    sent: date | None = None
    message: str | None = None
    answers: str | None = None
    left: Left | None = None
    files: tuple[Attached, ...] = ()
    mails: tuple["Letter", ...] = ()
    notes: tuple[str, ...] = field(default=())


def bounded(text: str) -> str:
    """Return the text or HTML of a mail. Raises Refusal where it is longer than any proposal."""
    if len(text) > LONGEST_TEXT:
        raise Refusal(f"Mailens tekst er for lang: højst {LONGEST_TEXT // 1_000_000} mio. tegn. Bed afsenderen sende forslaget i en fil.")
    return text


def message_id(written: str) -> str | None:
    """The id of a mail, without the brackets that are written around it."""
    return written.strip(" <>\t\0") or None
