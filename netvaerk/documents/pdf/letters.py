"""Which characters the font has, and what is written for those that it lacks: typst stops at a character that it cannot draw."""

import struct
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from netvaerk.documents.tree import Inline, plain
from netvaerk.domain.text import REPLACEMENT, nfc, visible
from netvaerk.repository.brought import brought

FONTS = Path(__file__).with_name("fonts")
# All the faces have the same characters.
_FACE = "Inter-Regular.otf"
# What typst's own font for code has beside them; the sign for what could not be drawn is one.
_SPARE = f"{REPLACEMENT}☐☑☒✔✘♦♥♠♣"
# They change how their neighbours look, and show nothing of their own.
_SILENT = frozenset("\u200c\u200d\ufe0e\ufe0f")
# They say where a line ends, or may end.
_LAID_OUT = frozenset("\n\u00ad")
_MOST_NAMED = 12
_UNICODE = (3, 10)


@cache
def drawn() -> frozenset[int]:
    """Return the code points that can be drawn."""
    public = (code for code in characters(brought(FONTS, _FACE)) if unicodedata.category(chr(code)) not in ("Cc", "Co", "Cf"))
    return frozenset((*public, *map(ord, _SPARE)))


def characters(face: bytes) -> set[int]:
    """Return the characters of an OpenType font, from its table `cmap` (OpenType 1.9, "cmap", format 12)."""
    tables = {face[at : at + 4]: struct.unpack_from(">I", face, at + 8)[0] for at in _places(12, 16, face, 4)}
    cmap = tables[b"cmap"]
    records = [struct.unpack_from(">HHI", face, at) for at in _places(cmap + 4, 8, face, cmap + 2)]
    table = next(cmap + offset for platform, encoding, offset in records if (platform, encoding) == _UNICODE)
    (groups,) = struct.unpack_from(">I", face, table + 12)
    ranges = [struct.unpack_from(">II", face, table + 16 + 12 * group) for group in range(groups)]
    return {code for first, last in ranges for code in range(first, last + 1)}


def _places(first: int, size: int, face: bytes, count: int) -> range:
    """The offsets of records of a size, whose number stands at `count`."""
    (number,) = struct.unpack_from(">H", face, count)
    return range(first, first + size * number, size)


class Letters(dict[int, str]):
    """What is written for each character of one paper, and which had to be replaced."""

    def __missing__(self, code: int) -> str:
        """Return what is written for a character that is met for the first time."""
        shown = visible(chr(code), keep_newlines=True)
        if shown in _SILENT:
            shown = ""
        elif shown not in _LAID_OUT and ord(shown) not in drawn():
            shown = REPLACEMENT
        self[code] = shown
        return shown

    def of(self, text: str, *, lines: bool = False) -> str:
        """Return text with what can be drawn; line breaks are kept with `lines`."""
        written = nfc(text).translate(self)
        return written if lines else written.replace("\n", " ")

    def said(self, inlines: Iterable[Inline]) -> str:
        """Return what inlines say, without markup."""
        return self.of(plain(inlines)).strip()

    @property
    def notes(self) -> tuple[str, ...]:
        """In Danish, which characters had to be replaced."""
        replaced = [chr(code) for code, written in self.items() if written == REPLACEMENT != chr(code)]
        if not replaced:
            return ()
        named = [f"{c} (U+{ord(c):04X})" if c.isprintable() else f"U+{ord(c):04X}" for c in replaced[:_MOST_NAMED]]
        more = f" og {len(replaced) - _MOST_NAMED} andre" if len(replaced) > _MOST_NAMED else ""
        return (f"Erstattet: Skriften i PDF-filen har ikke tegnene {', '.join(named)}{more}. Dér står {REPLACEMENT}.",)
