"""What is no proposal and never becomes a theme: a meeting's paper that comes back, and a reviewer's packet."""

import re

from netvaerk.domain.errors import Refusal
from netvaerk.intake import meeting_word, packet
from netvaerk.intake.values import shortened

# The first line of a dagsorden or referat, as the templates write it.
_TITLE = re.compile(r"[#*\s]*(?:DAGSORDEN|REFERAT)\b.{1,200}\bd\. \d{1,2}-\d{1,2}-\d{4}[*\s]*", re.IGNORECASE)
_LONGEST_TITLE = 300
_BY_ITSELF = "Filen er ikke hentet ind: Gem den fra mailen, og hent den for sig med netvaerk import."


def told_of(raw: bytes, name: str) -> str | None:
    """Say in Danish what a file in a mail is that has to be taken in by itself; None for any other.

    A mail can come from anybody, and is read with a hundred others: what it would change beside themes is a person's choice.
    """
    if packet.recognises(raw):
        return f"»{shortened(name)}« er vurderinger fra en pakke. {_BY_ITSELF}"
    if meeting_word.recognises(raw):
        return f"»{shortened(name)}« er en dagsorden eller et referat. {_BY_ITSELF}"
    return None


def require_no_paper(*lines: str) -> None:
    """Raise Refusal for a text that begins as a meeting's paper does.

    Args:
        lines: its first line that says something; all of them, where a paper may have been put in among others.
    """
    if any(_TITLE.fullmatch(line.strip()) for line in lines if len(line) <= _LONGEST_TITLE):
        raise Refusal(
            "Filen er en dagsorden eller et referat og ikke et forslag. Rettelser hentes ind fra det Word-dokument, som netvaerk agenda "
            "eller netvaerk referat lavede, og som er rettet i Word eller LibreOffice."
        )
