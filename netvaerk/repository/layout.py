"""Where each kind of record lies, and which record a path is."""

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
DOCUMENTS = "documents"
TEMPLATES = "templates"

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
    folder = root / "data" / kind.value
    patterns = ("*", "*/*") if kind is Kind.ASSESSMENT else ("*",)
    return sorted(p.relative_to(root).as_posix() for pattern in patterns for p in folder.glob(pattern) if not p.name.startswith("."))


def ref_of(path: str) -> Ref | None:
    """Return the record that a path stands for, or None where it can be none."""
    parts = path.split("/")
    if len(parts) < 3 or parts[0] != "data" or parts[1] not in [k.value for k in Kind] or not path.endswith(".md"):
        return None
    kind = Kind(parts[1])
    if len(parts) != (4 if kind is Kind.ASSESSMENT else 3):
        return None
    return Ref(kind, "/".join(parts[2:]).removesuffix(".md"))
