"""How every command begins and ends, also when it does not end well. Only what all of them need is imported here."""

import errno
import sys
from collections.abc import Sequence
from contextlib import suppress

from netvaerk import __version__
from netvaerk.cli import console
from netvaerk.domain.errors import NetvaerkError

BROKEN_PIPE = 141  # what a shell reports of a Unix tool that nobody listens to any more
SYSTEM_FAULTS = {
    errno.EACCES: "Der er ikke adgang til {file}. Se, om du har ret til at skrive der, og om et andet program har den åben.",
    errno.EPERM: "Der er ikke adgang til {file}. Se, om du har ret til at skrive der.",
    errno.EROFS: "{file} ligger på et drev, der ikke kan skrives på.",
    errno.ENOSPC: "Der er ikke mere plads på drevet, og {file} er ikke skrevet. Ryd op, og kør kommandoen igen.",
    errno.ENOENT: "{file} findes ikke.",
    errno.EISDIR: "{file} er en mappe, ikke en fil.",
    errno.ENOTDIR: "{file} ligger i noget, der ikke er en mappe.",
    errno.EEXIST: "{file} findes i forvejen.",
    errno.ENAMETOOLONG: "Navnet på {file} er for langt til dette drev.",
}


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return the exit code: 0 done, 1 findings, 2 wrong use, 3 a bug."""
    try:
        console.prepare_streams()
        code = _run(arguments or ["--help"])
        console.flush()
    except (Exception, KeyboardInterrupt) as error:
        code = failed(error)
    console.drop_what_cannot_be_written()
    return code


def _run(arguments: Sequence[str]) -> int:
    if list(arguments) == ["validate"]:  # what hooks and editors run all day: there is nothing to parse, and parsing takes half of the time
        from netvaerk.cli.validating import Asked, carry_out

        return carry_out(Asked())
    from netvaerk.cli.app import run

    return run(arguments)


def failed(error: BaseException) -> int:
    """Tell the user about `error` and return the exit code for it."""
    if isinstance(error, BrokenPipeError):
        return BROKEN_PIPE
    message, code = _told(error)
    with suppress(OSError):
        console.warn(message)
    return code


def _told(error: BaseException) -> tuple[str, int]:
    if isinstance(error, NetvaerkError):
        return str(error), error.exit_code
    if isinstance(error, KeyboardInterrupt):
        return "Afbrudt. Se med »git status«, om noget nåede at blive skrevet.", 1
    if isinstance(error, ModuleNotFoundError) and not f"{error.name}".startswith("netvaerk"):
        return f"netvaerk er ikke installeret her: {error.name} mangler. Kør i stedet: python3 run.py netvaerk …", 2
    import click

    from netvaerk.cli import usage

    if isinstance(error, click.Abort):
        return "Afbrudt. Intet er skrevet.", 1
    if isinstance(error, click.UsageError):
        return usage.explain(error), 2
    if isinstance(error, click.ClickException):
        return error.format_message(), 2
    if isinstance(error, OSError):
        return _system_fault(error), 2
    return _bug(error), 3


def _system_fault(error: OSError) -> str:
    file = f"»{error.filename}«" if error.filename else "det, der skulle skrives,"
    known = SYSTEM_FAULTS.get(error.errno or 0)
    return known.format(file=file) if known else f"Maskinen kunne ikke læse eller skrive {file} (fejl {error.errno})."


def _bug(error: BaseException) -> str:
    import tempfile
    import traceback

    told = f"Der er en fejl i netvaerk selv ({type(error).__name__})."
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="netvaerk-fejl-", suffix=".log", encoding="utf-8", errors="replace", delete=False
        ) as log:
            log.write(f"netvaerk {__version__}, Python {sys.version}, {sys.platform}\n")
            traceback.print_exception(error, file=log)
    except OSError:
        return f"{told} Den kunne ikke skrives ned; fortæl den, der passer programmet, hvad du gjorde."
    return f"{told} Send filen {log.name} til den, der passer programmet."
