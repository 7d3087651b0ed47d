"""The words of a text: which of them tell something, how much, and how alike two of them are in letters or by the secretariat's list."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log, sqrt

from netvaerk.domain.text import nfc

_WORD = re.compile(r"[^\W\d_]{2,}")
_SIZES = (3, 4, 5)
_SHORTEST = 4  # a shorter word begins too many others
# What a word weighs by where it stands: in the title, the summary, the rest.
PARTS = (3.0, 2.0, 0.7)
# How much a word weighs as the meaning that the list gives it, and how much as its own letters (the squares make 1).
_MEANING, _LETTERS = 0.8, 0.6
_JOINING = """
ad af al aldrig alene alle allerede alligevel alt altid anden andet andre at bare begge begynde begynder begyndte blandt blev blive
bliver brug bruge bruger bruges burde både bør da dag dage de dem den denne dens der deres derfor dermed derved det dets dette dig din
disse dog du dårlig dårligt dér efter egen eget egne eller ellers en end endnu enkel enkelt enkelte enten er et fem fik find finde
finder findes fire flere flest for forbi fordi fortæller fra fx fylder få fået får før først første gang gange gennem gerne giv give
giver god gode godt gør gøre gøres ham han har havde have hele heller helt hende hendes her hos hun hurtig hurtigere hurtigt hvad hvem
hver hverdag hverken hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår ifølge igen ikke imellem imod ind inde inden ingen
intet især ja jeg jo kan knap kom komme kommer kun kunne lang lange langt lav lave laver let lettere lidt lige ligge ligger lille længe
længere man mange med meget mellem men mens mere mest mig min mindre mod må måde måder måske møde møder mødet nej nemlig netop nogen
noget nogle nok nu ny nye nyt når nær næste ofte og også om omkring op os over passer på rigtig rigtige rundt sagt samme samt samtidig
se selv selvom ser sidste sig sige siger sin sine sit skal skulle slutter som stadig sted steder stedet stor store stort stå står større
svær svært så sådan tage tager ti tidligere til to tre trods typisk tæt ud ude uden under undervejs ved vi via vide vidt vigtig vigtigt
vil ville vor vores vær være været år året én ét
"""
_OF_THE_FIELD = """
afdeling afdelingen afdelinger afdelingerne aktuel bedre borger borgere borgeren borgerne borgernes chefforum eksempel formål hjælp
hjælpe hjælper innovation kommune kommunen kommunens kommuner kommunerne kompleksitet læring løse løser løses løsning løsningen
løsninger løsningerne mangle mangler medarbejder medarbejdere medarbejderen medarbejderne netværk netværket netværkets perspektiver
problem problemet sammen spørgsmål svar tema temaer temaet temaets tid tilbud tværs udfordring udfordringen udfordringer velfærd viden
"""
# Words that join the others, and those that every proposal to a municipality holds: in a small archive no count shows it.
EMPTY = frozenset((_JOINING + _OF_THE_FIELD).split())


def plain(text: str) -> str:
    """Return text as it is compared: composed and in small letters."""
    return text.casefold() if text.isascii() else nfc(text).casefold()


class Synonyms:
    """The secretariat's words that mean the same (`synonymer`); a word that begins with one of them means it too."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        """Take the groups as `netvaerk.yaml` has them. The name of a meaning is its first word."""
        words = {" ".join(plain(word).split()): group[0] for group in groups if group for word in group}
        self._phrases = {word: meaning for word, meaning in words.items() if " " in word}
        self._single = {word: meaning for word, meaning in words.items() if word and " " not in word}

    def of_word(self, word: str) -> str | None:
        """The meaning that a word shares with others: endings and compounds go with it."""
        beginnings = (word[:length] for length in range(len(word), _SHORTEST - 1, -1)) if self._single else ()
        return next((self._single[start] for start in (word, *beginnings) if start in self._single), None)

    def same_as(self, word: str) -> list[str]:
        """All that means the same as a word or an expression, itself included; nothing where the list does not have it."""
        meaning = self.of_word(word) or self._phrases.get(word)
        return [other for other, of in (self._single | self._phrases).items() if of == meaning] if meaning else []

    def in_text(self, text: str) -> list[str]:
        """The expressions of several words that a plain text holds."""
        return [phrase for phrase in self._phrases if phrase in text]

    def of_phrase(self, phrase: str) -> str | None:
        """The meaning of an expression of several words."""
        return self._phrases.get(phrase)


def telling(parts: Sequence[str], synonyms: Synonyms) -> dict[str, float]:
    """The telling words of a text, each with the weight of the first part that holds it: title, summary, the rest."""
    found: dict[str, float] = {}
    for part, weight in zip(parts, PARTS, strict=False):
        text = plain(part)
        for word in (*_WORD.findall(text), *synonyms.in_text(text)):
            if word not in EMPTY:
                found.setdefault(word, weight)
    return found


class Weights:
    """What words and their letters weigh: the seldomer, the more. Counted in a sample of texts."""

    def __init__(self, sample: Collection[Collection[str]], synonyms: Synonyms) -> None:
        """Take the telling words of each text of the sample."""
        self._texts = len(sample)
        self._texts_with = Counter(word for words in sample for word in words)
        self._words_with = Counter(gram for word in self._texts_with for gram in set(grams(word)))
        self._synonyms = synonyms
        self._letters: dict[str, dict[str, float]] = {}

    def of(self, word: str) -> float:
        """How much a word tells."""
        return log(1 + (1 + self._texts) / (0.5 + self._texts_with[word]))

    def of_gram(self, gram: str) -> float:
        """How much some letters in a row tell."""
        return log(1 + (1 + len(self._texts_with)) / (0.5 + self._words_with[gram]))

    def letters(self, word: str) -> Mapping[str, float]:
        """A word as its 3-, 4- and 5-grams with their weights, and its meaning: a vector of length 1."""
        if word not in self._letters:
            self._letters[word] = self._vector(word)
        return self._letters[word]

    def _vector(self, word: str) -> dict[str, float]:
        vector = {gram: self.of_gram(gram) for gram in grams(word)}
        length = sqrt(sum(weight * weight for weight in vector.values()))
        meaning = self._synonyms.of_word(word) or self._synonyms.of_phrase(word)
        own = _LETTERS if meaning else 1.0
        made = {gram: own * weight / length for gram, weight in vector.items()}
        return made | ({f"={meaning}": _MEANING} if meaning else {})


def grams(word: str) -> list[str]:
    """The 3-, 4- and 5-grams of a word; its beginning and its end count as a letter."""
    marked = f"_{word}_"
    return [marked[start : start + size] for size in _SIZES for start in range(len(marked) - size + 1)]
