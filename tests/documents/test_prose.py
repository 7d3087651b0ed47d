"""Markdown that people wrote: whatever it is, it comes out harmless, in its place, and the same the second time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from netvaerk.documents.markdown import Markdown, prose, words

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
# What Markdown is made of, beside what nobody thought of.
PIECES = """# |## |###### |- |1. |> |```|~~~|    |**|*|__|_|`|[|](|)|![|](x)|](https://a.dk)|[a]: http://b|<|<b>|</b>|<script>|<!--|-->|&lt;|&#32;|&nbsp;
&#10;|---|===|\\|\\\\|a|æ b|1|!|<https://c.dk>|<a@b.dk>|{{ x }}|{% raw %}|$|#|+|***|~|[^1]|[^1]: x|[TOC]|:|www.a.dk|https://d.dk|'|\""""
MARKDOWN = st.lists(
    st.sampled_from([*PIECES.replace("\n", "|").split("|"), "|", "|---|---|\n", "\n", "\n\n", "\r\n", "\t", "\u202e", "\x1b", "\x00"]),
    max_size=25,
).map("".join)
TEXTS = MARKDOWN | st.text(max_size=60)


def tight(text: str) -> str:
    return "".join("".join(words(text)).split())


@settings(deadline=None, derandomize=True, max_examples=200)
@given(TEXTS, st.integers(1, 5))
def test_prose_is_harmless_keeps_its_place_and_its_words(text: str, below: int) -> None:
    written = prose(text, below)
    levels = [below]
    for token in READER.parse(written):
        assert token.type != "html_block"
        assert not {child.type for child in token.children or []} & {"html_inline", "image"}
        if token.type == "heading_open":
            levels.append(int(token.tag[1]))
    assert all(below < level <= before + 1 for before, level in pairwise(levels))
    assert tight(written) == tight(text)
    assert prose(written, below) == written
    assert "\x1b" not in written
    assert "\u202e" not in written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"),
        ("<!-- skjult", "\\<!-- skjult"),
        ("# Et\n\n### Tre\n\n## To", "### Et\n\n#### Tre\n\n#### To"),
        ("Sat\nunder\n===", "### Sat under"),
        ("####", ""),
        ("```html\n<b>", "```\n<b>\n```"),
        ("    kode", "```\nkode\n```"),
        ("![et billede](https://ond.example/a.png)", "et billede"),
        ("![**to** `ord`](x)", "to ord"),
        ("[tekst](javascript:alert(1))", "\\[tekst\\](javascript:alert(1))"),
        ("[tekst](../../hemmelig)", "tekst"),
        ("[tekst](ftp://a.dk)", "tekst"),
        ('[tekst](https://a.dk "titel")', "[tekst](https://a.dk)"),
        ("[skriv](mailto:post@a.dk)", "[skriv](mailto:post@a.dk)"),
        ("[a]\n\n[a]: https://a.dk", "[a](https://a.dk)"),
        ("Hej!\n\n[^1]: https://a.dk", "Hej!"),
        ("Se ![x](y)[her](https://a.dk)", "Se x[her](https://a.dk)"),
        ("Stop! [her](https://a.dk) og nu![her][b]\n\n[b]: https://a.dk", "Stop! [her](https://a.dk) og nuher"),
        ("&lt;b&gt; &#x202E;", "\\<b\\> \ufffd"),
        ("[TOC] og [[_TOC_]] og [^1]", "\\[TOC\\] og \\[\\[*TOC*\\]\\] og \\[^1\\]"),
        ("{{ 7*7 }} #let x = 1 $y$", "{{ 7\\*7 }} \\#let x = 1 \\$y\\$"),
        ("1. at a\n2. at b", "1. at a\n2. at b"),
        ("- a\n\n  - b", "- a\n\n  - b"),
        ("\t- a", "```\n- a\n```"),
        ("- a\n\t- b", "- a\n  - b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("| a | b |\n|:--|--:|\n| `x\\|y` | c\\|d |", "| a | b |\n| :--- | ---: |\n| `x\\|y` | c\\|d |"),
        ("> citat\n> [!NOTE]", "> citat\n> \\[!NOTE\\]"),
        ("- - +", ""),
        ("a\n\n* * *\n\nb", "a\n\n___\n\nb"),
        ("_a_ og __b__", "*a* og **b**"),
        ("[<https://c.dk>](https://a.dk)", "[https\\://c.dk](https://a.dk)"),
        ("\ttekst\x1b[31m", "```\ntekst\ufffd[31m\n```"),
    ],
)
def test_prose_of(text: str, expected: str) -> None:
    assert prose(text, 2) == expected


def test_marks_that_would_no_longer_mark_are_left_out() -> None:
    assert prose("Se [x](y)*»ord«* her", 2) == "Se x»ord« her"


def test_prose_is_markdown_and_what_is_made_of_it_is_not() -> None:
    written = prose("**a**", 2)
    assert isinstance(written, Markdown)
    assert not isinstance(written + "b", Markdown)
    assert not isinstance(written.replace("a", "b"), Markdown)
    assert not isinstance(f"{written}", Markdown)


def test_words_leave_out_headings_code_and_markup() -> None:
    assert words("# Hej\n\nEn **fed**\nlinje med ![billede](x).\n\n```\nkode\n```\n\n- et\n- to") == [
        "En fed linje med billede.",
        "et",
        "to",
    ]
