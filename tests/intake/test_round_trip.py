"""Any text that somebody types into any field comes out as the same text: from the file to the proposal, and from there to the theme."""

import csv
import io
import re
from datetime import date

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from senders import ANSWERS, eml, saved

from netvaerk.domain.body import answers
from netvaerk.domain.errors import Refusal
from netvaerk.domain.markdown import as_typed
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.plan import Creation
from netvaerk.domain.register import Register
from netvaerk.domain.steps.receiving import receive
from netvaerk.domain.submission import Receipt, Submission
from netvaerk.domain.text import nfc, visible
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.intake import mail, table, word
from netvaerk.intake.body_parts import parts_of
from netvaerk.intake.labels import Labels
from netvaerk.intake.sections import Block, lines_of, sort

RULES = Municipality.model_validate({})
KNOWN = Labels(RULES)
NASTY = st.sampled_from([
    "   ", "      ", "a  b",
    "# x", "## Innovation:", "---", "```", "<!-- ", "-->", "{{ x }}", "{% x %}", "<b>", "&amp;", "\\", "*", "_", "1. ", "> ", "[a](b)",
    "$x$", "|", "~~", "æøå", "=", "+", ":", "a:b", "#", "\u200d", "…", "😀",
])  # fmt: skip
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=40)
LINE = st.lists(NASTY | LETTERS, min_size=1, max_size=6).map("".join).map(lambda text: re.sub(r"[\u2028\u2029\x85]", " ", text))
TEXT = st.lists(LINE, min_size=1, max_size=5).map("\n".join)
SEVEN = list(Characteristic)


def plain(text: str) -> str:
    """A text without what no answer keeps: blanks at the end of a line, many before the first of a paragraph, empty lines, unseen marks."""
    lines = [visible(line).rstrip() for line in nfc(text).replace("\r\n", "\n").split("\n")]
    return re.sub(r"(\A|\n\n)    +", r"\1   ", re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n"))).strip()


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(SEVEN), TEXT)
def test_from_a_table(characteristic: Characteristic, text: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows([["Temaets titel", characteristic.label, "Resumé"], ["Byhaver", text, text]])
    raw = buffer.getvalue().encode()
    assert table.recognises(raw, "svar.csv")
    (made,) = table.read(raw, "svar.csv", RULES).submissions
    assert made.answers.get(characteristic, "") == text.strip()
    assert made.summary == text.strip()
    assert made.title == "Byhaver"


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(TEXT)
def test_from_a_document_with_headings(text: str) -> None:
    made = Document()
    for heading in ("Temaets titel", *ANSWERS):
        made.add_paragraph(heading, style="Heading 2")
        for line in text.split("\n") if heading == "Innovation" else ["Noget"]:
            made.add_paragraph().add_run(line)
    (read,) = word.read(saved(made), "tema.docx", RULES).submissions
    assert read.answers.get(Characteristic.INNOVATION, "").strip() == text.strip()
    assert read.answers[Characteristic.PERSPECTIVES] == "Noget"


def free(line: str) -> bool:
    """True for a line that says nothing to the reader of mails: it is no label, no heading, no greeting and no quote."""
    (block,) = list(lines_of(line)) or [Block("")]
    parts = parts_of(line, KNOWN)
    quoted = line.lstrip().startswith(">")
    return not (block.level or quoted or sort([block], KNOWN).values or parts.signature or parts.quoted)


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(st.lists(LINE.filter(free), min_size=1, max_size=4).map("\n".join), st.sampled_from(SEVEN))
def test_from_the_text_of_a_mail(text: str, characteristic: Characteristic) -> None:
    body = f"Temaets titel\nByhaver\n\n{characteristic.label}\n{text}\n"
    (made,) = mail.read(eml(body), "a.eml", RULES).submissions
    assert made.title.strip() == "Byhaver"
    assert made.answers.get(characteristic, "").strip() == text.strip()


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(TEXT, LINE)
def test_from_the_proposal_to_the_theme(text: str, title: str) -> None:
    made = Submission(title=title, summary=text, answers=dict.fromkeys(SEVEN, text), other=text)
    try:
        plan = receive(made, Receipt("0" * 64, date(2026, 11, 20)), date(2026, 11, 22), Register(RULES))
    except Refusal as refused:
        pytest.fail(str(refused)) if plain(title) else None
        return
    (creation,) = plan.changes
    assert isinstance(creation, Creation)
    assert nfc(creation.front["titel"]) == " ".join(plain(title).split())
    assert nfc(creation.front.get("resumé", "")) == " ".join(plain(text).split())
    kept = answers(creation.body)
    for characteristic in SEVEN:
        assert plain(as_typed(kept.get(characteristic, ""))) == plain(text)
