"""Bytes made into text, and in Danish what they are instead where they are no UTF-8."""

import codecs
import re

from netvaerk.domain.diagnostic import Place

HELP = "Åbn filen, og gem den igen med tegnsættet UTF-8."
_MARKS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_MARKED = frozenset(mark[:1] for mark in _MARKS)
_LOOKED_AT = 256
# A surrogate, written as if it were a character: half of one outside of the first 65,536.
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


class NotUtf8(Exception):
    """Bytes in another character set; says in Danish which, and where that shows."""

    def __init__(self, message: str, place: Place) -> None:
        """Take what is to be shown."""
        super().__init__(message)
        self.message, self.place = message, place


def decoded(raw: bytes) -> str:
    """Return a file's text without its byte order mark. Raises NotUtf8."""
    if (b"\0" in raw or raw[:1] in _MARKED) and (wide := _wide(raw)):
        raise NotUtf8(f"Filen er gemt som {wide} og ikke som UTF-8.", Place(1, 1))
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise NotUtf8(f"Filen er ikke gemt som UTF-8.{_looks(raw, error.start)}", Place(before.count(b"\n") + 1, column)) from None


def _looks(raw: bytes, start: int) -> str:
    """What the bytes that are no UTF-8 look like."""
    if _HALF.match(raw, start):
        return " Her står et halvt tegn."
    letter = raw[start : start + 1].decode("cp1252", "replace")
    alone = letter.isalpha() and (raw[start + 1 : start + 2] or b" ").isascii()
    return f" Her ser »{letter}« ud til at være gemt som Windows-1252 (»ANSI«)." if alone else ""


def _wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 by their mark, or by the NUL bytes that they put beside every plain letter."""
    for mark, name in _MARKS.items():
        if raw.startswith(mark):
            return name
    head = raw[:_LOOKED_AT]
    nul = head.count(0)
    if nul in (0, len(head)):
        return None
    if nul * 10 > len(head) * 6:
        return "UTF-32"
    return "UTF-16" if nul * 10 > len(head) * 3 else None
