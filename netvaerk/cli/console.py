"""How commands print and ask. Everything that is printed is made harmless here: it may hold text that anybody wrote."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NoReturn, TextIO

from netvaerk.domain.text import fold, visible

UNBOUNDED = 1_000_000
_PATIENCE = 1.0  # seconds


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


Cell = str | tuple[str, str]  # a text, or a text with the style in which a terminal shows it


def table(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Print `rows` under `headings`: as wide as the terminal, or uncut and one line a row where there is none.

    Styles are for terminals that have colours and want them (NO_COLOR); what a cell says, its text says.
    """
    import io

    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    at_terminal = is_terminal(sys.stdout)
    drawn = Table(box=box.SIMPLE_HEAD if at_terminal else None, pad_edge=False, show_edge=False, header_style="")
    for heading in headings:
        drawn.add_column(Text(visible(heading)), no_wrap=not at_terminal, overflow="fold")
    styled = False
    for row in rows:
        pairs = [cell if isinstance(cell, tuple) else (cell, "") for cell in row]
        styled = styled or any(style for _, style in pairs)
        drawn.add_row(*(Text(visible(text), style=style) for text, style in pairs))
    lines = io.StringIO()
    screen = Console()
    colours: Any = screen.color_system if at_terminal and styled and screen.color_system != "windows" else None
    width = screen.width if at_terminal else UNBOUNDED
    Console(file=lines, width=width, color_system=colours, force_terminal=colours is not None).print(drawn)
    for line in lines.getvalue().splitlines():
        print(line.rstrip())  # every cell has been made harmless; what is left are rich's own colours


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream leads to a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


@contextmanager
def patience() -> Iterator[Callable[[str], None]]:
    """Give what is told of the work that goes on; where it takes more than a second, whoever sits at a terminal sees the latest of it."""
    from threading import Timer

    shown = is_terminal(sys.stderr)
    told = ""
    late = False

    def show() -> None:
        nonlocal late
        late = True
        if told:
            print(f"\r\x1b[K{visible(told)}", end="", file=sys.stderr, flush=True)

    def tell(text: str) -> None:
        nonlocal told
        told = text
        if late:
            show()

    timer = Timer(_PATIENCE, show)
    timer.daemon = True
    if shown:
        timer.start()
    try:
        yield tell
    finally:
        timer.cancel()
        if late:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def width_up_to(widest: int) -> int:
    """How many characters a line of text may have: the terminal's width, between 30 and `widest`."""
    from rich.console import Console

    return max(min(Console().width if is_terminal(sys.stdout) else widest, widest), 30)


def interactive() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return is_terminal(sys.stdin)


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
    if not is_terminal(sys.stdout):
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
