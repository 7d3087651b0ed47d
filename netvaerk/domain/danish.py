"""How dates, numbers and lists are written in Danish, by the house style of the municipality's referater."""

from collections.abc import Sequence
from datetime import date

from netvaerk.domain.text import fold, nfc

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def short_date(day: date) -> str:
    """`21-04-2015`."""
    return f"{day:%d-%m-%Y}"


def long_date(day: date) -> str:
    """`21. april 2015`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def meeting_time(day: date, time: str) -> str:
    """`Tirsdag d. 21. april 2015 kl. 15:00`, as the date line of a referat."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} d. {long_date(day)} kl. {time}"


def decimal(number: float | None) -> str:
    """One decimal with a comma; a dash where there is no number."""
    return "–" if number is None else f"{number:.1f}".replace(".", ",")


def plain_number(number: float) -> str:
    """`3` or `3,5`: no decimals where there are none."""
    return f"{number:g}".replace(".", ",")


def listed(words: Sequence[str], last: str = "og") -> str:
    """`a, b og c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """`1 tema`, `3 temaer`, `ingen temaer`."""
    if number == 0:
        return f"ingen {many}"
    return f"{number} {one if number == 1 else many}"


def sort_key(text: str) -> tuple[list[int], str]:
    """Order by the Danish alphabet: … z æ ø å, with aa as å (Retskrivningsordbogen § 5)."""
    plain = nfc(text).casefold().replace("aa", "å")
    return [_rank(c) for c in plain], text


def _rank(character: str) -> int:
    """The place of one character: æ ø å after z, other accented letters as their plain letter."""
    if character in "æäøöå":
        return ord("z") + 1 + "æäøöå".index(character) // 2
    return ord(fold(character)[:1] or character)
