"""The formats that a paper comes in. One is a module with `render`, imported when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from netvaerk.documents.tree import Paper

# format: (what it is called in Danish, the module whose `render` takes a Paper and gives a Rendered)
FORMATS = {
    "md": ("Markdown", "netvaerk.documents.as_markdown"),
    "html": ("HTML", "netvaerk.documents.html.page"),
    "docx": ("Word", "netvaerk.documents.word.document"),
    "pdf": ("PDF", "netvaerk.documents.pdf.rendering"),
}


@dataclass(frozen=True)
class Rendered:
    """A file's bytes, and in Danish what of the paper had to be replaced in it."""

    content: bytes
    notes: tuple[str, ...] = ()


def render(paper: Paper, format_: str) -> Rendered:
    """Return a paper in one of `FORMATS`. Same paper, same bytes, on any machine."""
    module = import_module(FORMATS[format_][1])
    make: Callable[[Paper], Rendered] = module.render
    made = make(paper)
    return replace(made, notes=(*paper.notes, *made.notes))
