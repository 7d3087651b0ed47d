"""Signatures, quoted mails and the sender's own words are told apart."""

import pytest

from netvaerk.domain.municipality import Municipality
from netvaerk.intake.body_parts import parts_of
from netvaerk.intake.html_text import text_of_html
from netvaerk.intake.labels import Labels

KNOWN = Labels(Municipality.model_validate({}))


@pytest.mark.parametrize(
    "line",
    ["Med venlig hilsen", "Venlig hilsen,", "Mange hilsner fra Mette", "Mvh", "mvh. Mette", "VH Mette", "Kh", "-- ", "Best regards",
     "De bedste hilsner", "Sendt fra min iPhone", "Hent Outlook til iOS"],
)  # fmt: skip
def test_what_begins_a_signature(line: str) -> None:
    parts = parts_of(f"Teksten.\n{line}\nMette", KNOWN)
    assert parts.own == "Teksten."
    assert parts.signature.endswith("Mette")


@pytest.mark.parametrize(
    "line",
    ["Hilsen fra naboerne er det, vi savner mest, skrev en beboer til os i sommer, og vi har talt om det siden.", "Vh-modellen",
     "Hvordan siger man hilsen?", "Kommunen", "Den nye vej", "Fra: 2019 til 2021", "On", "--- ---"],
)  # fmt: skip
def test_what_does_not(line: str) -> None:
    assert parts_of(f"Teksten.\n{line}\nMere.", KNOWN).own == f"Teksten.\n{line}\nMere."


@pytest.mark.parametrize(
    "line",
    ["Den 3. nov. 2026 kl. 10.12 skrev Sekretariatet:", "On Mon, Nov 3, 2026 at 10:12 AM Sekretariatet\n<x@example.org> wrote:",
     "-----Oprindelig meddelelse-----", "Fra: A\nSendt: i går\nTil: B", "________________________________\nFra: A\nDato: i går\nTil: B",
     "---------- Forwarded message ---------", "> citat", "*Fra:* A\n*Sendt:* i går\n*Til:* B"],
)  # fmt: skip
def test_what_begins_an_earlier_mail(line: str) -> None:
    parts = parts_of(f"Teksten.\n{line}\n> Det tidligere.", KNOWN)
    assert parts.own == "Teksten."
    assert parts.quoted.endswith("Det tidligere.")


def test_an_answer_below_a_quoted_question_keeps_its_question() -> None:
    parts = parts_of("> Innovation\n> Skriv her\n\nMit svar\n\n> Ny læring\n", KNOWN)
    assert "Innovation" not in parts.own or "Mit svar" in parts.own
    assert parts_of("> Innovation\nMit svar\n> Ny læring\n", KNOWN).own == "Innovation\nMit svar"


def test_what_stands_below_a_mail_with_marks_is_the_senders_own_and_what_stands_below_one_without_is_not() -> None:
    head = "Den 3. nov. 2026 kl. 10.12 skrev Sekretariatet:"
    parts = parts_of(f"Hej Mette,\n\nFørst.\n\n{head}\n> Spørgsmål?\n\nSvar.\n\n> - Ny læring: Hvad mangler\n>   vi?\n>\n\nAlt.\n", KNOWN)
    assert parts.own.split() == ["Først.", "Svar.", "Ny", "læring", "Alt."]
    assert parts.quoted.splitlines() == [head, "Spørgsmål?", "- Ny læring: Hvad mangler", "  vi?"]
    assert parts_of(f"Først.\n\n{head}\n\nSpørgsmål?\n", KNOWN).own == "Først."
    assert parts_of("> Innovation\n> Et svar.\n\nTak!", KNOWN).own == "Tak!"


def test_a_field_after_a_greeting_is_no_signature() -> None:
    assert "Byhaver" in parts_of("Hej\nMvh Mette\nTelefon: 1\n\nTitel\nByhaver\n", KNOWN).own


def test_html_is_read_as_it_is_seen() -> None:
    assert text_of_html("<p>Et<br>to</p><ul><li>tre</li></ul><blockquote>fire</blockquote><pre>a\n  b</pre>&amp;&nbsp;c") == (
        "Et\nto\n\n- tre\n> fire\na\n  b\n& c"
    )
    assert text_of_html("") == ""
    assert text_of_html("<script>x</script><span style='DISPLAY: none'>y</span><p hidden>z</p><!-- w -->") == ""
