"""`netvaerk import` of a meeting's paper that somebody has edited in Word."""

from typing import TYPE_CHECKING

from netvaerk.intake.meeting_word import recognises

if TYPE_CHECKING:
    from netvaerk.documents.word.reading.sheets import WordText
    from netvaerk.domain.filed import Filed
    from netvaerk.domain.meeting import Meeting
    from netvaerk.intake.word_package import WordPackage
    from netvaerk.repository.store import Store

# Anybody who has the agenda can send an edited one: it is a person's choice, file by file, to let it into the meeting.
ALONE = (
    "Filen er en dagsorden eller et referat, som kan være rettet. Hent den alene, så du kan se, hvad den ændrer: "
    "netvaerk import FIL --dry-run"
)


def take(store: "Store", raw: bytes, *, no_commit: bool, dry_run: bool) -> bool:
    """Take in the texts that were edited, and say section by section what was not taken; true where all of it was.

    Raises Refusal where it cannot be known what the file was made from.
    """
    from netvaerk.cli.carrying import carry
    from netvaerk.cli.console import say, warn
    from netvaerk.documents.papers import PUBLIC_ENDING
    from netvaerk.documents.returning import returned
    from netvaerk.documents.word.origin import PAPER, made_as
    from netvaerk.documents.word.reading.stretches import read
    from netvaerk.domain.steps.rewording import reword
    from netvaerk.intake.word_package import opened

    package = opened(raw)
    made = made_as(package.properties)
    name = package.properties.get(PAPER, "")
    meeting = _meeting(name, store)
    reading = read(_text(package))
    found = returned(reading, made, meeting, store.register(), public=name.endswith(PUBLIC_ENDING))
    for note in _notes(package, revised=reading.revised):
        warn(f"Bemærk: {note}")
    plan = reword(meeting, found.taken)
    if plan.changes:
        carry(store, plan, no_commit=no_commit, dry_run=dry_run)
    elif not found.refused:
        say(f"Der er ikke rettet noget i teksterne til mødet {meeting.id}.")
    for line in found.refused:
        warn(f"Ikke hentet ind: {line}")
    return not found.refused


def _meeting(name: str, store: "Store") -> "Filed[Meeting]":
    """The meeting that a paper of this name is about."""
    from netvaerk.documents.papers import PUBLIC_ENDING
    from netvaerk.domain.errors import Refusal

    if not name:
        raise Refusal(
            "Filen fortæller ikke, hvilket møde den er lavet af: den er gemt af et program, der har fjernet det. "
            "Lav dokumentet igen, og ret i det med Word eller LibreOffice."
        )
    id_ = name.partition("-")[2]
    meetings = store.register().meetings
    found = meetings.get(id_) or meetings.get(id_.removesuffix(PUBLIC_ENDING))
    if found is None:
        raise Refusal(f"Filen er lavet af mødet {id_}, som ikke findes her. Er mødet flyttet til en anden dag, så lav dokumentet igen.")
    return found


def _text(package: "WordPackage") -> "WordText":
    from netvaerk.documents.word.reading.sheets import WordText

    addresses = {id_: relation.target for id_, relation in package.relations(package.main).items() if relation.external}
    return WordText(package.document, package.part("styles"), package.part("numbering"), addresses)


def _notes(package: "WordPackage", *, revised: bool) -> list[str]:
    """What a person should know of the file as a whole."""
    from netvaerk.domain.danish import counted

    notes = []
    if revised:
        notes.append("Filen har rettelser, der hverken er accepteret eller afvist. De er læst, som om de var accepteret.")
    comments = package.part("comments")
    if comments is not None and len(comments):
        notes.append(f"{counted(len(comments), 'kommentar', 'kommentarer')} i filen er ikke hentet ind.")
    return notes


__all__ = ["recognises", "take"]
