"""The formats that the form comes in. One is a module with `render`, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from netvaerk.documents.formats import Rendered
from netvaerk.domain.form import Form

_MODULES = {
    "docx": "netvaerk.documents.form.word",
    "html": "netvaerk.documents.form.page",
    "md": "netvaerk.documents.form.markdown",
    "pdf": "netvaerk.documents.form.paper",
}


def render(form: Form, format_: str, letterhead: bytes | None = None) -> Rendered:
    """Return the form in one of the formats of papers. Same form, same bytes, on any machine.

    Args:
        form: empty or filled in.
        format_: one of `formats.FORMATS`.
        letterhead: the municipality's own Word file, for the Word form.

    Raises Refusal for a letterhead that cannot be used.
    """
    make: Callable[[Form, bytes | None], Rendered] = import_module(_MODULES[format_]).render
    return make(form, letterhead)
