"""Every kind of paper: which record it is made of, and the paper as all formats take it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from netvaerk.documents.meeting_paper import dagsorden, referat
from netvaerk.documents.tree import Heading, Paper, plain, tree
from netvaerk.domain.danish import short_date
from netvaerk.domain.plan import Kind
from netvaerk.domain.record import Filed
from netvaerk.domain.register import Register


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper.

    Attributes:
        record: the kind of record that it is made of.
        text: its Markdown, of a record, all records and the repository's own `templates/`.
        day: the day that it is about.
    """

    record: Kind
    text: Callable[[Filed[Any], Register, Path | None], str]
    day: Callable[[Filed[Any], Register], date]


KINDS = {
    "dagsorden": PaperKind(Kind.MEETING, dagsorden, lambda meeting, _register: meeting.record.day),
    "referat": PaperKind(Kind.MEETING, referat, lambda meeting, _register: meeting.record.day),
}


def paper(kind: str, record: Filed[Any], register: Register, templates: Path | None = None) -> Paper:
    """Return a paper made of a record.

    Args:
        kind: one of `KINDS`.
        record: a record of the kind that `KINDS` names.
        register: all records.
        templates: the repository's own `templates/`, whose files win over those that netvaerk brings.

    Raises Refusal for a fault in a template, and for a record that names another that is not there.
    """
    made = KINDS[kind]
    markdown = made.text(record, register, templates)
    day = made.day(record, register)
    blocks = tree(markdown)
    return Paper(
        name=f"{kind}-{record.id}",
        title=next((plain(b.children) for b in blocks if isinstance(b, Heading) and b.level == 1), kind.capitalize()),
        running_head=f"{register.rules.body_name} d. {short_date(day)}",
        author=register.rules.secretariat.name,
        day=day,
        markdown=markdown,
        blocks=blocks,
    )
