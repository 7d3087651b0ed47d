"""Small pictures in a terminal: bars and heat. The number always stands beside them, so nothing is said by colour alone."""

import sys

from netvaerk.cli.console import Cell, is_terminal
from netvaerk.domain.danish import decimal

_MOST = 3
_SHADES = " ░▒▓█"
_FULL, _EMPTY = "█", "░"
_WIDTH = 12


def drawn() -> bool:
    """Whether pictures are drawn: at a terminal that has the characters for it."""
    try:
        _SHADES.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return is_terminal(sys.stdout)


def bar(mean: float | None) -> Cell:
    """A score from 0 to 3 as a bar."""
    if mean is None:
        return ""
    full = round(mean / _MOST * _WIDTH)
    return _FULL * full + _EMPTY * (_WIDTH - full), _style(mean)


def heat(mean: float | None) -> Cell:
    """A score from 0 to 3 as a number; at a terminal with a shade that grows with it."""
    if mean is None or not drawn():
        return decimal(mean)
    shade = _SHADES[round(mean / _MOST * (len(_SHADES) - 1))]
    return f"{decimal(mean)} {shade * 2}", _style(mean)


def _style(mean: float) -> str:
    return "red" if mean < 1 else "yellow" if mean < 2 else "green"
