"""What lies among the records and is none: it is not read, and nobody would notice unless it is named."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from netvaerk.domain.diagnostic import Diagnostic
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import fold, nearest
from netvaerk.repository.layout import INDEX_FILE
from netvaerk.repository.source import whole_file

_PLACES = "Temaer ligger i data/themes, vurderinger i data/assessments/<tema>, netværk i data/networks og møder i data/meetings."
# What people's programs call a text that was meant to be a record; pictures and enclosures may lie beside it.
_TEXTS = re.compile(r".*\.(md|markdown|mdown|mkd|txt)", re.IGNORECASE | re.DOTALL)
_DANISH = {
    "temaer": Kind.THEME, "tema": Kind.THEME, "vurderinger": Kind.ASSESSMENT, "netværk": Kind.NETWORK, "møder": Kind.MEETING,
}  # fmt: skip


def stray(root: Path, path: str) -> Iterator[Diagnostic]:
    """Yield where something in a folder of records is no record of it."""
    if os.path.isdir(root / path):  # noqa: PTH112 - never raises
        yield whole_file("NV108", path, "Her kan ikke ligge en mappe.", _PLACES)
    elif os.path.islink(root / path) and not os.path.exists(root / path):  # noqa: PTH114, PTH110 - never raises
        yield whole_file("NV115", path, "Linket går i ring eller peger på noget, der ikke findes.", "Læg det rigtige her i stedet.")
    elif _TEXTS.fullmatch(path):
        ending = "" if path.endswith(".md") else " Filnavnet skal ende på .md."
        yield whole_file("NV108", path, f"Filen ligger det forkerte sted eller har et forkert navn.{ending}", _PLACES)


def astray(root: Path) -> Iterator[Diagnostic]:
    """Yield what lies in `data/` itself: texts, and folders whose name was meant to be one of the four."""
    try:
        names = sorted(name for name in os.listdir(root / "data") if not name.startswith("."))  # noqa: PTH208 - only the names
    except OSError:
        return
    known = {kind.value: kind for kind in Kind} | _DANISH
    for name in names:
        path = f"data/{name}"
        if name in set(Kind) or path == INDEX_FILE:
            continue
        if not os.path.isdir(root / path):  # noqa: PTH112 - never raises
            yield from stray(root, path)
        elif meant := nearest(fold(name), known):
            yield whole_file("NV108", path, f"Mappen læses ikke. Mente du »data/{known[meant].value}«?", _PLACES)
