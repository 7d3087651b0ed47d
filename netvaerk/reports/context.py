"""What a report knows beside the findings, and the characters of the files that they point at."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Protocol

from netvaerk.domain.diagnostic import Diagnostic, Severity

Lines = Callable[[str], Sequence[str]]
CONCEALED = "•"


class Page(Protocol):
    """A rule as reports tell of it."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def severity(self) -> Severity:
        """Its weight."""

    @property
    def name(self) -> str:
        """What it is about, in a phrase."""

    @property
    def page(self) -> str:
        """What `explain` prints."""


class Happened(Enum):
    """What the change under review does to a record."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Change:
    """A file that the change under review touches: its path, the title of its record, and what happens to it."""

    path: str
    title: str
    what: Happened


@dataclass(frozen=True)
class Context:
    """What a report can know.

    Args:
        name: of the repository.
        version: of netvaerk.
        today: the day of the command.
        number: of the files that were read.
        files: gives their paths, sorted.
        lines: of a file, by its path; empty where they cannot be shown.
        rules: by code.
        strict: warnings and information count as errors.
        changes: what the change under review touches, where the caller knows it.
        unsent: assessments of themes whose agenda is not sent: no summary may tell what is in them.
        address: where the files can be seen, with `/` at the end; empty for links within the repository.
        elsewhere: how many findings there are that the user has not asked for.
    """

    name: str
    version: str
    today: date
    number: int = 0
    files: Callable[[], Sequence[str]] = tuple
    lines: Lines = lambda _path: ()
    rules: Mapping[str, Page] = field(default_factory=dict)
    strict: bool = False
    changes: Sequence[Change] = ()
    unsent: frozenset[str] = frozenset()
    address: str = ""
    elsewhere: int = 0

    def fails(self, diagnostic: Diagnostic) -> bool:
        """True for a finding that makes `validate` end with 1."""
        return self.strict or diagnostic.severity is Severity.ERROR

    def line(self, diagnostic: Diagnostic) -> str:
        """The line at which a finding starts; empty where it cannot be shown."""
        return _line(self.lines(diagnostic.path), diagnostic)

    def value(self, diagnostic: Diagnostic) -> str:
        """The characters that a finding points at, as far as they stand on its first line."""
        return value_in(self.lines(diagnostic.path), diagnostic)

    def name_of(self, code: str) -> str:
        """The name of a rule."""
        return self.rules[code].name if code in self.rules else ""


def span_on_line(diagnostic: Diagnostic, line: str) -> tuple[int, int]:
    """Where on its first line a finding starts and ends, counted from 0."""
    start = min(diagnostic.start.column - 1, len(line))
    end = diagnostic.end.column - 1 if diagnostic.end.line == diagnostic.start.line else len(line)
    return start, max(start, min(end, len(line)))


def value_in(lines: Sequence[str], diagnostic: Diagnostic) -> str:
    """The characters of a file that a finding points at, as far as they stand on its first line."""
    line = _line(lines, diagnostic)
    return line[slice(*span_on_line(diagnostic, line))]


def _line(lines: Sequence[str], diagnostic: Diagnostic) -> str:
    return lines[diagnostic.start.line - 1] if diagnostic.start.line <= len(lines) else ""


def concealing(lines: Lines, private: Iterable[Diagnostic]) -> Lines:
    """Return `lines` with dots for the characters that these findings point at: no report repeats personal data."""
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in private:
        found.setdefault(diagnostic.path, []).append(diagnostic)

    @lru_cache(maxsize=4)
    def concealed(path: str) -> Sequence[str]:
        if path not in found:
            return lines(path)
        shown = list(lines(path))
        for diagnostic in found[path]:
            for number in range(diagnostic.start.line, min(diagnostic.end.line, len(shown)) + 1):
                line = shown[number - 1]
                start = diagnostic.start.column - 1 if number == diagnostic.start.line else 0
                end = diagnostic.end.column - 1 if number == diagnostic.end.line else len(line)
                shown[number - 1] = line[:start] + CONCEALED * len(line[start:end]) + line[end:]
        return shown

    return concealed


def discreet(found: Sequence[Diagnostic], lines: Lines, private: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings without the personal data that others of them point at: a help may repeat what stands in the file.

    Args:
        found: the findings.
        lines: of the files, as they are.
        private: those findings that are about personal data.
    """
    values: dict[str, set[str]] = {}
    for diagnostic in private:
        values.setdefault(diagnostic.path, set()).add(value_in(lines(diagnostic.path), diagnostic))
    return [_without(d, values.get(d.path, set()) - {""}) for d in found]


def _without(diagnostic: Diagnostic, values: Iterable[str]) -> Diagnostic:
    for value in values:
        dots = CONCEALED * len(value)
        fix = None if diagnostic.fix and value in diagnostic.fix.text else diagnostic.fix
        message, help_ = (text.replace(value, dots) for text in (diagnostic.message, diagnostic.help))
        diagnostic = replace(diagnostic, message=message, help=help_, fix=fix)
    return diagnostic
