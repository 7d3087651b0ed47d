"""`netvaerk forget`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from netvaerk.cli.options import DryRun, NoCommit

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.inbox import Inbox
    from netvaerk.repository.store import Store

LEFT = """
Det, der stadig kan findes, og hvad du selv må gøre:
  - Gits historik: De tidligere udgaver af filen har stadig oplysningerne. Skal de helt væk, må it-afdelingen skrive historikken om
    (git filter-repo) og bede alle hente lageret på ny. Gør det, når nogen kræver det, eller når et CPR-nummer er gemt.
  - Kolleger og fælles lager: Enhver kopi, der er hentet før i dag, har dem også. Del ændringen, og bed dem hente den.
  - Dokumenter: Dagsordener, referater og svar, der er sendt, gemt andre steder eller lagt på hjemmesiden, ændres ikke af dette.
  - Mail og journal: Henvendelsen ligger måske stadig i postkassen, på et drev og i journalen. Journalpligten går forud for ønsket om at
    blive glemt; spørg kommunens databeskyttelsesrådgiver, hvis du er i tvivl."""
_UNKNOWN = (
    "Indbakken kender ikke forslagsstillerens navn. Læs selv temaets titel, id og tekst igennem: Står navnet der, så ret filen, "
    "og gem den i git."
)


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    role: Annotated[bool, typer.Option("--role", help="Fjern også forslagsstillerens rolle og afdeling.")] = False,
    original: Annotated[bool, typer.Option("--original", help="Slet også de originale henvendelser i indbakken.")] = False,
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
    from netvaerk.repository.clock import today
    from netvaerk.repository.contacts import people_of
    from netvaerk.repository.documents import discard
    from netvaerk.repository.finding import find
    from netvaerk.repository.inbox import open_inbox
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.themes[find(store, theme, Kind.THEME).id]
    inbox, why = open_inbox(store.root, register.rules.inbox)
    people = people_of(inbox.contacts().get(chosen.id)) if inbox else []
    carry(store, forget(chosen, register, today(), people, role_too=role), no_commit=no_commit, dry_run=dry_run)
    if inbox is None:
        warn(f"Bemærk: {why.partition(', så ')[0].rstrip('.')}. Ligger der noget om forslagsstilleren der, er det ikke fjernet.")
    if not dry_run:
        draft = discard(store.root, f"svar-{chosen.id}.eml")
        kept = _emptied(inbox, chosen, register, originals_too=original) if inbox else ()
        for line in [*([f"Slettet: {draft}"] if draft else []), *kept]:
            say(line)
    for line in _still_named(store, chosen.id, people) if not dry_run else ():
        warn(f"Bemærk: {line}")
    say(LEFT)


def _emptied(inbox: "Inbox", theme: "Filed[Theme]", register: "Register", *, originals_too: bool) -> Iterator[str]:
    """Take the proposer out of the inbox, and where it is wished the originals that no other theme was made of; yield what was done."""
    from netvaerk.domain.danish import listed

    inbox.sweep()
    if inbox.forget(theme.id):
        yield "Forslagsstilleren er fjernet fra kontakter.yaml."
    for sha256 in dict.fromkeys(trace.sha256 for trace in theme.record.originals):
        paths = inbox.originals(sha256)
        others = [id_ for id_ in _made_of(sha256, register) if id_ != theme.id] if paths else []
        for path in paths:
            if not originals_too:
                yield f"Ikke slettet: {path}. Slet den med --original."
            elif others:
                yield f"Ikke slettet: {path} er også originalen til {listed(others)}. Slet selv forslagsstillerens del af den."
            else:
                inbox.discard(path)
                yield f"Slettet: {path.name}"


def _made_of(sha256: str, register: "Register") -> Iterator[str]:
    """Yield the themes that an original is kept for."""
    for theme in register.themes.values():
        if any(trace.sha256 == sha256 and not trace.forgotten for trace in theme.record.originals):
            yield theme.id


def _still_named(store: "Store", theme: str, people: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield where a person's name still stands, as far as that can be seen."""
    from netvaerk.domain.danish import listed
    from netvaerk.domain.steps.forgetting import named_in
    from netvaerk.repository.layout import INDEX_FILE
    from netvaerk.repository.store import Store

    if not any(person.get("navn") for person in people):
        yield _UNKNOWN
        return
    now = Store(store.root)
    register = now.register()
    if named_in(theme, people, register):
        yield f"Navnet står stadig i temaets id, {theme}. Det er også filens navn, og andre filer henviser til det; omdøb dem samlet."
    texts = {ref.path: source.text for ref, source in now.reading.sources.items()}
    texts[INDEX_FILE] = (now.raw(INDEX_FILE) or b"").decode("utf-8", "replace")
    if found := sorted(path for path, text in texts.items() if named_in(text, people, register)):
        yield f"Navnet står stadig i {listed(found)}. Ret filerne, og gem dem i git."
