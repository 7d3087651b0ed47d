"""What comes in mails and files and is no proposal: named, left, and never made a theme."""

import json
from datetime import date

import pytest
from docx import Document
from senders import as_text, docx, eml, saved
from senders import mail as mail_with

from netvaerk.documents.formats import render
from netvaerk.documents.tree import Paper, tree
from netvaerk.domain.errors import Refusal
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.packet import FORMAT
from netvaerk.intake import mail
from netvaerk.intake.reading import reader_of

RULES = Municipality.model_validate({})


def paper(name: str = "dagsorden-2027-01-19-chefforum") -> bytes:
    blocks = tree("# DAGSORDEN Chefforum d. 19-01-2027\n\n## Punkt 1: Lokaler\n\nEn tekst.\n")
    return render(Paper(name, "Dagsorden", "", "", date(2027, 1, 19), "", blocks), "docx").content


PACKET = json.dumps({"format": FORMAT, "version": 1, "vurderer": "abc", "temaer": []}).encode()


@pytest.mark.parametrize(("name", "raw"), [("møde.docx", paper()), ("vurderinger.json", PACKET)])
def test_a_paper_or_a_packet_in_a_mail_is_named_and_is_no_theme(name: str, raw: bytes) -> None:
    inside = mail_with("Retter.", files=[(name, raw)])
    forwarded = mail_with("Se nedenfor.", subject="VS: Dagsorden")
    forwarded.add_attachment(inside)
    for whole in (inside, forwarded, mail_with("Se fil.", files=[("f.eml", inside.as_bytes())])):
        found = mail.read(whole.as_bytes(), "a.eml", RULES)
        assert found.submissions == ()
        (told,) = found.apart
        assert told.startswith(f"»{name}« er ")
        assert "netvaerk import" in told
    both = mail.read(eml(as_text(), files=[(name, raw)]), "a.eml", RULES)
    assert [s.title for s in both.submissions] == ["Fælles spisning i kvarteret"]
    assert len(both.apart) == 1


@pytest.mark.parametrize("first", ["DAGSORDEN Chefforum d. 19-01-2027", "Referat Direktionen d. 1-2-2027"])
def test_a_paper_whose_marks_are_gone_is_no_theme_either(first: str) -> None:
    made = Document()
    made.add_heading(first, 0)
    made.add_heading("Bedre velfærd", 1)
    pasted = eml(f"Hej.\n\n{first}\n\nBedre velfærd\nJa\n")
    for raw, name in ((saved(made), "a.docx"), (f"# {first}\n\n## Bedre velfærd\n\nJa\n".encode(), "a.md"), (pasted, "a.eml")):
        reader = reader_of(raw, name)
        assert reader
        with pytest.raises(Refusal, match="er en dagsorden eller et referat og ikke et forslag"):
            reader.read(raw, name, RULES)


def test_an_empty_mail_in_a_mail_takes_nothing_with_it_and_two_proposals_are_told() -> None:
    outer = mail_with("Hermed.", files=[("tema.docx", docx())])
    outer.add_attachment(mail_with("\n"))
    assert [s.title for s in mail.read(outer.as_bytes(), "a.eml", RULES).submissions] == ["Fælles spisning i kvarteret"]
    outer.add_attachment(mail_with(as_text(), subject="Et til"))
    found = mail.read(outer.as_bytes(), "a.eml", RULES)
    assert len(found.submissions) == 1
    assert any("den vedhæftede mail" in note for note in found.notes)
