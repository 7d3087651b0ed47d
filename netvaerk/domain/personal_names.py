"""Guessing a personal name where a role belongs. It is a guess: no list holds all names, so it is a cautious one."""

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

from netvaerk.domain.text import fold

# A word, an initial with its full stop, or one other mark.
_PIECE = re.compile(r"[^\W\d_]\.|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\w\s]")
# After these a capital begins the name of a place or a department: »chefen for Hjemmeplejen Vest«.
_BEFORE_PLACES = frozenset(["af", "for", "fra", "hos", "i", "med", "om", "og", "over", "på", "til", "under", "ved"])
# How the words of roles and organisations end, folded; names do not end so.
_ENDINGS = """
leder chef konsulent raadgiver medarbejder assistent koordinator sekretaer laerer paedagog plejerske terapeut laege psykolog
vejleder formand forkvinde mester hjaelper behandler planlaegger specialist ingenioer arkitekt jurist oekonom bibliotekar
kasserer indehaver studerende borger bruger paaroerende forsker professor politiker direktoer fuldmaegtig betjent instruktoer
frivillig foraelder beboer patient deltager repraesentant udvalg raadet forum center centre kommune forening klubb fond skole
universitet institut hospital sygehus bibliotek region styrelse forvaltning afdeling sekretariat teamet gruppe netvaerk hjem
pleje omsorg sundhed oekonomi digitalisering beskaeftigelse uddannelse service dagtilbud virksomhed selskab museum kerne huset
byen sagen linjen
"""
_WORDS = """
ejer elev tolk ven mor far datter barn boern barnet unge ung aeldre by plan job hus sag bank kirke klub raad team stab kultur
fritid handicap social familie natur erhverv miljoe teknik teknisk faglig daglig paedagogisk administrativ kommunal pensioneret
dansk danske danmark danmarks nordisk red roed roede blaa human senior junior ny nye
"""
_ROLE_ENDINGS, _ROLE_WORDS = tuple(_ENDINGS.split()), frozenset(_WORDS.split())
_ARTICLE = re.compile(r"(?:erne|ene|en|et|er|ne|s|n|t|e)s?\Z")


def looks_like_a_name(text: str, known: AbstractSet[str] = frozenset()) -> bool:
    """True where a text that should be a role holds two to four capitalised words in a row that are no words of roles or departments.

    Args:
        text: what stands where a role belongs.
        known: words that are no names here, folded: those of the configured departments.
    """
    pieces = _PIECE.findall(text)
    if not any(one[0].isupper() and other[0].isupper() for one, other in pairwise(pieces)):
        return False  # as almost every role, and found out in a tenth of the time
    run, skipping = 0, False
    for piece in [*pieces, ","]:
        if _may_be_a_name(piece, known):
            run += 1
        elif run and re.fullmatch(r"[^\W\d_]\.?", piece) and piece[0].isupper():
            continue  # a middle initial
        else:
            if 2 <= run <= 4 and not skipping:
                return True
            run, skipping = 0, piece in _BEFORE_PLACES
    return False


def words_of(texts: list[str]) -> frozenset[str]:
    """The words of texts, folded: for `known`."""
    return frozenset(fold(piece) for text in texts for piece in _PIECE.findall(text))


def _may_be_a_name(piece: str, known: AbstractSet[str]) -> bool:
    if len(piece) < 2 or piece.endswith(".") or not all(_capitalised(part) for part in re.split("['’-]", piece)):
        return False
    word = fold(piece)
    forms = {word, _ARTICLE.sub("", word)}
    return not (forms & (known | _ROLE_WORDS) or any(form.endswith(_ROLE_ENDINGS) for form in forms))


def _capitalised(word: str) -> bool:
    return word[:1].isupper() and (word[1:].islower() or len(word) == 1)
