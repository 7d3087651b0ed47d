"""Drawings as PNG, for what cannot show SVG."""

import json
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from netvaerk.documents.figures.drawing import Drawing

if TYPE_CHECKING:
    from typst import Fonts

# Points to the inch: as fine as a common printer.
PPI = 150
_PAGES = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#for it in json(bytes(sys.inputs.drawings)) { page(image(bytes(it.svg), format: "svg", width: it.width * 1mm)) }"""


def pngs(drawings: Sequence[Drawing]) -> list[bytes]:
    """Return drawings as PNG; their letters are those of the font that papers bring, `�` for others."""
    import typst

    from netvaerk.documents.pdf.letters import Letters

    if not drawings:
        return []
    letters = Letters()
    given = json.dumps([{"svg": letters.of(drawing.svg), "width": drawing.width_mm} for drawing in drawings])
    made: Any = typst.compile(_PAGES, font_paths=_fonts(), format="png", ppi=PPI, sys_inputs={"drawings": given})
    return [bytes(picture) for picture in (made if isinstance(made, list) else [made])]


@cache
def _fonts() -> "Fonts":
    from typst import Fonts

    from netvaerk.documents.pdf.letters import FONTS

    return Fonts(include_system_fonts=False, font_paths=[FONTS])
