"""A first look at a file's bytes, so that the rules about its characters can pass over most files: one look for all of them."""

import re
import string
from typing import NamedTuple

# All digits count alike, all letters, and the two marks that both stand between pairs of digits.
_ALIKE = {**dict.fromkeys(string.digits.encode(), ord("0")), **dict.fromkeys(string.ascii_letters.encode(), ord("a")), ord("-"): ord(".")}
# Control characters, and the first bytes of those (C2), of Arabic's (D8) and of General Punctuation's (E2).
_RARE = dict.fromkeys([*(set(range(0x20)) - set(b"\t\n\r")), 0x7F, 0xC2, 0xD8, 0xE2], 1)
_FOLDED = bytes((_ALIKE | _RARE).get(byte, byte) for byte in range(256))
# What every number of eight or ten digits has in it, however it is grouped: see netvaerk/domain/personal_data.py. Six digits in a row have
# neither digit nor letter beside them: a hash is full of those that have.
_NUMBER = re.compile(rb"00(?:0000(?<![a0]0{6})0*(?![a0])| 00|\.00\.00\.00)")
# The blanks that are no plain ones: U+00A0 and U+202F.
_WIDE_BLANKS = (b"\x01\xa0", b"\x01\x80\xaf")


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
    rare = b"\x01" in folded
    number = _NUMBER.search(folded) is not None or (rare and any(blank in folded for blank in _WIDE_BLANKS))
    return Glance(number, b"@" in raw, rare)
