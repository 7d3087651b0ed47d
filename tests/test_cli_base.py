"""The command line before any command: help, Danish, exit codes, streams, printing and asking."""

import ast
import errno
import importlib
import importlib.util
import io
import os
import re
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import click
import pytest
import typer

from netvaerk import __version__
from netvaerk.__main__ import main
from netvaerk.cli import app, console, usage
from netvaerk.domain.errors import Misuse, NetvaerkError, Refusal

ENGLISH = re.compile(
    r"\b(usage|options|arguments|commands?|missing|invalid|unexpected|error|default|required|show|exit|try|choose|one of|values?"
    r"|text|integer|float|path|file|directory|boolean|takes|requires|such|did you mean|not|is|valid|does)\b",
    re.IGNORECASE,
)
BASE = {"__init__", "app", "console", "main", "usage"}


class Colour(StrEnum):
    red = "rød"
    green = "grøn"


def sample(
    theme: Annotated[str, typer.Argument(help="Temaets id.", metavar="TEMA")],
    count: Annotated[int, typer.Option("--antal", min=0, max=3, help="Hvor mange.")] = 1,
    size: Annotated[float, typer.Option("--vægt", help="Vægten.")] = 1.0,
    colour: Annotated[Colour, typer.Option("--farve", help="Farven.")] = Colour.red,
    pair: Annotated[tuple[int, int] | None, typer.Option("--par", metavar="TAL TAL", help="To tal.")] = None,
    file: Annotated[Path | None, typer.Option("--fil", exists=True, dir_okay=False, help="En fil.")] = None,
    folder: Annotated[Path | None, typer.Option("--mappe", exists=True, file_okay=False, help="En mappe.")] = None,
    needed: Annotated[str, typer.Option("--grund", help="Begrundelsen.")] = ...,  # type: ignore[assignment]
    dry: Annotated[bool, typer.Option("--tør", help="Skriv intet.")] = False,
) -> int:
    """Prøv noget.

    Eksempel:

        netvaerk prøve byhave --grund "god idé"
        netvaerk prøve byhave --grund "bedre idé" --tør
    """
    console.say(f"{theme} {count} {needed}")
    return 1 if dry else 0


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., object]], None]:
    def put(function: Callable[..., object]) -> None:
        module = types.ModuleType("netvaerk.cli.a_sample")
        module.command = function  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setitem(app.COMMANDS, "prøve", ("a_sample", "Prøv noget."))

    return put


@pytest.fixture
def failing(register: Callable[[Callable[..., object]], None]) -> Callable[[BaseException], int]:
    def run(error: BaseException) -> int:
        def command() -> None:
            raise error

        register(command)
        return main(["prøve"])

    return run


def in_process(code: str, *, encoding: str = "utf-8", stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, encoding=encoding, input=stdin, env=environment, timeout=60, check=False)


def netvaerk(*arguments: str) -> str:
    return f"import sys; from netvaerk.__main__ import main; sys.exit(main({list(arguments)!r}))"


# --- start-up


def test_the_version_is_answered_before_anything_is_imported() -> None:
    code = "from netvaerk.__main__ import main; main(['--version']); print([m for m in sys.modules if m[:5] in ('netva', 'typer')])"
    assert in_process(f"import sys; {code}").stdout == f"netvaerk {__version__}\n['netvaerk', 'netvaerk.__main__']\n"


def test_help_lists_every_command_in_order_and_imports_none_of_them() -> None:
    code = "from netvaerk.__main__ import main; main(['--help']); import sys; print(*sys.modules)"
    *help_text, modules = in_process(code).stdout.splitlines()
    assert [line.split()[0] for line in help_text if line.split()[:1] and line.split()[0] in app.COMMANDS] == list(app.COMMANDS)
    loaded = {m for m in modules.split() if m.startswith("netvaerk.cli.")}
    assert loaded == {"netvaerk.cli.app", "netvaerk.cli.console", "netvaerk.cli.main", "netvaerk.cli.usage"}
    assert not {"rich", "pydantic", "ruamel.yaml", "git", "jinja2"} & set(modules.split())


def test_without_arguments_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert main([]) == 0
    assert capsys.readouterr().out == shown


