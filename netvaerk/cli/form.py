"""`netvaerk form`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import OutDir, read_formats

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store

Formats = Annotated[str, typer.Option("--format", metavar="FORMAT", help="Et eller flere formater: docx, html, md, pdf.")]


def command(
    theme: Annotated[str | None, typer.Argument(metavar="[TEMA]", help="Temaets id eller en del af det (ellers en tom skabelon).")] = None,
    format_: Formats = "docx",
    out: OutDir = None,
) -> None:
    """Lav temaskabelonen, som forslagsstillere udfylder: til Word, til en browser, som Markdown eller til at skrive ud.

    Med et tema er skabelonen udfyldt på forhånd, og svarene finder tilbage til temaet, når filen hentes ind med netvaerk import.

      netvaerk form --format docx,html,pdf
      netvaerk form byhaver --format docx
    """
    from netvaerk.cli.console import patience, say, warn
    from netvaerk.documents.form.writing import render
    from netvaerk.documents.formats import FORMATS
    from netvaerk.domain.danish import listed
    from netvaerk.intake.asking import form_of
    from netvaerk.repository.documents import documents
    from netvaerk.repository.layout import LETTERHEAD
    from netvaerk.repository.own_files import OnDisk
    from netvaerk.repository.store import open_store

    formats = read_formats(format_)
    store = open_store()
    form = form_of(store.rules, _open(store, theme) if theme else None)
    letterhead = OnDisk(store.root).read(LETTERHEAD)
    rendered = {}
    with patience() as progress:
        for name in formats:
            progress(f"Laver skabelonen som {FORMATS[name][0]} …")
            rendered[f"{form.name}.{name}"] = render(form, name, letterhead)
    for note in dict.fromkeys(note for file in rendered.values() for note in file.notes):
        warn(f"Bemærk: {note}")
    with documents(store.root, out, {name: file.content for name, file in rendered.items()}) as written:
        pass
    say(f"Skrevet: {listed(written)}")
    if not store.rules.secretariat.mail:
        warn("Bemærk: Skabelonen siger ikke, hvor den skal sendes hen. Skriv sekretariatets mail i netvaerk.yaml.")


def _open(store: "Store", name: str) -> "Filed[Theme]":
    """A theme whose proposer can still be asked for more. Raises Refusal for any other."""
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.vocabulary import ThemeStatus
    from netvaerk.repository.finding import find

    theme = store.register().themes[find(store, name, Kind.THEME).id]
    if theme.record.status not in (ThemeStatus.DRAFT, ThemeStatus.DEVELOP):
        allowed = "Kun en kladde eller et tema, der skal udvikles, kan sendes tilbage til forslagsstilleren."
        raise Refusal(f"Temaet {theme.id} {theme.record.status.phrase}. {allowed}")
    return theme
