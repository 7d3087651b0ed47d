"""Which of the files a person means: paths of files and folders, or a record's id."""

import os
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from netvaerk.domain.errors import Misuse
from netvaerk.domain.kind import Kind
from netvaerk.repository.finding import find
from netvaerk.repository.store import Store

_FOLDERS = {"data", *(f"data/{kind.value}" for kind in Kind)}


def choose(store: Store, texts: Iterable[str], known: Collection[str]) -> Callable[[str], bool]:
    """Return what tells of a path whether it is among the named ones; all are where none is named.

    Args:
        store: the repository.
        texts: paths as the user types them in the current folder, or ids.
        known: the paths of all files that can be meant.

    Raises Misuse for what is no record, no folder of records and not the rules.
    """
    chosen = [_path(store, text, known) for text in texts]
    return lambda path: not chosen or any(path == c or path.startswith(f"{c}/") or c == "" for c in chosen)


def _path(store: Store, text: str, known: Collection[str]) -> str:
    path = _within(store.root, text)
    if path is not None and (path in {"", *_FOLDERS} or any(k == path or k.startswith(f"{path}/") for k in known)):
        return path
    try:
        return find(store, text, *Kind).path
    except Misuse as error:
        raise Misuse(f"{error}\nHer kan også stå en mappe, fx data/themes, eller netvaerk.yaml.") from None


def _within(root: Path, text: str) -> str | None:
    """The path from the root with forward slashes, empty for the root itself; None where it lies outside."""
    try:
        absolute = Path(os.path.abspath(text))  # noqa: PTH100 - resolve() would follow a record that is a link
        path = absolute.parent.resolve() / absolute.name
        inside = path.relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return None
    return "" if inside == "." else inside
