"""Where things stand in Markdown: headings and lines as spans (offsets from the start of the text)."""

import re
from collections.abc import Sequence
from itertools import accumulate

from netvaerk.domain.markdown import Heading, lines_of

Span = tuple[int, int]
_MARKS = re.compile(r" {0,3}#{1,6}(?=[ \t]|\Z)")


def line_starts(lines: Sequence[str]) -> list[int]:
    """Where each line starts, and after them where the last one ends."""
    return list(accumulate(map(len, lines), initial=0))


def span_of_heading(body: str, heading: Heading) -> Span:
    """The text of a heading without its marks; where it has none, its marks."""
    lines = lines_of(body)
    start = line_starts(lines)[heading.start]
    first = lines[heading.start].rstrip("\r\n")
    marks = _MARKS.match(first)
    if marks is None:  # one or more lines with a line of = or - below
        text = "".join(lines[heading.start : heading.end - 1])
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    text = first[marks.end() :].strip(" \t")
    opened = text.rstrip("#")
    if opened[-1:] in ("", " ", "\t"):  # marks at the end close the heading
        text = opened.rstrip(" \t")
    begin = first.find(text, marks.end())
    return (start + begin, start + begin + len(text)) if text else (start, start + len(first.rstrip()))
