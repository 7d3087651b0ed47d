"""A drawing as SVG. What is drawn carries its light colours itself; a page's style can change them by the names of its classes."""

from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from netvaerk.domain.text import visible

# The font that papers bring; where it is not there, another without serifs.
FAMILY = "Inter"
_FAMILIES = f"{FAMILY}, sans-serif"
_MM = 0.3  # of a unit: text of 11 units is then set as in a paper

_INK, _PAPER = "#1c2b33", "#ffffff"
# From few points to many: the colour of a field and of what stands in it. Each field is darker than the one before.
SHADES = (("#f1f5f7", _INK), ("#d8e6ec", _INK), ("#b3d0db", _INK), ("#7fb0c2", _INK), ("#2f7690", _PAPER), ("#124a5f", _PAPER))
# What is drawn, by the class that says what it is: its colour on white paper.
COLOURS = {
    "text": _INK,
    "soft": "#52636d",
    "grid": "#c9d3d8",
    "bar": "#2f7690",
    "spread": _INK,
    "halo": _PAPER,
    **{f"shade{place}": fill for place, (fill, _) in enumerate(SHADES)},
    **{f"ink{place}": ink for place, (_, ink) in enumerate(SHADES)},
}
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Drawing:
    """One picture.

    Attributes:
        title: what it is, in a few words.
        description: what it shows, in a sentence or two; the numbers stand in the table below it.
        width: of the drawing in its own units.
        height: of the drawing in its own units.
        parts: the SVG of what is drawn.
    """

    title: str
    description: str
    width: float
    height: float
    parts: str

    @property
    def alternative(self) -> str:
        """What is said in its place, where it is not seen."""
        return f"{self.title}. {self.description}"

    @property
    def width_mm(self) -> float:
        """How wide it is on paper."""
        return self.width * _MM

    @property
    def height_mm(self) -> float:
        """How high it is on paper."""
        return self.height * _MM

    @property
    def svg(self) -> str:
        """The drawing as a file of its own."""
        return self.named("diagram")

    def named(self, name: str) -> str:
        """Return the drawing as SVG that can stand in a page; `name` is its own there."""
        size = f'viewBox="0 0 {number(self.width)} {number(self.height)}" width="{number(self.width)}" height="{number(self.height)}"'
        told = f'<title id="{name}.titel">{escaped(self.title)}</title><desc id="{name}.tekst">{escaped(self.description)}</desc>'
        labelled = f'role="img" aria-labelledby="{name}.titel {name}.tekst" font-family="{_FAMILIES}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {labelled}>{told}{self.parts}</svg>'


def escaped(text: str) -> str:
    """Return text as it stands in SVG."""
    return escape(visible(text))


def number(value: float) -> str:
    """Return a number as it stands in SVG: as short as can be, with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text(at: Point, said: str, *, size: float = 11, anchor: str = "start", kind: str = "text", more: str = "") -> str:
    """Return words on a line; `anchor` is the part of them that stands at the point."""
    place = f'x="{number(at[0])}" y="{number(at[1])}" font-size="{number(size)}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place} fill="{_colour(kind)}"{more}>{escaped(said)}</text>'


def box(corner: Point, size: Point, kind: str, more: str = "") -> str:
    """Return a box; its corner at the top left is at the point."""
    place = f'x="{number(corner[0])}" y="{number(corner[1])}" width="{number(size[0])}" height="{number(size[1])}"'
    return f'<rect class="{kind}" {place} fill="{_colour(kind)}"{more}/>'


def line(start: Point, end: Point, kind: str, thick: float = 1) -> str:
    """Return a straight line."""
    ends = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
    return f'<line class="{kind}" {ends} stroke="{_colour(kind)}" stroke-width="{number(thick)}"/>'


def _colour(kind: str) -> str:
    return COLOURS.get(kind, "none")


def shortened(said: str, width: float, size: float) -> str:
    """Return words that take up at most `width`, with `…` for the rest, as wide as letters mostly are."""
    room = width / size
    if sum(map(_wide, said)) <= room:
        return said
    kept = next(n for n in range(len(said), -1, -1) if n == 0 or sum(map(_wide, said[:n])) + 1 <= room)
    return f"{said[:kept].rstrip(' .,–-')}…"


def wrapped(said: str, width: float, size: float) -> list[str]:
    """Return words as one line or two, none wider than `width`, with `…` for what there is no room for."""
    first = shortened(said, width, size)
    if first == said:
        return [said]
    words, line = said.split(), ""
    while words and shortened(joined := f"{line} {words[0]}".strip(), width, size) == joined:
        line = joined
        words.pop(0)
    return [line, shortened(" ".join(words), width, size)] if line else [first]


def _wide(letter: str) -> float:
    """How wide a letter is, measured by its height."""
    if letter in "iljtfrI.,:;'!()[] |":
        return 0.32
    if ord(letter) > 0x2FFF:
        return 1.1
    return 0.9 if letter in "mwMWæÆ@%" else 0.7 if letter.isupper() else 0.58
