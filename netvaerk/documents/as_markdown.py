"""A paper as Markdown: the text that its template gave."""

from netvaerk.documents.formats import Rendered
from netvaerk.documents.tree import Paper


def render(paper: Paper) -> Rendered:
    """Return the paper's own text, in UTF-8."""
    return Rendered(paper.markdown.encode())
