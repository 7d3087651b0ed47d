"""The besvarelse: how well a proposal answers each of the seven, found from its file alone, with the reason.

It is no judgement of the theme and is never mixed with people's scores: it only says whether the proposal contains what each
question asks for. Every sign is one that a reader can check, and the very words that were found are named.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from netvaerk.domain.body import answers
from netvaerk.domain.filed import Filed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.text import fold
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import INSIDERS, Characteristic, NetworkType
from netvaerk.domain.wording import (
    BETTER_OFF,
    DAILY_WORK,
    MANAGERS,
    NOT_ENOUGH,
    OUTSIDERS,
    SAVINGS,
    SOLUTIONS,
    UNKNOWNS,
    WAYS_OF_WORKING,
    found_in,
)

_MOST_NAMED = 4


@dataclass(frozen=True)
class Sign:
    """One thing that a question asks for: whether it is there, and the words that show it."""

    asks: str
    there: bool
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answering:
    """How well a proposal answers one of the seven."""

    characteristic: Characteristic
    signs: tuple[Sign, ...]

    @property
    def met(self) -> int:
        """How many of the signs are there."""
        return sum(sign.there for sign in self.signs)


@dataclass(frozen=True)
class _Proposal:
    theme: Theme
    text: str
    rules: Municipality

    def names(self, asks: str, stems: Sequence[str]) -> Sign:
        """The sign that the answer names at least one of these."""
        words = found_in(self.text, stems)
        return Sign(asks, bool(words), words[:_MOST_NAMED])


def answering(theme: Filed[Theme], rules: Municipality) -> list[Answering]:
    """Look for what each of the seven questions asks for."""
    given = answers(theme.body)
    return [Answering(c, tuple(_SIGNS[c](_Proposal(theme.record, given.get(c, ""), rules)))) for c in Characteristic]


def _welfare(proposal: _Proposal) -> Iterator[Sign]:
    """Better welfare is somebody's: the answer says who will notice, in more than a sentence."""
    yield proposal.names("nævner dem, der får det bedre", BETTER_OFF)
    yield Sign("forklarer det i mere end én sætning", len(_sentences(proposal.text)) > 1)


def _relevance(proposal: _Proposal) -> Iterator[Sign]:
    """The question asks whom it matters to, among those who manage and among those who work with it."""
    yield proposal.names("nævner ledelsen eller det politiske niveau", MANAGERS)
    yield proposal.names("nævner dem, der arbejder med det til daglig", DAILY_WORK)


def _across(proposal: _Proposal) -> Iterator[Sign]:
    """A theme reaches across: two departments or more, in the list and in the answer's own words."""
    touched = tuple(dict.fromkeys(proposal.theme.touches))
    yield Sign("berører mindst to afdelinger", len({fold(name) for name in touched}) > 1, touched[:_MOST_NAMED])
    known = dict.fromkeys([d.name for d in proposal.rules.departments] + list(touched))
    named = tuple(name for name in known if found_in(proposal.text, (f"{name} ",)))
    yield Sign("nævner mindst to afdelinger i svaret", len({fold(name) for name in named}) > 1, named[:_MOST_NAMED])


def _complexity(proposal: _Proposal) -> Iterator[Sign]:
    """The question asks for the solutions of today, and why they are not enough."""
    yield proposal.names("nævner de løsninger, der er i dag eller er prøvet", SOLUTIONS)
    yield proposal.names("siger, hvorfor de ikke er gode nok", NOT_ENOUGH)


def _learning(proposal: _Proposal) -> Iterator[Sign]:
    """The question asks for what is not known."""
    yield proposal.names("siger, hvad vi ikke ved", UNKNOWNS)
    yield Sign("nævner mere end én ting", len(_sentences(proposal.text)) > 1)


def _innovation(proposal: _Proposal) -> Iterator[Sign]:
    """The question asks for ways of working that do not work, and what there is to save; an innovation theme springs from a vision."""
    yield proposal.names("beskriver en arbejdsgang, der driller", WAYS_OF_WORKING)
    yield proposal.names("nævner tid eller penge at spare", SAVINGS)
    if proposal.theme.type is NetworkType.INNOVATION:
        vision = (proposal.theme.strategy,) if proposal.theme.strategy else ()
        yield Sign("nævner den vision eller strategi, temaet springer af", bool(vision), vision)


def _perspectives(proposal: _Proposal) -> Iterator[Sign]:
    """New eyes come from outside of the municipality (Chefforum 21-04-2015), in the list and in the answer's own words."""
    outside = tuple(c.value for c in proposal.theme.involves if c not in INSIDERS)
    yield Sign("inddrager nogen uden for kommunen", bool(outside), outside[:_MOST_NAMED])
    yield proposal.names("skriver, hvem udefra der skal med", OUTSIDERS)


def _sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: it is enough to tell one from several."""
    ends = text.replace("?", ".").replace("!", ".").replace("\n", ". ").split(". ")
    return [part for part in ends if part.strip(" .")]


_SIGNS: dict[Characteristic, Callable[[_Proposal], Iterator[Sign]]] = {
    Characteristic.WELFARE: _welfare,
    Characteristic.RELEVANCE: _relevance,
    Characteristic.ACROSS: _across,
    Characteristic.COMPLEXITY: _complexity,
    Characteristic.LEARNING: _learning,
    Characteristic.INNOVATION: _innovation,
    Characteristic.PERSPECTIVES: _perspectives,
}
