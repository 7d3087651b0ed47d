"""Finding and reading templates: a repository's own win over those that netvaerk brings."""

import re

from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import nfc
from netvaerk.repository.layout import TEMPLATES, brought_templates
from netvaerk.repository.own_files import OwnFiles

_NAME = re.compile(r"\w[\w-]*(/\w[\w-]*)*\.md\.j2")


def read_template(name: str, own: OwnFiles | None) -> str:
    """Return the text of a template.

    Args:
        name: its path within the folder, as `referat.md.j2` or `dele/punkt.md.j2`.
        own: the repository's own files; None where there are none.

    Raises Refusal where there is no such template, where it lies behind a link that leads elsewhere, or cannot be read.
    """
    if not _NAME.fullmatch(name):
        raise Refusal(f"»{name}« kan ikke være en skabelon. Skabeloner ligger i {TEMPLATES}/ og hedder fx dele/punkt.md.j2.")
    raw = own.read(f"{TEMPLATES}/{name}") if own else None
    brought = brought_templates() / name
    if raw is None and brought.exists():
        raw = brought.read_bytes()
    if raw is None:
        raise Refusal(f"Skabelonen {TEMPLATES}/{name} findes ikke.")
    try:
        return nfc(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(f"Skabelonen {TEMPLATES}/{name} er ikke skrevet i UTF-8. Gem den igen som UTF-8.") from None
