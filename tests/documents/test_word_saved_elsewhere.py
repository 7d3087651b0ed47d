"""Word documents that LibreOffice has saved read as they were made: a program that only opens and saves has edited nothing."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from made_papers import PAPERS
from test_returned import saved_and_read
from tools import program

from netvaerk.documents.contents import is_contents
from netvaerk.documents.formats import render
from netvaerk.documents.tree import Block, Mark, Paper
from netvaerk.documents.word.names import mark_name


def marked(paper: Paper) -> Paper:
    """A paper with a mark before each of its blocks."""
    own = [block for block in paper.blocks if not isinstance(block, Mark)]
    return replace(paper, blocks=tuple(part for number, block in enumerate(own) for part in (Mark(str(number)), block)))


def saved(folder: Path) -> Mapping[str, bytes]:
    """Every paper as LibreOffice saves it, by the paper's name; it is started once for all."""
    office = program("soffice", "libreoffice")
    for name, paper in PAPERS.items():
        (folder / f"{name}.docx").write_bytes(render(marked(paper), "docx").content)
    asked = [office, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    asked += ["--outdir", str(folder / "ud"), *map(str, sorted(folder.glob("*.docx")))]
    subprocess.run(asked, check=True, capture_output=True, timeout=180)
    return {name: Path(folder / "ud" / f"{name}.docx").read_bytes() for name in PAPERS}


def test_saving_is_no_editing(tmp_path: Path, subtests: pytest.Subtests) -> None:
    for name, content in saved(tmp_path).items():
        if name != "tom":  # LibreOffice drops a mark where nothing is
            with subtests.test(name):
                reads_as_made(marked(PAPERS[name]), content)


def reads_as_made(paper: Paper, content: bytes) -> None:
    stretches, made = saved_and_read(content)
    contents = set(_contents(paper.blocks))
    assert [stretch.mark for stretch in stretches] == list(made)
    for stretch in stretches:
        # The contents are made by the program: only their words count.
        count = 2 if stretch.mark in contents else 3
        assert stretch.print.split()[:count] == made[stretch.mark].split()[:count], stretch.markdown


def _contents(blocks: tuple[Block, ...]) -> Iterator[str]:
    return (
        mark_name(mark.name) for mark, block in zip(blocks[::2], blocks[1::2], strict=True) if isinstance(mark, Mark) and is_contents(block)
    )
