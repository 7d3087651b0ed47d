"""What lies in a Word file beside the text of its pages: notes are kept, all else is named, and no file is read without end."""

import pytest
from corpus import document_part, document_with, zipped
from form_samples import blank, changed, with_parts
from lxml import etree
from senders import docx

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import CHOOSE_HERE, TYPE_HERE
from netvaerk.domain.municipality import Municipality
from netvaerk.intake import word, word_form
from netvaerk.intake.word_text import MOST_PARAGRAPHS

RULES = Municipality.model_validate({})
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = {
    "footnotes": ("footnotes", f"<w:footnotes {W}><w:footnote/><w:footnote>%s</w:footnote></w:footnotes>"),
    "header1": ("header", f"<w:hdr {W}>%s</w:hdr>"),
    "header2": ("header", f"<w:hdr {W}>%s</w:hdr>"),
    "footer1": ("footer", f"<w:ftr {W}>%s</w:ftr>"),
}


def with_beside(raw: bytes, chunk: bytes = b"", **texts: str) -> bytes:
    """A document with these texts in parts of their own."""
    root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(f'<Relationship Id="x{name}" Type="{root}/{KINDS[name][0]}" Target="{name}.xml"/>' for name in texts)
    parts = {f"word/{name}.xml": (KINDS[name][1] % paragraph(text)).encode() for name, text in texts.items()}
    pointed = f'<Relationships xmlns="{root.replace("officeDocument", "package")}">{links}</Relationships>'.encode()
    body = document_part(raw).replace(b"<w:sectPr", chunk + b"<w:sectPr", 1)
    return with_parts(raw, {**parts, "word/_rels/document.xml.rels": pointed, "word/document.xml": body})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_notes_are_kept_and_what_stands_around_the_pages_is_named() -> None:
    chunk = b'<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="x1"/>'
    read = word.read(with_beside(docx(), chunk, footnotes="Vi spurgte 40.", header1="Udkast", header2="Udkast", footer1="Side 1 af 2"),
                     "a.docx", RULES)  # fmt: skip
    assert read.submissions[0].other == "Fodnote 1: Vi spurgte 40."
    assert read.submissions[0].unplaced == ("»Fodnote 1: Vi spurgte 40.« er gemt under »Øvrigt«.",)
    assert read.notes == (
        "Der er indsat tekst, som ligger i en fil for sig. Den er ikke hentet ind; se originalen.",
        "»Udkast« står i dokumentets sidehoved og er ikke hentet ind; se originalen.",
    )


def test_a_forms_own_header_is_not_named_and_a_note_in_it_is_kept() -> None:
    def fill(root: etree._Element) -> None:
        next(root.iter("{*}body")).insert(0, etree.fromstring(f"<w:x {W}>{paragraph('Haven')}</w:x>")[0])

    read = word_form.read(with_beside(changed(blank(), fill), header1="Forslag til et tema", footnotes="Se kortet."), "a.docx", RULES)
    assert read.submissions[0].other == "Haven\n\nFodnote 1: Se kortet."
    assert read.notes == ()


def test_where_the_form_says_where_to_write_nothing_is_written() -> None:
    """Some programs make a control's placeholder a text like any other."""
    lines = [("h", "Temaets titel"), ("", "Haven"), ("h", "Netværkstype"), ("", CHOOSE_HERE), ("h", "Din rolle"), ("", TYPE_HERE)]
    (made,) = word.read(document_with("Heading 2", *lines, ("h", "Innovation"), ("", f"{TYPE_HERE} alt")), "a.docx", RULES).submissions
    assert (made.title, made.type, made.proposers, made.other, made.unplaced) == ("Haven", None, (), "", ())
    assert list(made.answers.values()) == [f"{TYPE_HERE} alt"]

    def loose(root: etree._Element) -> None:
        for control in list(root.iter("{*}sdt")):
            within = list(control.iter("{*}p", "{*}r"))
            parent = control.getparent()
            assert parent is not None
            parent.replace(control, within[0])

    with pytest.raises(Refusal, match="tom"):
        word_form.read(changed(blank(), loose), "a.docx", RULES)


@pytest.mark.parametrize("element", ["<w:p/>", "<w:p><w:r><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>"])
def test_a_document_with_more_paragraphs_than_any_proposal_is_refused(element: str) -> None:
    body = document_part(docx()).replace(b"<w:sectPr", element.encode() * MOST_PARAGRAPHS + b"<w:sectPr", 1)
    raw = zipped(docx(), word__document_xml=body)
    assert not word_form.recognises(raw)
    with pytest.raises(Refusal, match=f"mere end {MOST_PARAGRAPHS} afsnit"):
        word.read(raw, "a.docx", RULES)


@pytest.mark.parametrize("inside", [b"<w:r/>" * 600_000, b"a" * 11_000_000])
def test_a_part_that_unpacks_to_more_than_any_document_is_refused_before_it_is_read(inside: bytes) -> None:
    body = document_part(docx()).replace(b"<w:sectPr", b"<w:p>" + inside + b"</w:p><w:sectPr", 1)
    with pytest.raises(Refusal, match="fylder for meget"):
        word.read(zipped(docx(), word__document_xml=body), "a.docx", RULES)


def test_a_document_type_is_refused_in_every_encoding() -> None:
    part = document_part(docx()).decode().partition("?>")[2]
    hidden = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>{part}'.encode("utf-16")
    with pytest.raises(Refusal, match="henviser til andre filer"):
        word.read(zipped(docx(), word__document_xml=hidden), "a.docx", RULES)
