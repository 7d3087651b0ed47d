"""Links to headings of the same document, as git hosts and Markdown readers name them."""

import unicodedata

from netvaerk.documents.markdown import Markdown, words
from netvaerk.domain.markdown import escape
from netvaerk.domain.text import nfc


def slug(heading: str) -> str:
    """Return the name that a heading's text is given: small letters (æøå too), a hyphen for a space, no other punctuation.

    The rule is GitHub's; GitLab and Forgejo agree but for a mark that stands alone between spaces.
    """
    return "".join("-" if c == " " else c for c in nfc(heading).lower() if c in " -" or _in_word(c))


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc", "Pc")


def link(text: str, heading: str | None = None) -> Markdown:
    """Return a link that shows `text` and leads to the heading of that text, or to another `heading`."""
    shown = text if isinstance(text, Markdown) else escape(text)
    target = shown if heading is None else heading if isinstance(heading, Markdown) else escape(heading)
    return Markdown(f"[{shown}](#{slug(' '.join(words(target)))})")
