"""What `netvaerk import` tells in the end: file by file what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from netvaerk.domain.danish import counted, listed

_SHOWN = 200


@dataclass(frozen=True)
class Row:
    """One proposal, or a file that did not come in.

    Attributes:
        lacking: what the theme still needs, as keys and labels.
        told: in Danish, what could not be placed and what else a person should know.
        failed: in Danish, why it did not come in.
        made: whether a theme was made or changed for it.
    """

    file: str
    theme: str = ""
    status: str = ""
    lacking: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    failed: str = ""
    made: bool = False

    def unsaved(self) -> "Row":
        """The row where writing was broken off before its theme was written."""
        return replace(self, theme="", status="ikke hentet ind", failed="Temaet nåede ikke at blive gemt. Hent filen ind igen.")


def show(rows: Sequence[Row]) -> None:
    """Print the table, then what did not come in, and the sum."""
    from netvaerk.cli.console import say, table, warn

    if not rows:
        return
    headings = ("Fil", "Tema", "Status", "Mangler", "Bemærk")
    table(headings, ((r.file, r.theme or "–", r.status, listed(r.lacking) or "–", _short(" ".join(r.told)) or "–") for r in rows))
    failed = [row for row in rows if row.failed]
    for row in failed:
        warn(f"{row.file}: {row.failed}")
    if len(rows) > 1:
        say(f"{counted(len(rows) - len(failed), 'forslag', 'forslag')} hentet ind eller kendt i forvejen, {len(failed)} ikke hentet ind.")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
