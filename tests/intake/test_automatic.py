"""A mail that no person wrote as a proposal is left and named; a proposal that came by such a way is not."""

import pytest
from compound import compound, message
from senders import as_text, eml
from senders import mail as mail_with

from netvaerk.domain.mail_subject import message_id, theme_of
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import mail, msg
from netvaerk.intake.read import Read

RULES = Municipality.model_validate({})
OWN = message_id("2026-have", "Tak.", "netvaerk@kommune.example")


def read(text: str = "Jeg er på ferie.", **headers: str) -> Read:
    return mail.read(eml(text, **headers), "a.eml", RULES)


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"Auto_Submitted": "auto-replied (vacation)"}, "automatisk svar"),
        ({"Precedence": "auto_reply"}, "automatisk svar"),
        ({"X_Autoreply": "yes"}, "automatisk svar"),
        ({"subject": "Automatisk svar: Temaforslag"}, "automatisk svar"),
        ({"From": "Mail Delivery System <MAILER-DAEMON@mx.example.org>"}, "mailsystem"),
        ({"subject": "Kan ikke leveres: Vi har modtaget"}, "mailsystem"),
        ({"Auto_Submitted": "auto-generated"}, "nyhedsbrev"),
        ({"Return_Path": "<>"}, "nyhedsbrev"),
        ({"Precedence": "bulk"}, "nyhedsbrev"),
        ({"List_Id": "<nyt.example.org>"}, "nyhedsbrev"),
        ({"Message_ID": OWN}, "jeres eget svar"),
        ({"subject": "SV: Vi har modtaget dit temaforslag: Have"}, "svar på en af jeres mails"),
    ],
)
def test_what_no_person_wrote_is_left_and_a_proposal_is_not(headers: dict[str, str], why: str) -> None:
    found = read(**headers)
    assert why in found.left
    assert not found.submissions
    outer = mail_with("Se denne.")
    outer.add_attachment(mail_with("Jeg er på ferie.", **headers))  # type: ignore[arg-type]
    around = mail.read(outer.as_bytes(), "a.eml", RULES)
    assert [s.other for s in around.submissions] == ["Se denne."]
    assert why in " ".join(around.notes)
    proposal = read(as_text(), **headers)
    certain = why in ("automatisk svar", "mailsystem", "jeres eget svar")
    assert [s.title for s in proposal.submissions] == ([] if certain else ["Fælles spisning i kvarteret"])


def test_an_ordinary_mail_is_not_left() -> None:
    for headers in ({}, {"Auto_Submitted": "no"}, {"Precedence": "normal"}, {"subject": "Vi har modtaget dit temaforslag"}):
        assert not read(**headers).left


def test_an_answer_is_led_to_its_theme_by_the_id_of_the_mail_that_it_answers() -> None:
    assert theme_of(f"<a@b> {OWN} <c@d>") == "2026-have"
    for header in ("In_Reply_To", "References"):
        (made,) = read("Tak for det!", subject="SV: hej", **{header: OWN}).submissions
        assert (made.theme, made.title, made.other) == ("2026-have", "", "Tak for det!")
    long = "2026-" + "a" * 55
    assert theme_of(message_id(long, "x", None)) == long


def test_outlook_tells_the_same_by_the_headers_that_it_kept_or_by_the_class_of_a_mail() -> None:
    text = {0x0037: "Have", 0x1000: "Jeg er på ferie."}
    for told, why in (
        ({0x007D: "Auto-Submitted: auto-replied\r\nX: y\r\n"}, "automatisk svar"),
        ({0x001A: "IPM.Note.Rules.OofTemplate.Microsoft"}, "automatisk svar"),
        ({0x001A: "REPORT.IPM.Note.NDR"}, "mailsystem"),
        ({0x1035: OWN}, "jeres eget svar"),
    ):
        assert why in msg.read(compound(message({**text, **told})), "a.msg", RULES).left
    (made,) = msg.read(compound(message({**text, 0x001A: "IPM.Note", 0x1042: OWN})), "a.msg", RULES).submissions
    assert made.theme == "2026-have"
