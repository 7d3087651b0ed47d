"""The Markdown below the front matter: a theme's seven answers, and a meeting's text for each item."""

import re
from collections.abc import Mapping

from netvaerk.domain.markdown import Heading, escape, headings, lines_of
from netvaerk.domain.text import fold, nfc
from netvaerk.domain.vocabulary import Characteristic

BACKGROUND, PROPOSAL, DECISION = "Baggrund", "Indstilling", "Beslutning"
# The help that a new theme is given under each heading; it counts as no answer and is never shown in a document.
HELP_PREFIX = "> Spørgsmål: "
_HELP = re.compile(r"^> Spørgsmål:[^\r\n]*(\r?\n>[^\r\n]*)*(\r?\n)?", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def answers(body: str) -> dict[Characteristic, str]:
    """Return what a theme's body answers, by characteristic; what has no text is left out."""
    by_label = {fold(c.label): c for c in Characteristic}
    found: dict[Characteristic, str] = {}
    for heading, text in sections(body, 2):
        characteristic = by_label.get(fold(heading.title))
        answer = without_help(text)
        if characteristic and answer and characteristic not in found:
            found[characteristic] = answer
    return found


def without_help(text: str) -> str:
    """Return a section's text without the help and the comments that were written for its author."""
    return _COMMENT.sub("", _HELP.sub("", text)).strip()


def sections(body: str, level: int) -> list[tuple[Heading, str]]:
    """Return each heading of this level with the text down to the next heading of the same or a higher one."""
    lines = lines_of(body)
    all_headings = headings(body)
    found = []
    for number, heading in enumerate(all_headings):
        if heading.level == level:
            found.append((heading, "".join(lines[heading.end : _end(all_headings, number, len(lines))])))
    return found


def _end(all_headings: list[Heading], number: int, last: int) -> int:
    level = all_headings[number].level
    return next((h.start for h in all_headings[number + 1 :] if h.level <= level), last)


def item_titles(body: str) -> list[str]:
    """The level-1 headings: the items of a meeting."""
    return [h.title for h in headings(body) if h.level == 1]


def item_text(body: str, title: str) -> str:
    """The text of the item with this title, its own heading left out; empty where there is none."""
    return next((text for heading, text in sections(body, 1) if heading.title == _spaced(title)), "")


def item_section(body: str, title: str, section: str) -> str:
    """The text of one section (`Baggrund`, `Indstilling`, `Beslutning`) of an item."""
    found = (text for heading, text in sections(item_text(body, title), 2) if fold(heading.title) == fold(section))
    return without_help(next(found, ""))


def new_item_text(title: str, parts: Mapping[str, str]) -> str:
    """The Markdown of a new item: its heading and its sections."""
    blocks = [f"# {escape(title)}", *(f"## {heading}\n\n{text}".rstrip() for heading, text in parts.items())]
    return "\n\n".join(blocks) + "\n"


def with_item(body: str, title: str, parts: Mapping[str, str], before: str | None) -> str:
    """Return the body with a new item: above the item titled `before`, else at the end. All else stays byte for byte."""
    newline = _newline(body)
    text = new_item_text(title, parts).replace("\n", newline)
    lines = lines_of(body)
    place = next((h.start for h in headings(body) if h.level == 1 and before and h.title == _spaced(before)), None)
    if place is not None:
        return "".join(lines[:place]) + text + newline + "".join(lines[place:])
    return _ended(body, newline) + text


def with_decision_text(body: str, title: str, text: str) -> str:
    """Return the body with `text` as a new paragraph of the item's `## Beslutning`, which is made if it is not there."""
    newline = _newline(body)
    paragraph = text.strip().replace("\r\n", "\n").replace("\n", newline)
    lines, all_headings = lines_of(body), headings(body)
    number = next(i for i, h in enumerate(all_headings) if h.level == 1 and h.title == _spaced(title))
    end = _end(all_headings, number, len(lines))
    inner = [i for i, h in enumerate(all_headings) if all_headings[number].start < h.start < end]
    decision = next((i for i in inner if all_headings[i].level == 2 and fold(all_headings[i].title) == fold(DECISION)), None)
    if decision is not None:
        end = _end(all_headings, decision, end)
    heading = "" if decision is not None else f"## {DECISION}{newline}{newline}"
    above, below = "".join(lines[:end]).rstrip("\r\n"), "".join(lines[end:])
    tail = newline + (newline + below if below else "")
    return f"{above}{newline}{newline}{heading}{paragraph}{tail}"


def _spaced(title: str) -> str:
    return " ".join(nfc(title).split())


def _newline(body: str) -> str:
    return "\r\n" if "\r\n" in body else "\n"


def _ended(body: str, newline: str) -> str:
    """The body with one empty line at its end, ready for more; an empty body stays short."""
    if not body.strip():
        return newline
    return body.rstrip("\r\n") + newline + newline
