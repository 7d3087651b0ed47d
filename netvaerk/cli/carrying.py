"""What every command that writes does last: carry out its plan and tell what happened."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.cli.console import say, warn

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.repository.store import Store


@dataclass(frozen=True)
class Paper:
    """A meeting's paper that a command makes: its kind, the meeting, and the user's folder for it."""

    kind: str
    meeting: str
    out: str | None


def carry(
    store: "Store", plan: "Plan", *, no_commit: bool = False, dry_run: bool = False, index: bool = False, paper: Paper | None = None
) -> None:
    """Carry out a plan and print what was done; with `dry_run` what would be.

    Args:
        store: the repository.
        plan: the step.
        no_commit: leave the files uncommitted.
        dry_run: change nothing, show the difference.
        index: write `data/README.md` anew with it.
        paper: the document that goes with the step; one that cannot be made stops the step before it is taken.
    """
    from netvaerk.repository.carrying import carry_out, prepare

    for warning in plan.warnings:
        warn(f"Bemærk: {warning}")
    prepared = prepare(store, plan, _index() if index else None)
    if dry_run:
        say(prepared.diff or "Intet ville blive ændret.")
        return
    with _document(store, paper, prepared.register) if paper else nullcontext() as document:
        commit = carry_out(store, prepared, commit=not no_commit)
    for line in plan.said:
        say(line)
    if commit:
        say(f"Gemt i git: {commit} {plan.message}")
    elif prepared.writes:
        say(f"Skrevet, men ikke gemt i git: {', '.join(prepared.writes)}")
    if paper:
        say(f"{paper.kind.capitalize()}: {document}")


def _document(store: "Store", paper: Paper, register: "Register") -> "AbstractContextManager[str]":
    from netvaerk.documents.meeting_paper import dagsorden, referat
    from netvaerk.repository.documents import document
    from netvaerk.repository.layout import TEMPLATES

    render = dagsorden if paper.kind == "dagsorden" else referat
    text = render(register.meetings[paper.meeting], register, store.root / TEMPLATES)
    return document(store.root, paper.out, f"{paper.kind}-{paper.meeting}.md", text)


def _index() -> "Callable[[Register], str]":
    from netvaerk.documents.index import index

    return index


def warn_of_faults(store: "Store") -> None:
    """Name the files that could not be read, where a command can still do its work with the rest."""
    from netvaerk.domain.diagnostic import FEW_SHOWN, bounded, line_of

    for diagnostic in bounded(store.reading.diagnostics, FEW_SHOWN):
        warn(line_of(diagnostic))
    if store.reading.diagnostics:
        warn("Filerne ovenfor har fejl og er ikke talt med, hvor de ikke kan læses.")
