"""YAML read by a fast parser, where it is certain to read the very values that `yaml_text` makes.

What the two could read differently goes the slow way, which has bounds, places and words for every fault: odd characters, tags,
anchors, several documents, flow style beyond the simplest, keys that are no text, numbers that only some take for numbers.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from types import NoneType
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
_ESCAPES = re.compile(r'\\["\\n]')
_ATOM = r"""(?:"[^"\\\n]*"|'[^'\n]*'|\w[\w.()/+-]*(?: [\w(&][\w.()/+-]*)*)"""
_LIST = rf"\[ *(?:{_ATOM}(?: *, *{_ATOM})*)? *\]"
_PAIR = rf"\w+: (?:{_ATOM}|{_LIST})"
_FLOW = re.compile(rf"(?:{_LIST}|\{{ *(?:{_PAIR}(?: *, *{_PAIR})*)? *\}})(?= *\n| +#)")
# Lists that open within each other on one line: thousands of them would use up the parser's stack, and end the process.
_STACKED = re.compile(rf"(?:- +){{{_DEEPEST + 1}}}")
_OPENED = re.compile(r"[:-] +\Z")
# A value that is text for certain, from the start of it to the end of its line: a hash is full of what would be odd numbers.
_QUOTED = re.compile(r'[:-] "[^"\\\n]*"(?= *\n)')
_ODD_NUMBER = re.compile(r"0[xXoObB]|[0-9._]_|_[0-9.]|\.[iInN]|[0-9]{18}|[eE][-+]?[0-9]{3}")


def loaded(text: str) -> dict[str, Any] | None:
    """Return the values of a mapping, or None where only the slow way can tell."""
    if len(text) > _LONGEST or not text.endswith("\n"):
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not _is_plain_text(text) or (("- -" in text or "-  " in text) and _STACKED.search(text)):
        return None
    try:
        value: Any = loads(text, parse_datetime=False)
    except YAMLDecodeError:
        return None
    return value if type(value) is dict and _is_plain(value, text) else None


def _is_plain_text(text: str) -> bool:
    """True where the text holds nothing that may be read in two ways, apart from its numbers and keys."""
    try:
        rare = text.encode().translate(None, _USUAL)
    except UnicodeEncodeError:
        return False
    if "\n---" in text or "\n..." in text or text.startswith(("---", "...")):
        return False
    if not rare or (not rare.translate(None, b"&%") and text.count("&") == text.count("& ") and "\n%" not in text and text[0] != "%"):
        return True
    if not rare.isascii() and (_NO_TEXT.search(text) or not is_normalized("NFC", text)):
        return False
    if _NEVER.search(rare) or (b"\\" in rare and "\\" in _ESCAPES.sub("", text)):
        return False
    return not _is_odd(f"\n{text}\n")


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


def _is_plain(value: dict[Any, Any], text: str) -> bool:
    kinds: set[type] = set()
    if not _gather([value], kinds, _DEEPEST):
        return False
    kinds -= {str, NoneType, bool}
    return not kinds or (kinds <= {int, float} and not _ODD_NUMBER.search(_QUOTED.sub("", text)))


def _gather(values: Iterable[Any], kinds: set[type], deepest: int) -> bool:
    """Gather the kinds of all single values. False where keys are no plain words, or where there are too many levels."""
    for value in values:
        kind = type(value)
        if kind is dict:
            if not deepest or not _keys_are_plain(value) or not _gather(value.values(), kinds, deepest - 1):
                return False
        elif kind is list:
            if not deepest or not _gather(value, kinds, deepest - 1):
                return False
        else:
            kinds.add(kind)
    return True


def _keys_are_plain(mapping: dict[Any, Any]) -> bool:
    return _are_distinct(tuple(mapping))


@lru_cache(maxsize=1_000)  # most mappings have the same keys
def _are_distinct(keys: tuple[Any, ...]) -> bool:
    """True where all keys are text, none merges, and no two are one key in two spellings."""
    return all(type(key) is str and key != "<<" for key in keys) and len({fold(key) for key in keys}) == len(keys)
