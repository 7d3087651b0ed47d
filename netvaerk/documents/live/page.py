"""The frame of a page that runs its own script alone. Every text passes through `html.escape`; the page fetches and sends nothing."""

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import Any

from netvaerk.domain.text import visible


def head(title: str, style: str, script: str) -> list[str]:
    """Return the lines down to the body. The browser runs this script and takes this style, and loads nothing."""
    policy = f"default-src 'none'; script-src '{_sum(script)}'; style-src '{_sum(style)}'; base-uri 'none'; form-action 'none'"
    return [
        "<!doctype html>",
        '<html lang="da"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{shown(title)}</title>",
        f"<style>{style}</style></head><body>",
    ]


def end(id_: str, data: Mapping[str, Any], script: str) -> list[str]:
    """Return the last lines: the script, and before it what it needs, in an element of this id."""
    return [f'<script type="application/json" id="{id_}">{_embedded(data)}</script>', f"<script>{script}</script>", "</body></html>\n"]


def shown(text: str) -> str:
    """Return text on one line as harmless HTML, also for an attribute in double quotes."""
    return escape(" ".join(visible(text).split()))


def _embedded(data: Mapping[str, Any]) -> str:
    """Data as JSON in which no character can end the element it stands in."""
    return json.dumps(data, ensure_ascii=True).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _sum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
