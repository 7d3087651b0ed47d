"""What a Word document can hold of a text (XML 1.0, section 2.2), and which of it is written from right to left."""

import re
from collections.abc import Iterator

from netvaerk.domain.danish import counted
from netvaerk.domain.text import REPLACEMENT, visible

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
# Blanks and signs between two words of such a script belong to them.
_TURNED = re.compile(f"([{_RIGHT_TO_LEFT}]+(?:[^\\w\\n]*[{_RIGHT_TO_LEFT}]+)*)")


class Characters:
    """Makes texts ready for a document, and counts what had to be replaced."""

    def __init__(self) -> None:
        self._replaced = 0

    def clean(self, text: str) -> str:
        """Return a text with U+FFFD for each character that no Word document can hold, or that hides or turns text."""
        shown = text if text.isprintable() else "".join(c if c in "\t\n" else visible(c) for c in text)
        cleaned = _NOT_XML.sub(REPLACEMENT, shown)
        self._replaced += cleaned.count(REPLACEMENT) - text.count(REPLACEMENT)
        return cleaned

    def notes(self) -> tuple[str, ...]:
        """Say in Danish what was replaced."""
        if not self._replaced:
            return ()
        return (f"{counted(self._replaced, 'tegn', 'tegn')} kan ikke stå i et Word-dokument og er vist som {REPLACEMENT}.",)


def directed(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text, and for each whether it is written from right to left."""
    for number, stretch in enumerate(_TURNED.split(text)):
        if stretch:
            yield stretch, number % 2 == 1
