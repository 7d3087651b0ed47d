"""The files of a paper: made of the records as they are, or of the commit that a seal names."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netvaerk.cli.console import patience, say, warn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netvaerk.documents.setting import Past
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting, Seal
    from netvaerk.domain.register import Register
    from netvaerk.domain.theme import Theme
    from netvaerk.repository.committed import Commit
    from netvaerk.repository.own_files import OwnFiles
    from netvaerk.repository.store import Store


@dataclass(frozen=True)
class Wanted:
    """A paper that a command makes: its kind, the record's id, its formats, the user's folder for it, and whether it is for everybody."""

    kind: str
    id: str
    formats: tuple[str, ...]
    out: str | None
    public: bool = False


@dataclass(frozen=True)
class Made:
    """What a paper is made of."""

    register: "Register"
    own: "OwnFiles"
    past: "Past"


def as_it_is(store: "Store", register: "Register") -> Made:
    """The work tree, with the records as they are or as a step will leave them."""
    from netvaerk.repository.own_files import OnDisk
    from netvaerk.repository.seen import Seen

    return Made(register, OnDisk(store.root), Seen(store.root, "HEAD"))


def as_committed(store: "Store", commit: "Commit") -> Made:
    """A commit, with what a step puts on top of it."""
    from netvaerk.repository.seen import Seen

    return Made(commit.register, commit, Seen(store.root, commit.commit))


def as_sealed(store: "Store", seal: "Seal") -> Made:
    """The commit that a seal names. Raises NetvaerkError where this clone does not have it."""
    from netvaerk.repository.committed import Commit
    from netvaerk.repository.sealed import Where, missing, where_is

    where = where_is(store.root, seal.commit)
    if where in (Where.CUT, Where.LOST):
        raise missing(seal, where)
    return as_committed(store, Commit(store.root, seal.commit))


def sealed_or_not(store: "Store", wanted: Wanted, register: "Register") -> Made:
    """What a paper is made of that no step goes with: where it is sealed, what was sealed; the user is told."""
    meeting = register.meetings.get(wanted.id)
    seal = meeting.record.seal_of(wanted.kind) if meeting else None
    if meeting is None or seal is None:
        return as_it_is(store, register)
    made = as_sealed(store, seal)
    say(f"{seal.document.the.capitalize()} er forseglet og dannes af udgaven {seal.commit[:7]}.")
    then = made.register.meetings.get(wanted.id)
    if then and wanted.kind == "referat" and then.record.corrections != meeting.record.corrections:
        warn(f"Bemærk: En rettelse er ikke forseglet og kommer ikke med. Forsegl den med: netvaerk referat {wanted.id} --approve")
    return made


def files_of(wanted: Wanted, made: Made) -> "Mapping[str, bytes]":
    """Return the files of a paper by name; what had to be replaced in them is told.

    Raises NetvaerkError where it cannot be made, and where a public one would show what is closed.
    """
    from netvaerk.documents.formats import FORMATS, render
    from netvaerk.documents.papers import KINDS, paper
    from netvaerk.documents.public.disclosure import refuse_leaks
    from netvaerk.documents.setting import Setting
    from netvaerk.domain.errors import Refusal
    from netvaerk.domain.vocabulary import Mark

    unknown: dict[str, None] = {}

    def past(theme: str, meeting: "Filed[Meeting]") -> "Filed[Theme] | None":
        found = made.past(theme, meeting)
        if found is None and Mark.HISTORICAL not in meeting.record.marks:
            unknown[f"Git har ikke temaet »{theme}«, som mødet {meeting.id} så det, så det er ikke vist, hvad der er ændret siden."] = None
        return found

    record = made.register.of(KINDS[wanted.kind].record).get(wanted.id)
    if record is None:
        raise Refusal(f"»{wanted.id}« findes ikke i den udgave, dokumentet skal dannes af.")
    with patience() as progress:
        progress("Laver dokumentet …")
        about = paper(wanted.kind, record, made.register, Setting(made.own, wanted.public, past))
        rendered = {}
        for format_ in wanted.formats:
            progress(f"Laver dokumentet som {FORMATS[format_][0]} …")
            rendered[f"{about.name}.{format_}"] = render(about, format_)
        if wanted.public:
            progress("Ser efter, om noget lukket er kommet med …")
            refuse_leaks({name: file.content for name, file in rendered.items()}, about, record, made.register)
    for note in dict.fromkeys([*unknown, *(note for file in rendered.values() for note in file.notes)]):
        warn(f"Bemærk: {note}")
    return {name: file.content for name, file in rendered.items()}
