"""Finding and reading templates: a repository's own win over those that netvaerk brings."""

import re
from pathlib import Path

from netvaerk.domain.errors import Refusal
from netvaerk.domain.text import nfc
from netvaerk.repository.files import reason
from netvaerk.repository.layout import TEMPLATES, brought_templates

_NAME = re.compile(r"\w[\w-]*(/\w[\w-]*)*\.md\.j2")


def read_template(name: str, own: Path | None) -> str:
    """Return the text of a template.

    Args:
        name: its path within the folder, as `referat.md.j2` or `dele/punkt.md.j2`.
        own: the repository's own `templates/`, which may be missing.

    Raises Refusal where there is no such template, where it lies behind a link that leads elsewhere, or cannot be read.
    """
    if not _NAME.fullmatch(name):
        raise Refusal(f"»{name}« kan ikke være en skabelon. Skabeloner ligger i {TEMPLATES}/ og hedder fx dele/punkt.md.j2.")
    for folder in (own, brought_templates()):
        path = folder / name if folder else None
        if folder and path and path.exists():
            if not path.resolve().is_relative_to(folder.parent.resolve() / folder.name):
                raise Refusal(f"Skabelonen {TEMPLATES}/{name} ligger bag et link, der fører ud af mappen. Læg selve filen i {TEMPLATES}/.")
            return _text(path, name)
    raise Refusal(f"Skabelonen {TEMPLATES}/{name} findes ikke.")


def _text(path: Path, name: str) -> str:
    try:
        return nfc(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(f"Skabelonen {TEMPLATES}/{name} er ikke skrevet i UTF-8. Gem den igen som UTF-8.") from None
    except OSError as error:
        raise Refusal(f"Skabelonen {TEMPLATES}/{name} kan ikke læses: {reason(error)}.") from None
