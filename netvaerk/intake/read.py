"""What every reader of a file from outside returns."""

from dataclasses import dataclass
from datetime import date

from netvaerk.domain.submission import Submission


@dataclass(frozen=True)
class Origin:
    """Where one proposal of a file with several has a day of receipt, or an id, of its own."""

    received: date | None = None
    message: str | None = None


@dataclass(frozen=True)
class Read:
    """The proposals of one file, and what the file tells of itself.

    Attributes:
        received: the day that the secretariat received it, where the file is a witness of that.
        unread: in Danish, why a mail server's receipt in it tells no day.
        message: the id of the mail that it is.
        notes: in Danish, what a person should know about the file and no proposal tells.
        origins: one for each proposal, where they differ.
        left: in Danish, why the file is no proposal and nothing in it is read.
        apart: in Danish, the files in it that did not come in with it.
        sent: the day that the sender's own machine wrote on it; anybody can write any day there.
    """

    submissions: tuple[Submission, ...]
    received: date | None = None
    message: str | None = None
    notes: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    sent: date | None = None
    left: str = ""
    unread: str = ""
    apart: tuple[str, ...] = ()
