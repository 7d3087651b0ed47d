"""Who sits at this machine, as a reviewer: what they have told git once."""

from pathlib import Path

from netvaerk.repository.plumbing import try_to_ask

SETTING = "netvaerk.initialer"


def own_initials(root: Path) -> str | None:
    """The initials in git's setting `netvaerk.initialer`; None where nobody has set it. It is read and never written."""
    return try_to_ask(root, "config", "--get", SETTING).strip() or None
