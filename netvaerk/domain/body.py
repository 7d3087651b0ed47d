"""The Markdown below the front matter: a theme's seven answers, and a meeting's text for each item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from netvaerk.domain.markdown import Heading, contents, escape, heading_spans, headings, lines_of
from netvaerk.domain.text import fold, nfc, visible
from netvaerk.domain.vocabulary import Characteristic

BACKGROUND, PROPOSAL, DECISION = "Baggrund", "Indstilling", "Beslutning"
# The help that a new theme is given under each heading; it counts as no answer and is never shown in a document.
HELP_PREFIX = "> Spørgsmål: "
HELP = re.compile(r"^> Spørgsmål:[^\r\n]*(\r?\n>[^\r\n]*)*(\r?\n)?", re.MULTILINE)
_COMMENT = re.compile(r"(?<!\\)<!--.*?-->", re.DOTALL)


def answers(body: str) -> dict[Characteristic, str]:
    """Return what a theme's body answers, by characteristic; what has no text is left out."""
    found: dict[Characteristic, str] = {}
    for characteristic, text in _given(body):
        answer = without_help(text)
        if answer and characteristic not in found:
            found[characteristic] = answer
    return found


def answered(body: str) -> set[Characteristic]:
    """Return the characteristics that a theme's body answers."""
    if ">" in body or "<" in body:  # there may be help and comments
        return set(answers(body))
    titles, filled = contents(body)
    deeper = [*(level > 2 for level, _ in titles), False][1:]  # a heading below that of a section is a part of its text
    full = [title for (level, title), text, more in zip(titles, filled, deeper, strict=True) if level == 2 and (text or more)]
    return {characteristic for title in full if (characteristic := _characteristic(title))}


def _given(body: str) -> Iterator[tuple[Characteristic, str]]:
    for heading, text in sections(body, 2):
        if characteristic := _characteristic(heading.title):
            yield characteristic, text


@lru_cache(maxsize=500)
def _characteristic(title: str) -> Characteristic | None:
    return next((c for c in Characteristic if fold(c.label) == fold(title)), None)


def without_help(text: str) -> str:
    """Return a section's text without the help and the comments that were written for its author."""
    return _COMMENT.sub("", HELP.sub("", nfc(text))).strip()


def sections(body: str, level: int) -> list[tuple[Heading, str]]:
    """Return each heading of this level with the text down to the next heading of the same or a higher one."""
    found: list[tuple[Heading, str]] = []
    end = len(body)  # of the section that starts with the heading above it in this loop
    for heading, (start, after) in zip(reversed(headings(body)), reversed(heading_spans(body)), strict=True):
        if heading.level == level:
            found.append((heading, body[after:end]))
        if heading.level <= level:
            end = start
    return found[::-1]


def _end(all_headings: list[Heading], number: int, last: int) -> int:
    level = all_headings[number].level
    return next((h.start for h in all_headings[number + 1 :] if h.level <= level), last)


def level_two(body: str, title: str) -> str:
    """The text of the first section of level 2 with this title, without help and comments; empty where there is none."""
    return next((without_help(text) for heading, text in sections(body, 2) if fold(heading.title) == fold(title)), "")


def with_level_two(body: str, title: str, text: str, order: Sequence[str]) -> str:
    """Return the body with `text` as the last paragraph of its section of this title.

    A section that is not there is made, before the first one that comes after it in `order`. All else stays byte for byte.
    """
    newline = _newline(body)
    lines, found = lines_of(body), headings(body)
    paragraph = _with_newlines(f"{text.strip()}\n", newline)
    number = next((i for i, h in enumerate(found) if h.level == 2 and fold(h.title) == fold(title)), None)
    if number is not None:
        start, end = found[number].end, _end(found, number, len(lines))
        above = without_help_only("".join(lines[start:end])).rstrip()
        before = "".join([*lines[:start], above])
        return "".join([before.rstrip("\r\n"), newline * 2, paragraph, newline if lines[end:] else "", *lines[end:]])
    later = {fold(name) for name in order[order.index(title) + 1 :]}
    place = next((h.start for h in found if h.level == 2 and fold(h.title) in later), len(lines))
    heading = f"## {title}{newline * 2}"
    gap = _gap(lines[:place], newline) if place else ""
    return "".join([*lines[:place], gap, heading, paragraph, newline if lines[place:] else "", *lines[place:]])


