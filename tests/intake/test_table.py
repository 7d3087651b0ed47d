"""Tables of proposals as Google Forms, Microsoft Forms and Excel save them."""

import time
from datetime import date

import pytest

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.domain.steps.receiving import receive
from netvaerk.domain.submission import Receipt
from netvaerk.intake import table

RULES = Municipality.model_validate({})


def days(*stamps: str) -> list[date | None]:
    rows = "\n".join(f'"{stamp}";Tema {n};Kort' for n, stamp in enumerate(stamps))
    return [origin.received for origin in table.read(f"Tidsstempel;Titel;Resumé\n{rows}".encode(), "a.csv", RULES).origins]


def test_days_in_every_way_that_they_are_written() -> None:
    there = ["20-11-2026 10:12:33", "20.11.2026", "20/11/2026 10.12", "2026/11/20 10:12:33 AM EET", "2026-11-20T10:12:33Z"]
    assert days(*there) == [date(2026, 11, 20)] * 5
    assert days("11/20/2026 9:00", "11/02/2026 9:00") == [date(2026, 11, 20), date(2026, 11, 2)]
    assert days("02/11/2026", "03/11/2026") == [date(2026, 11, 2), date(2026, 11, 3)]
    assert days("", "i går", "32-13-2026") == [None, None, None]


def test_what_microsoft_forms_adds_is_no_part_of_a_proposal() -> None:
    text = "ID;Starttidspunkt;Fuldførelsestidspunkt;Mail;Navn;Titel;Resumé;Farve\n"
    text += "1;19-11-2026;20-11-2026;a@example.org;Mette;Byhaver;Kort;Grøn\n"
    read = table.read(text.encode(), "a.csv", RULES)
    (made,) = read.submissions
    assert read.origins[0].received == date(2026, 11, 20)
    assert (made.title, made.theme, made.other) == ("Byhaver", None, "Farve: Grøn")
    assert made.contact == {"mail": "a@example.org", "navn": "Mette"}
    assert "Farve: Grøn" in made.unplaced[0]


def test_the_line_that_excel_writes_first_and_a_column_that_stands_twice() -> None:
    (made,) = table.read(b"sep=,\nTitel,Innovation,Innovation\nByhaver,et,to\n", "a.csv", RULES).submissions
    assert next(iter(made.answers.values())) == "et\nto"


def test_what_stands_where_an_id_belongs_is_told_without_peoples_data() -> None:
    (made,) = table.read(b"Titel;Innovation;Temaets id\nByhaver;a;010190-1234\n", "a.csv", RULES).submissions
    with pytest.raises(Refusal, match=r"»\[fjernet\]«"):
        receive(made, Receipt("0" * 64, date(2026, 11, 20)), date(2026, 11, 22), Register(RULES))


@pytest.mark.parametrize(
    "text",
    [
        f"Titel;Innovation;{':' * 70_000}x\nA;b;c\n",
        f"Titel;Innovation;{'(x)' * 20_000}\nA;b;c\n",
        f"Titel;Innovation;Inddrages\nA;b;a{' ' * 70_000}x\n",
        f"Titel;Innovation;Inddrages\nA;b;a og{' ' * 70_000}x\n",
    ],
)
def test_a_cell_without_end_takes_no_time_without_end(text: str) -> None:
    began = time.process_time()
    assert len(table.read(text.encode(), "a.csv", RULES).submissions) == 1
    assert time.process_time() - began < 2


def test_a_row_may_be_longer_or_shorter_than_the_head() -> None:
    longer, shorter = table.read(b"Titel;Kort sagt;Innovation\nA;b;c;d\nB\n", "a.csv", RULES).submissions
    assert longer.other == "d"
    assert shorter.title == "B"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n\n",
        b"Titel;Innovation\n",
        b'Titel;Innovation\n"' + b"x" * 100_001,
        b"Titel;Innovation\n" + b";" * 300,
        b"sep=\xe6\nTitel;A",
    ],
)
def test_a_table_that_cannot_be_used_is_refused(raw: bytes) -> None:
    with pytest.raises(Refusal):
        table.read(raw, "a.csv", RULES)


@pytest.mark.parametrize("raw", [b"", b"Navn;Tlf\n", b"Titel\nx\n", b"\0\0\0\0", b"Titel;" * 500])
def test_other_tables_are_left_alone(raw: bytes) -> None:
    assert not table.recognises(raw, "a.csv")
