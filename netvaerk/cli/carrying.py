"""What every command that writes does last: carry out its plan and tell what happened."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.cli.console import say, warn
from netvaerk.domain.danish import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from netvaerk.domain.plan import Plan
    from netvaerk.domain.register import Register
    from netvaerk.repository.store import Store


@dataclass(frozen=True)
class Wanted:
    """A paper that a command makes: its kind, the record's id, its formats, and the user's folder for it."""

    kind: str
    id: str
    formats: tuple[str, ...]
    out: str | None


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
    from netvaerk.repository.carrying import carry_out, prepare

    for warning in plan.warnings:
        warn(f"Bemærk: {warning}")
    prepared = prepare(store, plan, _index() if index else None)
    if dry_run:
        say(prepared.diff or "Intet ville blive ændret.")
        return
    with _documents(store, paper, prepared.register) if paper else nullcontext(list[str]()) as made:
        commit = carry_out(store, prepared, commit=not no_commit)
    for line in plan.said:
        say(line)
    if commit:
        say(f"Gemt i git: {commit} {plan.message}")
    elif prepared.writes:
        say(f"Skrevet, men ikke gemt i git: {', '.join(prepared.writes)}")
    if paper:
        say(f"{paper.kind.capitalize()}: {listed(made)}")


def _documents(store: "Store", wanted: Wanted, register: "Register") -> "AbstractContextManager[list[str]]":
    from netvaerk.documents.formats import render
    from netvaerk.documents.papers import KINDS, paper
    from netvaerk.repository.documents import documents
    from netvaerk.repository.layout import TEMPLATES

    record = register.of(KINDS[wanted.kind].record)[wanted.id]
    made = paper(wanted.kind, record, register, store.root / TEMPLATES)
    rendered = {f"{made.name}.{format_}": render(made, format_) for format_ in wanted.formats}
    for note in dict.fromkeys(note for file in rendered.values() for note in file.notes):
        warn(f"Bemærk: {note}")
    return documents(store.root, wanted.out, {name: file.content for name, file in rendered.items()})


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
