"""Where things stand in a text; what mending makes of it; and that personal data is never repeated."""

import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_examples import EXAMPLES, FILLED, filled

from netvaerk.checks.engine import validate
from netvaerk.checks.spans import outline, span_of_heading
from netvaerk.domain.body import answers
from netvaerk.domain.markdown import headings
from netvaerk.repository.fixing import apart, with_fixes
from netvaerk.repository.store import Store

TODAY = date(2026, 11, 22)
LINES = st.sampled_from(
    ["# A", "## B ##", "### *C* # d", "Tekst", "===", "---", "", "  # `E`", "#", "## ##", "```", "> # F", "- # G", "    # H", "#\tI\t#"]
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_span_of_a_heading_holds_its_title_and_nothing_else(lines: list[str], newline: str) -> None:
    body = newline.join(lines)
    for heading in outline(body):
        start, end = span_of_heading(body, heading)
        text = body[start:end]
        assert text == text.strip()
        assert text, "a finding points at something"
        if heading.title:
            single = " ".join(text.split())
            assert headings(f"# {single}")[0].title == heading.title
        else:
            assert set(text) <= {"#", " "}


def mended(example: Path, root: Path) -> tuple[list[str], Store]:
    """The codes that mending takes away from an example, and the store with all mendings made."""
    store = Store(filled(example, root))
    before = validate(store, TODAY)
    found = [d for d in before if d.fix]
    for path in {d.path for d in found}:
        file = root / path
        file.write_bytes(with_fixes(file.read_bytes(), apart(d.fix for d in found if d.path == path and d.fix)))
    after = Store(root)
    return list((Counter(d.code for d in before) - Counter(d.code for d in validate(after, TODAY))).elements()), after


@pytest.mark.parametrize(
    ("example", "codes"),
    [
        ("nv204/negative", ["NV204", "NV204"]),
        ("nv204/negative-draft", ["NV204"]),
        ("nv207/negative", ["NV207"]),
        ("nv210/negative", ["NV210"]),
        ("nv210/negative-underlined", ["NV210"]),
        ("nv901/negative", ["NV901"] * 3),
        ("nv905/negative", ["NV905"] * 4),
    ],
)
def test_mending_takes_the_fault_away(example: str, codes: list[str], tmp_path: Path) -> None:
    gone, _ = mended(EXAMPLES / example, tmp_path / "lager")
    assert gone == codes


def test_mending_leaves_every_answer_as_it_was(tmp_path: Path) -> None:
    example = EXAMPLES / "nv204/negative"
    before = Store(filled(example, tmp_path / "before")).reading.register.themes["2026-byhaver"].body
    _, store = mended(example, tmp_path / "after")
    after = store.reading.register.themes["2026-byhaver"].body
    assert answers(after) == answers(before)
    assert "> " not in after and "\n\n\n" not in after


def test_a_date_is_a_date_after_mending(tmp_path: Path) -> None:
    _, store = mended(EXAMPLES / "nv901/negative", tmp_path / "lager")
    assert "\n15\\. april mødtes vi.\n" in store.reading.register.themes["2026-byhaver"].body


NASTY = st.sampled_from(
    [
        "# Byhaver",
        "## Innovation",
        "## Ny læring",
        "##",
        "=====",
        "---",
        "",
        "> Spørgsmål: Hvad?",
        "> mere",
        "15. april",
        "- 1. maj",
        "   3. juni",
        "![](a.png)",
        "[![ ](a)](b) ![][c]",
        "[c]: d",
        "| ![](e) |",
        "| - |",
        "```",
        "<!--",
        "\u202e\x07\x0b\u2028",
        "\t- x",
        "010190" + "-1234",
        "Svar.",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(NASTY, max_size=25), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\n"]))
def test_whatever_a_body_holds_every_finding_has_a_place_in_the_file(lines: list[str], newline: str, end: str) -> None:
    front = (EXAMPLES / "nv203/positive/data/themes/2026-byhaver.md").read_text(encoding="utf-8").split("---\n")[1]
    text = f"---\n{front}---\n{newline.join(lines)}{end}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data/themes/2026-byhaver.md"
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
        for diagnostic in validate(Store(Path(folder)), TODAY):
            start, end_ = diagnostic.start, diagnostic.end
            assert start <= end_
            assert end_.line <= text.count("\n") + 1
            assert end_.column <= len(text.split("\n")[end_.line - 1]) + 1


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("nv80*/negative*")), ids=lambda p: f"{p.parent.name}-{p.name}")
def test_personal_data_is_never_repeated(example: Path, tmp_path: Path) -> None:
    root = filled(example, tmp_path / "lager")
    held = "".join(p.read_text(encoding="utf-8") for p in root.rglob("*.*") if p.is_file())
    for diagnostic in validate(Store(root), TODAY):
        if diagnostic.code.startswith("NV8"):
            assert not any(value in diagnostic.message + diagnostic.help for value in FILLED.values() if value in held)
