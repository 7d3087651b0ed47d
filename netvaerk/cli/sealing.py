"""What `agenda --send`, `referat --approve` and a decision that approves a referat do last: take the step, and seal its paper."""

from typing import TYPE_CHECKING

from netvaerk.cli.carrying import render_index
from netvaerk.cli.console import say, warn
from netvaerk.cli.paper_files import Wanted, as_committed, files_of
from netvaerk.domain.danish import listed

if TYPE_CHECKING:
    from netvaerk.domain.plan import Plan
    from netvaerk.repository.store import Store


def open_unfinished(*, dry_run: bool) -> "Store":
    """Open the repository; what a sealing has left uncommitted that was broken off is taken away, so that it can be done again."""
    from netvaerk.repository.sealing import open_for_sealing
    from netvaerk.repository.store import open_store

    return open_store() if dry_run else open_for_sealing(open_store())


def require_kept(option: str, *, no_commit: bool, public: bool) -> None:
    """Raise Misuse for what cannot go together with a seal."""
    from netvaerk.domain.errors import Misuse

    if no_commit:
        raise Misuse(f"{option} forsegler dokumentet i git og kan ikke bruges med --no-commit. Se, hvad der ville ske, med --dry-run.")
    if public:
        raise Misuse(f"{option} gælder medlemmernes hele dokument. Lav bagefter det offentlige med --public alene.")


def carry_sealed(store: "Store", before: "Plan", together: "Plan", paper: Wanted, *, dry_run: bool = False) -> None:
    """Carry out a step with the seal of the paper that shows it, and print what was done; with `dry_run` what would be.

    Args:
        store: from `open_unfinished`.
        before: the step, all that the paper shows.
        together: what the seal's own commit changes too, and nobody sees in the paper.
        paper: of the meeting that is sealed.
        dry_run: change nothing, show the difference.

    Raises Refusal, before anything is written, where nothing can be sealed now.
    """
    from netvaerk import __version__
    from netvaerk.domain.vocabulary import SealedDocument
    from netvaerk.repository.clock import today
    from netvaerk.repository.documents import documents
    from netvaerk.repository.sealing import Sealing, carry_out_sealing, prepare_sealing, require_same_on_disk, require_sealable

    for warning in (*before.warnings, *together.warnings):
        warn(f"Bemærk: {warning}")
    require_sealable(store)
    sealing = Sealing(SealedDocument(paper.kind), paper.id, before, together, __version__, today())
    ready = prepare_sealing(store, sealing, render_index())
    if dry_run:
        say(ready.first.diff)
        say(f"Derefter ville der blive gemt: {together.message}")
        return
    files = files_of(paper, as_committed(store, ready.commit))
    require_same_on_disk(store, ready)
    placed = documents(store.root, paper.out, files)
    made, commits = carry_out_sealing(store, sealing, ready, files, render_index(), placed)
    for line in (*before.said, *together.said):
        say(line)
    for line in commits:
        say(f"Gemt i git: {line}")
    say(f"{paper.kind.capitalize()}: {listed(made)}")
