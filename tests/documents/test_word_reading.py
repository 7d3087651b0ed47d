"""Reading a paper back from Word: what has no place in its text, and what is still to be accepted, is told."""

import pytest
from lxml import etree

from netvaerk.documents.word.reading.sheets import WordText
from netvaerk.documents.word.reading.stretches import Reading, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RUN = "<w:r><w:t>ord</w:t></w:r>"
ADDRESS = "adressen på et link (et link kan begynde med https://, http:// eller mailto:)"


def reading(paragraph: str, **addresses: str) -> Reading:
    document = etree.fromstring(f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body><w:p>{paragraph}</w:p></w:body></w:document>')
    return read(WordText(document, None, None, addresses))


def field(instruction: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{RUN}{end}"


@pytest.mark.parametrize(
    ("paragraph", "target", "lost"),
    [
        (f'<w:hyperlink r:id="a">{RUN}</w:hyperlink>', "https://eksempel.dk", []),
        (f'<w:hyperlink r:id="a">{RUN}</w:hyperlink>', "javascript:alert(1)", [ADDRESS]),
        (f'<w:hyperlink r:id="a">{RUN}</w:hyperlink>', "file:///etc/passwd", [ADDRESS]),
        (f'<w:hyperlink r:id="a">{RUN}</w:hyperlink>', "#her", []),
        (f'<w:hyperlink w:anchor="her">{RUN}</w:hyperlink>', "", []),
        (f'<w:fldSimple w:instr="HYPERLINK &quot;file:///x&quot;">{RUN}</w:fldSimple>', "", [ADDRESS]),
        (field('HYPERLINK "ftp://x"'), "", [ADDRESS]),
        (field('HYPERLINK \\l "her"'), "", []),
    ],
)
def test_an_address_that_no_text_may_lead_to_is_told_of(paragraph: str, target: str, lost: list[str]) -> None:
    (stretch,) = reading(paragraph, a=target).stretches
    assert stretch.words == "ord"
    assert sorted(stretch.lost) == lost


@pytest.mark.parametrize("mark", ["ins", "del", "moveFrom", "moveTo"])
def test_the_end_of_a_paragraph_that_is_still_to_be_accepted_is_told_of(mark: str) -> None:
    assert reading(f"<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{RUN}").revised
    assert not reading(f"<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>{RUN}").revised
