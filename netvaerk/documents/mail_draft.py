"""A mail that is not sent: a mail program opens it as a draft."""

from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP


def mail_draft(subject: str, text: str, to: str | None, sender: str | None, day: date, message_id: str) -> bytes:
    """Return a draft as `.eml`; the same values give the same bytes.

    Args:
        subject: one line.
        text: the body, plain text.
        to: the proposer's address, where it is known and can be one.
        sender: the secretariat's address.
        day: the day of the draft.
        message_id: by which an answer to it is known.
    """
    message = EmailMessage(policy=SMTP.clone(max_line_length=78))
    message["Subject"] = subject
    for header, address in (("To", to), ("From", sender)):
        known = _address(address)
        if known:
            message[header] = known
    message["Date"] = f"{_DAYS[day.weekday()]}, {day.day:02} {_MONTHS[day.month - 1]} {day.year} 12:00:00 +0000"
    message["Message-ID"] = message_id
    message["X-Unsent"] = "1"  # Outlook then opens it for writing
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _address(text: str | None) -> Address | None:
    """An address that can stand in a header; None for what is none (it may come from anybody)."""
    try:
        return Address(addr_spec=text.strip()) if text and text.isprintable() else None
    except (ValueError, IndexError):
        return None
