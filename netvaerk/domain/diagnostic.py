"""What `validate` says about one place: the one value that every report is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from netvaerk.domain.text import visible
from netvaerk.domain.vocabulary import Word


class Severity(Word):
    """How much a finding weighs: only errors make `validate` end with 1, unless `--strict`."""

    ERROR = "fejl"
    WARNING = "advarsel"
    INFO = "oplysning"


class Place(NamedTuple):
    """A place in a file: line and column from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Fix:
    """A safe mending: characters of the file (offsets from its start, without a byte order mark) and what replaces them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Diagnostic:
    """A finding: what, where, how much it weighs, how to mend it, and where it is safe the mending itself.

    `path` is relative to the repository's root, with forward slashes; `end` is one past the last character.
    """

    code: str
    severity: Severity
    message: str
    path: str
    start: Place
    end: Place
    help: str = ""
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, Place, str, str]:
        """The order of every report: by file, place and code."""
        return self.path, self.start, self.code, self.message


def line_of(diagnostic: Diagnostic) -> str:
    """`data/themes/x.md:4:15 NV122 …` with the help on its own line: a finding in a message."""
    help_ = f"\n    {visible(diagnostic.help)}" if diagnostic.help else ""
    where = f"{visible(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}"
    return f"{where} {diagnostic.code} {visible(diagnostic.message)}{help_}"


MOST_SHOWN = 200
# Where a command has other work to do than to find faults.
FEW_SHOWN = 30
# More of one kind in one file are not even looked for: time and memory stay within bounds.
MOST_FOUND = 20_000


def bounded(found: Iterable[Diagnostic], most: int = MOST_SHOWN) -> list[Diagnostic]:
    """Return findings, sorted, with no more of one file than a person can read, and one that says how many are not shown."""
    shown: list[Diagnostic] = []
    for _path, group in groupby(sorted(found, key=lambda d: d.order), key=lambda d: d.path):
        of_file = list(group)
        shown += of_file[:most]
        if hidden := of_file[most:]:
            shown.append(_more(hidden))
    return shown


def _more(hidden: list[Diagnostic]) -> Diagnostic:
    """What stands for those that are not shown: it weighs as much as the heaviest of them."""
    severity = min((d.severity for d in hidden), key=list(Severity).index)
    number = f"{'mindst ' if len(hidden) >= MOST_FOUND - MOST_SHOWN else ''}{len(hidden)} fund"
    first, message = hidden[0], f"Her og længere nede er der {number} mere, som ikke vises."
    return Diagnostic("NV116", severity, message, first.path, first.start, first.start, "Ret de første, og kontrollér filen igen.")
