"""A quick look for headings. Where Markdown's structure could say otherwise, it says so, and the parser is asked."""

import re

Found = tuple[int, str, int]
# Lines under a heading or the head of a table, unless an empty line is above; raw HTML; fences; marks that are moved in.
_MORE_THAN_TEXT = re.compile(r"\n(?:[ \t]*(?:<|```|~~~|[=|:-][=|: \t-]*(?=\n|\Z))|[ \t]+#)")
_UNDER = re.compile(r"[ \t]*[=|:-][=|: \t-]*")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*")
_HEADING = re.compile(r"(#{0,5})(?:[ \t]+([^#\\`*_\[<&\n]*))?(?=\n|\Z)")
_MARKUP = re.compile(r"[\\`*_\[<]|&[#\w]")


def scanned(text: str) -> list[Found] | None:
    """Return level, text and line of each heading at the top of a text, or None where only the parser can tell.

    It knows a heading by its marks at the very start of a line, where nothing that stands above can take it in but fenced code.
    """
    text = "\n" + (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)
    if _MORE_THAN_TEXT.search(text):
        return _line_by_line(text.split("\n")[1:])
    found: list[Found] = []
    before, *parts = text.split("\n#")
    number = before.count("\n")
    for part in parts:
        plain = _HEADING.match(part)
        if plain and (title := (plain[2] or "").strip(" \t")).isprintable():
            found.append((1 + len(plain[1]), title, number))
        elif (heading := _heading("#" + part.partition("\n")[0], number)) is not None:
            found += heading
        else:
            return None
        number += 1 + part.count("\n")
    return found


def _line_by_line(lines: list[str]) -> list[Found] | None:
    found: list[Found] = []
    fence = ""
    for number, line in enumerate(lines):
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif line.startswith("#"):
            heading = _heading(line, number)
            if heading is None or _is_head_of_a_table(lines, number):
                return None
            found += heading
        elif line.startswith(("```", "~~~")):
            opening = _FENCE.fullmatch(line)
            if opening is None or _is_head_of_a_table(lines, number):
                return None
            fence = opening[1]
        elif _is_doubtful(line, lines[number - 1] if number else ""):
            return None
    return found


def _is_head_of_a_table(lines: list[str], number: int) -> bool:
    return number + 1 < len(lines) and _UNDER.fullmatch(lines[number + 1]) is not None


def _heading(line: str, number: int) -> list[Found] | None:
    """The heading of a line that begins with its marks, if it is one; None where it holds markup or what is not shown as it is."""
    rest = line.lstrip("#")
    level = len(line) - len(rest)
    if level > 6 or rest[:1] not in ("", " ", "\t"):
        return []
    title = rest.strip(" \t")
    if "#" in title:
        opened = rest.rstrip(" \t").rstrip("#")  # marks at the end close a heading
        title = opened.strip(" \t") if opened[-1:] in (" ", "\t") else title
    return [(level, title, number)] if title.isprintable() and not _MARKUP.search(title) else None


def _closes(line: str, fence: str) -> bool:
    """True for a line of the marks that a fence was opened with, at least as many."""
    marks = line.strip(" \t")
    indent = len(line) - len(line.lstrip(" "))
    return indent < 4 and len(marks) >= len(fence) and not marks.strip(fence[0])


def _is_doubtful(line: str, above: str) -> bool:
    """True for what may be a heading or hide one."""
    moved_in = line.lstrip(" \t")
    if moved_in.startswith(("<", "#", "```", "~~~")):
        return True
    return _UNDER.fullmatch(line) is not None and above.strip(" \t") != ""
