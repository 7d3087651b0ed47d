"""A first look at a file's bytes, so that the rules about its characters can pass over most files: one look for all of them."""

import re
import string
from typing import NamedTuple

# All digits count alike, all letters, and so do the marks that stand between pairs of digits.
_ALIKE = {
    **dict.fromkeys(string.digits.encode(), ord("0")),
    **dict.fromkeys(string.ascii_letters.encode(), ord("a")),
    **dict.fromkeys(b"-/", ord(".")),
}
# Control characters, and the first bytes of those and of soft hyphens (C2) and of General Punctuation's (E2).
_RARE = dict.fromkeys([*(set(range(0x20)) - set(b"\t\n\r")), 0x7F, 0xC2, 0xE2], 1)
# The first bytes of other scripts, which have digits and marks of their own.
_FOREIGN = dict.fromkeys({*range(0xD6, 0x100)} - {0xE2}, 2)
_FOLDED = bytes((_ALIKE | _RARE | _FOREIGN).get(byte, byte) for byte in range(256))
# What every number of eight or ten digits has in it, however it is grouped: see netvaerk/domain/personal_data.py. Six digits in a row have
# neither digit nor letter beside them: a hash is full of those that have.
_NUMBER = re.compile(rb"00(?:0000(?<![a0]0{6})0*(?![a0])| 00|\.00\.00(?:\\?\.00|\x01))")
# A digit before a blank that is no plain one (U+00A0, U+2000-200A, U+202F, U+205F) or a mark that nobody sees (U+00AD, U+200B-200F, …).
_GROUPED = re.compile(rb"0\x01(?:[\xa0\xad]|\x80[\x80-\x8f\xa8-\xaf]|\x81[\x9f-\xaf])")


class Glance(NamedTuple):
    """What a file may hold. False is certain; True asks for a closer look.

    `number` is a CPR or phone number, `mail` a mail address, and `hidden` a character that is not seen or turns the direction of reading.
    """

    number: bool
    mail: bool
    hidden: bool


def glance(raw: bytes) -> Glance:
    """Look at UTF-8."""
    folded = raw.translate(_FOLDED)
    foreign = b"\x02" in folded
    rare = foreign or b"\x01" in folded
    number = foreign or _NUMBER.search(folded) is not None or (rare and b"0\x01" in folded and _GROUPED.search(folded) is not None)
    return Glance(number, b"@" in raw, rare)
