"""Where each kind of record lies, and which record a path is."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netvaerk.domain.kind import Kind

if TYPE_CHECKING:
    from netvaerk.domain.record import Record

RULES_FILE = "netvaerk.yaml"
INDEX_FILE = "data/README.md"
# What tells the overview that netvaerk writes from a text of the user's own in its place.
GENERATED = "Denne side er dannet af `netvaerk index`"
DOCUMENTS = "documents"
TEMPLATES = "templates"
LETTERHEAD = f"{TEMPLATES}/brevpapir.docx"


_KINDS = {kind.value: kind for kind in Kind}

# The project's root templates/ is the only source; a wheel carries a copy inside the package.
_PACKAGE = Path(__file__).parents[1]


def brought_templates() -> Path:
    """The templates that came with netvaerk: in a wheel inside the package, in a checkout beside it."""
    inside = _PACKAGE / TEMPLATES
    return inside if inside.is_dir() else _PACKAGE.parent / TEMPLATES


def model_of(kind: Kind | None) -> "type[Record]":
    """Return the model of a kind of record; without a kind, that of `netvaerk.yaml`."""
    from netvaerk.domain.assessment import Assessment
    from netvaerk.domain.meeting import Meeting
    from netvaerk.domain.municipality import Municipality
    from netvaerk.domain.network import Network
    from netvaerk.domain.theme import Theme

    models: dict[Kind | None, type[Record]] = {
        Kind.THEME: Theme,
        Kind.ASSESSMENT: Assessment,
        Kind.NETWORK: Network,
        Kind.MEETING: Meeting,
        None: Municipality,
    }
    return models[kind]


class Ref(NamedTuple):
    """A record by kind and id. An assessment's id is `<theme-id>/<initials>`."""

    kind: Kind
    id: str

    @property
    def path(self) -> str:
        """The path from the repository's root, with forward slashes."""
        return f"data/{self.kind}/{self.id}.md"


def entries(root: Path, kind: Kind) -> list[str]:
    """Return the paths of what lies in a kind's folder, sorted; an assessment lies one folder deeper."""
    return listing(root, kind)[0]


class Outside(Exception):
    """A folder that is a link to somewhere outside of the repository; nothing there is looked at."""


def listing(root: Path, kind: Kind) -> tuple[list[str], dict[str, Exception], set[str]]:
    """Return `entries`; the folders that cannot be looked into with the reason (an OSError, or Outside); and which entries are folders."""
    closed: dict[str, Exception] = {}
    folders: set[str] = set()

    def inside(folder: str) -> list[str]:
        try:
            names, inner = _names(root, folder)
        except FileNotFoundError:
            return []
        except (OSError, Outside, ValueError) as error:
            closed[folder] = error
            return []
        folders.update(inner)
        return names

    there = inside(f"data/{kind.value}")
    if kind is Kind.ASSESSMENT:
        there = [path for top in there for path in (inside(top) if top in folders else [top])]
    return sorted(there), closed, folders


def _names(root: Path, folder: str) -> tuple[list[str], list[str]]:
    """What lies in a folder, and what of it is a folder."""
    # A folder below one that has been looked into leads elsewhere only where it is itself a link.
    if folder.count("/") == 1 or os.path.islink(root / folder):  # noqa: PTH114 - never raises
        real = os.path.realpath(root)
        if os.path.commonpath([real, os.path.realpath(root / folder)]) != real:
            raise Outside
    with os.scandir(root / folder) as found:
        there = [entry for entry in found if not entry.name.startswith(".")]
    return [f"{folder}/{entry.name}" for entry in there], [f"{folder}/{entry.name}" for entry in there if _is_folder(entry)]


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """True also for a link to a folder. Never raises."""
    return entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and os.path.isdir(entry.path))  # noqa: PTH112


def ref_of(path: str) -> Ref | None:
    """Return the record that a path stands for, or None where it can be none."""
    top, _, inside = path.partition("/")
    folder, _, name = inside.partition("/")
    kind = _KINDS.get(folder) if top == "data" else None
    return named(kind, name) if kind else None


def named(kind: Kind, name: str) -> Ref | None:
    """Return the record that a path within its kind's folder stands for, or None where it can be none."""
    is_one = name.endswith(".md") and name.count("/") == (kind is Kind.ASSESSMENT)
    return Ref(kind, name.removesuffix(".md")) if is_one else None
