"""Bytes made text, also where the name of their character set is wrong or none."""

import codecs
import re

# Character sets of plain text. Python knows other »encodings«, some of which are slow or no text at all.
_TEXT = re.compile(
    r"(?:us-)?ascii|utf[-_]?(?:7|8|8-sig|16|32)(?:[-_]?[bl]e)?|(?:iso[-_]?|latin|cp|windows|mac|koi8|gb|big5|euc|shift)[\w-]*"
)
_WIDE = re.compile(r"utf[-_]?(?:7|16|32)|iso[-_]?2022|gb|big5|euc|shift")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(raw: bytes, charset: str | None = None) -> str:
    """Return text; what its character set does not have becomes U+FFFD.

    Args:
        raw: the bytes.
        charset: the name that the file gives. Bytes that are UTF-8 are read so, whatever name they have.
    """
    name = (charset or "").strip().strip("'\"").lower()
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return raw.decode(encoding, "replace")
    if _WIDE.match(name) and _TEXT.fullmatch(name) and _exists(name):
        return raw.decode(name, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if not _TEXT.fullmatch(name) or not _exists(name) or re.match(r"(?:us-)?ascii|utf|iso[-_]?8859[-_]?1$|latin[-_]?1$", name):
        name = "cp1252"  # as browsers read what calls itself latin-1
    return raw.decode(name, "replace")


def _exists(name: str) -> bool:
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return True
