"""Text from records is data: it is made harmless before anybody shows it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

REPLACEMENT = "\ufffd"
# NUL and half characters: no record holds them, and much that shows or stores text breaks on them.
NO_TEXT = re.compile("[\0\ud800-\udfff]")
# Format characters that words need: soft hyphen and the joiners. The others hide text or turn its direction (Unicode TR 36).
_NEEDED_FORMATS = frozenset("\u00ad\u200c\u200d")
_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa"}


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """Return `text` with every control, direction and surrogate character replaced by U+FFFD, invisible ones too.

    Line breaks become spaces unless `keep_newlines`; tabs become spaces.
    """
    if text.isprintable():
        return text
    return "".join(_shown(c, keep_newlines) for c in text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return `text` as one line that shows all that it holds: harmless, with single blanks between words."""
    return " ".join(visible(text).split())


def _shown(character: str, keep_newlines: bool) -> str:
    if character == "\n" and keep_newlines:
        return character
    if character in "\n\t\u2028\u2029":
        return " "
    category = unicodedata.category(character)
    hides = category == "Cf" and character not in _NEEDED_FORMATS
    return REPLACEMENT if hides or category in ("Cc", "Cs") else character


def nfc(text: str) -> str:
    """Return `text` in Unicode's composed form, the only form in which values are compared."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return `text` as people type it without Danish letters: `Tværgående` becomes `tvaergaaende`."""
    return text.casefold() if text.isascii() else _folded(text)


@lru_cache(maxsize=1_000)
def _folded(text: str) -> str:
    folded = nfc(text).casefold()
    for letter, ascii_letters in _LETTERS.items():
        folded = folded.replace(letter, ascii_letters)
    bare = unicodedata.normalize("NFD", folded)
    return "".join(c for c in bare if not unicodedata.combining(c))


def spellings(words: Iterable[str]) -> str:
    """Return a regular expression for all ways in which people may type these words: what `fold` takes for the same."""
    return f"(?:{'|'.join(''.join(map(_spelled, nfc(word).lower())) for word in words)})"


def _spelled(letter: str) -> str:
    plain = fold(letter)
    if letter in _LETTERS:
        return f"(?:[{letter}{letter.upper()}]|{''.join(map(_spelled, plain))})"
    if not letter.isalpha():  # hyphen and blank mean themselves; with a backslash not every engine takes them
        return letter if letter in "- " else re.escape(letter)
    return f"[{''.join(sorted({letter, letter.upper(), plain, plain.upper()}))}]"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` was probably meant to be, or None."""
    by_fold = {fold(k): k for k in known}
    import difflib  # which only a misspelt word needs

    matches = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` Mente du »…«?` for the nearest of `known`, or nothing."""
    found = nearest(word, known)
    return f" Mente du »{found}«?" if found else ""
