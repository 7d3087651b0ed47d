"""Text from records made harmless for a log and for JSON: nothing in it steers a terminal, a build or a browser."""

import re
from typing import Any

from netvaerk.domain.text import REPLACEMENT, visible

# GitHub and Azure take `##[command]` and `##vso[command]` for orders to the build wherever they stand in a line of the log.
_ORDER = re.compile(r"#(?=#(?:vso)?\[)", re.IGNORECASE)


def harmless(text: str) -> str:
    """Return `text` on one line and without orders: each character that could steer becomes U+FFFD, all others keep their place."""
    return _ORDER.sub(REPLACEMENT, visible(text))


def dump(value: Any) -> str:
    """Return `value` as JSON that reads back the same, and whose text is harmless in a terminal, a log and a page."""
    import json

    lines = json.dumps(value, ensure_ascii=False, indent=2).split("\n")
    text = "\n".join(line if line.isprintable() else "".join(map(_escaped, line)) for line in lines)
    return _ORDER.sub(r"\\u0023", text).replace("</", r"<\/") + "\n"


def _escaped(character: str) -> str:
    import json

    return character if character.isprintable() else json.dumps(character)[1:-1]
