"""The fast reading of YAML and ruamel.yaml's give the same values, of the same types, for everything that the fast one takes."""

import random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netvaerk.repository.yaml_fast import loaded, mappings_in
from netvaerk.repository.yaml_fault import YamlFault
from netvaerk.repository.yaml_text import _CONFLICT, slowly

SUITE = settings(derandomize=True, deadline=None, database=None)
WORDS = (
    "a", "b", "titel", "to ord", "'x'", '"x"', "''", '""', '"a\\"b"', '"a\\nb"', '"a\\\\"', "'a''b'", "~", "null", "Null", "true",
    "TRUE", "yes", "no", "on", "ja", "nej", "1", "-1", "+1", "01", "0123", "1.5", ".5", "5.", "1e3", "1e400", "12e0003", "1_000", "_1",
    "1_", "0x1F", "-0x1F", "0X1f", "0o17", "0O17", "0b11", ".inf", "-.INF", ".nan", "123456789012345678", "1234567890123456789",
    "2026-01-01", "2026-13-45", "2026-01-01T10:00:00Z", "2026-01-01 10:00:00 +02:00", "2027-01", "2026-byhaver", "15:00", "190:20:30",
    "[]", "{}", "[a, b]", "[a,b]", "[a:]", "[?a]", "[|x]", "{a: b}", "{a}", "{a: :b}", '["Børn & Unge", x]', "{a: [b, c]}", "- a", "-",
    "- - a", "|", ">", "|-", ">-", "|+", "|2", ">1", "| # c", "# c", " # c", "#c", "a#b", "a #b", "a: #b", "&x", "*x", "&x a", "!t",
    "!!str 1", "! a", "?", "? a", ":", ": a", "a:", "a: b", "a:b", "---", "--- a", "...", "%Y", "<<", "@", "`", "%", "50 %", "!", "*",
    "&", "é", "e\u0301", "\u00a0", "\u2028", "\ufeff", "\x85", "😀", "\\", "\\u00e6", '"\\u00e6"', '"\\x41"', '"\\0"', '"\\ud800"',
    '"\\\n"', ",", "]", "}", "[", "{", "'", '"', "a\tb", "\t", "a & b", "a | b", "a > b", "http://x.dk/#y", "=", "x=", "\x00", "\x7f",
    "Social & Handicap", "–", "»citat«", "<<<<<<< x", "=======", ">>>>>>> x",
)  # fmt: skip
BREAKS = (
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "\n\n",
    "\n ",
    " ",
    ": ",
    ":\n  ",
    ":\n- ",
    ":\n  - ",
    ", ",
    "",
    "\r\n",
    "\r\n  ",
    "\t",
    "\r",
)
FILES = (
    'titel: "x"\nberører:\n  - "a"\n  - b\nperson:\n  rolle: "x"\n  afdeling: y\nhold: 1\n',
    "a: |\n  x\n  y\n\nb: >-\n  z\n  w\nc: d\n",
    'a: [x, "y", z]\nb: {c: d, e: [f]}\n',
    "a:\n- b: c\n  d: e\n- f\n",
    "a: \"x\n  y\"\nb: 'x\n\n  y'\nc: x\n  y\n",
    "# c\na: b # d\n\n# e\nb:\n  # f\n  c: d\n",
    "vurdering:\n  velfærd: 3\n  læring: 0\ninhabil: false\n",
)
SIGNS = "#:-[]{}'\"|>&*!%@`?, \n\\=<\t._0e~"

words, breaks = st.sampled_from(WORDS), st.sampled_from(BREAKS)
lines = st.lists(
    st.one_of(
        st.builds("{}: {}{}\n".format, st.sampled_from("abcdef"), words, st.sampled_from(["", "", " # x", "  #x"])),
        st.builds("{}:\n  - {}\n".format, st.sampled_from("abcdef"), words),
        st.builds("{}: {}\n".format, words, st.just("x")),
    ),
    max_size=4,
).map("".join)
heaps = st.lists(st.builds("{}{}".format, words, breaks), max_size=8).map("".join)


@st.composite
def bent(draw: st.DrawFn) -> str:
    """A sound text in which something has been changed, put in, moved in or taken away."""
    text = draw(st.sampled_from(FILES))
    chance = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 - nothing here is a secret
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(text) + 1)
        new = chance.choice((*WORDS, *BREAKS)) if chance.random() < 0.6 else chance.choice(SIGNS)
        text = text[:place] + new + text[place + chance.choice((0, 0, 1, 3)) :]
    return text


def same(one: Any, other: Any) -> bool:
    """True for values that are equal, of equal types, and in the same order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def agree(text: str) -> bool:
    """True where the fast reading gives what the slow one does, or leaves the text to it. Raises YamlFault where only that objects."""
    mappings = loaded(text)
    assert mappings is None or not _CONFLICT.search(text.replace("\r\n", "\n"))
    return mappings is None or (same(mappings[0], slowly(text)[0]) and same(mappings, list(mappings_in(mappings[0]))))


@settings(SUITE, max_examples=1500)
@given(st.one_of(lines, heaps, bent(), st.text(max_size=30)))
@example("a: |\n \n  b\n")
@example("a: >\n  - ")
@example("f: | # x\n")
@example("a: |+\n  b\n   ")
def test_what_is_read_fast_is_read_right(text: str) -> None:
    assert agree(text)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "form", ["a: {}\n", "a:\n  - {}\n", "a: [{}]\n", "a: {{b: {}}}\n", "{}: x\n", "a: {} # c\n", "a:\n  b: {}\n  c: 1\n", 'a: "x"\nb: {}\n']
)
def test_each_trap_in_each_place_is_read_right(word: str, form: str) -> None:
    text = form.format(word)
    if loaded(text) is not None:
        assert agree(text)


@pytest.mark.parametrize("text", ["a: b\n" * 2, "A: 1\na: 2\n", "ø: 1\noe: 2\n", "<<: {a: b}\n", "a: !!str 1\n", "---\na: b\n"])
def test_what_is_a_fault_is_left_to_the_slow_way(text: str) -> None:
    assert loaded(text) is None
    with pytest.raises(YamlFault):
        slowly(text if not text.startswith("---") else f"a: b\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "- " * 100_000,
        "a: b\n" * 10_000,
        "{a: " * 50_000 + "\n",
        "- " * 9_000 + "\n",
        "a:\n" + "- " * 40 + "x\n",
        "a:\n" + "-   " * 4_000 + "x\n",
    ],
)
def test_what_is_large_or_deep_never_reaches_the_parser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netvaerk.repository.yaml_fast.loads", lambda *_args, **_options: pytest.fail("it reached the parser"))
    assert loaded(text) is None


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("text", FILES)
def test_what_people_write_is_read_fast(text: str, line_break: str) -> None:
    written = text.replace("\n", line_break)
    assert loaded(written) is not None
    assert agree(written)
