"""Mails and documents as proposers send them, and what must become of each."""

import base64
import hashlib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO

from compound import attachment, compound, mail_within, message
from docx import Document
from senders import ANSWERS, FIELDS, RECEIPT, as_text, docx, eml, in_lines, mail, saved

TITLE = FIELDS["Temaets titel"]
WELFARE = ANSWERS["Bedre velfærd"]
SIGNED = "\n\nMed venlig hilsen\n\nMette Nord\nDriftsleder\nTlf. 23 45 67 89\nmette@example.org\n"
OUTER = hashlib.sha256(b"ydre-0@example.org").hexdigest()[:32]  # the mark of the outermost mail of those sent on
SUBMITTED, DRAFT, REFUSED = "indsendt", "kladde", "ikke hentet ind"


@dataclass(frozen=True)
class Case:
    """A file, and what comes of it: its status, what the theme says and does not say, what the user is told."""

    name: str
    file: str
    make: Callable[[], bytes]
    status: str = SUBMITTED
    title: str = TITLE
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


def whole_mail(text: str, charset: str | None, encoding: str = "8bit", subject: str = "Fælles") -> bytes:
    """A mail whose bytes and whose word for them need not agree."""
    head = f"Received: {RECEIPT}\r\nFrom: m@example.org\r\nSubject: {subject}\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
    kind = "Content-Type: text/plain" + (f'; charset="{charset}"' if charset else "")
    return f"{head}{kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode()


def charset(name: str | None, real: str) -> bytes:
    return whole_mail("", name) + as_text(newline="\r\n").encode(real)


def html_mail(body: str) -> bytes:
    return eml(html=f"<html><head><title>Titel i hovedet</title><style>p{{color:red}}</style></head><body>{body}</body></html>")


def html_fields(element: str = "p") -> str:
    return "".join(f"<{element}><b>{label}</b></{element}><{element}>{text}</{element}>" for label, text in FIELDS.items())


def forwarded(times: int = 1) -> bytes:
    """A mail in a mail, as an attachment."""
    inner: EmailMessage = mail(as_text(), subject=TITLE, receipts=["from a by b; Mon, 2 Nov 2026 08:00:00 +0100"])
    for number in range(times):
        outer = mail("Se nedenfor.", subject="VS: Forslag", From="Leder <leder@example.org>", Message_ID=f"<ydre-{number}@example.org>")
        outer.add_attachment(inner)
        inner = outer
    return inner.as_bytes(policy=SMTP)


def msg(text: str = "", html: str = "", **more: object) -> bytes:
    values = {0x0037: "Forslag: Fælles spisning", 0x0C1A: "Mette Nord", 0x5D01: "mette@example.org", 0x1035: "<o@example.org>"}
    body = {0x1000: text} if text else {0x1013: html.encode()}
    delivered = {0x0E06: more.get("delivered", datetime(2026, 11, 20, 23, 30, tzinfo=UTC))}
    attachments = more.get("attachments", [])
    return compound(message({**values, **body, **delivered}, attachments))  # type: ignore[arg-type, dict-item]


def zipped(raw: bytes, **parts: bytes) -> bytes:
    """A document with these parts put in, or in place of its own."""
    names = {
        name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin").replace("_rels", ".rels"): b for name, b in parts.items()
    }
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename not in names:
                new.writestr(info.filename, old.read(info))
        for name, content in names.items():
            new.writestr(name, content)
    return buffer.getvalue()


def document_part(raw: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(raw)) as file:
        return file.read("word/document.xml")


