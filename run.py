#!/usr/bin/env python3
"""Run a tool of this checkout, and install what it needs first: `python3 run.py netvaerk agenda --round january-2027`.

Everything is installed in `.venv`, from the locks alone, and again only when the locks, pyproject.toml or the Python change.
"""

import sys

if sys.version_info < (3, 11):
    print("netvaerk kræver Python 3.11 eller nyere, men dette er Python %d.%d." % sys.version_info[:2], file=sys.stderr)
    print("Brug en nyere Python, hvis maskinen har en, for eksempel: python3.11 run.py netvaerk --help", file=sys.stderr)
    sys.exit(2)

import hashlib
import os
import shlex
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STATE = VENV / "run-state"
LOCK = VENV / "run-lock"
PLACES = {"base": str(VENV), "platbase": str(VENV), "installed_base": str(VENV)}
LIBRARY = Path(sysconfig.get_path("purelib", "venv", PLACES))
SCRIPTS = Path(sysconfig.get_path("scripts", "venv", PLACES))
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
USER_LOCK, TEST_LOCK = "requirements.txt", "requirements-dev.txt"
TOOLS = {
    "netvaerk": ["-P", "-m", "netvaerk"],
    "pytest": ["-P", "-m", "pytest"],
    "ruff": ["-P", "-m", "ruff"],
    "mypy": ["-P", "-m", "mypy"],
    "python": [],
}
NO_INSTALLER = """Denne Python mangler venv eller pip, og så kan netvaerk ikke installeres.
Installer dem, og kør kommandoen igen. På Debian og Ubuntu: sudo apt install python3-venv"""
NOT_OURS = """Mappen .venv er ikke lavet af run.py, og den røres derfor ikke.
Flyt eller slet den, og kør kommandoen igen."""


class Stopped(Exception):
    """The tool cannot be installed; the message says why, and what to do."""


def main(arguments: list[str]) -> int:
    """Run the tool that the first of `arguments` names with the rest of them, and return its exit code."""
    if not arguments or arguments[0] not in TOOLS:
        print(f"Brug: python3 run.py VÆRKTØJ …\nVærktøjer: {', '.join(TOOLS)}", file=sys.stderr)
        return 2
    tool = arguments[0]
    try:
        prepare(USER_LOCK if tool == "netvaerk" else TEST_LOCK)
    except (Stopped, KeyboardInterrupt) as stop:
        print(str(stop) or "Afbrudt under installationen. Kør kommandoen igen for at gøre den færdig.", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Mappen .venv kunne ikke skrives, og netvaerk er ikke installeret: {error}", file=sys.stderr)
        return 2
    if tool != "netvaerk":
        os.chdir(ROOT)
    return hand_over([str(PYTHON), *TOOLS[tool], *arguments[1:]])


def prepare(lock: str) -> None:
    """Install what `lock` says, unless it is installed."""
    if ready(lock):
        return
    VENV.mkdir(exist_ok=True)
    with alone():
        if not ready(lock):
            install(lock)


def fingerprint() -> str:
    """Return what an installation was made of: the locks, pyproject.toml, this file and the Python that runs it."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.base_prefix!a} {str(ROOT)!a}".encode())
    for name in (USER_LOCK, TEST_LOCK, "pyproject.toml", "run.py"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def ready(lock: str) -> bool:
    """Whether all of `lock` is installed; the test lock holds the user's lock too."""
    state = STATE.read_text() if STATE.exists() else ""
    return PYTHON.exists() and state in {f"{fingerprint()} {lock}", f"{fingerprint()} {TEST_LOCK}"}


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other run.py installs here."""
    with LOCK.open("a+") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:  # Windows gives up after ten seconds
                with suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
            os.set_inheritable(file.fileno(), True)  # a pip that outlives a killed run.py keeps others waiting
        yield


def install(lock: str) -> None:
    """Make `.venv` what `lock` says. The state is written last, so that an installation that was stopped is made anew."""
    print("Installerer netvaerk i mappen .venv (det sker kun første gang og efter ændringer) …", file=sys.stderr, flush=True)
    only_add = ready(USER_LOCK)
    if (VENV / "pyvenv.cfg").exists() and not STATE.exists():
        raise Stopped(NOT_OURS)
    STATE.write_text("begun")
    if not only_add:
        clear()
    pip = [str(PYTHON), "-I", "-m", "pip"] if (LIBRARY / "pip").exists() else make_environment()
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
    quietly([*pip, "install", *options, "-r", str(ROOT / lock)])
    link_checkout()
    STATE.write_text(f"{fingerprint()} {lock}")


def clear() -> None:
    """Empty `.venv`: what pip was stopped in, it takes for installed."""
    for entry in VENV.iterdir():
        if entry in {STATE, LOCK}:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def make_environment() -> list[str]:
    """Make the virtual environment and return the pip that installs into it: its own, or else that of this Python."""
    if not find_spec("venv") or not (find_spec("ensurepip") or find_spec("pip")):
        raise Stopped(NO_INSTALLER)
    if find_spec("ensurepip"):
        quietly([sys.executable, "-m", "venv", str(VENV)])
        return [str(PYTHON), "-I", "-m", "pip"]
    quietly([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def link_checkout() -> None:
    """Let the environment find this checkout, and give it a command that starts as fast as Python itself."""
    # A relative path: Python reads this file in the machine's encoding, and people's folders have names with æ, ø and å.
    (LIBRARY / "netvaerk.pth").write_text(os.path.relpath(ROOT, LIBRARY) + "\n")
    if os.name == "nt":
        (SCRIPTS / "netvaerk.cmd").write_text('@"%~dp0python.exe" -P -m netvaerk %*\n')
        return
    start = "import sys; from netvaerk.__main__ import main; sys.exit(main())"
    command = SCRIPTS / "netvaerk"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -P -c {shlex.quote(start)} "$@"\n')
    command.chmod(0o755)


def quietly(command: list[str]) -> None:
    """Run `command`; show what it wrote, and stop, only if it fails."""
    environment = {**os.environ, "PIP_USER": "0"}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, close_fds=False, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        raise Stopped("Installationen lykkedes ikke; hvorfor, står ovenfor. Kør kommandoen igen, når det er rettet.")


def hand_over(command: list[str]) -> int:
    """Become `command`; where a process cannot become another (Windows), wait for it and return its exit code."""
    if os.name != "nt":
        os.execv(command[0], command)
    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # the tool gets it too, and decides what it means
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
