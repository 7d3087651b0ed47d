"""Finding CPR numbers, e-mail addresses and phone numbers in any text. Finders yield spans (offsets) and are linear in the text."""

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import category, decimal

Span = tuple[int, int]

# The blanks and hyphens that people and word processors put between digits; a hyphen may be escaped in Markdown.
_BLANK = "[ \u00a0\u202f]"
_HYPHEN = r"\\?[-\u2010-\u2015\u2212]"
# A line may end within a number, also where it is wrapped in a quote of YAML, or by a hard break of Markdown.
_BREAK = r"[ \\]?\r?\n[ ]{0,8}"
_JOINED = rf"(?:{_BLANK}?(?:{_HYPHEN})?(?:{_BLANK}|{_BREAK})?|[./])"
# In pairs, which a day is often written in, the last four digits have to be joined to it as no other number is.
_IN_PAIRS = rf"{_BLANK}[01][0-9]{_BLANK}[0-9]{{2}}(?:{_BLANK}|{_BLANK}?{_HYPHEN}{_BLANK}?|/)|\.[01][0-9]\.[0-9]{{2}}(?:{_HYPHEN}|[./])"
# Looking back from the first digit itself lets the search skip to digits: many times as fast as looking back before it.
_CPR = re.compile(rf"[0-3](?<![^\W_].)[0-9](?:[01][0-9]{{3}}{_JOINED}|{_IN_PAIRS})[0-9]{{4}}(?![^\W_])")
# What nobody sees within a number: soft hyphens, joiners, marks of direction, and what is shown in their place.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")
_LOCAL = re.compile(r"[\w+\\][\w.+\\'&%-]*\Z")
_LONGEST_LOCAL = 64  # RFC 5321 4.5.3.1.1
_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.){1,9}[^\W\d_]{2,24}(?![^\W_])")


# All digits alike; the first bytes of what is not seen or is an odd blank (C2, E2), and of letters and digits of other scripts.
_ALIKE = {**dict.fromkeys(b"0123456789", ord("0")), 0xC2: 1, 0xE2: 1, **dict.fromkeys({*range(0xD6, 0x100)} - {0xE2}, 2)}
_FOLDED = bytes(_ALIKE.get(byte, byte) for byte in range(256))


def cpr_numbers(text: str) -> Iterator[Span]:
    """Yield CPR numbers: six digits that are a date, four more, and no letter or digit next to them.

    They may be grouped, broken over two lines, written with the digits of any script, and have marks in them that nobody sees.
    Modulus 11 is not asked for: since 2007 numbers are given that do not hold it.
    """
    folded = text.encode("utf-8", "replace").translate(_FOLDED)
    odd = b"0\x01" in folded or b"\x02" in folded
    if not (odd or b"000000" in folded or b"00 00" in folded or b"00.00.00" in folded):  # most texts can be passed over at once
        return
    found = {match.span() for match in _CPR.finditer(text) if _has_birthday(digits_of(match[0]))}
    yield from sorted(found | _disguised(text) if odd else found)


def _disguised(text: str) -> set[Span]:
    """The numbers that can be seen in a text once its digits are ASCII's and what nobody sees is gone."""
    plain = text.translate(_PLAIN)
    if plain == text:
        return set()
    places = [place for place, character in enumerate(plain) if character != "\0"]
    matches = (match for match in _CPR.finditer(plain.replace("\0", "")) if _has_birthday(digits_of(match[0])))
    return {(places[match.start()], places[match.end() - 1] + 1) for match in matches}


