"""Sections of a meeting's file out to Word and back: whatever people wrote, what nobody edits comes back as it was."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netvaerk.documents.formats import render
from netvaerk.documents.markdown import prose, words
from netvaerk.documents.returned import markdown_of, readings, source_blocks
from netvaerk.documents.tree import Block, Heading, Mark, Paper, Text, tree
from netvaerk.documents.word.origin import made_as
from netvaerk.documents.word.reading.sheets import WordText
from netvaerk.documents.word.reading.stretches import Stretch, read
from netvaerk.domain.body import without_help
from netvaerk.domain.errors import Refusal
from netvaerk.domain.markdown import escape
from netvaerk.domain.rewording import reworded
from netvaerk.domain.text import nfc
from netvaerk.intake.word_package import opened

SLOW = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
LINES = st.sampled_from(
    [
        "Et afsnit.", "over to linjer", "", "- punkt", "  - inde i", "* andet mærke", "1. første", "2. anden", "1) parentes", "7. syvende",
        "   fortsat", "> citat", "> > dybere", "```", "```mermaid", "    kode", "| a | b |", "| --- | ---: |", "| `x\\|y` | **z** |", "---",
        "***", "### Under", "##### Meget under", "Sat\n---", "<!-- kommentar -->", "<b>html</b>", "**fed** og *skrå*", "***begge***",
        "*it **both***",
        "`kode` og ``to ` tegn``", "[link](https://eksempel.dk/a(b)?c=d&e=æ)", "[andet](javascript:x)", "![billede](x.png)",
        "<https://eksempel.dk>", "https://eksempel.dk", "a\\\nb", "a  \nb", "&aelig; &copy;", "\\*ikke\\*", "!", "![", "[ref]: https://x.dk",
        "[tekst][ref]", "\t tab", "nul\u200bbredde", "hårdt\u00a0mellemrum", "æøå 🙂 مرحبا", "1. ", "- ", "> Spørgsmål: Hvad?",
        "en <!-- midt --> i", "**fed**tæt", "ord*midt*i", "#nej", "5\\. nej", "\\- nej", "::: x", "~~streg~~", "$x$",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES, max_size=12).map(lambda lines: "\n" + "\n".join(lines) + "\n\n")


def paper(text: str, level: int) -> Paper:
    above: list[Block] = [Heading(1, (Text("Møde"),), ""), Heading(2, (Text("Punkt"),), "")]
    heading: list[Block] = [] if level == 2 else [Heading(3, (Text("Afsnit"),), "")]
    return Paper(
        "dagsorden-x", "Møde", "", "", date(2027, 1, 1), "", (*above, Mark("a"), *heading, *tree(prose(text, level)), Mark("slut"))
    )


def saved_and_read(content: bytes) -> tuple[tuple[Stretch, ...], dict[str, str]]:
    """A file as python-docx saves it, as the import reads it."""
    again = BytesIO()
    Document(BytesIO(content)).save(again)
    package = opened(again.getvalue())
    document = package.root(package.main)
    assert document is not None
    addresses = {id_: r.target for id_, r in package.relations(package.main).items() if r.external}
    return read(WordText(document, package.part("styles"), package.part("numbering"), addresses)).stretches, made_as(package.properties)


@SLOW
@given(TEXTS, st.sampled_from([2, 3]))
def test_a_file_reads_as_it_was_made(text: str, level: int) -> None:
    stretches, made = saved_and_read(render(paper(without_help(text), level), "docx").content)
    assert {stretch.mark: stretch.print for stretch in stretches} == made


@SLOW
@given(TEXTS, st.booleans())
def test_what_nobody_edits_stays_byte_for_byte(text: str, introduction: bool) -> None:
    blocks = source_blocks(text, introduction=introduction)
    assert reworded(text, blocks, [reading for block in blocks for reading in block.reading]) == text


@SLOW
@given(TEXTS, st.data())
def test_a_block_that_is_edited_changes_alone_or_is_refused(text: str, data: st.DataObject) -> None:
    blocks = source_blocks(text, introduction=False)
    owners = [(number, reading) for number, block in enumerate(blocks) for reading in block.reading]
    if not owners:
        return
    edited = [reading for _, reading in owners]
    place = data.draw(st.integers(0, len(edited) - 1))
    edited[place] = "Noget helt andet."
    owner = blocks[owners[place][0]]
    try:
        new = reworded(text, blocks, edited)
    except Refusal:
        assert not owner.whole or len(owner.reading) > 1
        return
    assert owner.whole
    lines = text.split("\n")
    meant = [*lines[: owner.start], "Noget helt andet.", *lines[owner.end :]]
    assert [line for line in new.split("\n") if line.strip()] == [line for line in meant if line.strip()]


@SLOW
@given(st.text(min_size=1, max_size=40).filter(escape))
def test_whatever_is_typed_in_word_comes_back_as_the_same_words(typed: str) -> None:
    made = render(paper("Et afsnit.", 3), "docx").content
    document = Document(BytesIO(made))
    target = next(p for p in document.paragraphs if p.text == "Et afsnit.")
    try:
        target.runs[0].text = typed
    except ValueError:  # no Word file can hold it
        return
    file = BytesIO()
    document.save(file)
    stretch = next(s for s in saved_and_read(file.getvalue())[0] if s.mark.startswith("maerke_a_"))
    new = "\n\n".join(markdown_of(stretch, introduction=False))
    assert " ".join(words(new)) == " ".join(words("\n\n".join(escape(" ".join(line.split())) for line in nfc(target.text).split("\n"))))
    assert markdown_of(readings([new], introduction=False)[0], introduction=False) == markdown_of(stretch, introduction=False)


@pytest.mark.parametrize("text", ["\n- a\n\n* b\n", "\n[tekst][r]\n\n[r]: https://eksempel.dk\n"])
def test_what_cannot_be_taken_apart_is_known(text: str) -> None:
    whole = markdown_of(readings([text], introduction=False)[0], introduction=False)
    assert [reading for block in source_blocks(text, introduction=False) for reading in block.reading] != whole
