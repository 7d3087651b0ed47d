"""Headings found at a glance are those that the parser finds; where a glance cannot tell, it says so."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netvaerk.domain.body import answered, answers
from netvaerk.domain.heading_scan import glimpsed, scanned
from netvaerk.domain.markdown import contents, heading_spans, headings, lines_of, parsed_headings

SUITE = settings(derandomize=True, deadline=None, database=None)
LINES = (
    "# A", "## B b", "### C ###", "#", "##", "# #", "####### x", "#x", " # in", "    # code", "- # li", "> # q", "- a", "  - b", "1. a",
    "10) l", "> q", ">", "* l", "```", "```py", "~~~", "~~~~", "   ```", "    ```", "\t~~~~", "````", "a`b", "`", "text", "text med ord",
    "---", "===", "- - -", "***", "___", "-", "=", "= =", "-|-", "|", "|a|b|", "|---|---|", "--|--", "a | b", ":--", "# a | b",
    "```py | b", "<div>", "</div>", "<!-- x", "-->", "<br>", "<pre>", "</pre>", "<?php", "  <x>", "# <b>", "[foo]: /url", "[foo]:",
    "[foo]: /u 'tit", "le'", "- [a]:", "> [a]:", "\\# x", "# *x*", "# a & b", "# a &amp; b", "# a_b", "# [x](y)", "# `c`", "# a#",
    "# a \\#", "# a # ", "#\tX", "#  Y\t#\t", "", "", "  ", "\t", "\tx", "\t# y", "  text", "    text", "# \x0b", "# a\x0cb", "\x0b",
    "# å̊", "#\u00a0x", "# x\u00a0", "# x\x85", "# a\x00b", "> ```", "- ```", "- <div>", "> <div>", "!", "# !a", "# a\\", "a  ", "a\\",
    "&", "# 1. a",
)  # fmt: skip
texts = st.builds(
    lambda lines, line_break, end: line_break.join(lines) + end,
    st.lists(st.one_of(st.sampled_from(LINES), st.builds("{}{}".format, st.sampled_from(LINES), st.sampled_from(LINES))), max_size=9),
    st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]),
    st.sampled_from(["", "\n"]),
)


def spans(text: str) -> list[tuple[int, int]]:
    starts = list(accumulate(map(len, lines_of(text)), initial=0))
    return [(starts[heading.start], starts[heading.end]) for heading in parsed_headings(text)]


@settings(SUITE, max_examples=1000)
@given(texts)
@example("~~~~\n\t~~~~\n~~~~\n# A\n")
@example("```py> | b\n--|--\n# A\n")
@example("# A\n--|--\n")
def test_a_glance_finds_what_the_parser_finds(text: str) -> None:
    assert headings(text) == parsed_headings(text)
    assert [(start, min(end, len(text))) for start, end in heading_spans(text)] == spans(text)
    filled = [text[after:end].strip() != "" for (_, after), (end, _) in pairwise([*spans(text), (len(text), 0)])]
    assert contents(text) == ([(heading.level, heading.title) for heading in parsed_headings(text)], filled)


@pytest.mark.parametrize(
    "text",
    [
        "# Titel\n\n## Bedre velfærd\n\nTekst & mere.\n\n- punkt\n  - under\n\n### Mere om 3. maj\n\n> citat\n\n---\n\n1. at\n",
        "# A\n\n```sh\n# ingen overskrift\n```\n\n## B\n",
        "\n## Børn & Unge ##\n\n    # kode\n".replace("    # kode", "tekst"),
        "",
    ],
)
def test_what_people_write_needs_no_parser(text: str) -> None:
    assert scanned(text) is not None
    assert glimpsed(text) is not None or "```" in text or "---" in text


@pytest.mark.parametrize("text", ["# *A*\n", "A\n---\n", "<!--\n# A\n-->\n", " # A\n", "- ```\n  # A\n", "# A\n:--\n", "# a&amp;b\n"])
def test_what_may_be_otherwise_is_left_to_the_parser(text: str) -> None:
    assert scanned(text) is None


ANSWERS = (
    "## Bedre velfærd",
    "## på tværs ##",
    "### Mere",
    "# Titel",
    "## Andet",
    "",
    "",
    "\u00a0",
    "Tekst.",
    "> Spørgsmål: Hvad?",
    "> mere",
    "<!--",
    "-->",
)


@settings(SUITE, max_examples=500)
@given(st.lists(st.sampled_from(ANSWERS), max_size=9).map("\n".join))
@example("## Bedre velfærd\n### Mere")
def test_what_is_answered_has_an_answer(text: str) -> None:
    assert answered(text) == set(answers(text))
