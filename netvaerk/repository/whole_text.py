"""What is wrong with a file as a whole, though its front matter can be read by itself."""

import re
from collections.abc import Callable, Collection

from netvaerk.domain.fault import Fault
from netvaerk.domain.text import fold
from netvaerk.repository.source import Source, conflict
from netvaerk.repository.yaml_text import CHOOSE, IN_CONFLICT

_KEY = re.compile(r"\s*(?P<line>(?P<key>[^\W\d]\w*)[ \t]*:(?:[ \t][^\r\n]*)?)(?=\r?\n)")
_YAML_LINE = re.compile(r"[^\W\d]\w*[ \t]*:([ \t].*)?|[ \t]+.*|-([ \t].*)?|#.*|")


def torn(source: Source, keys: Callable[[], Collection[str]]) -> Fault | None:
    """Return what makes it unknown what a file says: two versions of it, or front matter that goes on below its end.

    Args:
        source: the file.
        keys: gives the keys that its kind of record knows.
    """
    body = source.body
    if "<" in body and (span := conflict(body)):
        return Fault("NV112", (), IN_CONFLICT, CHOOSE, body=span)
    found = _KEY.match(body)
    if found and fold(found["key"]) in {fold(key) for key in keys()} and _reaches_a_fence(body[found.start("line") :]):
        message = f"Nøglerne fra »{found['key']}« står efter indledningen og bliver ikke læst."
        return Fault("NV114", (), message, "Slet linjen med --- over dem, så alle nøgler står samlet.", body=found.span("line"))
    return None


def _reaches_a_fence(body: str) -> bool:
    """True where nothing but YAML stands down to the next line of three hyphens."""
    for line in body.split("\n"):
        if line.rstrip() == "---":
            return True
        if not _YAML_LINE.fullmatch(line.rstrip()):
            return False
    return False
