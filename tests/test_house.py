"""The house: imports run downhill, and only the repository touches disk, processes, git and the clock."""

import ast
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

import netvaerk

FLOORS = {"domain": 0, "repository": 1, "documents": 2, "intake": 2, "checks": 2, "reports": 2, "cli": 3}
TOP = 4  # netvaerk itself and its entry point
# What only the repository may import; the domain may not even import what others use for paths and streams.
MACHINE = {
    "fcntl",
    "git",
    "glob",
    "http",
    "msvcrt",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
    "urllib",
    "uuid",
}
NOT_IN_DOMAIN = MACHINE | {"io", "os", "pathlib", "sys"}
ON_DISK = {
    "cwd", "exists", "expanduser", "getcwd", "hardlink_to", "is_dir", "is_file", "is_symlink", "iterdir", "listdir", "lstat",
    "makedirs", "mkdir", "read_bytes", "read_text", "remove", "rename", "rglob", "rmdir", "scandir", "stat", "symlink_to", "touch",
    "unlink", "walk", "write_bytes", "write_text",
}  # fmt: skip
LISTS_HAVE_THEM_TOO = {"remove"}
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}
CLOCK_DOOR = "netvaerk.repository.clock"
ALLOWED = {
    ("netvaerk.cli.main", "imports tempfile"),  # the log of a bug must not depend on what may be broken
    ("netvaerk.cli.console", "calls open"),  # a closed stream is replaced by the null device
    ("netvaerk.cli.console", "calls os.open"),
}


def floor(module: str) -> tuple[str, int]:
    """Return the room of `module` and its floor."""
    room = module.split(".")[1] if module.startswith("netvaerk.") else ""
    return room, FLOORS.get(room, TOP)


def imported(node: ast.AST, module: str, *, package: bool = False) -> Iterator[str]:
    """Yield the full names of the modules that `node` imports into `module`."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        here = module.split(".")
        base = here[: len(here) - node.level + package] if node.level else []
        source = ".".join([*base, *(node.module or "").split(".")]).strip(".")
        yield from (f"{source}.{alias.name}" for alias in node.names)


def called(node: ast.AST) -> str:
    """Return `x.y` of a call `x.y(…)` or `….x.y(…)`, `y` of `y(…)`, and nothing for anything else."""
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name)):
            return f"{owner}.{name}"
        case ast.Call(func=ast.Attribute(attr=name)):
            return f".{name}"
    return ""


def uphill(name: str, module: str) -> Iterator[str]:
    """Yield what is wrong with importing `name` in `module`."""
    room, own = floor(module)
    root = name.partition(".")[0]
    if root == "netvaerk":
        other, level = floor(name)
        if other in FLOORS and other != room and level >= own:
            yield f"imports {other}"
    elif root in (NOT_IN_DOMAIN if room == "domain" else MACHINE) and room != "repository":
        yield f"imports {root}"


def touches(call: str, module: str) -> Iterator[str]:
    """Yield what is wrong with `call` in `module`."""
    owner, _, name = call.rpartition(".")
    reads_clock = owner == "time" or (name in CLOCK and owner in {"date", "datetime", "dt"})
    if reads_clock and module != CLOCK_DOOR:
        yield f"calls {call}"
    if floor(module)[0] == "repository":
        return
    on_disk = name in ON_DISK and (owner == "os" or name not in LISTS_HAVE_THEM_TOO)
    if call in {"open", "io.open", "os.open", "os.system", "os.popen"} or on_disk:
        yield f"calls {call}"


def violations(module: str, source: str, *, package: bool = False, allowed: AbstractSet[tuple[str, str]] = ALLOWED) -> list[str]:
    """Return everything in `source` that the house forbids in `module`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        faults = [fault for name in imported(node, module, package=package) for fault in uphill(name, module)]
        faults += touches(called(node), module)
        found += [f"{module}:{getattr(node, 'lineno', 0)} {fault}" for fault in faults if (module, fault) not in allowed]
    return found


