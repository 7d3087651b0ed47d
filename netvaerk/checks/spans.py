"""What several rules ask about the Markdown below a front matter."""

from netvaerk.domain.markdown import contents
from netvaerk.domain.markdown import headings as outline
from netvaerk.domain.spans import Span, line_starts, span_of_heading

__all__ = ["Span", "contents", "line_starts", "outline", "span_of_heading"]
