"""Edited sections put back into the text that they were made from."""

import pytest

from netvaerk.domain.errors import Refusal
from netvaerk.domain.markdown import block_lines
from netvaerk.domain.rewording import Block, reworded, section_lines

TEXT = "\nA.\n\n<!-- c -->\n\n- x\n- y\n\n\nB\nb.\n\n"
READINGS = [("A.",), (), ("- x\n- y",), ("B b.",)]


def blocks(text: str = TEXT, *, whole: bool = True) -> list[Block]:
    return [Block(start, end, reading, whole) for (start, end), reading in zip(block_lines(text), READINGS, strict=True)]


@pytest.mark.parametrize(
    ("edited", "text"),
    [
        (["A.", "- x\n- y", "B b."], TEXT),
        (["A!", "- x\n- y", "B b."], "\nA!\n\n<!-- c -->\n\n- x\n- y\n\n\nB\nb.\n\n"),
        (["A.", "B b."], "\nA.\n\n<!-- c -->\n\nB\nb.\n\n"),
        (["A.", "- x\n- y", "B b.", "C"], "\nA.\n\n<!-- c -->\n\n- x\n- y\n\n\nB\nb.\n\nC\n\n"),
        (["0", "A.", "- z", "B b."], "\n0\n\nA.\n\n<!-- c -->\n\n- z\n\nB\nb.\n\n"),
        ([], "\n<!-- c -->\n\n"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_what_was_edited_changes(edited: list[str], text: str, newline: str) -> None:
    assert reworded(TEXT.replace("\n", newline), blocks(TEXT.replace("\n", newline)), edited) == text.replace("\n", newline)


def test_what_the_other_program_cannot_show_is_not_lost() -> None:
    assert reworded(TEXT, blocks(whole=False), ["A.", "- x\n- y", "B b.", "C"]).endswith("C\n\n")
    with pytest.raises(Refusal, match="som ikke kan ses i Word"):
        reworded(TEXT, blocks(whole=False), ["A!", "- x\n- y", "B b."])


def test_sections_are_found_by_item_and_heading() -> None:
    body = "# Første\n\nInd.\n\n## Baggrund\n\nb\n\n### Under\n\n## BAGGRUND\n\n# Anden\n\n## Baggrund\n\nc\n"
    lines = body.split("\n")
    found = {(t, s): [lines[a:b] for a, b in section_lines(body, t, s)] for t in ("Første", "Anden") for s in ("", "Baggrund", "Økonomi")}
    assert found["Første", ""] == [["", "Ind.", ""]]
    assert found["Første", "Baggrund"] == [["", "b", "", "### Under", ""], [""]]
    assert found["Anden", ""] == [[""]]
    assert found["Anden", "Baggrund"] == [["", "c"]]
    assert found["Anden", "Økonomi"] == []
