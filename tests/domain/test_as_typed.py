"""What a proposer typed, kept as Markdown that marks up nothing, is shown to them again as they typed it."""

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from netvaerk.domain.markdown import as_typed, literal, parser

LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))).map(lambda text: " ".join(text.split()))


@seed(11)
@given(st.lists(LINE.filter(bool), min_size=1))
def test_any_lines_come_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    if text.isprintable() or all(line.isprintable() for line in lines):
        assert as_typed(literal(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "foo   bar\n        indrykket    fane\n  - under\n\n   c",
        "a\\",
        "a\\\n\nb",
        "1. december\n- [x] *b*\n\n# c",
        "C:\\mappe\\*",
        "\\\\server\\",
        "a\\\nb",
        "æ & ø <b>",
    ],
)
def test_backslashes_and_marks_come_back(text: str) -> None:
    assert as_typed(literal(text)) == text


def test_marks_that_mean_something_stay() -> None:
    assert as_typed("- *ét*\r\n- [to](x)") == "- *ét*\n- [to](x)"


MARKS = ["    ", "\t", " ", "- ", "1. ", "```", "> ", "# ", "===", "---", "| a |", ":-:", "<b>", "*a*", "\\", "a", "\n", "\n\n", "\u00a0"]


@seed(12)
@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join))
def test_no_blanks_make_text_anything_but_text(text: str) -> None:
    tokens = parser().parse(literal(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for token in tokens for child in token.children or []} <= {"text", "hardbreak", "softbreak"}