def entity_document() -> bytes:
    part = document_part(docx()).replace(b"?>", b'?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1)
    return zipped(docx(), word__document_xml=part.replace(WELFARE.encode(), b"&x;"))


def laughing_document() -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    part = document_part(docx()).replace(b"?>", b'?><!DOCTYPE d [<!ENTITY l0 "ha">' + levels + b"]>", 1)
    return zipped(docx(), word__document_xml=part.replace(WELFARE.encode(), b"&l9;"))


def linked_picture() -> bytes:
    blip = (
        b'<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId99"/></w:drawing></w:r></w:p>'
    )
    return zipped(docx(), word__document_xml=document_part(docx()).replace(b"<w:sectPr", blip + b"<w:sectPr", 1))


def encrypted_document() -> bytes:
    from compound import Node

    return compound(Node("Root Entry", None, [Node("EncryptionInfo", b"x" * 100), Node("EncryptedPackage", b"y" * 5000)]))


def locked_zip() -> bytes:
    raw = bytearray(docx())
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        place = raw.find(start)
        while place >= 0:
            raw[place + (6 if start[2] == 3 else 8)] |= 1
            place = raw.find(start, place + 4)
    return bytes(raw)


def document_with(style: str, *lines: tuple[str, str]) -> bytes:
    made = Document()
    for kind, text in lines:
        made.add_paragraph(text, style=style if kind == "h" else None)
    return saved(made)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def csv(delimiter: str, encoding: str, *titles: str, **changes: str) -> bytes:
    head = ["Tidsstempel", *FIELDS]
    rows = [["20-11-2026 10:12:33", *({**FIELDS, **changes, "Temaets titel": title}).values()] for title in titles]
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [head, *rows]]
    return "\r\n".join(lines).encode(encoding)


def filled_markdown() -> bytes:
    fields = f'# Titlen.\ntitel: "{TITLE}"\nnetværkstype: velfærd\nstatus: kladde\nforslagsstiller:\n  rolle: Lærer\nberører:\n- Sundhed\n'
    return f"---\n{fields}---\n\n## Bedre velfærd\n\n> Spørgsmål: Hvad?\n> Hjælp.\n\n{WELFARE}\n".encode()


