"""`validate --fix` and `--diff`: what is mended, and how it is told."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from netvaerk.cli.console import say, warn

if TYPE_CHECKING:
    from netvaerk.checks.fixing import Mended, Validate
    from netvaerk.domain.diagnostic import Diagnostic
    from netvaerk.repository.files import Write
    from netvaerk.repository.store import Store

Tell = Callable[[str], None]


def mend_all(store: "Store", found: "Sequence[Diagnostic]", validate: "Validate", wanted: Callable[[str], bool], tell: Tell) -> "Mended":
    """Mend what is safe in the wanted files, write it and tell what was done. Nothing is committed."""
    from netvaerk.checks.fixing import mend
    from netvaerk.domain.danish import counted
    from netvaerk.repository.files import write_all

    mended = mend(store, found, validate, wanted)
    write_all(store.root, mended.writes)
    for path in mended.writes:
        tell(f"Rettet: {path}")
    if mended.writes:
        files = counted(len(mended.writes), "fil er rettet", "filer er rettet").capitalize()
        tell(f"{files}, men ikke gemt i git. Se ændringerne med `git diff`, og gem dem selv.\n")
    _tell_unsafe(mended)
    return mended


def show_diff(store: "Store", found: "Sequence[Diagnostic]", validate: "Validate", wanted: Callable[[str], bool]) -> None:
    """Print what mending would change. Nothing is written."""
    from netvaerk.checks.fixing import mend
    from netvaerk.domain.danish import counted
    from netvaerk.repository.carrying import unified_diff

    mended = mend(store, found, validate, wanted)
    for path, write in mended.writes.items():
        say(unified_diff(path, _concealed(path, write, found, mended.found)).replace("\r\n", "\n").rstrip("\n"))
    files = counted(len(mended.writes), "fil", "filer")
    warn(f"{files.capitalize()} ville blive rettet. Intet er skrevet." if mended.writes else "Intet kan rettes automatisk.")
    _tell_unsafe(mended)


def _tell_unsafe(mended: "Mended") -> None:
    for path in mended.unsafe:
        warn(f"{path} er ikke rettet: Rettelsen ville give en ny fejl. Ret filen selv.")


def _concealed(path: str, write: "Write", before: "Sequence[Diagnostic]", after: "Sequence[Diagnostic]") -> "Write":
    """The write with dots for personal data, for people to look at."""
    from netvaerk.cli.reporting import private
    from netvaerk.reports.context import concealing
    from netvaerk.repository.files import Write

    def concealed(raw: bytes | None, found: "Sequence[Diagnostic]") -> bytes:
        lines = (raw or b"").decode("utf-8").split("\n")
        return "\n".join(concealing(lambda _path: lines, private(found))(path)).encode()

    return Write(concealed(write.before, before), concealed(write.after, after))
