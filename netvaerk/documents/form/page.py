"""The form as one HTML file that works from a disk: every text passes through `html.escape`, and only the page's own script may run."""

from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import Any

from netvaerk.documents.form.script import SCRIPT
from netvaerk.documents.formats import Rendered
from netvaerk.documents.live.page import end, head, shown
from netvaerk.documents.live.style import STYLE as SHARED
from netvaerk.domain.form import FORMAT, LONGEST, VERSION, Entry, Form, Kind, Section
from netvaerk.domain.text import visible

STYLE = f"""{SHARED}
section {{ margin-top: 2.5rem; border-top: 3px solid var(--mark); }}
h3 {{ margin: 1.6rem 0 .25rem; }}
h3 label {{ display: block; }}
legend {{ font-size: 1.1rem; }}
fieldset .choices {{ flex-direction: column; }}
.choices small {{ color: var(--quiet); font-size: .95rem; }}
input[type=text] {{ display: block; width: 100%; font: inherit; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: .3rem; padding: .4rem; }}
[aria-invalid=true] {{ border: 2px solid var(--mark); }}
textarea.short {{ min-height: 3.5rem; }}
a.button {{ display: inline-block; padding: .6rem 1rem; border: 2px solid var(--mark); border-radius: .4rem; font-weight: 600; }}
"""
_DRAFT = "Dine svar gemmes som en kladde i denne browser og ikke andre steder. Slet kladden, hvis andre bruger browseren."
_WITHOUT = (
    "Din browser kører ikke siden, som den skal, og kan ikke gemme dine svar. Skriv siden ud, eller bed sekretariatet om Word-skabelonen."
)


def render(form: Form, letterhead: bytes | None = None) -> Rendered:  # noqa: ARG001 - a page has no letterhead
    """Return the form as a page."""
    lines = [
        *head(form.title, STYLE, SCRIPT),
        f"<header><h1>{shown(form.title)}</h1>",
        *(f"<p>{shown(text)}</p>" for text in form.intro),
        f"<p>{_DRAFT}</p>",
        f"<noscript><p><strong>{_WITHOUT}</strong></p></noscript>",
        '</header><main><form id="answers" autocomplete="off">',
        *(line for number, section in enumerate(form.sections) for line in _section(number, section)),
        *_end(form),
        "</form></main>",
        *end("data", _data(form), SCRIPT),
    ]
    return Rendered("\n".join(lines).encode())


def _section(number: int, section: Section) -> Iterator[str]:
    yield f'<section aria-labelledby="section-{number}"><h2 id="section-{number}">{shown(section.title)}</h2>'
    yield from (f"<p>{shown(text)}</p>" for text in section.intro)
    for entry in section.entries:
        yield from _choices(entry) if entry.choices else _field(entry)
    yield "</section>"


def _field(entry: Entry) -> Iterator[str]:
    if entry.kind is Kind.FIXED:
        yield f'<h3>{shown(entry.label)}</h3><p class="question">{_help(entry)}</p><p>{shown(entry.value)}</p>'
        return
    id_ = f"field-{entry.key}"
    yield f'<h3><label for="{id_}">{shown(entry.label)}</label></h3>'
    yield f'<p class="question" id="{id_}-help">{_help(entry)}</p>' if entry.help else ""
    yield _input(entry, id_, entry.value, f'aria-describedby="{id_}-help"' if entry.help else "")


def _help(entry: Entry) -> str:
    return "<br>".join(map(shown, entry.help))


def _input(entry: Entry, id_: str, value: str, more: str) -> str:
    given = escape(visible(value, keep_newlines=True))
    if entry.kind is Kind.LINE:
        return f'<input type="text" id="{id_}" name="{entry.key}" maxlength="{LONGEST}" value="{given}" {more}>'
    short = "" if entry.kind is Kind.TEXT else ' class="short"'
    return f'<textarea id="{id_}" name="{entry.key}" maxlength="{LONGEST}"{short} {more}>\n{given}</textarea>'


def _choices(entry: Entry) -> Iterator[str]:
    """The choices as a group, each with its box; and what can be written beside them."""
    type_ = "radio" if entry.kind is Kind.CHOICE else "checkbox"
    yield f'<fieldset><legend>{shown(entry.label)}</legend><p class="question">{_help(entry)}</p><div class="choices">'
    for number, choice in enumerate(entry.choices):
        checked = " checked" if choice.value in entry.chosen else ""
        about = f" <small>({shown(choice.help)})</small>" if choice.help else ""
        box = f'<input type="{type_}" id="field-{entry.key}-{number}" name="{entry.key}" value="{shown(choice.value)}"{checked}>'
        yield f"<label>{box} <span>{shown(choice.label)}{about}</span></label>"
    if type_ == "radio":
        none = "" if entry.chosen else " checked"
        yield f'<label><input type="radio" name="{entry.key}" value=""{none}> <span>ved ikke endnu</span></label>'
    yield "</div>"
    if entry.more:
        yield f'<p class="question"><label for="field-{entry.key}-more">{shown(entry.more)}</label></p>'
        yield _input(entry, f"field-{entry.key}-more", entry.beside, "")
    yield "</fieldset>"


def _end(form: Form) -> Iterator[str]:
    office, mail = form.office.name, form.office.mail
    yield '<section class="screen" aria-labelledby="end"><h2 id="end">Gem og send</h2><p id="progress"></p>'
    yield '<div id="lacking" hidden><p>Det mangler endnu:</p><ul id="missing"></ul></div>'
    yield "<ol><li>Gem svarene som en fil.</li>"
    yield f"<li>Vedhæft filen i en mail til {shown(f'{office} ({mail})' if mail else office)}.</li></ol>"
    yield '<p><button type="submit">Gem svarene som fil</button>'
    if mail:
        yield f'<a class="button" id="write" href="mailto:{_address(mail)}?subject=Temaforslag">Åbn en mail til sekretariatet</a>'
    yield '</p><p><button type="button" class="second" id="forget-ask">Slet kladden</button></p>'
    yield '<p id="forget" hidden><button type="button" class="second" id="forget-yes">Ja, slet alle mine svar i denne browser</button></p>'
    yield '<div id="message" role="status"></div></section>'


def _data(form: Form) -> dict[str, Any]:
    """What the script needs."""
    asked = [entry for entry in form.entries if entry.kind is not Kind.FIXED]
    return {
        "format": FORMAT,
        "version": VERSION,
        "tema": form.theme,
        "udgave": _edition(asked) if form.theme else None,
        "mail": _address(form.office.mail or ""),
        "felter": [{"key": entry.key, "navn": entry.label, "ønsket": entry.wanted} for entry in asked],
    }


def _edition(asked: list[Entry]) -> str:
    """What tells one filling in of the form from another: a draft that was kept of an earlier one says what is no longer so."""
    return sha256("\0".join(entry.value for entry in asked).encode()).hexdigest()[:12]


def _address(mail: str) -> str:
    """A mail address as it stands in a link; nothing in it can add to the mail."""
    from mdurl import encode

    return encode(mail, exclude="@.-_+")
