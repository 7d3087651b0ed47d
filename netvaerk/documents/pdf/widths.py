"""How wide the columns of a table are, by what stands in them, and which of its rows are better not broken over two pages."""

from collections.abc import Iterable, Sequence

from netvaerk.documents.tree import Inline, Row, Table, plain

# In characters: what a line holds, the space around a cell's text, and what a column may ask for its longest text and its longest word.
_LINE, _AROUND, _MOST_TEXT, _MOST_WORD = 108, 2.2, 80, 24
# Room for letters that are wider than most; those of a head are smaller, and bold.
_WIDE, _HEAD = 1.08, 1.03
# Columns of numbers that need more than this part of the line for their heads have the heads' long words hyphenated, after so many letters.
_MOST_NUMBERS, _SYLLABLES = 0.6, 8
# A row of more lines than this may go on to the next page.
_MOST_LINES = 14


def widths(table: Table) -> list[float]:
    """Return the share of the line that each column has: room for its longest word, and of the rest what its text can use."""
    columns = [[plain(row[place]) for row in table.rows] for place in range(len(table.head))]
    heads = _heads(table)
    words = [
        max(head, _longest(word for text in column for word in text.split()) * _WIDE, 1)
        for head, column in zip(heads, columns, strict=True)
    ]
    least = _least(words)
    asked = [max(min(_longest(column) * _WIDE, _MOST_TEXT) + _AROUND - room, 0) for column, room in zip(columns, least, strict=True)]
    shares = [room + more for room, more in zip(least, _shared(_LINE - sum(least), asked), strict=True)]
    return [round(part * _LINE / sum(shares), 1) for part in shares]


def _heads(table: Table) -> list[float]:
    """What each column needs for its head. Many columns of numbers would leave no room for the words that tell what the rows are about."""
    longest = [_longest(plain(cell).split()) * _HEAD for cell in table.head]
    numbers = [side == "right" for side in table.aligned]
    if sum(room + _AROUND for room, right in zip(longest, numbers, strict=True) if right) <= _LINE * _MOST_NUMBERS:
        return longest
    return [min(room, _SYLLABLES * _HEAD) if right else room for room, right in zip(longest, numbers, strict=True)]


def _least(words: Sequence[float]) -> list[float]:
    """What each column needs for its longest word; where the line has no room for all, the longest are hyphenated."""
    for most in range(_MOST_WORD, 0, -1):
        least = [min(word, most) + _AROUND for word in words]
        if sum(least) <= _LINE:
            break
    return least


def _shared(room: float, asked: Sequence[float]) -> list[float]:
    """What each column gets of what is left: those that ask for little get all of it, the others the same."""
    given = [0.0] * len(asked)
    for done, place in enumerate(sorted(range(len(asked)), key=lambda place: asked[place])):
        given[place] = max(min(asked[place], room / (len(asked) - done)), 0)
        room -= given[place]
    return given


def whole(row: Row, shares: Sequence[float]) -> bool:
    """Tell whether a row is so short that it stays on one page."""
    return all(len(plain(cell)) / max(share - _AROUND, 1) < _MOST_LINES for cell, share in zip(row, shares, strict=True))


def narrow(cell: tuple[Inline, ...], share: float) -> bool:
    """Tell whether a cell is too narrow for its longest word, which is hyphenated then."""
    return _longest(plain(cell).split()) > share - _AROUND


def _longest(texts: Iterable[str]) -> int:
    return max(map(len, texts), default=0)
