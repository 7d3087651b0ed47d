"""`netvaerk import`: files from people who do not use git. Each kind of file has its module, which knows its own by its bytes."""

from collections.abc import Callable
from importlib import import_module
from typing import Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit

# Modules with `recognises(raw)` and `take(store, raw, no_commit=…, dry_run=…)`, which is true where all of the file came in; and what a
# person calls the file.
KINDS = {"netvaerk.cli.import_packet": "vurderinger fra en pakke (.json)"}


def command(
    files: Annotated[list[str], typer.Argument(metavar="FIL…", help="Filen, der er kommet tilbage, fx vurderinger-2027-01-abc.json.")],
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> int:
    """Hent ind, hvad folk uden git har udfyldt: vurderinger fra en pakke, der er lavet med `netvaerk score --packet`.

    Det, der ikke kan bruges, bliver sagt tema for tema, og resten kommer ind. Samme fil to gange ændrer intet. Kommandoen slutter med 1,
    når noget ikke kom ind.

      netvaerk import vurderinger-2027-01-abc.json
      netvaerk import *.json --dry-run
    """
    from netvaerk.cli.console import warn
    from netvaerk.domain.errors import Refusal
    from netvaerk.repository.files import read_outside
    from netvaerk.repository.store import open_store

    store = open_store()
    read = [(name, read_outside(name)) for name in files]
    if not (no_commit or dry_run):
        store.git.require_ready()
    complete = True
    for name, raw in read:
        try:
            complete &= _taker(raw)(open_store(store.root), raw, no_commit=no_commit, dry_run=dry_run)
        except Refusal as error:
            warn(f"{name}: {error}")
            complete = False
    return 0 if complete else 1


def _taker(raw: bytes) -> Callable[..., bool]:
    """What takes in a file of this kind. Raises Refusal for one of no known kind."""
    from netvaerk.domain.errors import Refusal

    for module in map(import_module, KINDS):
        if module.recognises(raw):
            take: Callable[..., bool] = module.take
            return take
    raise Refusal(f"Filen er ikke af en slags, der kan hentes ind. Her kan hentes {'; '.join(KINDS.values())}.")
