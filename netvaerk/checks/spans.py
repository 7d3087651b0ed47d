"""What several rules ask about the Markdown below a front matter."""

from functools import lru_cache

from netvaerk.domain.markdown import Heading, headings
from netvaerk.domain.spans import Span, line_starts, span_of_heading

__all__ = ["Span", "line_starts", "outline", "span_of_heading"]


@lru_cache(maxsize=2)
def outline(body: str) -> tuple[Heading, ...]:
    """The headings of a body; several rules ask for them in turn."""
    return tuple(headings(body))
