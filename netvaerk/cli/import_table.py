"""What `netvaerk import` tells in the end: file by file what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netvaerk.domain.danish import counted, listed

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme

_SHOWN = 200  # characters of what is to be noticed; more stands below the table


@dataclass(frozen=True)
class Row:
    """One proposal, or a file that did not come in.

    Attributes:
        lacking: what the theme still needs, as keys and labels.
        told: in Danish, what could not be placed and what else a person should know.
        failed: in Danish, why it did not come in.
        left: whether it is no proposal.
        made: whether a theme was made or changed for it.
        mended: whether something is made good that an earlier run did not come to.
    """

    file: str
    theme: str = ""
    status: str = ""
    lacking: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    failed: str = ""
    left: bool = False
    made: bool = False
    mended: bool = False

    def unsaved(self) -> "Row":
        """The row where writing was broken off before its theme was written."""
        return replace(self, theme="", status="ikke hentet ind", failed="Temaet nåede ikke at blive gemt. Hent filen ind igen.")

    def unfinished(self) -> "Row":
        """The row where the run was broken off before what was missing was made good."""
        return replace(self, status="findes", told=(), failed="Det, der mangler fra sidst, nåede ikke at blive gemt. Hent filen ind igen.")


def row_of(name: str, theme: "Filed[Theme]", told: Sequence[str], *, new: bool) -> Row:
    """Return the row of a proposal that became a theme, or that changed one."""
    from netvaerk.domain.traits.theme import unanswered
    from netvaerk.domain.vocabulary import ThemeStatus

    record = theme.record
    if record.status is ThemeStatus.SUBMITTED and record.round:
        return Row(name, theme.id, f"indsendt til {record.round.name}", told=tuple(told), made=True)
    lacking = [*(key for key in record.unfilled() if key not in ("indsendt", "runde")), *(c.label for c in unanswered(theme.body))]
    status = record.status.value if new else f"rettet, {record.status.phrase}"
    return Row(name, theme.id, status, tuple(lacking), tuple(told), made=True)


def left(name: str, why: str) -> Row:
    """Return the row of a mail that is no proposal."""
    return Row(name, status="ladt ligge", told=(why,), left=True)


def answer(name: str, theme: str, told: Sequence[str]) -> Row:
    """Return the row of an answer about a theme that it does not change."""
    return Row(name, theme, "et svar, intet ændret", told=tuple(told), left=True)


def show(rows: Sequence[Row]) -> None:
    """Print the table, then what did not come in, and the sum."""
    from netvaerk.cli.console import say, table, warn

    if not rows:
        return
    headings = ("Fil", "Tema", "Status", "Mangler", "Bemærk")
    table(headings, ((r.file, r.theme or "–", r.status, listed(r.lacking) or "–", _short(" ".join(r.told))) for r in rows))
    for row in rows:
        if len(told := " ".join(row.told)) > _SHOWN:
            say(f"{row.file}: {told}")
    failed = [row for row in rows if row.failed]
    for row in failed:
        warn(f"{row.file}: {row.failed}")
    if len(rows) > 1:
        aside = sum(row.left for row in rows)
        taken = counted(len(rows) - len(failed) - aside, "forslag", "forslag")
        also = f", {aside} ladt ligge" if aside else ""
        say(f"{taken[0].upper()}{taken[1:]} hentet ind eller kendt i forvejen, {len(failed)} ikke hentet ind{also}.")


def _short(text: str) -> str:
    return (text or "–") if len(text) <= _SHOWN else "se nedenfor"
