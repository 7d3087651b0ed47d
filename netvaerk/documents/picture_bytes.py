"""The bytes of a PNG or JPEG taken apart: how large it is, and all but the picture left out (a photo may tell who took it, and where)."""

import zlib
from collections.abc import Iterator
from struct import error, unpack

from netvaerk.documents.tree import Picture

_PNG = b"\x89PNG\r\n\x1a\n"
# What is needed to draw it right; times, texts, Exif and what only other programs know are not (PNG, chapter 11).
_PNG_KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB"}
# Markers that stand alone, without a length (JPEG, table B.1).
_JPEG_BARE = {0x01, *range(0xD0, 0xD9)}
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
# The profile of its colours and how they are mixed; the other notes (APP1 is Exif) and comments are left out.
_JPEG_KEPT_NOTES = {0xE0, 0xE2, 0xEE}
_JPEG_NOTES = {*range(0xE0, 0xF0), 0xFE}
_START_OF_SCAN, _END = 0xDA, 0xD9


class Unfit(Exception):
    """Bytes that cannot be used as a picture; the message says why, in Danish."""


def picture_of(content: bytes) -> Picture:
    """Return the picture that a file holds.

    Raises Unfit for what is no PNG or JPEG, is torn, or would lie on its side.
    """
    try:
        return _png(content) if content.startswith(_PNG) else _jpeg(content)
    except (IndexError, ValueError, error):
        raise Unfit("filen er ikke en hel PNG eller JPEG") from None


def _png(content: bytes) -> Picture:
    width, height = unpack(">II", content[16:24])
    kept = [content[at:end] for kind, at, end in _chunks(content) if kind in _PNG_KEPT]
    if kept[0][4:8] != b"IHDR" or kept[-1][4:8] != b"IEND":
        raise ValueError
    return Picture(_PNG + b"".join(kept), "png", width, height)


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The name of each chunk, where it begins and where the next one does."""
    at = len(_PNG)
    kind = b""
    while kind != b"IEND":
        (length,) = unpack(">I", _cut(content, at, at + 4))
        end = at + 12 + length
        kind = content[at + 4 : at + 8]
        if _cut(content, end - 4, end) != zlib.crc32(content[at + 4 : end - 4]).to_bytes(4, "big"):
            raise ValueError
        yield kind, at, end
        at = end


def _jpeg(content: bytes) -> Picture:
    if content[:2] != b"\xff\xd8":
        raise ValueError
    kept = [content[:2]]
    size = (0, 0)
    for marker, at, end in _segments(content):
        if marker in _JPEG_FRAMES:
            height, width = unpack(">HH", content[at + 5 : at + 9])
            size = (width, height)
        if marker == 0xE1 and _turned(content[at + 4 : end]):
            raise Unfit("fotoet ligger på siden. Drej det i et billedprogram, og gem det igen")
        if marker not in _JPEG_NOTES or marker in _JPEG_KEPT_NOTES:
            kept.append(content[at:end])
    return Picture(b"".join(kept), "jpeg", *size)


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """The marker of each segment, where it begins and where the next one does; what a scan holds goes with its marker."""
    at = 2
    marker = 0
    while marker != _END:
        if content[at] != 0xFF:
            raise ValueError
        while content[at + 1] == 0xFF:  # filling before a marker
            at += 1
        marker = content[at + 1]
        end = at + 2 if marker in _JPEG_BARE or marker == _END else at + 2 + int.from_bytes(_cut(content, at + 2, at + 4), "big")
        if marker == _START_OF_SCAN:
            end = _end_of_scan(content, end)
        yield marker, at, end
        at = end


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker is; in a scan FF is followed by 00, or by the mark of a restart."""
    while True:
        at = content.index(b"\xff", at)
        if content[at + 1] not in {0x00, 0xFF, *range(0xD0, 0xD8)}:
            return at
        at += 1 if content[at + 1] == 0xFF else 2


def _turned(note: bytes) -> bool:
    """True where a camera says that the photo is to be turned when it is shown (Exif 2.3, tag 274)."""
    if not note.startswith(b"Exif\0\0"):
        return False
    data = note[6:]
    order = "<" if data[:2] == b"II" else ">"
    (first,) = unpack(f"{order}I", _cut(data, 4, 8))
    (number,) = unpack(f"{order}H", _cut(data, first, first + 2))
    entries = (data[at : at + 12] for at in range(first + 2, first + 2 + 12 * number, 12))
    found = [unpack(f"{order}H", e[8:10])[0] for e in entries if len(e) == 12 and unpack(f"{order}H", e[:2])[0] == 274]
    return any(orientation > 1 for orientation in found)


def _cut(content: bytes, start: int, end: int) -> bytes:
    """The bytes between two places.

    Raises ValueError where the file ends before.
    """
    if end > len(content):
        raise ValueError
    return content[start:end]
