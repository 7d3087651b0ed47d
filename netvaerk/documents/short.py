"""An answer in short: one or two sentences for the cell of a table."""

import re
from collections.abc import Iterable, Iterator, Sequence

from netvaerk.documents.markdown import Markdown, words
from netvaerk.domain.markdown import escape

_LIMIT = 240
_MOST_SENTENCES = 2
_SENTENCE_MARKS = (".", "!", "?", "…")
_MARKS = (*_SENTENCE_MARKS, ":", ";", ",")
# A mark that may end a sentence, with the quotes after it, before a space and what may begin the next.
_STOP = re.compile(r"([.!?…][«”\"')]*) (?=[»„”\"'(]*(\w))")
# After these a capital letter begins no new sentence.
_ABBREVIATION = re.compile(r"ca|cand|d|dr|ekskl|evt|fr|hhv|hr|inkl|jf|kl|mht|nr|par|pkt|prof|sml|st|stk|tlf|vedr", re.IGNORECASE)


def in_short(text: str, limit: int = _LIMIT) -> Markdown:
    """Return the first one or two sentences of what a person wrote, as plain text of at most `limit` characters.

    A first sentence that is longer is cut after a word, with `…`.
    """
    return shortened(words(text), limit, _MOST_SENTENCES)


def shortened(parts: Sequence[str], limit: int, most: int) -> Markdown:
    """Return paragraphs of plain text as one, cut after a sentence: at most `most` of them and `limit` characters; else after a word."""
    whole = _joined(parts)
    ends = [*_sentence_ends(whole), len(whole)][:most]
    fitting = [end for end in ends if end <= limit]
    if fitting:
        return Markdown(escape(whole[: fitting[-1]]))
    return Markdown(escape(f"{_whole_words(whole[: limit - 1])} …"))


def sentences(parts: Iterable[str]) -> list[str]:
    """Return the sentences of paragraphs of plain text, one by one."""
    found = []
    for part in parts:
        ends = [*_sentence_ends(part), len(part)]
        found += [part[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]
    return [sentence for sentence in found if sentence]


def _joined(parts: Sequence[str]) -> str:
    """Paragraphs and list items one after the other, with a mark between them where there is none."""
    joined = "".join(parts[:1])
    for part in parts[1:]:
        between = "" if joined.endswith(_MARKS) else "." if part[0].isupper() else ";"
        joined = f"{joined}{between} {part}"
    return joined


def _sentence_ends(text: str) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        word = text[: stop.start()].rpartition(" ")[2].lstrip("»„”\"'(")
        abbreviated = stop[1] == "." and ("." in word or _ABBREVIATION.fullmatch(word))
        ordinal = stop[1] == "." and word.isdigit() and stop[2].isdigit()
        if not stop[2].islower() and not abbreviated and not ordinal:
            yield stop.end(1)


def _whole_words(text: str) -> str:
    """The text without the word that it was cut in, and without the marks before it."""
    return (text.rpartition(" ")[0] or text[:-1]).rstrip(" ,;:–-")


def sentence(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.rstrip().endswith(_SENTENCE_MARKS) else f"{text.rstrip()}."
