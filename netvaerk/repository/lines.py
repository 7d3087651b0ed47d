"""Where the lines of a text start, so that a thousand places in it cost no more than one."""

import re
from bisect import bisect_right

from netvaerk.domain.diagnostic import Place


class Lines:
    """The lines of one text, as reports count them: line and column from 1, in characters."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """Return the line and column of a character."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
