"""Plain text in Markdown shows its very characters, wherever it stands, and marks up nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from netvaerk.domain.markdown import Heading, escape, headings, lines_of, parser
from netvaerk.domain.text import nfc, visible

SUITE = settings(derandomize=True, database=None, deadline=None)
# As this project reads Markdown, and as a git host does: HTML is let through, ~~ strikes out, tables are tables.
READINGS = [parser(), MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])]
# Where a text stands, what is read where, and the number of the place among all that hold text.
PLACES = {
    "paragraph": ("{}", "{}", 0),
    "between words": ("Før {} efter", "Før {} efter", 0),
    "below a line": ("Før\n{}\n", "Før {}", 0),
    "heading": ("# {}", "{}", 0),
    "small heading": ("###### {}", "{}", 0),
    "list item": ("- {}", "{}", 0),
    "numbered item": ("1. {}", "{}", 0),
    "quote": ("> {}", "{}", 0),
    "table cell": ("| før | efter |\n| --- | --- |\n| {} | sidst |", "{}", 2),
    "head of a table": ("| {} | efter |\n| --- | --- |\n| x | sidst |", "{}", 0),
}
SHARP = st.text(alphabet="ab1æ \n\t\\`*_{}[]()<>#+-.!|~$&;:=/\"'@^%,?0wx\u00a0\x00\u2028🌱", max_size=16)
PIECES = st.lists(
    st.sampled_from(
        [
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            "&#35;",
            "&copy",
            "http://a.dk",
            "https://a.dk/?b=c&d",
            "www.a.dk",
            "ftp://a",
            "<http://a>",
            "[a](b)",
            "![a](b)",
            "[a]: b",
            "[^1]",
            "[ ]",
            "**a**",
            "__a__",
            "~~a~~",
            "`a`",
            "```",
            "~~~",
            "---",
            "===",
            "***",
            "1.",
            "2)",
            "15. april",
            "- ",
            "+ ",
            "> ",
            "# ",
            "#",
            "|",
            "||",
            "\\|",
            "\\",
            ":--",
            "    kode",
            "\n\n",
            "\n",
            "$x$",
            "{{ x }}",
            "{% x %}",
            "a_b_c",
            "a*b*c",
            "½",
        ]
    ),
    max_size=5,
).map("".join)


def structure(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        yield token.type
        yield from structure(token.children or [])


def shown(token: Token) -> str:
    return "".join(child.content or " " for child in token.children or [])


@pytest.mark.parametrize("place", PLACES)
@SUITE
@given(st.one_of(st.text(max_size=20), SHARP, PIECES))
@example("1. maj")
@example("a\\|b")
@example("<script>alert(1)</script>")
@example("&lt;b&gt;")
@example("---")
@example("[x]: http://a.dk")
def test_text_is_shown_as_it_is(place: str, text: str) -> None:
    plain, escaped = " ".join(visible(text).split()), escape(text)
    assume(plain)
    frame, read, number = PLACES[place]
    for reading in READINGS:
        tokens = reading.parse(frame.format(escaped))
        assert shown([token for token in tokens if token.type == "inline"][number]) == read.format(plain)
        # It is built as if one plain word stood there.
        assert list(structure(tokens)) == list(structure(reading.parse(frame.format("ord"))))


def test_nothing_is_shown_as_nothing() -> None:
    assert escape(" \n\t ") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byhaver & parker", "Byhaver & parker"),
        ("15. april lagde vi ud", "15\\. april lagde vi ud"),
        ("- ja", "\\- ja"),
        ("Børn (0-6 år), skole!", "Børn (0-6 år), skole!"),
        ("a_b *c* [d] <e> `f` #g |h ~i $j", "a\\_b \\*c\\* \\[d\\] \\<e\\> \\`f\\` \\#g \\|h \\~i \\$j"),
        ("se http://a.dk eller www.a.dk", "se http\\://a.dk eller www\\.a.dk"),
        ("&amp; & B&U", "\\&amp; & B\\&U"),
        ("to\nlinjer\tog  mere", "to linjer og mere"),
        ("\x1b[0m", "\ufffd\\[0m"),
        ("", ""),
    ],
)
def test_what_escaping_writes(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n## B\n", [Heading(1, "A", 0, 1), Heading(2, "B", 1, 2)]),
        ("A\n===\n\nB\n---\n", [Heading(1, "A", 0, 2), Heading(2, "B", 3, 5)]),
        ("To\nlinjer\n===\n", [Heading(1, "To linjer", 0, 3)]),
        ("# A\r\n\r\n## B\r\n", [Heading(1, "A", 0, 1), Heading(2, "B", 2, 3)]),
        ("# A\r## B\r", [Heading(1, "A", 0, 1), Heading(2, "B", 1, 2)]),
        ("#   *A*  `b` [c](d) #\n", [Heading(1, "A b c", 0, 1)]),
        ("# A \\# b &amp; c\n", [Heading(1, "A # b & c", 0, 1)]),
        ("# A <b>c</b>\n", [Heading(1, "A <b>c</b>", 0, 1)]),
        ("# A\u030a\n", [Heading(1, "Å", 0, 1)]),
        ("   # A\n", [Heading(1, "A", 0, 1)]),
        ("#\n", [Heading(1, "", 0, 1)]),
        ("a\x0b# A\n\x0c\n# B\n", [Heading(1, "B", 2, 3)]),
        # What looks like a heading and is none
        ("#A\n", []),
        ("\\# A\n", []),
        ("    # A\n", []),
        ("```\n# A\n```\n", []),
        ("~~~\n# A\n", []),
        ("> # A\n", []),
        ("- # A\n", []),
        ("<!--\n# A\n-->\n", []),
        ("<!-- # A -->\n# B\n", [Heading(1, "B", 1, 2)]),
        ("a\n\n---\n\nb\n", []),
        ("| A |\n| --- |\n| # B |\n", []),
        ("", []),
    ],
)
def test_headings(text: str, expected: list[Heading]) -> None:
    assert headings(text) == expected


@SUITE
@given(st.text(alphabet="# ab\n\r\x0b\x0c\x85\u2028=-`>\t", max_size=40))
def test_the_lines_of_a_heading_are_lines_of_the_text(text: str) -> None:
    lines = lines_of(text)
    assert "".join(lines) == text
    assert all(0 <= h.start < h.end <= len(lines) for h in headings(text))
    assert all(lines[h.start].lstrip(" ").startswith("#") or h.end - h.start > 1 for h in headings(text))


@SUITE
@given(st.one_of(st.text(max_size=20), SHARP, PIECES))
def test_a_heading_gives_back_the_title_it_was_made_of(text: str) -> None:
    found = headings(f"# {escape(text)}\n")
    assert [h.title.split() for h in found] == [nfc(visible(text)).split()]
