"""Every kind of paper: which record it is made of, and the paper as all formats take it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from netvaerk.documents.meeting_paper import dagsorden, referat
from netvaerk.documents.network_paper import NETWORK_PAPERS, network_paper
from netvaerk.documents.pictures import Pictures
from netvaerk.documents.setting import NEUTRAL, Setting
from netvaerk.documents.theme_paper import temaskabelon
from netvaerk.documents.tree import Heading, Paper, plain, tree
from netvaerk.domain.danish import counted, short_date
from netvaerk.domain.errors import Refusal
from netvaerk.domain.filed import Filed
from netvaerk.domain.kind import Kind
from netvaerk.domain.meeting import Meeting
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.network import Network
from netvaerk.domain.register import Register
from netvaerk.domain.text import REPLACEMENT
from netvaerk.domain.theme import Theme
from netvaerk.domain.vocabulary import Season
from netvaerk.repository.layout import LETTERHEAD, TEMPLATES, Ref


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper.

    Attributes:
        record: the kind of record that it is made of.
        text: its Markdown, of a record, all records and the setting.
        about: the day that it is about, and what stands at the head of its pages.
    """

    record: Kind
    text: Callable[[Filed[Any], Register, Setting], str]
    about: Callable[[Filed[Any], Register], tuple[date, str]]


def _of_meeting(meeting: Filed[Meeting], register: Register) -> tuple[date, str]:
    return meeting.record.day, f"{register.rules.body_name} d. {short_date(meeting.record.day)}"


def _of_network(network: Filed[Network], register: Register) -> tuple[date, str]:
    """The day that a network ended, started or is to start, and its title."""
    record = network.record
    year, _, season = record.half_year.partition("-")
    begins = date(int(year), 1 if season == Season.SPRING else 7, 1)
    return record.closed or record.started or begins, f"{register.rules.types[record.type].name.capitalize()}: {record.title}"


def _of_theme(theme: Filed[Theme], _register: Register) -> tuple[date, str]:
    record = theme.record
    round_ = record.round
    day = record.received or record.created or (date(round_.year, round_.month, 1) if round_ else date(int(theme.id[:4]), 1, 1))
    return day, f"Temaforslag: {record.title}"


PUBLIC_ENDING = "-offentlig"
KINDS = {
    "temaskabelon": PaperKind(Kind.THEME, temaskabelon, _of_theme),
    "dagsorden": PaperKind(Kind.MEETING, dagsorden, _of_meeting),
    "referat": PaperKind(Kind.MEETING, referat, _of_meeting),
    **{kind: PaperKind(Kind.NETWORK, network_paper(kind), _of_network) for kind in NETWORK_PAPERS},
}


def paper(kind: str, record: Filed[Any], register: Register, setting: Setting = NEUTRAL) -> Paper:
    """Return a paper made of a record.

    Args:
        kind: one of `KINDS`.
        record: a record of the kind that `KINDS` names.
        register: all records.
        setting: what it is made with beside the records, and for whom; its pictures are looked up here.

    Raises Refusal for a fault in a template, and for a record that names another that is not there.
    """
    made = KINDS[kind]
    pictures = Pictures(Ref(made.record, record.id).path, setting.own)
    markdown = made.text(record, register, replace(setting, pictures=pictures))
    name = f"{kind}-{record.id}{PUBLIC_ENDING if setting.public else ''}"
    return laid_out(name, markdown, made.about(record, register), register.rules, replace(setting, pictures=pictures))


def laid_out(name: str, markdown: str, about: tuple[date, str], rules: Municipality, setting: Setting = NEUTRAL) -> Paper:
    """Return the Markdown that a template made as a paper.

    Args:
        name: what its files are called, without an ending.
        markdown: its text.
        about: the day that it is about, and what stands at the head of its pages.
        rules: the municipality's, for who sends it.
        setting: with the pictures that its text shows.

    Raises Refusal for a text that has no title: a template that is empty, or that somebody has not finished.
    """
    blocks, pictures = tree(markdown), setting.pictures
    title = next((plain(b.children) for b in blocks if isinstance(b, Heading) and b.level == 1), "").strip()
    if not title:
        raise Refusal(
            f"Dokumentet »{name}« får ingen overskrift på øverste niveau. "
            f"Skriv en i skabelonen i {TEMPLATES}/, fx »# Vores overskrift«, eller slet jeres egen skabelon, så bruges den, der følger med."
        )
    left_out = pictures.notes if pictures else ()
    return Paper(
        name=name,
        title=title,
        running_head=about[1],
        author=rules.secretariat.name,
        day=about[0],
        markdown=markdown,
        blocks=blocks,
        pictures=pictures.taken if pictures else {},
        notes=(*left_out, *_replaced(markdown)),
        letterhead=setting.own.read(LETTERHEAD) if setting.own else None,
    )


def _replaced(markdown: str) -> tuple[str, ...]:
    """In Danish, how many characters of people's text were replaced, because they would hide or turn what is written."""
    number = markdown.count(REPLACEMENT)
    told = counted(number, "skjult tegn eller styretegn", "skjulte tegn eller styretegn")
    return (f"Erstattet: {told} i teksten. Dér står {REPLACEMENT}.",) if number else ()