def mails() -> Iterator[Case]:
    yield Case("ren-tekst", "a.eml", lambda: eml(as_text()), has=("indsendt: 2026-11-20", "runde: 2027-01", WELFARE))
    yield Case("felt-kolon-tekst", "a.eml", lambda: eml(in_lines()))
    yield Case(
        "med-underskrift", "a.eml", lambda: eml(as_text() + SIGNED), lacks=("23 45 67 89", "mette", "Mette"), told=("Underskriften",)
    )
    yield Case("underskrift-streg", "a.eml", lambda: eml(as_text() + "\n-- \nMette Nord\n+45 23456789\n"), lacks=("Mette", "23456789"))
    yield Case("sendt-fra-telefon", "a.eml", lambda: eml(in_lines() + "\nSendt fra min iPhone\n"), lacks=("iPhone",))
    yield Case("hilsen-foran", "a.eml", lambda: eml("Hej\n\nHer er mit forslag.\n\nVh Mette\n\n" + as_text()), has=("Her er mit forslag",))
    thread = "\n\nDen tor. 19. nov. 2026 kl. 10.12 skrev Sekretariatet <netvaerk@albertslund.dk>:\n> Husk fristen\n> den 1. december\n"
    yield Case("citeret-tråd", "a.eml", lambda: eml(as_text() + thread), lacks=("Husk fristen",), told=("citerede mail",))
    outlook = (
        "\n\nFra: Sekretariatet <netvaerk@albertslund.dk>\nSendt: 19. november 2026 10:12\nTil: Mette Nord\nEmne: Tema\n\nHusk fristen\n"
    )
    yield Case("citeret-outlook", "a.eml", lambda: eml(as_text() + outlook), lacks=("Husk fristen",))
    original = "\n-----Oprindelig meddelelse-----\nFra: A\nSendt: i går\nTil: B\n\nHusk fristen\n"
    yield Case("oprindelig-meddelelse", "a.eml", lambda: eml(as_text() + original), lacks=("Husk fristen",))
    yield Case("sendt-videre-i-teksten", "a.eml", lambda: eml("Se her fra en borger.\n" + outlook.replace("Husk fristen", as_text())),
               has=("Se her fra en borger",), told=("sendt videre",))  # fmt: skip
    answers = "\n".join(f"> {label}\n{text}\n" for label, text in FIELDS.items())
    yield Case("svar-mellem-linjerne", "a.eml", lambda: eml(answers))
    yield Case("kun-html", "a.eml", lambda: html_mail(html_fields()), lacks=("<p>", "color:red", "Titel i hovedet"))
    yield Case("html-med-br", "a.eml", lambda: html_mail("<br>".join(f"{k}<br>{v}<br>" for k, v in FIELDS.items())))
    yield Case("html-i-tabel", "a.eml", lambda: html_mail("<table>" + html_fields("td").replace("<td><b>", "<tr><td><b>") + "</table>"))
    script = "<script>alert('x')</script><img src='https://sporing.example/p.gif' width=1><div style='display:none'>Skjult tekst</div>"
    yield Case("html-med-script", "a.eml", lambda: html_mail(script + html_fields()), lacks=("alert", "sporing", "Skjult"))
    yield Case(
        "html-med-citat", "a.eml", lambda: html_mail(html_fields() + "<blockquote>Husk fristen</blockquote>"), lacks=("Husk fristen",)
    )
    yield Case("begge-dele", "a.eml", lambda: eml(as_text(), html="<p>Noget andet</p>"), lacks=("Noget andet",))
    yield Case("vedhæftet-word", "a.eml", lambda: eml("Hermed forslaget.", files=[("Tema.docx", docx())]), has=("Hermed forslaget.",))
    yield Case("vedhæftet-word-og-pdf", "a.eml", lambda: eml(files=[("t.docx", docx()), ("b.pdf", b"%PDF-1.7 x")]), told=("b.pdf",))
    yield Case("kun-pdf", "a.eml", lambda: eml("Se bilag.", files=[("b.pdf", b"%PDF-1.7 x")]), DRAFT, "Fælles spisning", told=("b.pdf",))
    yield Case(
        "logo-nævnes-ikke", "a.eml", lambda: eml(as_text(), files=[("image001.png", b"\x89PNG\r\n" + b"x" * 900)]), lacks=("image001",)
    )
    yield Case("sendt-videre", "a.eml", forwarded, has=("indsendt: 2026-11-20", f'besked: "{OUTER}"'))
    yield Case("sendt-videre-tre-gange", "a.eml", lambda: forwarded(3))
    yield Case("sendt-videre-tredive-gange", "a.eml", lambda: forwarded(30), REFUSED, told=("sat sådan sammen",))
    yield Case("vedhæftet-mail-som-fil", "a.eml", lambda: eml("Se mail.", files=[("f.eml", eml(as_text()))]))
    yield Case("to-forslag", "a.eml", lambda: eml(files=[("1.docx", docx()), ("2.docx", docx({**FIELDS, "Temaets titel": "To"}))]))
    loose = eml("Jeg synes, I skal se på det.", subject="SV: Tema: Busser om natten")
    yield Case("kun-emne", "a.eml", lambda: loose, DRAFT, "Busser om natten", has=("Jeg synes, I skal se på det.",))
    yield Case("tom-mail", "a.eml", lambda: eml("\n"), REFUSED, told=("hverken",))


def receipts() -> Iterator[Case]:
    yield Case("intet-stempel", "a.eml", lambda: eml(as_text(), receipts=[]), has=("indsendt: 2026-11-19",), told=("intet stempel",))
    yield Case("intet-stempel-og-dag", "a.eml", lambda: eml(as_text(), receipts=[], Date="i går"), REFUSED, told=("--received",))
    yield Case("intet-stempel-men-given", "a.eml", lambda: eml(as_text(), receipts=[]), has=("indsendt: 2026-11-18",),
               options=("--received", "18-11-2026"))  # fmt: skip
    late = "from a by b; Fri, 20 Nov 2026 23:30:00 +0000"
    yield Case("stempel-i-anden-tidszone", "a.eml", lambda: eml(as_text(), receipts=[late]), has=("indsendt: 2026-11-21",))
    two = [RECEIPT, "from a by b; Mon, 2 Nov 2026 08:00:00 +0100"]
    yield Case("øverste-stempel", "a.eml", lambda: eml(as_text(), receipts=two), has=("indsendt: 2026-11-20",))
    yield Case("stempel-uden-dag", "a.eml", lambda: eml(as_text(), receipts=["from a by b", two[1]]), REFUSED,
               told=("kan ikke læses", "--received"))  # fmt: skip
    yield Case("afsenders-dag-fra-i-fremtiden", "a.eml", lambda: eml(as_text(), Date="Fri, 1 Jan 2100 00:00:00 +0000"), has=("2026-11-20",))
    yield Case("stempel-fra-i-fremtiden", "a.eml", lambda: eml(as_text(), receipts=["from a by b; Fri, 1 Jan 2100 00:00:00 +0000"]),
               REFUSED, told=("ikke kommet endnu",))  # fmt: skip


