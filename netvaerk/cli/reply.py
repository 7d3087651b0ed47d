"""`netvaerk reply`."""

from typing import TYPE_CHECKING, Annotated

import typer

from netvaerk.cli.options import DryRun, NoCommit, OutDir

if TYPE_CHECKING:
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.store import Store


def command(
    theme: Annotated[str, typer.Argument(metavar="TEMA", help="Temaets id eller en del af det.")],
    out: OutDir = None,
    no_commit: NoCommit = False,
    dry_run: DryRun = False,
) -> None:
    """Skriv svaret til den, der har foreslået et tema: modtaget, hvad der mangler, eller hvad der blev besluttet og hvorfor.

    Svaret bliver en kladde (.eml), som dit mailprogram åbner; intet bliver sendt. Temaet noterer, at forslagsstilleren har fået svar.

      netvaerk reply byhaver
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say
    from netvaerk.domain.kind import Kind
    from netvaerk.domain.steps.replying import note_reply
    from netvaerk.repository.clock import today
    from netvaerk.repository.documents import documents
    from netvaerk.repository.finding import find
    from netvaerk.repository.inbox import fingerprint
    from netvaerk.repository.store import open_store

    store = open_store()
    register = store.register()
    chosen = register.themes[find(store, theme, Kind.THEME).id]
    subject, text, draft = _draft(store, chosen, register)
    plan = note_reply(chosen, register, today(), fingerprint(draft))
    if dry_run:
        say(f"{subject}\n\n{text}")
        carry(store, plan, dry_run=True)
        return
    with documents(store.root, out, {f"svar-{chosen.id}.eml": draft}) as written:
        carry(store, plan, no_commit=no_commit)
    say(f"Svar: {written[0]}")


def _draft(store: "Store", theme: "Filed[Theme]", register: "Register") -> tuple[str, str, bytes]:
    """The subject, the text and the draft of an answer; the proposer's address comes from the inbox, where it is there."""
    from netvaerk.cli.console import warn
    from netvaerk.documents.mail_draft import mail_draft
    from netvaerk.documents.reply_text import reply_text
    from netvaerk.domain.mail_subject import marked, message_id
    from netvaerk.repository.clock import today
    from netvaerk.repository.contacts import people_of
    from netvaerk.repository.inbox import open_inbox
    from netvaerk.repository.own_files import OnDisk

    subject, text = reply_text(theme, register, OnDisk(store.root))
    subject = marked(subject, theme.id)
    inbox, _ = open_inbox(store.root, register.rules.inbox)
    people = people_of(inbox.contacts().get(theme.id)) if inbox else []
    to = people[0].get("mail") if people else None
    if len(people) > 1:
        warn("Bemærk: Flere har skrevet om temaet. Kladden er til den første i kontakter.yaml.")
    if not to:
        warn("Bemærk: Forslagsstillerens adresse kendes ikke. Skriv den i kladden.")
    sender = register.rules.secretariat.mail
    id_ = message_id(theme.id, text, sender)
    return subject, text, mail_draft(subject, text, to if isinstance(to, str) else None, sender, today(), id_)
