"""Findings for people at a terminal: place, code, message, the line with a caret under the very characters, and how to mend it."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from netvaerk.domain.danish import counted, listed
from netvaerk.domain.diagnostic import Diagnostic, Severity
from netvaerk.reports.context import Context, span_on_line
from netvaerk.reports.harmless import harmless

WIDTH = 120
_LEAST = 40
# What a piece of a line is, so that a terminal can colour it: the severity, `place`, `dim`, `caret`, or nothing.
Piece = tuple[str, str]
_STYLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def report(found: Sequence[Diagnostic], context: Context) -> str:
    """Return the report as plain text."""
    return "".join(f"{''.join(text for _, text in line)}\n" for line in lines(found, context))


def lines(found: Sequence[Diagnostic], context: Context, width: int = WIDTH) -> Iterator[list[Piece]]:
    """Yield the report line by line; a long line of a file is cut to `width` around what is wrong."""
    for diagnostic in found:
        yield _head(diagnostic)
        line = context.line(diagnostic)
        if line.strip():
            yield from _excerpt(diagnostic, line, max(width, _LEAST))
        if diagnostic.help:
            yield [("dim", "    Hjælp: "), ("", harmless(diagnostic.help))]
        yield []
    yield from ([("", text)] for text in summary(found, context))


def summary(found: Sequence[Diagnostic], context: Context) -> Iterator[str]:
    """Yield how many files were checked, what was found, and what could be mended at once."""
    yield f"{checked(found, context)}."
    if context.elsewhere:
        yield elsewhere(context)
    if mendable := sum(d.fix is not None for d in found):
        yield f"{counted(mendable, 'sted', 'steder').capitalize()} kan rettes automatisk: netvaerk validate --fix (se først med --diff)."


def checked(found: Sequence[Diagnostic], context: Context) -> str:
    """`31 filer kontrolleret: 2 fejl og 1 advarsel`, or `31 filer kontrolleret uden fejl`."""
    files = counted(context.number, "fil", "filer").capitalize()
    nothing = f"{files} kontrolleret: intet at bemærke her" if context.elsewhere else f"{files} kontrolleret uden fejl"
    return f"{files} kontrolleret: {_tally(found)}" if found else nothing


def elsewhere(context: Context) -> str:
    """Say how much is not shown."""
    return f"I det, der ikke er vist, er der {counted(context.elsewhere, 'bemærkning', 'bemærkninger')}."


def _tally(found: Sequence[Diagnostic]) -> str:
    number = Counter(d.severity for d in found)
    words = {Severity.ERROR: ("fejl", "fejl"), Severity.WARNING: ("advarsel", "advarsler"), Severity.INFO: ("oplysning", "oplysninger")}
    return listed([counted(number[s], *words[s]) for s in Severity if number[s] or s is Severity.ERROR])


def _head(diagnostic: Diagnostic) -> list[Piece]:
    weight = "" if diagnostic.severity is Severity.ERROR else f"{diagnostic.severity.value}: "
    place = f"{harmless(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}"
    return [("place", place), ("", " "), (_STYLES[diagnostic.severity], diagnostic.code), ("", f" {weight}{harmless(diagnostic.message)}")]


def _excerpt(diagnostic: Diagnostic, line: str, width: int) -> Iterator[list[Piece]]:
    number = str(diagnostic.start.line)
    cut, start, end = _window(line, *span_on_line(diagnostic, line), width - len(number) - 5)
    shown = harmless(cut)
    carets = "^" * max(1, _cells(shown[start:end]))
    yield [("dim", f"  {number} | "), ("", shown)]
    yield [("dim", f"  {' ' * len(number)} | "), ("caret", f"{' ' * _cells(shown[:start])}{carets}")]


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line to a width around a span; return it with the span's new place. It looks at no more than it shows: lines can be long."""
    if len(line) <= width and _cells(line) <= width:
        return line, start, end
    first = max(0, start - width // 3)
    if line[-width:].isascii():
        first = max(0, min(first, len(line) - width))
    widths = accumulate(map(_cell, line[first : first + width]))
    last = first + sum(taken <= width for taken in widths)
    before, after = "…" if first else "", "…" if last < len(line) else ""
    cut = before + line[first + len(before) : last - len(after)] + after
    return cut, start - first, max(start, min(end, last)) - first


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes up."""
    return len(text) if text.isascii() else sum(map(_cell, text))


@lru_cache(maxsize=1024)
def _cell(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