def test_the_version_may_stand_among_other_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version", "agenda"]) == 0
    assert capsys.readouterr().out == f"netvaerk {__version__}\n"


def test_every_command_module_is_registered_and_every_registered_one_exists() -> None:
    files = {path.stem for path in Path(app.__file__).parent.glob("*.py")} - BASE
    with_command = {name for name in files if hasattr(importlib.import_module(f"netvaerk.cli.{name}"), "command")}
    assert with_command == {module for module, _ in app.COMMANDS.values()}


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_command_has_danish_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert re.search(rf"^ +netvaerk {name}\b", shown, re.MULTILINE)
    without_names = re.sub(r"--?[a-z][a-z-]*|\[[^\]\n]*\|[^\]\n]*\]|^ +netvaerk .*$", "", shown, flags=re.MULTILINE)
    assert not re.findall(
        r"\b(Usage|Options|Arguments|Commands|TEXT|INTEGER|FLOAT|PATH|FILE|DIRECTORY|BOOLEAN|default|required|Show)\b", without_names
    )


# --- Danish


def test_help_of_a_command_is_danish_and_keeps_its_examples(register: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    register(sample)
    assert main(["prøve", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Brug: netvaerk prøve [TILVALG] TEMA" in shown
    assert '      netvaerk prøve byhave --grund "god idé"\n      netvaerk prøve byhave --grund "bedre idé" --tør\n' in shown
    assert "[skal angives]" in shown
    assert "[ellers: 1; fra 0 til 3]" in shown
    assert "--mappe MAPPE" in shown
    assert not ENGLISH.findall(shown)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "»TEMA« mangler: Temaets id."),
        (["x"], "Tilvalget »--grund« mangler: Begrundelsen."),
        (["x", "--grund"], "Tilvalget »--grund« mangler en værdi."),
        (["x", "--gruns", "y"], "Tilvalget »--gruns« findes ikke. Mente du »--grund«?"),
        (["x", "--q"], "Tilvalget »--q« findes ikke."),
        (["x", "y", "z", "--grund", "g"], "Dette hører ikke til kommandoen: y z"),
        (["x", "y", "--grund", "g"], "Dette hører ikke til kommandoen: y"),
        (["x", "--tør=ja"], "Tilvalget »--tør« skal stå uden værdi."),
        (["x", "--antal", "mange"], "Tilvalget »--antal«: »mange« er ikke et tal."),
        (["x", "--antal", "9"], "Tilvalget »--antal«: 9 kan ikke bruges. Skriv et tal fra 0 til 3."),
        (["x", "--vægt", "tung"], "Tilvalget »--vægt«: »tung« er ikke et tal."),
        (["x", "--farve", "blå"], "Tilvalget »--farve«: »blå« findes ikke. Vælg mellem 'rød', 'grøn'."),
        (["x", "--par", "1"], "Tilvalget »--par« mangler 2 værdier."),
        (["x", "--fil", "/findes/ikke"], "Tilvalget »--fil«: Filen »/findes/ikke« findes ikke."),
        (["x", "--fil", "/"], "Tilvalget »--fil«: »/« er en mappe."),
        (["x", "--mappe", "/findes/ikke"], "Tilvalget »--mappe«: Mappen »/findes/ikke« findes ikke."),
    ],
)
def test_a_command_typed_wrong_gets_a_danish_answer(
    arguments: list[str], said: str, register: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    register(sample)
    assert main(["prøve", *arguments]) == 2
    told = capsys.readouterr()
    usage_lines = "Brug: netvaerk prøve [TILVALG] TEMA\nHjælp og eksempel: netvaerk prøve --help\n"
    assert told.err in {f"{said}\n", f"{said}\n{usage_lines}"}
    assert not ENGLISH.findall(told.err)
    assert told.out == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("agnda", "Kommandoen »agnda« findes ikke. Mente du »agenda«?"),
        ("new_theme", "Kommandoen »new_theme« findes ikke. Mente du »new-theme«?"),
        ("xyzzy", "Kommandoen »xyzzy« findes ikke."),
        ("\x1b[31mrød", "Kommandoen »\ufffd[31mrød« findes ikke."),
        ("--versjon", "Tilvalget »--versjon« findes ikke. Mente du »--version«?"),
    ],
)
def test_an_unknown_command_gets_a_suggestion(
    typed: str, said: str, register: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("agenda", "new-theme"):
        app.COMMANDS.setdefault(name, (name, ""))
    assert main([typed]) == 2
    assert capsys.readouterr().err.splitlines()[0] == said


# What click says to developers, what this program says itself, and what belongs to parts of click that it does not use.
NEVER_SHOWN = {
    "Aborted!", "Positional arguments", "Missing argument", "Missing option", "Missing parameter", "Missing {param_type}",
    "Missing parameter: {param_name}", "No such option {name!r}.", "No such command {name!r}.", "Did you mean {possibility}?",
    "Error: {message}", "Try '{command} {option}' for help.", "Invalid start character for option ({option})", "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}", "Name '{name}' defined twice",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to pass '--{name}'?",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
}  # fmt: skip


def gettext_messages() -> Iterator[str]:
    for module in ("click.core", "click.exceptions", "click.parser", "click.types", "click.formatting", "typer.core", "typer.main"):
        spec = importlib.util.find_spec(module)
        assert spec
        assert spec.origin
        for node in ast.walk(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="_" | "ngettext"), args=[ast.Constant(value=str(message)), *_]):
                    yield message


