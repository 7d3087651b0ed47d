"""Ids: given once from the title, never changed, safe as a file name on every machine."""

import re

from netvaerk.domain.errors import Misuse
from netvaerk.domain.text import nfc

MAX_LENGTH = 60
ID_PATTERN = r"^[0-9]{4}-[a-z0-9]+(-[a-z0-9]+)*$"
# The names that Windows keeps for devices; no id may be one, with or without the year before it.
RESERVED = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}


def make_id(title: str, year: int) -> str:
    """Return `YYYY-slug` for a title; a long title is cut at a word.

    Raises Misuse where the title leaves nothing to make a name from.
    """
    from slugify import slugify  # 30 ms that only a new record needs

    danish = [["æ", "ae"], ["ø", "oe"], ["å", "aa"], ["Æ", "ae"], ["Ø", "oe"], ["Å", "aa"]]
    slug = slugify(nfc(title), replacements=danish, max_length=MAX_LENGTH - 5, word_boundary=True, save_order=True)
    if not slug:
        raise Misuse(f"Titlen »{title}« har ingen bogstaver eller tal, som et id kan dannes af. Vælg selv et, fx --id {year}-nyt-tema.")
    if slug in RESERVED:
        raise Misuse(f"Id'et »{slug}« er et navn, som Windows har reserveret. Vælg et andet med --id, fx --id {year}-{slug}-tema.")
    return f"{year}-{slug}"


def check_id(given: str) -> str:
    """Return an id that a person chose, or raise Misuse with what is allowed."""
    allowed = f"Et id er årstal og ord med små bogstaver, tal og bindestreg, højst {MAX_LENGTH} tegn, fx 2026-byhaver-paa-skolen."
    if not re.fullmatch(ID_PATTERN, given) or len(given) > MAX_LENGTH:
        raise Misuse(f"»{given}« kan ikke bruges som id. {allowed}")
    if given[5:] in RESERVED:
        raise Misuse(f"»{given}« kan ikke bruges som id: Windows har reserveret navnet. {allowed}")
    return given
