"""Rendering a meeting's paper and putting it where the user wants it."""

from typing import TYPE_CHECKING

from netvaerk.cli.console import say

if TYPE_CHECKING:
    from netvaerk.repository.store import Store


def write_document(store: "Store", kind: str, meeting: str, out: str | None) -> None:
    """Render the `dagsorden` or `referat` of a meeting and write it to `documents/` or the folder `out`."""
    from netvaerk.documents.meeting_paper import dagsorden, referat
    from netvaerk.repository.documents import save_document
    from netvaerk.repository.layout import TEMPLATES

    render = dagsorden if kind == "dagsorden" else referat
    register = store.register()
    text = render(register.meetings[meeting], register, store.root / TEMPLATES)
    say(f"{kind.capitalize()}: {save_document(store.root, out, f'{kind}-{meeting}.md', text)}")
