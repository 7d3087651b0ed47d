"""Where each kind of record lies, and which record a path is."""

import os
from dataclasses import dataclass
from pathlib import Path

from netvaerk.domain.assessment import Assessment
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.network import Network
from netvaerk.domain.plan import Kind
from netvaerk.domain.record import Record
from netvaerk.domain.theme import Theme

RULES_FILE = "netvaerk.yaml"
INDEX_FILE = "data/README.md"
# What tells the overview that netvaerk writes from a text of the user's own in its place.
GENERATED = "Denne side er dannet af `netvaerk index`"
DOCUMENTS = "documents"
TEMPLATES = "templates"
LETTERHEAD = f"{TEMPLATES}/brevpapir.docx"

MODELS: dict[Kind, type[Record]] = {
    Kind.THEME: Theme,
    Kind.ASSESSMENT: Assessment,
    Kind.NETWORK: Network,
    Kind.MEETING: Meeting,
}


# The project's root templates/ is the only source; a wheel carries a copy inside the package.
_PACKAGE = Path(__file__).parents[1]


def brought_templates() -> Path:
    """The templates that came with netvaerk: in a wheel inside the package, in a checkout beside it."""
    inside = _PACKAGE / TEMPLATES
    return inside if inside.is_dir() else _PACKAGE.parent / TEMPLATES


@dataclass(frozen=True)
class Ref:
    """A record by kind and id. An assessment's id is `<theme-id>/<initials>`."""

    kind: Kind
    id: str

    @property
    def path(self) -> str:
        """The path from the repository's root, with forward slashes."""
        return f"data/{self.kind.value}/{self.id}.md"


def entries(root: Path, kind: Kind) -> list[str]:
    """Return the paths of what lies in a kind's folder, sorted; an assessment lies one folder deeper."""
    return listing(root, kind)[0]


class Outside(Exception):
    """A folder that is a link to somewhere outside of the repository; nothing there is looked at."""


def listing(root: Path, kind: Kind) -> tuple[list[str], dict[str, Exception]]:
    """Return `entries`, and the folders that cannot be looked into with the reason: an OSError, or Outside."""
    closed: dict[str, Exception] = {}

    def inside(folder: str) -> list[str]:
        try:
            return _names(root, folder)
        except FileNotFoundError:
            return []
        except (OSError, Outside, ValueError) as error:
            closed[folder] = error
            return []

    there = inside(f"data/{kind.value}")
    if kind is Kind.ASSESSMENT:
        there = [path for top in there for path in (inside(top) if os.path.isdir(root / top) else [top])]  # noqa: PTH112 - never raises
    return sorted(there), closed


def _names(root: Path, folder: str) -> list[str]:
    # A folder below one that has been looked into leads elsewhere only where it is itself a link.
    if folder.count("/") == 1 or os.path.islink(root / folder):  # noqa: PTH114 - never raises
        real = os.path.realpath(root)
        if os.path.commonpath([real, os.path.realpath(root / folder)]) != real:
            raise Outside
    with os.scandir(root / folder) as found:
        return [f"{folder}/{entry.name}" for entry in found if not entry.name.startswith(".")]


def ref_of(path: str) -> Ref | None:
    """Return the record that a path stands for, or None where it can be none."""
    parts = path.split("/")
    if len(parts) < 3 or parts[0] != "data" or parts[1] not in [k.value for k in Kind] or not path.endswith(".md"):
        return None
    kind = Kind(parts[1])
    if len(parts) != (4 if kind is Kind.ASSESSMENT else 3):
        return None
    return Ref(kind, "/".join(parts[2:]).removesuffix(".md"))