def test_all_that_click_can_say_has_a_danish_text() -> None:
    said = set(gettext_messages())
    assert len(said) > 50
    untranslated = {message for message in said if usage.translate(message) == usage.translate_plural(message, message, 1) == message}
    assert untranslated <= NEVER_SHOWN


# --- how a command ends


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Refusal("Temaet er låst."), 1, "Temaet er låst."),
        (Misuse("Runden kan ikke læses."), 2, "Runden kan ikke læses."),
        (NetvaerkError("To\nlinjer \x1b[2J"), 1, "To\nlinjer \ufffd[2J"),
        (click.Abort(), 1, "Afbrudt. Intet er skrevet."),
        (KeyboardInterrupt(), 1, "Afbrudt. Se med »git status«, om noget nåede at blive skrevet."),
        (
            OSError(errno.ENOSPC, "x", "a.md"),
            2,
            "Der er ikke mere plads på drevet, og »a.md« er ikke skrevet. Ryd op, og kør kommandoen igen.",
        ),
        (
            PermissionError(errno.EACCES, "x", "a.md"),
            2,
            "Der er ikke adgang til »a.md«. Se, om du har ret til at skrive der, og om et andet program har den åben.",
        ),
        (OSError(errno.EIO, "x"), 2, f"Maskinen kunne ikke læse eller skrive det, der skulle skrives, (fejl {errno.EIO})."),
        (click.ClickException("Programmet »vi« kan ikke startes."), 2, "Programmet »vi« kan ikke startes."),
        (BrokenPipeError(), 141, ""),
    ],
)
def test_an_error_gets_its_sentence_and_exit_code(
    error: BaseException, code: int, said: str, failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(error) == code
    assert capsys.readouterr() == ("", f"{said}\n" if said else "")


def test_a_bug_gives_one_line_and_a_log_with_the_traceback(
    failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(ZeroDivisionError("hov")) == 3
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    log = Path(re.search(r"Send filen (\S+\.log) ", told)[1])  # type: ignore[index]
    text = log.read_text(encoding="utf-8")
    log.unlink()
    assert "Traceback" in text
    assert "ZeroDivisionError: hov" in text


@pytest.mark.parametrize(("returned", "code"), [(None, 0), (0, 0), (1, 1), (2, 2)])
def test_a_command_that_returns_a_number_chooses_the_exit_code(returned: int | None, code: int, register: Callable[..., None]) -> None:
    register(lambda: returned)
    assert main(["prøve"]) == code


def test_typers_exit_is_obeyed(failing: Callable[[BaseException], int]) -> None:
    assert failing(typer.Exit(1)) == 1


# --- streams


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_no_character_is_too_much_for_the_console(encoding: str) -> None:
    code = "from netvaerk.cli import console; console.prepare_streams(); console.say('✓ æ\\udcff'); console.warn('✗')"
    done = in_process(code, encoding=encoding)
    assert (done.returncode, done.stdout.startswith("? ")) == (0, True)
    assert done.stderr == "?\n"


def streamed(argument: str, redirection: str) -> tuple[int, str]:
    """Run in a shell, in the C locale: there Python has to change how its streams are set up."""
    command = f'exec "{sys.executable}" -m netvaerk {argument} {redirection}'
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, encoding="utf-8", env=environment, timeout=60, check=False)
    return done.returncode, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="file descriptors of a POSIX shell")
