"""`netvaerk import`: files from people who do not use git. Each kind of file has its module, which knows its own by its bytes."""

from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit

if TYPE_CHECKING:
    from netvaerk.cli.import_proposals import Intake, Wishes
    from netvaerk.repository.store import Store

# Modules with `recognises(raw)` and `take(store, raw, no_commit=…, dry_run=…)`, which is true where all of the file came in, and with
# `ALONE`: why such a file is taken in only where it is named alone, in Danish. What none of them knows is read as proposals.
KINDS = ("netvaerk.cli.import_packet", "netvaerk.cli.import_meeting")


def command(
    files: Annotated[list[str], typer.Argument(metavar="FIL…", help="Filer eller mapper; - er standard ind.")],
    received: Annotated[
        str | None, typer.Option("--received", metavar="DATO", help="Dagen, filerne blev modtaget, hvor de ikke selv fortæller det.")
    ] = None,
    mask: Annotated[bool, typer.Option("--mask", help="Skriv [fjernet] i stedet for personoplysninger i teksten.")] = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> int:
    """Hent ind, hvad folk uden git har sendt: forslag i mails, Word-dokumenter, formularer og regneark, og vurderinger fra en pakke.

    Hvert forslag bliver et tema: indsendt, når det er komplet, og ellers en kladde med dagen, det blev modtaget. Det, der ikke passer i
    et felt, bliver gemt under »Øvrigt« og nævnt. Originalen og forslagsstillerens oplysninger bliver gemt i indbakken, som netvaerk.yaml
    nævner, aldrig i git. Autosvar og nyhedsbreve bliver ladt ligge, og en rettet dagsorden hentes alene. Samme mail eller fil to gange
    ændrer intet. Kommandoen slutter med 1, når noget ikke kom ind eller ikke blev gemt i indbakken; kør den igen, så bliver det gjort
    færdigt.

      netvaerk import forslag.eml
      netvaerk import indbakke/ --dry-run
      netvaerk import byhaver.docx --received 2026-11-20
      netvaerk import vurderinger-2027-01-abc.json
    """
    from netvaerk.cli.console import patience, say
    from netvaerk.cli.import_proposals import Intake, Wishes
    from netvaerk.cli.options import read_day
    from netvaerk.domain.danish import listed
    from netvaerk.repository.outside import files_named
    from netvaerk.repository.store import open_store

    wishes = Wishes(read_day(received, "--received"), mask=mask, no_commit=no_commit, dry_run=dry_run)
    store = open_store()
    names = files_named(files)
    if not (no_commit or dry_run):
        store.git.require_ready()
    intake, complete = Intake(store, wishes, many=len(names)), True
    alone = names == files and len(names) == 1
    if not names:
        say(f"Der er ingen filer at hente ind i {listed(files)}.")
    try:
        with patience() as tell:
            for number, name in enumerate(names, start=1):
                tell(f"Henter {number} af {len(names)}: {name}")
                complete &= _take(name, store, intake, wishes, alone=alone)
            tell("Gemmer …")
            intake.finish()
    finally:
        intake.report()
    return 0 if complete and intake.complete else 1


def _take(name: str, store: "Store", intake: "Intake", wishes: "Wishes", *, alone: bool) -> bool:
    """Take in one file; true where all of it came in, or it notes itself what did not.

    Args:
        name: the file.
        store: the repository.
        intake: the run.
        wishes: the user's.
        alone: whether the user has named this file and no other.
    """
    from netvaerk.cli.console import warn
    from netvaerk.cli.import_proposals import shown_name
    from netvaerk.domain.errors import Misuse, NetvaerkError, Unusable
    from netvaerk.intake.reading import MAX_BYTES
    from netvaerk.repository.outside import bytes_of
    from netvaerk.repository.store import open_store

    try:
        raw = bytes_of(name, MAX_BYTES)
    except Misuse as error:
        intake.refuse(name, str(error))
        return False
    own = next((module for module in map(import_module, KINDS) if module.recognises(raw)), None)
    if own is None:
        intake.take(name, raw)
        return True
    if own.ALONE and not alone:
        intake.refuse(name, own.ALONE)
        return False
    try:
        taken: bool = own.take(open_store(store.root), raw, no_commit=wishes.no_commit, dry_run=wishes.dry_run)
    except Unusable:
        raise
    except NetvaerkError as error:
        warn(f"{shown_name(name)}: {error}")
        return False
    return taken