def character_sets() -> Iterator[Case]:
    for name, real in [
        ("utf-8", "utf-8"), ("iso-8859-1", "utf-8"), ("iso-8859-1", "cp1252"), ("utf-8", "cp1252"), ("us-ascii", "utf-8"),
        ("x-unknown", "utf-8"), ("windows-dansk", "cp1252"), ("rot13", "utf-8"), ("punycode", "utf-8"), ("unicode_escape", "utf-8"),
        (None, "cp1252"), ("utf-16", "utf-16"), ("iso-8859-15", "iso-8859-15"), ("../../x", "utf-8"),
    ]:  # fmt: skip
        yield Case(f"tegnsæt-{name}-{real}", "a.eml", lambda name=name, real=real: charset(name, real), has=(WELFARE,))  # type: ignore[misc]
    yield Case("råt-emne", "a.eml", lambda: whole_mail("", "utf-8", subject="Læsø") + b"Et forslag.\r\n", DRAFT, "Læsø")
    word = base64.b64encode("Årets tema".encode()).decode()
    yield Case(
        "emne-i-kode", "a.eml", lambda: whole_mail("", "utf-8", subject=f"=?x-ukendt?B?{word}?=") + b"Et forslag.\r\n", DRAFT, "Årets tema"
    )
    yield Case("brudt-base64", "a.eml", lambda: whole_mail("", "utf-8", "base64") + b"%%%", REFUSED)


def outlook() -> Iterator[Case]:
    yield Case("msg", "a.msg", lambda: msg(as_text()), has=("indsendt: 2026-11-21",), lacks=("Mette",))
    yield Case("msg-html", "a.msg", lambda: msg(html=f"<p>Hej</p>{html_fields()}<script>x</script>"))
    yield Case("msg-med-word", "a.msg", lambda: msg("Se vedhæftet.", attachments=[attachment(0, "t.docx", docx())]))
    inner = {0x0037: TITLE, 0x1000: as_text()}
    yield Case("msg-i-msg", "a.msg", lambda: msg("Se mail.", attachments=[mail_within(0, inner)]))  # type: ignore[arg-type]
    yield Case("msg-afkortet", "a.msg", lambda: msg(as_text())[:3000], REFUSED, told=("Outlook",))


