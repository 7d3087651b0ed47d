"""`netvaerk new-theme`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, read_day, read_named, read_word

if TYPE_CHECKING:
    from netvaerk.domain.similarity import Asked
    from netvaerk.domain.steps.proposing import Proposal
    from netvaerk.repository.store import Store

Texts = list[str] | None


def command(
    title: Annotated[str | None, typer.Option("--title", metavar="TEKST", help="Temaets titel.")] = None,
    type_: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="velfærd, læring eller innovation.")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="KILDE", help="medarbejder, leder, chefforum, borger, politisk eller ekstern.")
    ] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="TEKST", help="Forslagsstillerens rolle, aldrig navn.")] = None,
    department: Annotated[str | None, typer.Option("--department", metavar="TEKST", help="Forslagsstillerens afdeling.")] = None,
    summary: Annotated[str | None, typer.Option("--summary", metavar="TEKST", help="Temaet i en eller to sætninger.")] = None,
    touches: Annotated[Texts, typer.Option("--touches", metavar="AFDELING", help="En afdeling, temaet berører (kan gentages).")] = None,
    involves: Annotated[
        Texts, typer.Option("--involves", metavar="HVEM", help="Hvem der skal inddrages, fx borger (kan gentages).")
    ] = None,
    nearby: Annotated[
        Texts, typer.Option("--nearby", metavar="TEKST", help="Et projekt, der er i gang tæt på temaet (kan gentages).")
    ] = None,
    answer: Annotated[
        Texts, typer.Option("--answer", metavar="NØGLE=TEKST", help="Svar på et af de syv, fx velfærd=… (kan gentages).")
    ] = None,
    received: Annotated[str | None, typer.Option("--received", metavar="DATO", help="Dagen, forslaget blev modtaget.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FIL", help="Hent forslaget fra en Markdown-fil; - er standard ind.")
    ] = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="ID", help="Et andet id end det, titlen giver.")] = None,
    edit: Annotated[bool, typer.Option("--edit", help="Skriv videre på temaet i et tekstprogram ($EDITOR).")] = False,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Skriv et nyt temaforslag. Det bliver en kladde, som kan gøres færdig og indsendes.

    Ved en terminal spørges der om det, der ikke er givet; hvert af de syv karakteristika med sit spørgsmål.

      netvaerk new-theme
      netvaerk new-theme --title "Byhaver på skolen" --type læring --answer velfærd="Børnene …"
      netvaerk new-theme --file forslag.md
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import interactive, warn
    from netvaerk.cli.editing import edited
    from netvaerk.cli.proposal_file import from_file
    from netvaerk.cli.proposal_questions import completed
    from netvaerk.cli.similar import remarks
    from netvaerk.domain.errors import Misuse
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.proposing import Proposal, propose, same_name
    from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
    from netvaerk.repository.clock import today
    from netvaerk.repository.layout import entries, ref_of
    from netvaerk.repository.store import open_store

    if file and answer:
        raise Misuse("--file og --answer kan ikke bruges sammen. Skriv svarene i filen.")
    store = open_store()
    base = from_file(file, store) if file else Proposal(title="")
    people = ({"rolle": role or "", "afdeling": department or ""},) if role or department else base.proposers
    proposal = Proposal(
        title=title or base.title,
        type=read_word(NetworkType, type_, "netværkstype") if type_ else base.type,
        source=read_word(Source, source, "kilde") if source else base.source,
        proposers=people,
        summary=summary or base.summary,
        touches=tuple(touches or base.touches),
        involves=tuple(read_word(Category, word, "inddrages") for word in involves) if involves else base.involves,
        nearby=tuple(nearby or base.nearby),
        strategy=base.strategy,
        received=read_day(received, "--received") or base.received,
        answers=read_named(Characteristic, answer, "--answer", "karakteristikum"),
        more=base.more,
        body=base.body,
    )
    if interactive() and not file:
        if not (no_commit or dry_run):
            store.git.require_ready()
        proposal, edit = completed(proposal, store.rules, edit)
    same = same_name(proposal.title, store.reading.register.themes.values())
    for other in same:
        warn(f"Bemærk: Der er allerede et tema med det navn: {other}")
    for remark in remarks(_asked(proposal, same), store):
        warn(f"Bemærk: {remark}")
    taken = [ref.id for path in entries(store.root, Kind.THEME) if (ref := ref_of(path))]
    plan = propose(proposal, _free_id(proposal, id_, taken, store), today(), taken, store.rules)
    if edit:
        plan = edited(plan)
    carry(store, plan, no_commit=no_commit, dry_run=dry_run)


def _asked(proposal: "Proposal", same: list[str]) -> "Asked":
    """The proposal as it is held up against all others; what it names itself, and what has its name, need not be told."""
    from netvaerk.domain.similarity import about_text

    named = [proposal.more.get(key) or () for key in ("relaterede", "erstatter")]
    ids = [str(id_) for ids in named for id_ in ([ids] if isinstance(ids, str) else ids)]
    text = "\n".join([proposal.body or "", *proposal.answers.values()])
    return about_text(proposal.title, "\n".join([proposal.summary or "", *proposal.nearby]), text, [*same, *ids])


def _free_id(proposal: "Proposal", id_: str | None, taken: list[str], store: "Store") -> str | None:
    """Ask for another id where the title's is taken and somebody can answer."""
    from netvaerk.cli.console import ask, interactive, warn
    from netvaerk.domain.identity import make_id
    from netvaerk.repository.clock import today

    while interactive() and proposal.title.strip() and (id_ or make_id(proposal.title, today().year)) in taken:
        warn(f"Der er allerede et tema med id'et »{id_ or make_id(proposal.title, today().year)}«.")
        id_ = ask(f"Skriv et andet id, fx {today().year}-")
    return id_