class _Plain(dict[int, str]):
    """Each character as ASCII's digit, hyphen, stroke or blank, where it is one; NUL for what nobody sees; else itself."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if _UNSEEN.match(character):
            character = "\0"
        elif code > 0x7F and character.isdecimal():
            character = str(decimal(character))
        elif category(character) == "Zs" and not re.match(_BLANK, character):
            character = " "
        return self.setdefault(code, character)


_PLAIN = _Plain({0xFF0D: "-", 0xFF0E: ".", 0xFF0F: "/"})


def _has_birthday(digits: str) -> bool:
    """True for a day in its century, which digit seven tells (CPR-kontoret, »Personnummeret i CPR«).

    For the calendar that matters in one year alone: 0-3 stand for the 1900s, and 1900 had no 29 February; 2000 had one.
    """
    century = 1900 if digits[6] in "0123" else 2000
    return _is_day(century + int(digits[4:6]), int(digits[2:4]), int(digits[:2]))


def mail_addresses(text: str) -> Iterator[Span]:
    """Yield e-mail addresses."""
    at = text.find("@")
    while at >= 0:
        domain, begin = _DOMAIN.match(text, at + 1), max(0, at - _LONGEST_LOCAL)
        local = _LOCAL.search(text[begin:at]) if domain else None
        if local and domain:
            yield begin + local.start(), domain.end()
        at = text.find("@", at + 1)


def _grouped(gap: str) -> str:
    """The seven digits after the first, in the groupings that are in use; `gap` names what stands between pairs."""
    pairs = rf"[0-9](?P<{gap}>{_BLANK}|[-.])[0-9]{{2}}(?P={gap})[0-9]{{2}}(?P={gap})[0-9]{{2}}"
    return rf"[0-9]{{7}}|{pairs}|[0-9]{{3}}{_BLANK}[0-9]{{4}}|[0-9]{{2}}{_BLANK}[0-9]{{3}}{_BLANK}[0-9]{{2}}"


def _after_45(gap: str) -> str:
    """The rest of a number from abroad; without +45 the grouping 22 345 678 is how amounts are written."""
    return rf"45\)?{_BLANK}?-?[2-9](?:{_grouped(gap)}|[0-9]{_BLANK}[0-9]{{3}}{_BLANK}[0-9]{{3}})"


_PHONE = re.compile(
    rf"[+02-9](?:(?<=\+){_after_45('plus')}|(?<=0)(?<![^\W_].)0{_after_45('zeros')}|(?<=[2-9])(?<![^\W_].)(?:{_grouped('home')}))(?![^\W_])"
)
_WHAT = r"\W{0,3}(?:nr\W{0,3}|nummer\W{0,3})?\Z"
_CALLED = re.compile(rf"\b(?:(?:tlf|telefon|mobil|mob)(?:en|nr|nummer|telefon)?|ringe?(?: \w+){{0,3}}){_WHAT}", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?:\b(?:cvr|ean|sag|sags|sagen|journal|j|konto|faktura|ordre|isbn|issn|id|commit|kr|dkk|\w+nr|\w+nummer){_WHAT}|[€$#=/] ?\Z)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\s?(?:kr\b|kroner|dkk|mio|mia|euro|[€$%]|m2|m²|kg\b|km\b|ton\b|stk\b)|[-_/][^\W_]", re.IGNORECASE)
_LOOKED_AT = 24


def phone_numbers(text: str) -> Iterator[Span]:
    """Yield Danish phone numbers, with +45 or 0045 or without.

    Eight digits alone can be much else: a day, an amount, a CVR or case number, a part of a longer number. What looks so is passed over.
    """
    for found in _PHONE.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - _LOOKED_AT) : start], text[end : end + _LOOKED_AT]
        if found[0][0] in "+0" or _CALLED.search(before) or not _is_something_else(before, found[0], after):
            yield start, end


def _is_something_else(before: str, number: str, after: str) -> bool:
    return bool(_NUMBERED.search(before) or _AMOUNT.match(after)) or _goes_on(before, number, after) or _is_date(number)


def _goes_on(before: str, number: str, after: str) -> bool:
    """True for a part of a longer number: a group as long as its own stands beside it, or a mark that joins digits."""
    groups = re.split(r"\D", number)
    left, right = len(groups[0]), len(groups[-1])
    if re.search(r"[^\W_][-/_]\Z|[0-9][.,:]\Z", before) or re.match(r"[.,:][0-9]", after):
        return True
    return bool(re.search(rf"(?<![0-9])[0-9]{{{left}}}{_BLANK}\Z", before) or re.match(rf"{_BLANK}[0-9]{{{right}}}(?![0-9])", after))


def _is_date(number: str) -> bool:
    """True for 20260501, 21042015 and two years side by side."""
    groups = re.split(r"\D", number)
    if len(groups) == 2:
        return all(group[:2] in ("19", "20") for group in groups)
    if len(groups) != 1:
        return False
    year_first, year_last = (number[:4], number[4:6], number[6:]), (number[4:], number[2:4], number[:2])
    return any(y[:2] in ("19", "20") and _is_day(int(y), int(m), int(d)) for y, m, d in (year_first, year_last))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def contact_key(contact: str) -> str:
    """What makes two contacts the same: a mail address in small letters, a phone number's last eight digits."""
    return contact.replace("\\", "").casefold() if "@" in contact else digits_of(contact)[-8:]


def digits_of(text: str) -> str:
    """The digits of a text."""
    return "".join(re.findall("[0-9]", text))
