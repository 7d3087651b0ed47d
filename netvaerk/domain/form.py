"""The temaskabelon as a form to fill in: one description, which every format of it is written from and files are read back by."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from hashlib import sha256

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Secretariat

# A file that somebody has filled in says that it is this, and which version of the form it was.
FORMAT, VERSION = "netvaerk-temaforslag", 1
SINCE = date(2026, 11, 22)  # the day of this version: the only date in a form
CARRIED = "tema-id"  # the key of the theme's id in the front matter of a form in Markdown
LONGEST = 20_000  # characters of one answer
# What a Word form shows where nothing has been written. It is no answer.
TYPE_HERE, CHOOSE_HERE = "Klik her, og skriv", "Vælg på listen"
_LONGEST_OWN = 1_000  # characters of one of its own texts
_OWN = re.compile(r"tekst\d+_([0-9a-f]{12})")


class Kind(Enum):
    """What can be given as an answer."""

    LINE = auto()
    TEXT = auto()
    LIST = auto()
    CHOICE = auto()
    CHOICES = auto()
    FIXED = auto()


@dataclass(frozen=True)
class Choice:
    """One of the answers to choose from: what it means, how it reads, and a help."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Entry:
    """A field of the form.

    Attributes:
        key: what a file calls it.
        label: its Danish heading.
        wanted: a theme cannot be judged without it.
        more: in Danish, what is to be written beside the choices; empty where only those can be chosen.
        value: what it is filled in with; of several, one on each line.
        markdown: where the value is a theme's answer, the Markdown that it stands there as.
    """

    key: str
    label: str
    kind: Kind
    help: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    wanted: bool = False
    more: str = ""
    value: str = ""
    markdown: str = ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those of the choices that are filled in, by their value."""
        given = self.value.split("\n")
        return tuple(choice.value for choice in self.choices if choice.value in given)

    @property
    def beside(self) -> str:
        """What is filled in that is none of the choices."""
        known = {choice.value for choice in self.choices}
        return "\n".join(line for line in self.value.split("\n") if line not in known)


@dataclass(frozen=True)
class Section:
    """Fields that belong together, under a heading."""

    title: str
    intro: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Form:
    """The form; `theme` is the id of the theme that it is filled in with, None for the empty one."""

    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    office: Secretariat
    theme: str | None = None

    @property
    def entries(self) -> Iterator[Entry]:
        """All fields, in order."""
        return (entry for section in self.sections for entry in section.entries)

    @property
    def name(self) -> str:
        """What its files are called, without an ending."""
        return f"temaforslag-{self.theme}" if self.theme else "temaforslag"


def own_name(number: int, text: str) -> str:
    """Return the name of a bookmark around a text of the form's own, which tells a reader that nobody has typed it."""
    return f"tekst{number}_{_sum(text)}"


def own_sum(name: str) -> str | None:
    """Return what a bookmark says of the text around which it was set; None where it is no bookmark of a form."""
    found = _OWN.fullmatch(name)
    return found[1] if found else None


def parted(text: str, sums: Collection[str]) -> tuple[str, str] | None:
    """Part a text into the form's own and what was typed before or after it; None where nothing of it is the form's own."""
    bare = text.strip()
    for end in range(min(len(bare), _LONGEST_OWN), 0, -1):
        for own, typed in ((bare[:end], bare[end:]), (bare[-end:], bare[:-end])):
            if _sum(own) in sums:
                return own.strip(), typed.strip()
    return None


def _sum(text: str) -> str:
    return sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def within_bounds(label: str, text: str) -> str:
    """Return an answer. Raises Refusal for one that is longer than a form takes."""
    if len(text) > LONGEST:
        raise Refusal(
            f"Svaret under »{label}« er på {len(text)} tegn. Et svar må være på højst {LONGEST}. Bed forslagsstilleren korte det."
        )
    return text
