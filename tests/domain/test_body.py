"""The Markdown below the front matter: what a theme answers, and a meeting's text that only grows where it is meant to."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netvaerk.domain.body import (
    answers,
    item_section,
    item_text,
    item_titles,
    new_item_text,
    sections,
    with_decision_text,
    with_item,
    without_help,
)
from netvaerk.domain.markdown import escape
from netvaerk.domain.vocabulary import Characteristic

SUITE = settings(derandomize=True, database=None, deadline=None, max_examples=200)
W, R, L = Characteristic.WELFARE, Characteristic.RELEVANCE, Characteristic.LEARNING
HELP = "> Spørgsmål: Hvordan?\n>\n> Skriv, hvem der får det bedre.\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", {}),
        ("# Titel\n\nIndledning.\n", {}),
        ("## Bedre velfærd\n\nJa.\n\n## Aktuel udfordring\n\nNu.\n", {W: "Ja.", R: "Nu."}),
        ("## Aktuel udfordring\nNu.\n## Bedre velfærd\nJa.\n", {R: "Nu.", W: "Ja."}),
        ("## bedre VELFÆRD\nJa.\n", {W: "Ja."}),
        ("## Bedre velfaerd\nJa.\n", {W: "Ja."}),
        ("## Bedre velfæ\u0072d\nJa.\n", {W: "Ja."}),
        ("## **Bedre velfærd** ##\nJa.\n", {W: "Ja."}),
        ("Bedre velfærd\n-------------\n\nJa.\n\nNy læring\n---\nViden.\n", {W: "Ja.", L: "Viden."}),
        ("## Bedre velfærd\r\n\r\nEn.\r\nTo.\r\n", {W: "En.\r\nTo."}),
        # Smaller headings belong to the answer; larger and equal ones end it.
        ("## Bedre velfærd\n\nJa.\n\n### Mere\n\nOg.\n\n# Andet\n\nNej.\n", {W: "Ja.\n\n### Mere\n\nOg."}),
        ("## Bedre velfærd\nJa.\n## Noget helt andet\nNej.\n", {W: "Ja."}),
        # What only looks like a heading
        ("## Bedre velfærd\n\n```\n## Ny læring\nkode\n```\n\nJa.\n", {W: "```\n## Ny læring\nkode\n```\n\nJa."}),
        ("## Bedre velfærd\n\n~~~\n## Ny læring\n", {W: "~~~\n## Ny læring"}),
        ("## Bedre velfærd\n> ## Ny læring\n> Citat\n", {W: "> ## Ny læring\n> Citat"}),
        ("## Bedre velfærd\n\n    ## Ny læring\n", {W: "## Ny læring"}),
        ("# Bedre velfærd\nNej.\n### Ny læring\nNej.\n", {}),
        # An answer twice: the first that says something
        ("## Bedre velfærd\nEn.\n## Bedre velfærd\nTo.\n", {W: "En."}),
        ("## Bedre velfærd\n\n## Bedre velfærd\nTo.\n", {W: "To."}),
        # Help and comments are no answers
        (f"## Bedre velfærd\n\n{HELP}\n## Ny læring\n\n{HELP}\nViden.\n", {L: "Viden."}),
        (f"## Bedre velfærd\n\n{HELP}Lige under.\n", {W: "Lige under."}),
        (f"## Bedre velfærd\n\n{HELP}\n> Et citat.\n", {W: "> Et citat."}),
        (f"## Bedre velfærd\n\n{HELP}\nJa.\n".replace("\n", "\r\n"), {W: "Ja."}),
        (f"## Bedre velfærd\n\n{HELP}".replace("å", "a\u030a"), {}),
        ("## Bedre velfærd\n\n<!-- Skriv her -->\n", {}),
        ("## Bedre velfærd\n\n<!--\nSkriv her\n\nog her\n-->\n\nJa.<!-- nej -->\n", {W: "Ja."}),
        ("<!--\n## Bedre velfærd\n\nUdeladt.\n-->\n\n## Ny læring\nViden.\n", {L: "Viden."}),
        ("## Bedre velfærd\n \n\t\n\u00a0\n", {}),
    ],
)
def test_what_a_theme_answers(body: str, expected: dict[Characteristic, str]) -> None:
    assert answers(body) == expected


def test_a_help_text_is_taken_away_wherever_it_stands() -> None:
    assert without_help(f"Før\n\n{HELP}\nEfter <!-- ikke -->her") == "Før\n\n\nEfter her"


def test_the_sections_of_a_level() -> None:
    found = sections("Før\n# A\na\n## B\nb\n### C\nc\n# D\n", 1)
    assert [(h.title, text) for h, text in found] == [("A", "a\n## B\nb\n### C\nc\n"), ("D", "")]
    assert [(h.title, text) for h, text in sections("Før\n# A\na\n## B\nb\n### C\nc\n# D\n", 2)] == [("B", "b\n### C\nc\n")]


MEETING = """
# Godkendelse af sidste referat