def without_help_only(text: str) -> str:
    """Return a section's text without the questions that were written for its author; comments and all else stay."""
    return HELP.sub("", text)


def item_titles(body: str) -> list[str]:
    """The level-1 headings: the items of a meeting."""
    return [h.title for h in headings(body) if h.level == 1]


def item_text(body: str, title: str) -> str:
    """The text of the item with this title, its own heading left out; empty where there is none."""
    return next((text for heading, text in sections(body, 1) if heading.title == spaced(title)), "")


def item_section(body: str, title: str, section: str) -> str:
    """The text of one section (`Baggrund`, `Indstilling`, `Beslutning`) of an item."""
    found = item_sections(body, section).get(spaced(title))
    return found[1] if found else ""


def item_sections(body: str, section: str) -> dict[str, tuple[Heading, str]]:
    """One section of every item, by the item's title: its heading and text, or the item's heading and nothing where it lacks it."""
    found: dict[str, tuple[Heading, str]] = {}
    item: str | None = None
    for heading, text in sorted([*sections(body, 1), *sections(body, 2)], key=lambda s: s[0].start):
        if heading.level == 1:
            item = None if heading.title in found else heading.title
            found.setdefault(heading.title, (heading, ""))
        elif item is not None and fold(heading.title) == fold(section) and found[item][0].level == 1:
            found[item] = heading, without_help(text)
    return found


def new_item_text(title: str, parts: Mapping[str, str]) -> str:
    """The Markdown of a new item: its heading and its sections."""
    blocks = [f"# {escape(title)}", *(f"## {heading}\n\n{text}".rstrip() for heading, text in parts.items())]
    return "\n\n".join(blocks) + "\n"


def with_item(body: str, title: str, parts: Mapping[str, str], before: str | None) -> str:
    """Return the body with a new item: above the item titled `before`, else at the end. All else stays byte for byte."""
    newline = _newline(body)
    text = _with_newlines(new_item_text(title, parts), newline)
    lines = lines_of(body)
    place = next((h.start for h in headings(body) if h.level == 1 and before and h.title == spaced(before)), len(lines))
    gap = "" if place == 0 and lines else _gap(lines[:place], newline)
    return "".join([*lines[:place], gap, text, newline if lines[place:] else "", *lines[place:]])


def with_decision_text(body: str, title: str, text: str) -> str:
    """Return the body with `text` as a new paragraph of the item's `## Beslutning`, which is made if it is not there.

    All else stays byte for byte.
    """
    newline = _newline(body)
    lines, all_headings = lines_of(body), headings(body)
    number = next(i for i, h in enumerate(all_headings) if h.level == 1 and h.title == spaced(title))
    end = _end(all_headings, number, len(lines))
    inner = [i for i, h in enumerate(all_headings) if all_headings[number].start < h.start < end]
    decision = next((i for i in inner if all_headings[i].level == 2 and fold(all_headings[i].title) == fold(DECISION)), None)
    if decision is not None:
        end = _end(all_headings, decision, end)
    following, end = end, end - next(n for n, line in enumerate(reversed(lines[:end])) if line.strip())
    heading = "" if decision is not None else f"## {DECISION}\n\n"
    paragraph = _with_newlines(f"{heading}{text.strip()}\n", newline)
    below = newline if end == following < len(lines) else ""
    return "".join([*lines[:end], _gap(lines[:end], newline), paragraph, below, *lines[end:]])


def spaced(title: str) -> str:
    """A title as its heading shows it."""
    return " ".join(nfc(visible(title)).split())


def _newline(body: str) -> str:
    """The line ending of new lines: that of the first line."""
    return "\r\n" if body.partition("\n")[0].endswith("\r") else "\n"


def _with_newlines(text: str, newline: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", newline)


def _gap(above: Sequence[str], newline: str) -> str:
    """What is lacking for an empty line below these lines."""
    if above and not above[-1].endswith(("\n", "\r")):
        return newline * 2
    return "" if above and not above[-1].strip() else newline
