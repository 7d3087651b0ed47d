"""What is new in a theme since Chefforum last saw it, as facts for templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Annotated

from netvaerk.documents.facts import Fact
from netvaerk.documents.markdown import Markdown, words
from netvaerk.documents.rulings import earlier_decisions
from netvaerk.documents.setting import At
from netvaerk.documents.short import sentences, shortened
from netvaerk.domain.filed import Filed
from netvaerk.domain.revision import Revised, revised
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Characteristic

_LIMIT = 400
_MOST_SENTENCES = 6
_ANSWERS = {c.label for c in Characteristic}


@dataclass(frozen=True)
class ChangeFacts:
    """A section of a theme that is not as it was."""

    name: Annotated[str, Fact("navn", "Afsnittets navn, fx På tværs eller Resumé")]
    before: Annotated[Markdown | None, Fact("før", "De sætninger, der stod før og ikke står mere; tom, hvis der ingen er")]
    after: Annotated[Markdown | None, Fact("nu", "De sætninger, der er kommet til; tom, hvis der ingen er")]


@dataclass(frozen=True)
class SinceFacts:
    """What has changed in a theme since an earlier meeting was sent it."""

    body_name: Annotated[str, Fact("organ", "Organet, der så temaet")]
    day: Annotated[date, Fact("dato", "Dagen for mødet, der så temaet sidst")]
    changes: Annotated[tuple[ChangeFacts, ...], Fact("ændringer", "Afsnit, der er ændret; tom, hvis temaet er som dengang")]


def since_last(theme: Filed[Theme], at: At) -> SinceFacts | None:
    """Return what has changed in a theme; None where no earlier meeting decided about it, or git does not hold what that meeting saw."""
    earlier = earlier_decisions(theme.id, at)
    if not earlier or theme.record.historical:
        return None
    last = earlier[-1].meeting
    then = at.setting.past(theme.id, last)
    if then is None:
        return None
    record = last.record
    return SinceFacts(record.body_name, record.day, tuple(_change(r) for r in revised(then, theme)))


def _change(section: Revised) -> ChangeFacts:
    old, new = (sentences(_parts(section.name, text)) for text in (section.before, section.after))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = [s for kind, first, last, _, _ in steps if kind != "equal" for s in old[first:last]]
    come = [s for kind, _, _, first, last in steps if kind != "equal" for s in new[first:last]]
    return ChangeFacts(section.name, _told(gone), _told(come))


def _parts(name: str, text: str) -> list[str]:
    """The paragraphs of a section: the seven answers are Markdown, the rest is plain text."""
    return words(text) if name in _ANSWERS else [text]


def _told(changed: Sequence[str]) -> Markdown | None:
    return shortened(changed, _LIMIT, _MOST_SENTENCES) if changed else None
