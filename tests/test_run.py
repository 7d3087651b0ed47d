"""run.py: what it takes for installed, what it refuses, and the locks that it installs from. No test here reaches the network."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.txt", "requirements-dev.txt"]


@pytest.fixture
def run(tmp_path: Path) -> ModuleType:
    """A run.py of a checkout of its own."""
    for name in ("run.py", "pyproject.toml", *LOCKS):
        shutil.copy(ROOT / name, tmp_path)
    spec = importlib.util.spec_from_file_location("run_in_a_checkout", tmp_path / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commands(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What run.py starts, without starting any of it; making an environment makes its Python."""
    monkeypatch.setattr(run, "find_spec", lambda _name: object())  # a Debian without ensurepip has neither it nor pip in .venv
    started: list[list[str]] = []

    def quietly(command: list[str]) -> None:
        started.append(command)
        if "venv" in command:
            (run.LIBRARY / ("no pip" if "--without-pip" in command else "pip")).mkdir(parents=True)
            run.SCRIPTS.mkdir(parents=True, exist_ok=True)
            run.PYTHON.touch()
            (run.VENV / "pyvenv.cfg").touch()

    def hand_over(command: list[str]) -> int:
        started.append(command)
        return 7

    monkeypatch.setattr(run, "quietly", quietly)
    monkeypatch.setattr(run, "hand_over", hand_over)
    return started


def installs(commands: list[list[str]]) -> list[str]:
    return [Path(command[-1]).name for command in commands if "install" in command]


# --- when it installs


def test_the_first_run_installs_and_later_ones_do_not(
    run: ModuleType, commands: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["netvaerk", "agenda", "--round", "x y"]) == 7
    assert installs(commands) == ["requirements.txt"]
    assert commands[-1] == [str(run.PYTHON), "-P", "-m", "netvaerk", "agenda", "--round", "x y"]
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    commands.clear()
    assert run.main(["netvaerk"]) == 7
    assert commands == [[str(run.PYTHON), "-P", "-m", "netvaerk"]]
    assert capsys.readouterr().err == ""


def test_the_tests_add_to_what_the_user_has(
    run: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path.parent)
    run.main(["netvaerk"])
    (run.VENV / "kept").touch()
    run.main(["pytest", "-x"])
    run.main(["netvaerk"])
    assert installs(commands) == ["requirements.txt", "requirements-dev.txt"]
    assert (run.VENV / "kept").exists()
    assert Path.cwd() == tmp_path


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml", "run.py"])
def test_a_change_installs_anew_from_nothing(name: str, run: ModuleType, commands: list[list[str]]) -> None:
    run.main(["netvaerk"])
    (run.VENV / "left behind").touch()
    with (run.ROOT / name).open("a") as file:
        file.write("\n")
    run.main(["netvaerk"])
    assert installs(commands) == ["requirements.txt"] * 2
    assert not (run.VENV / "left behind").exists()


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, OSError(28, "full")])
def test_an_installation_that_was_stopped_is_made_anew(
    stopped: BaseException, run: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        raise stopped

    with monkeypatch.context() as patch:
        patch.setattr(run, "link_checkout", stop)
        assert run.main(["netvaerk"]) == 2
    assert "Traceback" not in capsys.readouterr().err
    (run.VENV / "half").mkdir()
    assert run.main(["netvaerk"]) == 7
    assert installs(commands) == ["requirements.txt"] * 2
    assert not (run.VENV / "half").exists()


def test_an_environment_that_somebody_else_made_is_left_alone(
    run: ModuleType, commands: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    run.VENV.mkdir()
    (run.VENV / "pyvenv.cfg").write_text("home = /usr")
    assert run.main(["netvaerk"]) == 2
    assert "ikke lavet af run.py" in capsys.readouterr().err
    assert (run.VENV / "pyvenv.cfg").read_text() == "home = /usr"
    assert commands == []


def test_the_checkout_is_found_by_a_path_that_holds_in_every_encoding(run: ModuleType, commands: list[list[str]]) -> None:
    run.main(["netvaerk"])
    line = (run.LIBRARY / "netvaerk.pth").read_text()
    assert line.isascii()
    assert (run.LIBRARY / line.strip()).resolve() == run.ROOT


# --- which pip


@pytest.mark.parametrize(
    ("missing", "made", "pip"),
    [
        ({"pip"}, ["-m", "venv"], ["-I", "-m", "pip"]),
        (set(), ["-m", "venv"], ["-I", "-m", "pip"]),
        ({"ensurepip"}, ["-m", "venv", "--without-pip"], ["-m", "pip", "--python"]),
    ],
)
def test_the_pip_that_there_is_is_used(
    missing: set[str], made: list[str], pip: list[str], run: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "find_spec", lambda name: None if name in missing else object())
    run.main(["netvaerk"])
    making, installing, _ = commands
    assert making == [sys.executable, *made, str(run.VENV)]
    assert installing[1 : 1 + len(pip)] == pip
    assert "--require-hashes" in installing


@pytest.mark.parametrize("missing", [{"ensurepip", "pip"}, {"venv"}])
def test_without_any_installer_two_lines_say_what_to_do(
    missing: set[str], run: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "find_spec", lambda name: None if name in missing else object())
    assert run.main(["netvaerk"]) == 2
    announced, *lines = capsys.readouterr().err.splitlines()
    assert announced.startswith("Installerer")
    assert len(lines) == 2
    assert "apt install python3-venv" in lines[1]
    assert commands == []


def test_what_pip_wrote_is_shown_when_it_fails_and_only_then(run: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    run.quietly([sys.executable, "-c", "print('stille')"])
    assert capfd.readouterr() == ("", "")
    with pytest.raises(run.Stopped):
        run.quietly([sys.executable, "-c", "print('ingen forbindelse'); raise SystemExit(1)"])
    assert capfd.readouterr().err == "ingen forbindelse\n"


# --- how it is called


@pytest.mark.parametrize("arguments", [[], ["hest"], ["--help"]])
def test_an_unknown_tool_gets_the_list_of_tools(arguments: list[str], run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(arguments) == 2
    assert "netvaerk, pytest, ruff, mypy" in capsys.readouterr().err
    assert not run.VENV.exists()


def test_an_old_python_is_told_so() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    pretend = f"import sys; sys.version_info = (3, 9, 2); exec({source!r})"
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, encoding="utf-8", env=environment, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == "netvaerk kræver Python 3.11 eller nyere, men dette er Python 3.9."


# --- the locks


def pins(name: str) -> dict[str, str]:
    """Return what the lock `name` says about each package: version, marker and hashes."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = text.replace(" \\\n    ", " ").splitlines()
    return {entry.partition("==")[0]: entry.partition("==")[2] for entry in entries}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_with_hashes_and_names_no_host(name: str) -> None:
    assert all(re.match(r"[\w.]+( ; .+?)?( --hash=sha256:[0-9a-f]{64}){2,}$", pin) for pin in pins(name).values())
    assert "/" not in (ROOT / name).read_text(encoding="utf-8")


def test_the_lock_for_tests_holds_the_users_lock_unchanged() -> None:
    assert pins("requirements.txt").items() < pins("requirements-dev.txt").items()


def test_the_locks_hold_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    def asked(requirements: list[str]) -> set[str]:
        return {re.match(r"[\w.-]+", requirement)[0].replace(".", "-") for requirement in requirements}  # type: ignore[index]

    assert asked(project["project"]["dependencies"]) <= set(pins("requirements.txt"))
    assert asked(project["dependency-groups"]["dev"]) <= set(pins("requirements-dev.txt"))
