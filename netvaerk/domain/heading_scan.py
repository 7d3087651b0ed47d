"""A quick look for headings. Where Markdown's structure could say otherwise, it says so, and the parser is asked."""

import re
from functools import lru_cache

from netvaerk.domain.text import nfc, visible

# Level, title, line, and in characters where that line starts and where the next one does.
Found = tuple[int, str, int, int, int]
# What may be more than text: raw HTML; fences; a line under a heading or the head of a table, unless an empty one is above.
_MORE = r"<|```|~~~|[=|:-][=|: \t-]*(?=\n|\Z)"
# The start of a line with what may be a heading, or with what may be more than text; a mark that is moved in, too.
_PART = re.compile(rf"\n(?:#([^\n]*)|{_MORE}|[ \t]+(?:#|{_MORE}))")
_UNDER = re.compile(r"[ \t]*[=|:-][=|: \t-]*")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*")
_MARKUP = re.compile(r"[\\`*_\[<]|&[#\w]")


def glimpsed(text: str) -> tuple[list[tuple[int, str]], list[bool]] | None:
    """Return the level and title of each heading at the top of a text, and whether there is text below each, above the next.

    None where a line is there that makes a closer look necessary; in most texts there is none.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    parts = _PART.split(f"\n{text}")
    lines = parts[1::2]
    if None in lines or "\r" in text:
        return None
    titles = [heading for line in lines if (heading := _heading(line))]
    return (titles, [below != "" and not below.isspace() for below in parts[2::2]]) if len(titles) == len(lines) else None


def scanned(text: str) -> list[Found] | None:
    """Return each heading at the top of a text with plain line breaks, or None where only the parser can tell.

    It knows a heading by its marks at the very start of a line, where nothing that stands above can take it in but fenced code.
    """
    found: list[Found] = []
    fence, start = "", 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif line.startswith("#"):
            heading = _heading(line[1:])
            if heading is None or _is_head_of_a_table(lines, number):
                return None
            if heading:
                found.append((*heading, number, start, start + len(line) + 1))
        elif line.startswith(("```", "~~~")):
            opening = _FENCE.fullmatch(line)
            if opening is None or _is_head_of_a_table(lines, number):
                return None
            fence = opening[1]
        elif _is_doubtful(line, lines[number - 1] if number else ""):
            return None
        start += len(line) + 1
    return found


def _is_head_of_a_table(lines: list[str], number: int) -> bool:
    return number + 1 < len(lines) and _UNDER.fullmatch(lines[number + 1]) is not None


@lru_cache(maxsize=500)  # most files have the same headings
def _heading(line: str) -> tuple[()] | tuple[int, str] | None:
    """Level and text of the heading that a line holds after its first mark: nothing where it is none, None where only the parser can tell.

    That is so where it holds markup, or what is not shown as it is.
    """
    rest = line.lstrip("#")
    level = 1 + len(line) - len(rest)
    if level > 6 or rest[:1] not in ("", " ", "\t"):
        return ()
    title = rest.strip(" \t")
    if "#" in title:
        opened = rest.rstrip(" \t").rstrip("#")  # marks at the end close a heading
        title = opened.strip(" \t") if opened[-1:] in (" ", "\t") else title
    return None if _MARKUP.search(title) or not title.isprintable() else (level, shown_title(title))


def shown_title(text: str) -> str:
    """The text of a heading, made harmless, with single blanks."""
    return nfc(" ".join(visible(text).split()))


def _closes(line: str, fence: str) -> bool:
    """True for a line of the marks that a fence was opened with, at least as many."""
    marks = line.lstrip(" ")
    indent = len(line) - len(marks)
    marks = marks.rstrip(" \t")
    return indent < 4 and len(marks) >= len(fence) and not marks.strip(fence[0])


def _is_doubtful(line: str, above: str) -> bool:
    """True for what may be a heading or hide one."""
    moved_in = line.lstrip(" \t")
    if moved_in.startswith(("<", "#", "```", "~~~")):
        return True
    return _UNDER.fullmatch(line) is not None and above.strip(" \t") != ""
