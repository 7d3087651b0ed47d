"""The hook that checks a change before git keeps it: git never forgets what was committed once."""

import os
import re
import shlex
import sys
from pathlib import Path

from netvaerk.domain.errors import Misuse, Refusal, Unusable
from netvaerk.repository.files import reason, user_path
from netvaerk.repository.layout import RULES_FILE, brought_templates
from netvaerk.repository.plumbing import GitSilent, ask

HOOK = "pre-commit"
COMMAND = "netvaerk validate --changed"
_PLACE = "{{python}}"


def is_repository(folder: str) -> bool:
    """True for the root of a git repository that holds records or rules already."""
    root = user_path(folder)
    return (root / ".git").exists() and ((root / "data").is_dir() or (root / RULES_FILE).is_file())


def install_hook(folder: str) -> str:
    """Install the hook and return its path.

    Raises Refusal where there is a hook already, or where git looks for hooks outside of the repository; Unusable where git or
    the disk refuses.
    """
    root = user_path(folder).resolve()
    try:
        shared, hooks = (_path(root, what) for what in (("--git-common-dir",), ("--git-path", "hooks")))
    except GitSilent as silent:
        raise Unusable(f"Hooken kan ikke installeres: git svarer ikke ({silent}).") from None
    if not hooks.is_relative_to(shared):
        raise Refusal(f"Git henter hooks et andet sted fra (core.hooksPath), og der er ikke ændret noget. Føj selv linjen til: {COMMAND}")
    target, text = hooks / HOOK, hook_text()
    try:
        hooks.mkdir(exist_ok=True)
        if target.is_file() and _is_ours(target.read_bytes()):
            target.unlink()  # of an installation that has moved since
        with target.open("xb") as file:
            file.write(text.encode())
        target.chmod(target.stat().st_mode | 0o111)
    except FileExistsError:
        raise Refusal(f"Der er allerede en {HOOK}-hook, og den er ikke rørt. Føj selv linjen til: {COMMAND}") from None
    except OSError as error:
        raise Unusable(f"Hooken kan ikke skrives: {reason(error)}.") from None
    return os.path.relpath(target, root).replace(os.sep, "/") if target.is_relative_to(root) else target.as_posix()


def hook_text() -> str:
    """The hook, which runs netvaerk with the Python that runs now.

    Raises Misuse where that Python lies in a folder whose name no script can hold.
    """
    python = Path(sys.executable).as_posix()  # with forward slashes also on Windows, where git's own shell runs the hook
    if not python.isprintable():
        raise Misuse("Hooken kan ikke installeres: Python ligger i en mappe, hvis navn har usynlige tegn.")
    return _template().replace(_PLACE, shlex.quote(python))


def _is_ours(raw: bytes) -> bool:
    """True for a hook that is as this module writes it, whatever Python it names."""
    pattern = re.escape(_template()).replace(re.escape(_PLACE), r"[^\n]+")
    return re.fullmatch(pattern, raw.decode("utf-8", "replace")) is not None


def _template() -> str:
    return (brought_templates() / "lager" / HOOK).read_text(encoding="utf-8")


def _path(root: Path, what: tuple[str, ...]) -> Path:
    return (root / ask(root, "rev-parse", *what).rstrip("\n")).resolve()