## Beslutning

Godkendt.

# Valg *af* temaer

Indledning.

## Baggrund

Der kom tre.

## Indstilling

1. at vælge

## beslutning


# Eventuelt
"""


def test_the_text_of_an_item() -> None:
    assert item_titles(MEETING) == ["Godkendelse af sidste referat", "Valg af temaer", "Eventuelt"]
    assert item_section(MEETING, "Valg af temaer", "Baggrund") == "Der kom tre."
    assert item_section(MEETING, "Valg  af\ttemaer", "INDSTILLING") == "1. at vælge"
    assert item_section(MEETING, "Valg af temaer", "Beslutning") == ""
    assert item_section(MEETING, "Godkendelse af sidste referat", "Beslutning") == "Godkendt."
    assert item_section(MEETING, "Findes ikke", "Beslutning") == ""
    assert item_text(MEETING, "Eventuelt") == ""
    assert item_text(MEETING, "Valg af temaer").startswith("\nIndledning.\n\n## Baggrund")


def test_a_new_item() -> None:
    assert (
        new_item_text("Valg & # <b>", {"Baggrund": "Tekst.", "Beslutning": ""})
        == "# Valg & \\# \\<b\\>\n\n## Baggrund\n\nTekst.\n\n## Beslutning\n"
    )


@pytest.mark.parametrize(
    ("body", "before", "expected"),
    [
        ("", None, "\n# Ny\n\n## B\n\nt\n"),
        ("\n", None, "\n# Ny\n\n## B\n\nt\n"),
        ("# A", None, "# A\n\n# Ny\n\n## B\n\nt\n"),
        ("# A\n", None, "# A\n\n# Ny\n\n## B\n\nt\n"),
        ("# A\n\n\n", None, "# A\n\n\n# Ny\n\n## B\n\nt\n"),
        ("# A\r\n", None, "# A\r\n\r\n# Ny\r\n\r\n## B\r\n\r\nt\r\n"),
        ("\n# A\n", "A", "\n# Ny\n\n## B\n\nt\n\n# A\n"),
        ("# A\n", "A", "# Ny\n\n## B\n\nt\n\n# A\n"),
        ("# A\ntekst\n# *E*\n", "E", "# A\ntekst\n\n# Ny\n\n## B\n\nt\n\n# *E*\n"),
        ("E\n===\n", "E", "# Ny\n\n## B\n\nt\n\nE\n===\n"),
        ("# A\n", "Findes ikke", "# A\n\n# Ny\n\n## B\n\nt\n"),
        ("```\n# E\n```\n# E\n", "E", "```\n# E\n```\n\n# Ny\n\n## B\n\nt\n\n# E\n"),
    ],
)
def test_an_item_is_put_above_another_or_at_the_end(body: str, before: str | None, expected: str) -> None:
    assert with_item(body, "Ny", {"B": "t"}, before) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# A", "# A\n\n## Beslutning\n\nJa.\n"),
        ("# A\n", "# A\n\n## Beslutning\n\nJa.\n"),
        ("# A\n# B\n", "# A\n\n## Beslutning\n\nJa.\n\n# B\n"),
        ("# A\n\n## Beslutning\n", "# A\n\n## Beslutning\n\nJa.\n"),
        ("# A\n\n## Beslutning\n\nFørst.\n", "# A\n\n## Beslutning\n\nFørst.\n\nJa.\n"),
        ("# A\n## BESLUTNING\nFørst.\n## Mere\nm\n# B\n", "# A\n## BESLUTNING\nFørst.\n\nJa.\n\n## Mere\nm\n# B\n"),
        ("# A\n## Beslutning\n\n\n\n# B\n", "# A\n## Beslutning\n\nJa.\n\n\n\n# B\n"),
        ("# A\n## Baggrund\nb\n\n\n# B\n## Beslutning\nx\n", "# A\n## Baggrund\nb\n\n## Beslutning\n\nJa.\n\n\n# B\n## Beslutning\nx\n"),
        ("# A\r\n## Beslutning\r\n", "# A\r\n## Beslutning\r\n\r\nJa.\r\n"),
        ("# A\n## Beslutning\n### Delt\nd\n", "# A\n## Beslutning\n### Delt\nd\n\nJa.\n"),
    ],
)
def test_a_decision_is_a_new_paragraph_of_its_section(body: str, expected: str) -> None:
    assert with_decision_text(body, "A", "\nJa.\n") == expected


TITLES = st.sampled_from(["Valg", "Eventuelt", "Å & Ø", "1. punkt", "*fed*", "Ny #", "A\u030a", "  to  ord ", "tegn\x07", "<b>"])
BLOCKS = st.sampled_from(
    [
        "tekst",
        "to\nlinjer",
        "## Baggrund",
        "## Beslutning",
        "## beslutning ##",
        "### Under",
        "Beslutning\n---",
        "- punkt\n- to",
        "> citat\n> # nej",
        "```\n# nej\n## Beslutning\n```",
        "| a |\n| - |\n| b |",
        "<!-- skjult -->",
        "<!--\n# skjult\n-->",
        "   ",
        "\t",
        "1. at",
        "tekst  \nmere",
        "🌱 e\u0301",
    ]
)


@st.composite
def bodies(draw: Callable[..., Any]) -> tuple[str, list[str]]:
    """A meeting's text, and the titles of its items."""
    titles = draw(st.lists(TITLES, min_size=1, max_size=4, unique_by=lambda t: item_titles(f"# {escape(t)}")[0]))
    parts = draw(st.lists(BLOCKS, max_size=2))
    for title in titles:
        parts += [f"# {escape(title)}", *draw(st.lists(BLOCKS, max_size=5))]
    gaps = st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n\n \n"])
    text = "".join(part + draw(gaps) for part in parts)
    text = draw(st.sampled_from(["", "\n", "\n\n"])) + draw(st.sampled_from([text, text.rstrip(), text.rstrip() + "\n"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), titles


def inserted(before: str, after: str) -> bool:
    """True where `after` is `before` with something put in at one place."""
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    return len(after) > len(before) and any(after.endswith(before[n:]) and before[:n] == after[:n] for n in range(start, -1, -1))


@SUITE
@given(bodies(), TITLES.map(lambda t: f"Helt nyt {t}"), st.data())
def test_a_new_item_leaves_everything_else_alone(made: tuple[str, list[str]], title: str, data: st.DataObject) -> None:
    body, titles = made
    before = data.draw(st.sampled_from([None, *titles]))
    result = with_item(body, title, {"Baggrund": "En\nto.", "Beslutning": ""}, before)
    assert inserted(body, result)
    place = len(titles) if before is None else titles.index(before)
    old = item_titles(body)
    assert item_titles(result) == [*old[:place], item_titles(new_item_text(title, {}))[0], *old[place:]]
    assert item_section(result, title, "Baggrund").split() == ["En", "to."]
    assert ("\r\n" in result) == ("\r\n" in body)
    for other in titles:
        assert item_text(result, other).split() == item_text(body, other).split()


@SUITE
@given(bodies(), st.sampled_from(["Ja.", "En.\n\nTo.", "\n- at\n- at\n", "Æ\r\nØ"]), st.data())
def test_a_decision_leaves_everything_else_alone(made: tuple[str, list[str]], text: str, data: st.DataObject) -> None:
    body, titles = made
    title = data.draw(st.sampled_from(titles))
    result = with_decision_text(body, title, text)
    assert inserted(body, result)
    assert item_titles(result) == item_titles(body)
    assert item_section(result, title, "Beslutning").split()[-len(text.split()) :] == text.split()
    assert "\r\r" not in result
    for other in titles:
        if other != title:
            assert item_text(result, other) == item_text(body, other)


@SUITE
@given(bodies(), st.data())
def test_two_decisions_stand_one_below_the_other(made: tuple[str, list[str]], data: st.DataObject) -> None:
    body, titles = made
    title = data.draw(st.sampled_from(titles))
    decided = item_section(with_decision_text(with_decision_text(body, title, "Første."), title, "Anden."), title, "Beslutning")
    assert decided.split()[-2:] == ["Første.", "Anden."]
