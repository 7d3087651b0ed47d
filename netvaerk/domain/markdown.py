"""Markdown as text: where its headings are, and how plain text is written so that it marks up nothing."""

import re
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from netvaerk.domain.heading_scan import glimpsed, scanned, shown_title
from netvaerk.domain.text import nfc, visible

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# As CommonMark counts lines; str.splitlines would break at form feeds and others too.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])|&(?=[#\w])|(?<=\w):(?=//)|(?<=\bwww)\.")
_AT_START = re.compile(r"^(\d{1,9})([.)])|^([-+=:])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")  # a backslash hides what ASCII punctuation means, and ends a line (CommonMark 2.4, 6.7)
_TAB = 4  # blanks that a tab stands for, and that make code (CommonMark 2.2, 4.4)
_WORDS = ("text", "code_inline", "html_inline", "softbreak", "hardbreak")


class Heading(NamedTuple):
    """A heading: its level, its text without markup and made harmless, and the lines it takes up (first, and one past the last)."""

    level: int
    title: str
    start: int
    end: int


def escape(text: str) -> str:
    """Return plain text as Markdown on one line that shows just these characters."""
    return _escaped(" ".join(visible(text).split()))


def _escaped(line: str) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", line)
    return _AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)


def literal(text: str) -> str:
    """Return plain text of several lines as Markdown that shows just these lines; empty lines part paragraphs.

    Blanks within and before a line stay in the file, though most that shows Markdown shows one for many. Only before the first line of a
    paragraph can there be no more than three: from four on it would be code.
    """
    unified = nfc(text).replace("\r\n", "\n").replace("\r", "\n").expandtabs(_TAB)
    lines = [line.rstrip() for line in visible(unified, keep_newlines=True).split("\n")]
    paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(_paragraph(paragraph.split("\n")) for paragraph in paragraphs)


def _paragraph(lines: list[str]) -> str:
    bare = [line.lstrip(" ") for line in lines]
    indents = [len(line) - len(rest) for line, rest in zip(lines, bare, strict=True)]
    indents[0] = min(indents[0], _TAB - 1)
    return "\\\n".join(" " * indent + _escaped(rest) for indent, rest in zip(indents, bare, strict=True))


def as_typed(markdown: str) -> str:
    """Return Markdown as a person would type it: what `literal` made gives back its text, and marks that mean something stay."""
    return _ESCAPED.sub(r"\1", markdown.replace("\r\n", "\n"))


def lines_of(text: str) -> list[str]:
    """Split into lines as CommonMark does, line endings kept. A text without odd line breaks is split faster."""
    if "\r" in text:
        return _LINE.findall(text)
    lines = text.splitlines(keepends=True)
    odd = len(lines) != text.count("\n") + (text[-1:] not in ("\n", ""))
    return _LINE.findall(text) if odd else lines


@cache
def parser() -> "MarkdownIt":
    """The one reading of Markdown: CommonMark with tables; HTML is text."""
    from markdown_it import MarkdownIt  # 40 ms that not every command needs

    return MarkdownIt("commonmark", {"html": False}).enable("table")


@cache
def _structure() -> "MarkdownIt":
    """The reading that knows HTML: what stands in a comment is no heading, here as in the git host."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def block_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines of each block at the top of the text's structure (first, and one past the last that is not empty).

    What stands between two and is none itself, as the targets of links, counts as one.
    """
    lines = lines_of(text)
    maps = [tuple(t.map) for t in _structure().parse(text) if t.level == 0 and t.map and t.nesting >= 0]
    found, above = [], 0
    for start, end in [*maps, (len(lines), len(lines))]:
        found += [part for part in ((above, start), (start, end)) if any(map(str.strip, lines[slice(*part)]))]
        above = end
    return [_without_empty(lines, *part) for part in found]


def _without_empty(lines: list[str], start: int, end: int) -> tuple[int, int]:
    filled = [number for number in range(start, end) if lines[number].strip()]
    return filled[0], filled[-1] + 1


def headings(text: str) -> list[Heading]:
    """Return the headings at the top of the text's structure; those in quotes, lists and code are none."""
    return list(_outline(text)[0])


def heading_spans(text: str) -> list[tuple[int, int]]:
    """Where the lines of each of the `headings` start, and where those below it do, in characters."""
    return _outline(text)[1]


@lru_cache(maxsize=128)  # files are read and judged some at a time
def contents(text: str) -> tuple[list[tuple[int, str]], list[bool]]:
    """Return the level and title of each of the `headings`, and whether there is text below each, above the next.

    More is not asked of most texts, and this is found in a third of the time. The lists are kept, and not to be changed.
    """
    if (found := glimpsed(text)) is not None:
        return found
    made, spans = _outline(text)
    ends = [*(start for start, _ in spans), len(text)][1:]
    filled = [text[after:end].strip() != "" for (_, after), end in zip(spans, ends, strict=True)]
    return [(heading.level, heading.title) for heading in made], filled


@lru_cache(maxsize=128)
def _outline(text: str) -> tuple[list[Heading], list[tuple[int, int]]]:
    unified = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    found = scanned(unified)
    made = parsed_headings(text) if found is None else [Heading(level, title, line, line + 1) for level, title, line, _, _ in found]
    if found is not None and unified is text:
        return made, [(start, end) for _, _, _, start, end in found]
    starts = list(accumulate(map(len, lines_of(text)), initial=0))
    return made, [(starts[heading.start], starts[heading.end]) for heading in made]


def parsed_headings(text: str) -> list[Heading]:
    """Return the same, always by taking the whole text apart."""
    found = []
    tokens = _structure().parse(text)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            found.append(Heading(int(token.tag[1]), shown_title(_plain(inline)), token.map[0], token.map[1]))
    return found


def _plain(inline: "Token") -> str:
    parts = [child.content or " " for child in inline.children or [] if child.type in _WORDS]
    return "".join(parts)
