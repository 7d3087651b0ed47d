"""`netvaerk forget`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit

if TYPE_CHECKING:
    from netvaerk.repository.inbox import Inbox

LEFT = """
Det, der stadig kan findes, og hvad du selv må gøre:
  - Gits historik: De tidligere udgaver af filen har stadig oplysningerne. Skal de helt væk, må it-afdelingen skrive historikken om
    (git filter-repo) og bede alle hente lageret på ny. Gør det, når nogen kræver det, eller når et CPR-nummer er gemt.
  - Kolleger og fælles lager: Enhver kopi, der er hentet før i dag, har dem også. Del ændringen, og bed dem hente den.
  - Dokumenter: Dagsordener og referater, der er sendt eller lagt på hjemmesiden, ændres ikke af dette.
  - Mail og journal: Henvendelsen ligger måske stadig i postkassen, på et drev og i journalen. Journalpligten går forud for ønsket om at
    blive glemt; spørg kommunens databeskyttelsesrådgiver, hvis du er i tvivl."""


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    role: Annotated[bool, typer.Option("--role", help="Fjern også forslagsstillerens rolle og afdeling.")] = False,
    original: Annotated[bool, typer.Option("--original", help="Slet også den originale henvendelse i indbakken.")] = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Fjern en forslagsstillers oplysninger fra filerne og indbakken, og få at vide, hvad der stadig kan findes.

    netvaerk forget byhaver
    netvaerk forget byhaver --role --original
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say, warn
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.forgetting import forget
    from netvaerk.repository.finding import find
    from netvaerk.repository.inbox import open_inbox
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.themes[find(store, theme, Kind.THEME).id]
    plan = forget(chosen, register, role_too=role)
    inbox, why = open_inbox(store.root, register.rules.inbox)
    sha = chosen.record.original.sha256 if chosen.record.original else None
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)
    if inbox is None:
        warn(f"Bemærk: {why.partition(', så ')[0].rstrip('.')}. Ligger der noget om forslagsstilleren der, er det ikke fjernet.")
    elif not dry_run:
        for line in _emptied(inbox, chosen.id, sha if original else None):
            say(line)
    say(LEFT)


def _emptied(inbox: "Inbox", theme: str, sha256: str | None) -> list[str]:
    """Take the proposer out of the inbox, and the original where its SHA-256 is given; return what was done."""
    done = ["Forslagsstilleren er fjernet fra kontakter.yaml."] if inbox.forget(theme) else []
    for path in inbox.originals(sha256) if sha256 else []:
        inbox.discard(path)
        done.append(f"Slettet: {path.name}")
    return done
