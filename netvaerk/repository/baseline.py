"""The list of known findings: one sorted line each, so that a new rule never makes old records red by itself."""

import re
from collections.abc import Iterable
from pathlib import Path

from netvaerk.domain.errors import Unusable
from netvaerk.domain.text import visible
from netvaerk.repository.files import Write, read_bytes, write_all

BASELINE_FILE = "netvaerk-baseline.txt"
_HEADING = (
    "# Kendte fund, som `netvaerk validate` ikke tæller med: sti, kode og kendemærke.\n"
    "# Listen kan kun blive kortere: `netvaerk validate --write-baseline` sletter linjer, der ikke længere passer.\n"
)
_LINE = r"(?P<path>\S.*) (?P<code>NV\d{3}) (?P<mark>[0-9a-f]{16})"


def line_of(path: str, code: str, mark: str) -> str:
    """Return the line of a known finding: its file, its rule, and what makes it the same finding although lines come and go."""
    return f"{visible(path)} {code} {mark}"


def read_baseline(root: Path) -> dict[str, int] | None:
    """Return the lines of the list with their numbers, or None where there is no list.

    Lines that are none are kept as they are: they fit no finding, and so are told and can be taken away.

    Raises Unusable where the file cannot be read.
    """
    raw = read_bytes(root, BASELINE_FILE)
    if raw is None:
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(f"{BASELINE_FILE} er ikke gemt som UTF-8. Hent den igen fra git.") from None
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            found.setdefault(line.strip(), number)
    return found


def path_of(line: str) -> str:
    """The path in a line; empty where the line is none."""
    found = re.fullmatch(_LINE, line)
    return found["path"] if found else ""


def write_baseline(root: Path, lines: Iterable[str]) -> None:
    """Write the list, sorted. Nothing is committed."""
    text = _HEADING + "".join(f"{line}\n" for line in sorted(set(lines)))
    write_all(root, {BASELINE_FILE: Write(read_bytes(root, BASELINE_FILE), text.encode("utf-8", "replace"))})
