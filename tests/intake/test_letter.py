"""What a mail tells of itself, whatever format it came in."""

import time
from contextlib import suppress
from typing import Any

import pytest
from compound import SECTOR, attachment, compound, message
from corpus import whole_mail
from senders import FIELDS, as_text, eml
from senders import mail as mail_with

from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import mail, msg
from netvaerk.intake.letter import LONGEST_TEXT

RULES = Municipality.model_validate({})


def test_a_mail_has_the_same_id_in_both_formats() -> None:
    outlook: dict[int, Any] = {0x0037: "Forslag", 0x1000: as_text(), 0x1035: "<abc-1@example.org>\0"}
    assert mail.read(eml(as_text()), "a.eml", RULES).message == "abc-1@example.org"
    assert msg.read(compound(message(outlook)), "a.msg", RULES).message == "abc-1@example.org"


@pytest.mark.parametrize("more", ["; a*0*=x" * 60_000, "; name=" + "=?utf-8?q?x?=" * 60_000])
def test_a_header_without_end_takes_no_time_without_end(more: str) -> None:
    raw = eml(as_text()).replace(b"text/plain", f"text/plain{more}".encode())
    began = time.process_time()
    with suppress(Refusal):
        assert mail.read(raw, "a.eml", RULES).submissions
    assert time.process_time() - began < 1


def test_an_outlook_mail_is_not_read_as_far_as_it_says_that_it_reaches() -> None:
    outlook: dict[int, Any] = {0x0037: "Forslag", 0x1000: as_text()}
    raw = bytearray(compound(message(outlook)))
    place = 64  # [MS-CFB] 2.2: how many sectors the mini FAT has, which begins at the sector that is named before it
    raw[place : place + 4] = b"\xff\xff\x0f\0"
    last = len(raw) - SECTOR
    began = time.process_time()
    for sector in range(last, len(raw), 4):  # every sector is followed by itself
        raw[sector : sector + 4] = ((sector - last) // 4).to_bytes(4, "little")
    with pytest.raises(Refusal, match="Outlook"):
        msg.read(bytes(raw), "a.msg", RULES)
    assert time.process_time() - began < 1


@pytest.mark.parametrize("text", ["# a" + " " * 70_000 + "x", ("-----" + " " * 100 + "x\n") * 1_500])
def test_a_line_without_end_takes_no_time_without_end(text: str) -> None:
    began = time.process_time()
    assert mail.read(whole_mail("", "utf-8") + text.encode(), "a.eml", RULES).submissions
    assert time.process_time() - began < 1


def test_a_text_that_is_longer_than_any_proposal_is_refused_and_what_came_with_it_is_read() -> None:
    with pytest.raises(Refusal, match="for lang"):
        mail.read(whole_mail("", "utf-8") + b"x" * (LONGEST_TEXT + 1), "a.eml", RULES)
    outlook: dict[int, Any] = {0x0037: "Forslag", 0x1000: "x" * (LONGEST_TEXT + 1)}
    read = msg.read(compound(message(outlook, [attachment(0, "tema.txt", as_text().encode())])), "a.msg", RULES)
    assert len(read.submissions) == 1
    assert "for lang" in read.notes[0]


def test_a_mail_with_more_documents_than_anybody_sends_is_refused() -> None:
    inner = mail_with("Se her.", files=[(f"{number}.docx", b"PK") for number in range(30)])
    inner.add_attachment(mail_with("Og her.", files=[(f"{number}.docx", b"PK") for number in range(21)]))
    with pytest.raises(Refusal, match="mere end 50 Word-dokumenter"):
        mail.read(inner.as_bytes(), "a.eml", RULES)


def test_a_document_that_cannot_be_read_is_told_as_not_come_in_where_the_mail_says_no_more() -> None:
    locked = ("forslag.docx", b"PK\x03\x04 broken")
    cover = mail.read(eml("Se vedhæftede.", files=[locked, ("plan.pdf", b"%PDF")]), "a.eml", RULES)
    assert (len(cover.submissions), cover.apart) == (1, ("forslag.docx: Filen er ikke et Word-dokument.",))
    assert "Ikke læst, men gemt med originalen: plan.pdf." in cover.notes
    whole = mail.read(eml(as_text(), files=[locked]), "a.eml", RULES)
    assert (len(whole.submissions), whole.apart) == (1, ())
    with pytest.raises(Refusal) as refused:
        mail.read(eml("\n", files=[locked, ("plan.pdf", b"%PDF")]), "a.eml", RULES)
    assert str(refused.value).endswith("forslag.docx: Filen er ikke et Word-dokument. plan.pdf kan ikke læses.")


@pytest.mark.parametrize("written", ["Et Navn <a@example.org>", "Et Navn [mailto:a@example.org]", '"Et Navn" <mailto:a@example.org>'])
def test_who_wrote_a_mail_that_is_sent_on_in_the_text_is_who_proposes(written: str) -> None:
    above = f"Se her.\n\n-----Oprindelig meddelelse-----\nFra: {written}\nSendt: 19. november 2026 12:00\nTil: bo@example.org\nEmne: Et\n\n"
    raw = eml(above + as_text({**FIELDS, "Dit navn": "", "Din mail": ""}), From="Bo Vest <bo@example.org>")
    (found,) = mail.read(raw, "a.eml", RULES).submissions
    assert [found.contact[key] for key in ("navn", "mail", "afsender")] == ["Et Navn", "a@example.org", "Bo Vest"]


def test_who_sent_a_proposal_on_is_known_beside_who_made_it() -> None:
    outer = mail_with("Hilsen mig.", From="Bo Vest <bo@example.org>")
    outer.add_attachment(mail_with(as_text()))
    (made,) = mail.read(outer.as_bytes(), "a.eml", RULES).submissions
    assert (made.contact["navn"], made.contact["afsender"]) == ("Mette Nord", "Bo Vest")
    (own,) = mail.read(eml(as_text({**FIELDS, "Dit navn": "Bo Vest"})), "a.eml", RULES).submissions
    assert (own.contact["navn"], own.contact["afsender"]) == ("Bo Vest", "Mette Nord")
