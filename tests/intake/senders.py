"""What proposers send, made by others than the readers: the standard library's mails, python-docx's documents, plain text."""

import io
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP

from docx import Document

ANSWERS = {
    "Bedre velfærd": "Borgerne får ét sted at gå hen.",
    "Aktuel udfordring": "Både ledelsen og frontmedarbejderne efterspørger det.",
    "På tværs": "Sundhed og Kultur & Fritid kan ikke løse det hver for sig.",
    "Kompleksitet": "Vi har prøvet to projekter; ingen af dem nåede ud.",
    "Ny læring": "Vi ved ikke, hvem der holder sig væk, og hvorfor.",
    "Innovation": "Ventetiden koster 3.000 timer om året.",
    "Nye perspektiver": "Foreninger og pårørende skal med.",
}
FIELDS = {
    "Temaets titel": "Fælles spisning i kvarteret",
    "Netværkstype": "velfærd",
    "Resumé": "Naboer spiser sammen en gang om ugen.",
    "Berører": "Sundhed; Kultur & Fritid",
    "Inddrages": "borgere, foreninger",
    **ANSWERS,
    "Kilde": "medarbejder",
    "Rolle": "Driftsleder",
    "Afdeling": "Sundhed",
}
RECEIPT = "from mx.example.dk (mx.example.dk [192.0.2.1]) by post.example.dk with ESMTPS id 4F2; Fri, 20 Nov 2026 09:12:44 +0100"


def as_text(fields: Mapping[str, str] = FIELDS, newline: str = "\n") -> str:
    """Each field's name on a line, its text below."""
    return newline.join(f"{label}{newline}{text}{newline}" for label, text in fields.items())


def in_lines(fields: Mapping[str, str] = FIELDS) -> str:
    """`Felt: tekst`."""
    return "\n".join(f"{label}: {text}" for label, text in fields.items()) + "\n"


def mail(
    text: str = "",
    html: str = "",
    files: Sequence[tuple[str, bytes]] = (),
    subject: str = "Forslag til tema: Fælles spisning",
    receipts: Sequence[str] = (RECEIPT,),
    **headers: str,
) -> EmailMessage:
    """A mail as a mail server keeps it."""
    made = EmailMessage()
    for receipt in receipts:
        made["Received"] = receipt
    made["From"] = headers.pop("From", "Mette Nord <mette@example.org>")
    made["To"] = "netvaerk@albertslund.dk"
    made["Date"] = headers.pop("Date", "Thu, 19 Nov 2026 23:59:00 +0100")
    made["Subject"] = subject
    made["Message-ID"] = headers.pop("Message_ID", "<abc-1@example.org>")
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text or "Se vedhæftet.")
    if html:
        if text:
            made.add_alternative(html, subtype="html")
        else:
            made.set_content(html, subtype="html")
    for name, raw in files:
        made.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
    return made


def eml(*arguments: object, **named: object) -> bytes:
    return mail(*arguments, **named).as_bytes(policy=SMTP)  # type: ignore[arg-type]


def docx(fields: Mapping[str, str] = FIELDS, *, style: str = "Heading 2", title: str = "", table: bool = False) -> bytes:
    """A document that somebody has set up in Word."""
    made = Document()
    if title:
        made.add_heading(title, 0)
    if table:
        grid = made.add_table(rows=0, cols=2)
        for label, text in fields.items():
            cells = grid.add_row().cells
            cells[0].text, cells[1].text = label, text
    else:
        for label, text in fields.items():
            made.add_paragraph(label, style=style)
            for line in text.split("\n"):
                made.add_paragraph(line)
    return saved(made)


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()