def documents() -> Iterator[Case]:
    day = ("--received", "2026-11-20")
    yield Case("word", "Tema.docx", docx, options=day)
    yield Case("word-uden-dag", "Tema.docx", docx, REFUSED, told=("--received",))
    yield Case("word-tabel", "Tema.docx", lambda: docx(table=True), options=day)
    yield Case("word-overskrift-1", "Tema.docx", lambda: docx(style="Heading 1"), options=day)
    yield Case("word-uden-typografi", "Tema.docx", lambda: docx(style="Normal"), options=day)
    numbered = {f"{n}. {label.upper()}:": text for n, (label, text) in enumerate(FIELDS.items(), start=1)}
    yield Case("word-nummereret", "Tema.docx", lambda: docx(numbered), options=day)
    ascii_ = {label.replace("æ", "ae").replace("å", "aa"): text for label, text in FIELDS.items()}
    yield Case("word-uden-æøå", "Tema.docx", lambda: docx(ascii_), options=day)
    lines = ("h", "Baggrund"), ("p", "Det begyndte i 2019."), ("h", "Bedre velfærd"), ("p", WELFARE), ("h", "Økonomi"), ("p", "Intet.")
    yield Case("word-fri-form", "Natbusser til alle.docx", lambda: document_with("Heading 2", *lines), DRAFT, "Baggrund", options=day,
               has=("Det begyndte i 2019.", "Økonomi", WELFARE), told=("Økonomi",))  # fmt: skip
    yield Case("word-uden-overskrifter", "Natbusser til alle.docx", lambda: document_with("Normal", ("p", "Bare tekst.")), DRAFT,
               "Natbusser til alle", has=("Bare tekst.",), options=day)  # fmt: skip
    yield Case("word-tom", "Tema.docx", lambda: saved(Document()), REFUSED, options=day, told=("tomt",))
    yield Case("word-i-stykker", "Tema.docx", lambda: docx()[:900], REFUSED, options=day)
    yield Case("word-entitet", "Tema.docx", entity_document, REFUSED, options=day, lacks=("root:",))
    yield Case("word-latter", "Tema.docx", laughing_document, REFUSED, options=day)
    bomb = b"<w:document>" + b" " * 60_000_000 + b"</w:document>"
    yield Case("word-zipbombe", "Tema.docx", lambda: zipped(docx(), word__document_xml=bomb), REFUSED, options=day, told=("fylder",))
    yield Case(
        "word-makroer", "Tema.docm", lambda: zipped(docx(), word__vbaProject_bin=b"\xcc\x61"), REFUSED, options=day, told=("makroer",)
    )
    yield Case(
        "word-indlejret", "Tema.docx", lambda: zipped(docx(), word__embeddings__oleObject1_bin=b"MZ"), options=day, told=("indlejrede",)
    )
    yield Case("word-hentet-billede", "Tema.docx", linked_picture, options=day, told=("et andet sted",))
    yield Case("word-adgangskode", "Tema.docx", encrypted_document, REFUSED, options=day, told=("adgangskode",))
    yield Case("word-låst-zip", "Tema.docx", locked_zip, REFUSED, options=day, told=("adgangskode",))
    yield Case(
        "word-stort-billede",
        "Tema.docx",
        lambda: zipped(docx(), word__media__image1_bin=b"\0" * 40_000_000),
        options=day,
        told=("billeder",),
    )
    yield Case("tekstfil", "tema.txt", lambda: as_text().encode("cp1252"), options=day)
    yield Case("markdown-skabelon", "tema.md", filled_markdown, DRAFT, has=(WELFARE, 'rolle: "Lærer"', '- "Sundhed"'), options=day)
    yield Case("markdown-i-stykker", "tema.md", lambda: b"---\ntitel: [\n---\n", REFUSED, told=("Indledningen",), options=day)
    yield Case("skabelonens-side", "tema.html", lambda: b"<!DOCTYPE html><p>x</p>", REFUSED, told=("ikke svarene",), options=day)
    yield Case("markdown", "tema.md", lambda: bytes(f"# {TITLE}\n\n{as_text(ANSWERS)}", "utf-8"), DRAFT, has=(WELFARE,), options=day)
    for delimiter, encoding in ((";", "cp1252"), (",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16")):
        name = f"csv-{'tab' if delimiter == chr(9) else delimiter}-{encoding}"
        yield Case(name, "svar.csv", lambda d=delimiter, e=encoding: csv(d, e, TITLE), has=("indsendt: 2026-11-20",))  # type: ignore[misc]
    yield Case("csv-uden-rækker", "svar.csv", lambda: csv(";", "utf-8"), REFUSED, told=("ingen rækker",))
    yield Case("pdf", "a.pdf", lambda: b"%PDF-1.7\n", REFUSED, told=("PDF",))
    yield Case("billede", "a.png", lambda: b"\x89PNG\r\n\x1a\n", REFUSED, told=("billede",))
    yield Case("gammel-word", "a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), REFUSED, told=("ældre Office-format",))
    yield Case("tom-fil", "a.eml", lambda: b"", REFUSED, told=("tom",))
    yield Case("nuller", "a.docx", lambda: b"\0" * 1000, REFUSED)


CORPUS = [*mails(), *receipts(), *character_sets(), *outlook(), *documents()]
