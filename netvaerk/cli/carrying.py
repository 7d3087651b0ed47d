"""What every command that writes does last: carry out its plan and tell what happened."""

from contextlib import nullcontext
from typing import TYPE_CHECKING

from netvaerk.cli.console import say, warn
from netvaerk.cli.paper_files import Wanted
from netvaerk.domain.danish import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.repository.carrying import Prepared
    from netvaerk.repository.store import Store


def carry(
    store: "Store", plan: "Plan", *, no_commit: bool = False, dry_run: bool = False, index: bool = False, paper: Wanted | None = None
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
    from netvaerk.cli.guarding import guard
    from netvaerk.repository.carrying import carry_out, prepare

    for warning in plan.warnings:
        warn(f"Bemærk: {warning}")
    prepared = prepare(store, plan, render_index() if index else None)
    guard(store, prepared)
    if dry_run:
        say(prepared.diff or "Intet ville blive ændret.")
        return
    with _placed(store, paper, prepared) if paper else nullcontext(list[str]()) as made:
        commit = carry_out(store, prepared, commit=not no_commit)
    for line in plan.said:
        say(line)
    if commit:
        say(f"Gemt i git: {commit} {plan.message}")
    elif prepared.writes:
        say(f"Skrevet, men ikke gemt i git: {', '.join(prepared.writes)}")
    if paper:
        say(f"{paper.kind.capitalize()}: {listed(made)}")


def _placed(store: "Store", wanted: Wanted, prepared: "Prepared") -> "AbstractContextManager[list[str]]":
    from netvaerk.cli.paper_files import as_it_is, files_of, sealed_or_not
    from netvaerk.repository.documents import documents

    register = prepared.register
    made = as_it_is(store, register) if prepared.writes else sealed_or_not(store, wanted, register)
    return documents(store.root, wanted.out, files_of(wanted, made))


def render_index() -> "Callable[[Register], str]":
    """Return what renders `data/README.md`; imported when it is asked for."""
    from netvaerk.documents.index import index

    return index


def warn_of_faults(store: "Store") -> None:
    """Name the files that could not be read, where a command can still do its work with the rest."""
    from netvaerk.domain.diagnostic import FEW_SHOWN, bounded, line_of

    for diagnostic in bounded(store.reading.diagnostics, FEW_SHOWN):
        warn(line_of(diagnostic))
    if store.reading.diagnostics:
        warn("Filerne ovenfor har fejl og er ikke talt med, hvor de ikke kan læses.")
