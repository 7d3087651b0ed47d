"""The form as Markdown, for those who know git: a draft of a theme with its questions, which `new-theme --file` reads.

The form of a theme carries its id in the front matter, which any program keeps, and `import` finds the theme by it.
"""

from collections.abc import Iterator
from typing import Any

from netvaerk.documents.formats import Rendered
from netvaerk.domain.body import HELP_PREFIX
from netvaerk.domain.danish import listed
from netvaerk.domain.form import CARRIED, Entry, Form, Kind
from netvaerk.domain.markdown import escape
from netvaerk.domain.text import visible
from netvaerk.domain.theme import Person, Theme
from netvaerk.domain.vocabulary import Characteristic, ThemeStatus
from netvaerk.repository.yaml_write import block, scalar

_SEVEN = {c.value for c in Characteristic}
_PERSON = Person.key_order()
_SEVERAL = (Kind.LIST, Kind.CHOICES)


def render(form: Form, letterhead: bytes | None = None) -> Rendered:  # noqa: ARG001 - Markdown has no letterhead
    """Return the form as the file of a theme that is still a draft."""
    entries = {entry.key: entry for entry in form.entries}
    lines = ["---", *_above(form), *_front(form, entries), "---", "", *_body(form)]
    return Rendered("\n".join(lines).encode())


def _above(form: Form) -> Iterator[str]:
    if form.theme:
        yield _comment(f"Ret og skriv til, og send filen til {form.office.mail or form.office.name}.")
        yield _comment(f"Linjen med {CARRIED} viser, hvilket tema svarene hører til. Lad den stå.")
        yield f"{CARRIED}: {scalar(form.theme)}"
    else:
        yield _comment("Udfyld felterne, og skriv svarene under overskrifterne. Lad et felt være tomt, hvor du ikke ved det endnu.")
        yield _comment(f"Temaet oprettes med: netvaerk new-theme --file {form.name}.md")


def _front(form: Form, entries: dict[str, Entry]) -> Iterator[str]:
    """The keys of a theme that the form asks for, each with its help above it."""
    for key in Theme.key_order():
        if key == "status" and not form.theme:
            yield f"status: {ThemeStatus.DRAFT}"
        elif key == "forslagsstiller":
            yield from _proposer([entries[name] for name in _PERSON])
        elif key in entries:
            yield from _key(entries[key])


def _key(entry: Entry) -> Iterator[str]:
    yield _comment(f"{entry.label}{'' if entry.label.endswith('?') else '.'} {' '.join(entry.help)}".rstrip())
    if entry.choices and not entry.more:
        yield _comment(f"Vælg {listed([choice.value for choice in entry.choices], 'eller')}.")
    elif entry.choices:
        yield _comment(f"Fx {listed([choice.label for choice in entry.choices], 'eller')}.")
    if entry.kind in _SEVERAL:
        yield _comment("Hver skrives nedenunder med to mellemrum og en bindestreg foran.")
    yield block({entry.key: _value(entry)}).rstrip("\n") if entry.value else f"{entry.key}:"


def _value(entry: Entry) -> Any:
    if entry.kind in _SEVERAL:
        return entry.value.split("\n")
    return " ".join(entry.value.split())


def _proposer(asked: list[Entry]) -> Iterator[str]:
    """Who proposes it, by role; a comment as long as it is not known, for a role without text is a fault."""
    yield from (_comment(f"{entry.label}. {' '.join(entry.help)}") for entry in asked)
    given = {entry.key: _value(entry) for entry in asked if entry.value}
    if given:
        yield block({"forslagsstiller": given}).rstrip("\n")
    else:
        yield _comment("Slet # på de næste linjer, når du har skrevet dem. Skriv aldrig et navn.")
        yield "forslagsstiller:"
        yield from (f"#  {entry.key}: {scalar('')}" for entry in asked)


def _comment(text: str) -> str:
    return f"# {' '.join(visible(text).split())}"


def _body(form: Form) -> Iterator[str]:
    for section in form.sections:
        for entry in section.entries:
            if entry.key in _SEVEN:
                yield from (f"## {entry.label}", "", _answer(entry), "")


def _answer(entry: Entry) -> str:
    """What the theme answers, or the question with its help as the quote that counts for no answer."""
    question, *help_ = map(escape, entry.help)
    return entry.markdown or "\n".join([HELP_PREFIX + question, *(f"> {line}" for line in help_)])
