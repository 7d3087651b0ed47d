"""YAML read by a fast parser, where it is certain to read the very values that `yaml_text` makes.

What the two could read differently goes the slow way, which has bounds, places and words for every fault: odd characters, tags,
anchors, several documents, flow style beyond the simplest, keys that are no text, numbers that only some take for numbers.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from yaml_rs import YAMLDecodeError, loads

from netvaerk.domain.text import fold

# Far below the bounds of the slow way, where a fault is told.
_LONGEST, _DEEPEST = 20_000, 12
_NO_TEXT = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Letters, digits, the signs that mean the same anywhere, and the letters of the next alphabets (C3 to CB in UTF-8), which are composed.
_USUAL = bytes({*range(0x20, 0x7F), 0x0A, *range(0x80, 0xC0), *range(0xC3, 0xCC)} - set(b"!?`@&*[{|>%<=\\"))
_NEVER = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]")
# At the start of a word or line these have a meaning of their own, unless what follows says that they have not, or a common one.
_SIGN = re.compile(r"[!?`@&*\[{|>%<=]")
_COMMON = re.compile(r"[&*] |[|>](?: [^# \n]|[-+]?\n *[^ \n])")
_AT_LINE_START = frozenset("%<=>")
# One of them where it may have a meaning: each is looked for by itself, and only where it is there at all.
_SUSPECT = {
    ord(sign): re.compile(rf"{re.escape(sign)}(?<={before}.){after}")
    for signs, before, after in (("!?`@[{|>", r"[ \n]", ""), ("&*", r"[ \n]", "(?! )"), ("%<=", r"\n", ""))
    for sign in signs
}
_ESCAPES = re.compile(r'\\["\\n]')
_ATOM = r"""(?:"[^"\\\n]*"|'[^'\n]*'|\w[\w.()/+-]*(?: [\w(&][\w.()/+-]*)*)"""
_LIST = rf"\[ *(?:{_ATOM}(?: *, *{_ATOM})*)? *\]"
_PAIR = rf"\w+: (?:{_ATOM}|{_LIST})"
_FLOW = re.compile(rf"(?:{_LIST}|\{{ *(?:{_PAIR}(?: *, *{_PAIR})*)? *\}})(?= *\n| +#)")
# Lists that open within each other on one line: thousands of them would use up the parser's stack, and end the process.
_STACKED = re.compile(rf"- +(?:- +){{{_DEEPEST}}}")
_OPENED = re.compile(r"[:-] +\Z")
# A value that is text for certain, from the start of it to the end of its line: a hash is full of what would be odd numbers.
_QUOTED = re.compile(r'[:-] "[^"\\\n]*"(?= *\n)')
_ODD_NUMBER = re.compile(r"0[xXoObB]|[0-9._]_|_[0-9.]|\.[iInN]|[0-9]{18}|[eE][-+]?[0-9]{3}")
# What of it whole numbers below a billion can have; each begins with one certain sign, and so it is found in a tenth of the time.
_ODD_ZERO, _ODD_UNDERSCORE = re.compile(r"""0(?:(?<![\w"']0)[xXoObB]|0{7})"""), re.compile("_(?:[0-9.]|(?<=[0-9._]_))")
_BILLION = 10**9


def loaded(text: str) -> list[dict[str, Any]] | None:
    """Return every mapping in a text, as `mappings_in` does, or None where only the slow way can tell."""
    if len(text) > _LONGEST or not text.endswith("\n"):
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not _is_plain_text(text) or _STACKED.search(text):
        return None
    try:
        value: Any = loads(text, parse_datetime=False)
    except YAMLDecodeError:
        return None
    found: list[dict[str, Any]] = []
    return found if type(value) is dict and _is_plain(value, text, found) else None


def mappings_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping in a value, itself too: one before those in it."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from mappings_in(inner)


def _is_plain_text(text: str) -> bool:
    """True where the text holds nothing that may be read in two ways, apart from its numbers and keys."""
    try:
        rare = text.encode().translate(None, _USUAL)
    except UnicodeEncodeError:
        return False
    if "\n---" in text or "\n..." in text or text.startswith(("---", "...")):
        return False
    if not rare:
        return True
    if not rare.isascii() and (_NO_TEXT.search(text) or not is_normalized("NFC", text)):
        return False
    if _NEVER.search(rare) or (b"\\" in rare and "\\" in _ESCAPES.sub("", text)):
        return False
    text = f"\n{text}\n"
    return not any(byte in _SUSPECT and _SUSPECT[byte].search(text) for byte in set(rare)) or not _is_odd(text)


def _is_odd(text: str) -> bool:
    """True where a sign may mean more than itself; the text begins and ends with a line break."""
    past = 0
    for found in _SIGN.finditer(text):
        place, sign = found.start(), text[found.start()]
        before = text[place - 1]
        if place < past or before not in "\n ":
            continue
        if before == "\n" and sign in _AT_LINE_START:
            return True
        if sign in "%<=" or _COMMON.match(text, place):
            continue
        flow = _FLOW.match(text, place)
        if flow is None or not _OPENED.search(text, max(0, place - 9), place):
            return True
        past = flow.end()
    return False


def _is_plain(value: dict[Any, Any], text: str, mappings: list[dict[str, Any]]) -> bool:
    numbers: list[Any] = []
    if not _gather([value], mappings, numbers, _DEEPEST):
        return False
    return not numbers or _are_small_and_whole(numbers, text) or _are_plain_numbers(numbers, text)


def _are_small_and_whole(numbers: list[Any], text: str) -> bool:
    """True where only whole numbers are there, written as they always are; as almost everywhere."""
    if not all(type(number) is int and abs(number) < _BILLION for number in numbers):
        return False
    return not _ODD_ZERO.search(text) and not _ODD_UNDERSCORE.search(text)


def _are_plain_numbers(numbers: list[Any], text: str) -> bool:
    return all(type(number) in (int, float) for number in numbers) and not _ODD_NUMBER.search(_QUOTED.sub("", text))


def _gather(values: Iterable[Any], mappings: list[dict[str, Any]], others: list[Any], deepest: int) -> bool:
    """Gather the mappings, and what is neither text nor empty nor yes or no.

    False where keys are no plain words, or where there are too many levels.
    """
    for value in values:
        kind = type(value)
        if kind is str:
            continue
        if kind is dict or kind is list:
            inside = value
            if kind is dict:
                if not _are_distinct(tuple(value)):
                    return False
                mappings.append(value)
                inside = value.values()
            if not deepest or not _gather(inside, mappings, others, deepest - 1):
                return False
        elif kind is not bool and value is not None:
            others.append(value)
    return True


@lru_cache(maxsize=1_000)  # most mappings have the same keys
def _are_distinct(keys: tuple[Any, ...]) -> bool:
    """True where all keys are text, none merges, and no two are one key in two spellings."""
    return all(type(key) is str and key != "<<" for key in keys) and len({fold(key) for key in keys}) == len(keys)
