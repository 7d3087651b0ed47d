"""Mails that no person wrote as a proposal: automatic answers, messages of mail systems, newsletters, and the secretariat's own replies."""

import re
from email.message import Message
from email.utils import parseaddr

from netvaerk.domain.mail_subject import theme_in, theme_of
from netvaerk.intake.letter import Left
from netvaerk.intake.mail_headers import header

_OWN = Left("Det er jeres eget svar til forslagsstilleren.")
_ANSWER = Left("Det er et automatisk svar.")
_SYSTEM = Left("Det er en besked fra et mailsystem, fx om en mail, der ikke kunne leveres.")
_BULK = Left("Det er et nyhedsbrev, en mailliste eller noget, et system har sendt.", certain=False)
_NAMELESS = Left("Det er et svar på en af jeres mails, men uden temaets id i emnet.", certain=False)
# RFC 3834 and what mail programs wrote before it.
_ANSWERS = ("x-autoreply", "x-autorespond", "x-auto-reply")
_SYSTEMS = ("mailer-daemon", "postmaster")
_LISTS = ("list-id", "list-unsubscribe", "list-post", "feedback-id")
_ANSWERING = re.compile(
    r"\s*(?:automatisk svar|autosvar|auto(?:matic)?[- ]?reply|out of (?:the )?office(?: autoreply)?|fraværsmeddelelse)\s*:", re.IGNORECASE
)
_FAILING = re.compile(
    r"\s*(?:kan ikke leveres|ikke leveret|undeliver(?:able|ed mail)|delivery (?:status|failure)|mail delivery failed)\b", re.IGNORECASE
)

# The subjects of templates/svar.md.j2.
_ANSWERS_US = re.compile(r"\s*(?:sv|re|aw)\s*:.{0,40}\b(?:vi har modtaget|beslutning om) dit temaforslag\b", re.IGNORECASE)


def left(message: Message, outlook: str = "") -> Left | None:
    """Say why a mail is no proposal, or None where a person may have written one.

    Args:
        message: the mail, or its headers alone.
        outlook: its class in Outlook ([MS-OXCMSG] 2.2.1.3), where that is known.
    """
    submitted, precedence = (header(message, name).strip().lower() for name in ("Auto-Submitted", "Precedence"))
    subject, kind = header(message, "Subject"), outlook.lower()
    if theme_of(header(message, "Message-ID")):
        return _OWN
    if (
        submitted.startswith("auto-replied")
        or precedence == "auto_reply"
        or _ANSWERING.match(subject)
        or "ooftemplate" in kind
        or _has(message, _ANSWERS)
    ):
        return _ANSWER
    sender = parseaddr(header(message, "From"))[1].lower().partition("@")[0]
    if sender in _SYSTEMS or message.get_content_type() == "multipart/report" or kind.startswith("report.") or _FAILING.match(subject):
        return _SYSTEM
    unanswerable = header(message, "Return-Path").strip() == "<>"
    if unanswerable or submitted.startswith("auto-") or precedence in ("bulk", "list", "junk") or _has(message, _LISTS):
        return _BULK
    return _NAMELESS if _ANSWERS_US.match(subject) and not (theme_in(subject) or answers(message)) else None


def answers(message: Message) -> str | None:
    """The theme of our reply that a mail answers, by the id that the reply had; None for any other mail."""
    return theme_of(header(message, "In-Reply-To")) or theme_of(header(message, "References"))


def _has(message: Message, names: tuple[str, ...]) -> bool:
    return any(header(message, name).strip() for name in names)
