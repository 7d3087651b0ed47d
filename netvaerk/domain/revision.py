"""What was rewritten between two versions of a theme, section by section, as a reader of the paper knows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netvaerk.domain.body import answers
from netvaerk.domain.filed import Filed
from netvaerk.domain.text import nfc
from netvaerk.domain.theme import Person, Theme
from netvaerk.domain.vocabulary import Characteristic


@dataclass(frozen=True)
class Revised:
    """A section that says something else: its Danish name and its text, as Markdown or plain; empty where it was not there."""

    name: str
    before: str
    after: str


def revised(before: Filed[Theme], after: Filed[Theme]) -> tuple[Revised, ...]:
    """Return the sections that are not as they were: first what stands in the front matter, then the seven, in the order of the paper."""
    pairs = [*_matching(_front(before.record), _front(after.record)), *_matching(_answers(before), _answers(after))]
    return tuple(Revised(name, old, new) for name, old, new in pairs if _plain(old) != _plain(new))


def _matching(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    return ((name, before[name], after[name]) for name in before)


def _answers(theme: Filed[Theme]) -> dict[str, str]:
    given = answers(theme.body)
    return {c.label: given.get(c, "") for c in Characteristic}


def _front(theme: Theme) -> dict[str, str]:
    """The keys that a paper shows, by the name that they have there."""
    return {
        "Titel": theme.title,
        "Netværkstype": theme.type or "",
        "Resumé": theme.summary or "",
        "Foreslået af": "; ".join(map(in_role, theme.proposers)),
        "Berører": ", ".join(theme.touches),
        "Inddrages": ", ".join(theme.involves),
        "I gang tæt på temaet": "; ".join(theme.nearby),
        "Strategi": theme.strategy or "",
    }


def in_role(person: Person) -> str:
    """`Driftsleder (Hjælpemiddelcentret)`."""
    return f"{person.role} ({person.department})" if person.department else person.role


def _plain(text: str) -> str:
    """A text as it is compared: line breaks and blanks say nothing."""
    return " ".join(nfc(text).split())
