"""The pictures that are drawn from a paper's tables: one drawing for all formats."""

from netvaerk.documents.figures.drawing import Drawing
from netvaerk.documents.figures.kinds import drawings
from netvaerk.documents.figures.raster import pngs

__all__ = ["Drawing", "drawings", "pngs"]
