"""What names the theme in a mail to a proposer: its subject and its message id, which mail programs keep in the answer."""

import hashlib
import re

from netvaerk.domain.identity import ID_PATTERN

_ID = ID_PATTERN.strip("^$")
_MARK = re.compile(rf"\[({_ID})\]")
_MESSAGE = re.compile(rf"<({_ID})\.[0-9a-f]{{12}}\.svar@[\w.-]{{1,100}}>")


def marked(subject: str, theme: str) -> str:
    """Return a subject with the id of the theme that the mail is about."""
    return f"{subject} [{theme}]"


def theme_in(subject: str) -> str | None:
    """Return the id that a subject names, the last where there are several; None for none. Anybody can have written it."""
    found = [match[1] for match in _MARK.finditer(" ".join(subject.split()))]
    return found[-1] if found else None


def message_id(theme: str, text: str, sender: str | None) -> str:
    """Return the message id of a mail about a theme; the same mail has the same.

    Args:
        theme: its id.
        text: what the mail says.
        sender: the secretariat's address, where there is one.
    """
    domain = (sender or "").rpartition("@")[2]
    host = domain if re.fullmatch(r"[A-Za-z0-9.-]{1,100}", domain) else "netvaerk.invalid"
    return f"<{theme}.{hashlib.sha256(text.encode()).hexdigest()[:12]}.svar@{host}>"


def theme_of(message_ids: str) -> str | None:
    """Return the theme that the message ids of a header name, the last where there are several; None for none."""
    found = [match[1] for match in _MESSAGE.finditer(message_ids)]
    return found[-1] if found else None