def modules() -> Iterator[tuple[str, Path]]:
    root = Path(netvaerk.__file__).parent
    for path in sorted(root.rglob("*.py")):
        name = ".".join(("netvaerk", *path.relative_to(root).with_suffix("").parts))
        yield name.removesuffix(".__init__"), path


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: value if isinstance(value, str) else "")
def test_the_house_stands(module: str, path: Path) -> None:
    assert violations(module, path.read_text(encoding="utf-8"), package=path.stem == "__init__") == []


def test_every_room_is_known() -> None:
    rooms = {path.name for path in Path(netvaerk.__file__).parent.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert rooms <= set(FLOORS)
    assert {"cli", "documents", "domain", "repository"} <= rooms


@pytest.mark.parametrize("allowed", sorted(ALLOWED))
def test_every_exception_is_still_needed(allowed: tuple[str, str]) -> None:
    module, fault = allowed
    source = dict(modules())[module].read_text(encoding="utf-8")
    assert any(found.endswith(f" {fault}") for found in violations(module, source, allowed=ALLOWED - {allowed}))


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("domain.theme", "from netvaerk.repository.git import log", "imports repository"),
        ("domain.theme", "import netvaerk.repository.git", "imports repository"),
        ("domain.theme", "from netvaerk import cli", "imports cli"),
        ("domain.theme", "from ..repository import git", "imports repository"),
        ("domain.theme", "from .. import documents", "imports documents"),
        ("domain.theme", "def f():\n    from netvaerk.checks import engine", "imports checks"),
        ("domain.theme", "import pathlib", "imports pathlib"),
        ("domain.theme", "from os.path import join", "imports os"),
        ("domain.steps.deciding", "import subprocess", "imports subprocess"),
        ("domain.theme", "from datetime import date\nx = date.today()", "calls date.today"),
        ("domain.theme", "import datetime\nx = datetime.datetime.now()", "calls datetime.now"),
        ("repository.git", "from netvaerk.documents import markdown", "imports documents"),
        ("repository.store", "from datetime import datetime\nx = datetime.now()", "calls datetime.now"),
        ("repository.store", "import time\nx = time.time()", "calls time.time"),
        ("documents.agenda", "from netvaerk.cli import console", "imports cli"),
        ("documents.agenda", "from netvaerk.reports import text", "imports reports"),
        ("documents.agenda", "x = open('a')", "calls open"),
        ("documents.agenda", "x = path.read_text()", "calls path.read_text"),
        ("documents.agenda", "x = (root / 'a').write_bytes(b'')", "calls .write_bytes"),
        ("checks.dates", "import git", "imports git"),
        ("cli.agenda", "import subprocess", "imports subprocess"),
        ("cli.agenda", "import os\nos.remove('a')", "calls os.remove"),
        ("cli.agenda", "from pathlib import Path\nx = Path.cwd()", "calls Path.cwd"),
        ("cli.agenda", "import tempfile", "imports tempfile"),
    ],
)
def test_what_goes_uphill_or_out_of_the_house_is_found(module: str, source: str, fault: str) -> None:
    found = violations(f"netvaerk.{module}", source)
    assert [line.split(" ", 1)[1] for line in found] == [fault]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.theme", "from netvaerk.domain.text import visible\nfrom datetime import date"),
        ("domain.theme", "from . import text\nx = []\nx.remove(1)"),
        ("repository.store", "import subprocess, os\nfrom netvaerk.domain import theme\nx = open('a')"),
        ("repository.clock", "from datetime import datetime\nx = datetime.now()"),
        ("documents.agenda", "from netvaerk.repository.clock import today\nx = today()"),
        ("cli.agenda", "from netvaerk.documents import agenda\nfrom netvaerk import __version__\nfrom pathlib import Path"),
        ("__main__", "from netvaerk.cli.app import main"),
    ],
)
def test_what_runs_downhill_is_let_through(module: str, source: str) -> None:
    assert violations(f"netvaerk.{module}", source) == []


def test_a_package_imports_from_its_own_floor() -> None:
    assert violations("netvaerk.domain", "from .text import visible", package=True) == []
    assert violations("netvaerk.domain", "from ..cli import app", package=True) == ["netvaerk.domain:1 imports cli"]
