"""Which of many texts are most like one: the cosine of their TF-IDF over character 3-5-grams, 0 (nothing in common) to 1 (the same).

Every text could be held up against every other, but not 10,000 of them within a second. So the letters that tell most about the one
are looked for in all, and only the texts that hold most of them are compared. What words weigh is counted in a sample.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from math import fsum, sqrt

from netvaerk.domain.words import Synonyms, Weights, plain, telling

LONGEST = 1_000  # characters of a part: what a text is about stands in its beginning
_SAMPLE, _PROBES, _CANDIDATES = 200, 24, 60
_FEW = 150  # so many are all compared
_PROBE = 4
_EVEN = 400  # so that a title alone does not win over a whole proposal
# Words that are less alike than this have an ending in common and no meaning.
_ALIKE = 0.4
_MOST_WORDS = 6

Vector = Mapping[str, float]


@dataclass(frozen=True)
class Near:
    """A text by its place among all, and how alike it is."""

    place: int
    score: float


@dataclass(frozen=True)
class _Read:
    """A text as it is compared: what its words weigh, and the vector of length 1 that they make."""

    words: Vector
    vector: Vector


class Texts:
    """Many texts; each is given as its parts, the most telling first: title, summary, the rest."""

    def __init__(self, texts: Sequence[Sequence[str]], synonyms: Synonyms) -> None:
        """Take the texts, and the words that count as the same."""
        self._texts = texts
        self._synonyms = synonyms
        self._known: dict[int, _Read] = {}

    def near(self, parts: Sequence[str], most: int, leave_out: Collection[int] = ()) -> list[Near]:
        """Return the texts that are most like this one, at most so many, the nearest first."""
        own = self._read(parts)
        found = [Near(place, _dot(own.vector, self._at(place).vector)) for place in self._candidates(own.words) if place not in leave_out]
        return nlargest(most, (near for near in found if near.score > 0), key=lambda near: (near.score, -near.place))

    def likeness(self, one: int, other: int) -> float:
        """Return how alike the texts at two places are."""
        return _dot(self._at(one).vector, self._at(other).vector)

    def shared(self, parts: Sequence[str], place: int) -> tuple[str, ...]:
        """Return the words that make a text like the one at a place, the weightiest first; where they differ, as »eget ≈ andet«."""
        own, other = self._read(parts).words, self._at(place).words
        best = [pair for word in own if (pair := self._best(word, own[word], other))]
        return tuple(_shown(word, match) for _, word, match in _distinct(nlargest(3 * _MOST_WORDS, best)))

    @cached_property
    def _plain(self) -> list[str]:
        return [plain("\n".join(part[:LONGEST] for part in parts)) for parts in self._texts]

    @cached_property
    def _weights(self) -> Weights:
        step = max(1, len(self._texts) // _SAMPLE)
        return Weights([self._telling(parts) for parts in self._texts[::step]], self._synonyms)

    def _telling(self, parts: Sequence[str]) -> dict[str, float]:
        return telling([part[:LONGEST] for part in parts], self._synonyms)

    def _at(self, place: int) -> _Read:
        if place not in self._known:
            self._known[place] = self._read(self._texts[place])
        return self._known[place]

    def _read(self, parts: Sequence[str]) -> _Read:
        words = {word: weight * self._weights.of(word) for word, weight in self._telling(parts).items()}
        vector: dict[str, float] = {}
        for word, weight in words.items():
            for gram, share in self._weights.letters(word).items():
                vector[gram] = vector.get(gram, 0.0) + weight * share
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        return _Read(words, {gram: value / length for gram, value in vector.items()})

    def _candidates(self, words: Vector) -> list[int]:
        """The texts that hold most of the letters that tell most."""
        if len(self._texts) <= _FEW:
            return list(range(len(self._texts)))
        probes = self._probes(words)
        held = [
            (sum([weight for probe, weight in probes if probe in text]) / sqrt(len(text) + _EVEN), -place)
            for place, text in enumerate(self._plain)
        ]
        return [-place for score, place in nlargest(_CANDIDATES, held) if score > 0]

    def _probes(self, words: Vector) -> list[tuple[str, float]]:
        weighed: dict[str, float] = {}
        for word, weight in words.items():
            for probe in self._probes_of(word):
                weighed[probe] = max(weighed.get(probe, 0.0), weight * self._weights.of_gram(probe))
        return nlargest(_PROBES, weighed.items(), key=lambda item: item[1])

    def _probes_of(self, word: str) -> list[str]:
        inner = [word[start : start + _PROBE] for start in range(max(1, len(word) - _PROBE + 1))]
        return [*self._synonyms.same_as(word), *nlargest(2, inner, key=self._weights.of_gram)]

    def _best(self, word: str, weight: float, other: Vector) -> tuple[float, str, str] | None:
        """The other text's word that is most like a word, with what the two bring to the likeness."""
        letters = self._weights.letters(word)
        alike = [(1.0, word)] if word in other else [(_dot(letters, self._weights.letters(found)), found) for found in other]
        likeness, match = max(alike, default=(0.0, ""))
        if likeness < _ALIKE:
            return None
        return likeness * weight * other[match], word, match


def _dot(one: Vector, other: Vector) -> float:
    return fsum(one[gram] * other[gram] for gram in one.keys() & other.keys())  # whatever the order of a set


def _distinct(pairs: Iterable[tuple[float, str, str]]) -> Iterator[tuple[float, str, str]]:
    """The pairs without other forms of a word that was named already, as many as a person reads."""
    named: list[str] = []
    for score, word, match in pairs:
        if len(named) < _MOST_WORDS and not any(word[:_PROBE] == other[:_PROBE] for other in named):
            named.append(word)
            yield score, word, match


def _shown(word: str, match: str) -> str:
    return word if word == match else f"{word} ≈ {match}"
