"""What every command that writes does last: carry out its plan and tell what happened."""

from typing import TYPE_CHECKING

from netvaerk.cli.console import say, warn

if TYPE_CHECKING:
    from collections.abc import Callable

    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.repository.store import Store


def carry(store: "Store", plan: "Plan", *, no_commit: bool = False, dry_run: bool = False, index: bool = False) -> None:
    """Carry out a plan and print what was done; with `dry_run` what would be.

    Args:
        store: the repository.
        plan: the step.
        no_commit: leave the files uncommitted.
        dry_run: change nothing, show the difference.
        index: write `data/README.md` anew with it.
    """
    from netvaerk.repository.carrying import carry_out

    for warning in plan.warnings:
        warn(f"Bemærk: {warning}")
    done = carry_out(store, plan, commit=not no_commit, dry=dry_run, index=_index() if index else None)
    if dry_run:
        say(done.diff or "Intet ville blive ændret.")
        return
    for line in plan.said:
        say(line)
    if done.commit:
        say(f"Gemt i git: {done.commit} {plan.message}")
    elif done.paths:
        say(f"Skrevet, men ikke gemt i git: {', '.join(done.paths)}")


def _index() -> "Callable[[Register], str]":
    from netvaerk.documents.index import index

    return index


def warn_of_faults(store: "Store") -> None:
    """Name the files that could not be read, where a command can still do its work with the rest."""
    for diagnostic in store.reading.diagnostics:
        warn(str(diagnostic))
    if store.reading.diagnostics:
        warn("Filerne ovenfor har fejl og er ikke talt med, hvor de ikke kan læses.")
