"""The form as a paper: to read, and to print and fill in by hand."""

from collections.abc import Iterator

from netvaerk.documents.form.markdown import render as in_markdown
from netvaerk.documents.formats import Rendered
from netvaerk.documents.formats import render as in_format
from netvaerk.documents.tree import Block, Break, CodeBlock, Emphasis, Heading, Inline, Paper, Paragraph, Text
from netvaerk.domain.form import SINCE, Entry, Form, Kind
from netvaerk.domain.vocabulary import Characteristic

# How many lines there is room for in a field that is written in; each of the seven questions has more.
_ROOM = {Kind.LINE: 1, Kind.TEXT: 4, Kind.LIST: 3}
_FOR_THE_SEVEN = 9
_TICKED, _OPEN = "☒", "☐"


def render(form: Form, letterhead: bytes | None = None) -> Rendered:
    """Return the form as PDF."""
    return in_format(paper(form, letterhead), "pdf")


def paper(form: Form, letterhead: bytes | None = None) -> Paper:
    """Return the form as a paper."""
    return Paper(
        name=form.name,
        title=form.title,
        running_head=form.title,
        author=form.office.name,
        day=SINCE,
        markdown=in_markdown(form).content.decode(),
        blocks=tuple(_blocks(form)),
        letterhead=letterhead,
    )


def _blocks(form: Form) -> Iterator[Block]:
    yield Heading(1, (Text(form.title),), "")
    yield from (Paragraph((Text(text),)) for text in form.intro)
    for section in form.sections:
        yield Heading(2, (Text(section.title),), "")
        yield from (Paragraph((Text(text),)) for text in section.intro)
        for entry in section.entries:
            yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[Block]:
    yield Heading(3, (Text(entry.label),), "")
    if entry.help:
        yield Paragraph((Emphasis(tuple(_lines("\n".join(entry.help)))),))
    if entry.choices:
        yield Paragraph(tuple(_choices(entry)))
    if entry.more:
        yield Paragraph((Emphasis((Text(entry.more),)),))
    text = entry.beside if entry.choices else entry.value
    if text:
        yield Paragraph(tuple(_lines(text)))
    lines = _FOR_THE_SEVEN if entry.key in set(Characteristic) else _ROOM.get(Kind.LINE if entry.more else entry.kind, 0)
    if lines and not (text and entry.kind is Kind.LINE):
        yield CodeBlock("\n" * (lines - 1))


def _choices(entry: Entry) -> Iterator[Inline]:
    """Each choice on its line, with a box."""
    for number, choice in enumerate(entry.choices):
        if number:
            yield Break()
        about = f" ({choice.help})" if choice.help else ""
        yield Text(f"{_TICKED if choice.value in entry.chosen else _OPEN} {choice.label}{about}")


def _lines(text: str) -> Iterator[Inline]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Break()
        yield Text(line)