@pytest.mark.parametrize("argument", ["--help", "--version"])
@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">&- 2>&- <&-"])
def test_a_closed_stream_is_no_fault(argument: str, redirection: str) -> None:
    assert streamed(argument, redirection) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_a_full_disk_is_told_in_danish(argument: str) -> None:
    code, told = streamed(argument, ">/dev/full")
    assert (code, told.count("\n")) == (2, 1)
    assert told.startswith("Der er ikke mere plads på drevet")


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_a_reader_that_leaves_is_no_error(argument: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    environment = {**os.environ, "LC_ALL": "C"}
    command = [sys.executable, "-m", "netvaerk", argument]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environment, timeout=60, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


# --- printing and asking


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def type_lines(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))

    return type_lines


def test_a_table_that_is_piped_is_neither_cut_nor_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    long = "meget lang titel " * 30
    console.table(["Id", "Titel"], [["a", long], ["[bold]b[/bold] :smile:", "x\ny\x1b[31m\u202e"]])
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.split() == ["Id", "Titel"]
    assert second == f"a                       {long.rstrip()}"
    assert third == "[bold]b[/bold] :smile:  x y\ufffd[31m\ufffd"


def test_a_table_fits_the_terminal_and_has_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "40")
    console.table(["Id", "Titel"], [["a", "ord " * 40]])
    lines = terminal.getvalue().splitlines()
    assert len(lines) > 4
    assert max(map(len, lines)) <= 40
    assert "\x1b" not in terminal.getvalue()


def test_what_is_said_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    console.say("a\x1b[2Jb\u202ec\nd")
    console.warn("\x07e")
    assert capsys.readouterr() == ("a\ufffd[2Jb\ufffdc\nd\n", "\ufffde\n")


def test_an_answer_is_trimmed_and_an_empty_one_is_asked_for_again(typing: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    typing("", "  Byhave ")
    assert console.ask("Titel") == "Byhave"
    told = capsys.readouterr()
    assert "Titel: " in told.out + told.err
    assert "Skriv et svar" in told.err


def test_an_empty_answer_takes_the_default(typing: Callable[..., None]) -> None:
    typing("", "")
    assert console.ask("Rolle", "leder") == "leder"
    assert console.ask("Rolle", "") == ""


@pytest.mark.parametrize(("typed", "answer"), [("j", True), ("Ja", True), ("n", False), ("NEJ", False)])
def test_yes_and_no_are_danish(typed: str, answer: bool, typing: Callable[..., None]) -> None:
    typing("yes", typed)
    assert console.ask_yes("Er det rigtigt?") is answer


def test_lines_end_at_the_first_empty_one(typing: Callable[..., None]) -> None:
    typing("en", "  to  ", "", "tre")
    assert console.ask_lines("Hvad?") == "en\n  to"


@pytest.mark.parametrize("typed", ["2", "læring", "LAERING", "l"])
def test_a_choice_is_made_by_number_word_or_beginning(typed: str, typing: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    typing("0", "9", "x", typed)
    assert console.choose("Type", ["velfærd", "læring", "innovation"]) == "læring"
    assert "  2. læring\n" in capsys.readouterr().out


def test_a_beginning_that_fits_two_is_asked_again(typing: Callable[..., None]) -> None:
    typing("a", "afvist")
    assert console.choose("Udfald", ["afvist", "afventer"]) == "afvist"


def test_breaking_off_is_an_abort(typing: Callable[..., None]) -> None:
    typing()
    with pytest.raises(click.Abort):
        console.ask("Titel")


def test_nothing_is_asked_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch, register: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Byhave\n"))
    assert not console.interactive()
    register(lambda: console.ask("Titel"))
    assert main(["prøve"]) == 2
    assert "Der er ingen terminal at spørge ved, og der mangler svar på: Titel." in capsys.readouterr().err


def test_a_closed_stdin_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not console.interactive()
