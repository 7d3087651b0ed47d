"""A new repository, ready for work."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from netvaerk.domain.errors import Misuse, Unusable
from netvaerk.repository.files import Write, read_bytes, reason, user_path, write_all
from netvaerk.repository.git import Git
from netvaerk.repository.layout import brought_templates

# Where the files that a new repository starts with come from, within templates/lager/.
_FILES = {
    "netvaerk.yaml": "netvaerk.yaml",
    "README.md": "README.md",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".github/workflows/netvaerk.yml": "workflow.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
}
_FOLDERS = ("data/themes", "data/assessments", "data/networks", "data/meetings", "templates")


def starting_files(tool: str | None) -> dict[str, str]:
    """Return the files of a new repository; its CI fetches netvaerk from `tool`, written as pip takes it.

    Without a `tool` the CI asks the git host's variable NETVAERK: a name that nobody has claimed must not be fetched by chance.
    Raises Misuse for a `tool` that would break out of its place in the workflow.
    """
    if tool is not None and (not tool.strip() or tool.startswith("-") or not tool.isprintable() or any(c in tool for c in "\"'\\${}")):
        raise Misuse(f"»{tool}« kan ikke bruges som --tool. Skriv det, som pip skal hente, uden anførselstegn, fx netvaerk==0.1.0.")
    source = brought_templates() / "lager"
    files = {path: _filled((source / name).read_text(encoding="utf-8"), name, tool) for path, name in _FILES.items()}
    return files | {f"{folder}/.gitkeep": "" for folder in _FOLDERS}


def _filled(text: str, name: str, tool: str | None) -> str:
    """A starting file with the place that CI fetches netvaerk from; GitLab's variable reaches the job by itself."""
    if tool is not None:
        return text.replace("{{tool}}", tool)
    if name == "gitlab-ci.yml":
        return text.replace('    NETVAERK: "{{tool}}"\n', "")
    return text.replace('"{{tool}}"', "${{ vars.NETVAERK }}")


def start_repository(folder: str, files: Mapping[str, str], *, commit: bool) -> list[str]:
    """Make a folder a repository with these files, and commit them. Returns their paths.

    Raises Misuse where the folder is not empty (an empty clone is) or lies in another repository; Unusable where git or the
    disk refuses. Nothing is left behind then.
    """
    root = user_path(folder).resolve()
    cloned = (root / ".git").exists()
    _require_empty(root)
    made = not root.exists()
    git = Git(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        if commit:
            git.require_identity()
        if not cloned:
            git.create()
        if commit:
            git.require_ready()
        writes = {path: Write(read_bytes(root, path), text.encode()) for path, text in files.items()}
        write_all(root, writes)
        if commit:
            git.commit(list(files), list(files), "Opret lageret")
    except BaseException as error:
        _clear(root, files, cloned, made)
        if isinstance(error, OSError):
            raise Unusable(f"Mappen {folder} kan ikke bruges: {reason(error)}.") from None
        raise
    return sorted(files)


def _require_empty(root: Path) -> None:
    if root.exists() and (not root.is_dir() or any(p.name != ".git" for p in root.iterdir())):
        raise Misuse(f"{root.name} er ikke tom. Vælg en ny mappe, fx: netvaerk init vores-netvaerk")
    around = next((p for p in root.parents if (p / ".git").exists()), None)
    if around:
        raise Misuse(f"Mappen ligger inde i et andet git-lager ({around.name}). Vælg en mappe uden for det.")


def _clear(root: Path, files: Mapping[str, str], cloned: bool, made: bool) -> None:
    """Take away what was made before something went wrong."""
    for path in files:
        (root / path).unlink(missing_ok=True)
    for folder in sorted({p for path in files for p in (root / path).parents if p != root and root in p.parents}, reverse=True):
        if folder.is_dir():
            folder.rmdir()
    if not cloned:
        shutil.rmtree(root / ".git", ignore_errors=True)
    if made and root.is_dir() and not any(root.iterdir()):
        root.rmdir()
