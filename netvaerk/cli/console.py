"""How commands print and ask. Everything that is printed is made harmless here: it may hold text that anybody wrote."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NoReturn, TextIO

from netvaerk.domain.text import fold, visible

UNBOUNDED = 1_000_000


def prepare_streams() -> None:
    """Let no character and no closed stream stop a command: cp1252 and ASCII consoles get `?` for what they cannot show."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - lives as long as the process
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def flush() -> None:
    """Write out what is still held back, so that a full disk or a closed pipe is seen now and not when Python ends."""
    sys.stdout.flush()
    sys.stderr.flush()


def drop_what_cannot_be_written() -> None:
    """Leave nothing in the streams that Python would fail on when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(text: str = "") -> None:
    """Print `text` to standard output."""
    print(visible(text, keep_newlines=True))


def say_json(value: object) -> None:
    """Print `value` as JSON that reads back the same; what a terminal could obey is written as `\\u` and digits."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    print("".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text))


def warn(text: str) -> None:
    """Print `text` to standard error: what went wrong, or is worth knowing, beside the result."""
    with suppress(OSError):  # the result comes first, as far as it can be written at all
        sys.stdout.flush()
    print(visible(text, keep_newlines=True), file=sys.stderr)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print `rows` under `headings`: as wide as the terminal, or uncut and one line a row where there is none."""
    import io

    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    at_terminal = _is_terminal(sys.stdout)
    drawn = Table(box=box.SIMPLE_HEAD if at_terminal else None, pad_edge=False, show_edge=False)
    for heading in headings:
        drawn.add_column(Text(heading), no_wrap=not at_terminal, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(visible(cell)) for cell in row))
    lines = io.StringIO()
    Console(file=lines, width=Console().width if at_terminal else UNBOUNDED, color_system=None).print(drawn)
    for line in lines.getvalue().splitlines():
        say(line.rstrip())


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def interactive() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return _is_terminal(sys.stdin)


def ask(question: str, default: str | None = None) -> str:
    """Return the answer to `question`, without blanks around it; an empty one gives `default`, or asks again if there is none.

    Raises click.Abort when the user breaks off, and click.UsageError when there is no terminal to ask at.
    """
    prompt = f"{question} [{default}]: " if default else f"{question}: "
    while True:
        answer = _read(prompt).strip()
        if answer or default is not None:
            return answer or default or ""
        warn("Skriv et svar, eller afbryd med Ctrl-C.")


def ask_yes(question: str) -> bool:
    """Return the answer to a yes-or-no `question`: j, ja, n or nej. Raises as `ask`."""
    while True:
        answer = ask(f"{question} (j/n)").casefold()
        if answer in {"j", "ja", "n", "nej"}:
            return answer.startswith("j")
        warn("Svar j (ja) eller n (nej).")


def ask_lines(question: str) -> str:
    """Return an answer of several lines, up to the first empty one. Raises as `ask`."""
    say(f"{question} (slut med en tom linje)")
    lines: list[str] = []
    while line := _read("> ").rstrip():
        lines.append(line)
    return "\n".join(lines)


def choose(question: str, options: Sequence[str], default: str | None = None) -> str:
    """Return the one of `options` that the user names by number, word or the beginning of a word. Raises as `ask`."""
    for number, option in enumerate(options, start=1):
        say(f"  {number}. {option}")
    while True:
        answer = ask(question, default)
        found = _meant(answer, options)
        if found is not None:
            return found
        warn(f"»{answer}« står ikke på listen. Svar med et tal fra 1 til {len(options)}, eller skriv ordet.")


def _meant(answer: str, options: Sequence[str]) -> str | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(options):
        return options[int(answer) - 1]
    same = [option for option in options if fold(option) == fold(answer)]
    near = same or [option for option in options if fold(option).startswith(fold(answer))]
    return near[0] if len(near) == 1 else None


def _read(prompt: str) -> str:
    if not interactive():
        _no_terminal(prompt)
    with suppress(ImportError):
        import readline  # noqa: F401 - line editing, where the machine has it
    if not _is_terminal(sys.stdout):
        print(visible(prompt), end="", file=sys.stderr, flush=True)
        prompt = ""
    try:
        return input(visible(prompt)).encode(errors="replace").decode()
    except (EOFError, KeyboardInterrupt):
        import click

        print(file=sys.stderr)
        raise click.Abort from None


def _no_terminal(prompt: str) -> NoReturn:
    import click

    raise click.UsageError(f"Der er ingen terminal at spørge ved, og der mangler svar på: {prompt.strip(': ')}. Giv svaret som tilvalg.")
