"""The look of a paper that has no letterhead: every style that a document uses, by the name that Word knows it by.

Word shows the built-in names in the user's own language (`heading 1` is »Overskrift 1«).
"""

from dataclasses import dataclass

INK = "1F3864"
GREY = "7F7F7F"
FONT = "Calibri"
CODE_FONT = "Consolas"


@dataclass(frozen=True)
class Style:
    """A style: its type and id, the ids of the one it is based on and of the one that follows it, and its properties as XML."""

    type: str
    id: str
    based: str = ""
    following: str = ""
    paragraph: str = ""
    run: str = ""
    table: str = ""


def _heading(level: int, size: int, before: int, more: str = "") -> Style:
    paragraph = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
    run = f'<w:b/><w:bCs/>{more}<w:color w:val="{INK}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return Style("paragraph", f"Heading{level}", "Normal", "Normal", paragraph, run)


_BORDER = f'w:val="single" w:sz="4" w:space="0" w:color="{GREY}"'
_SIDES = {"top": 40, "left": 80, "bottom": 40, "right": 80}
_GRID = "".join(["<w:tblBorders>", *(f"<w:{side} {_BORDER}/>" for side in (*_SIDES, "insideH", "insideV")), "</w:tblBorders>"])
_CELL = "".join(["<w:tblCellMar>", *(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _SIDES.items()), "</w:tblCellMar>"])
_CODE = f'<w:rFonts w:ascii="{CODE_FONT}" w:hAnsi="{CODE_FONT}" w:cs="{CODE_FONT}"/><w:noProof/><w:sz w:val="20"/><w:szCs w:val="20"/>'
_SINGLE = '<w:spacing w:line="240" w:lineRule="auto"/>'
_PALE = '<w:color w:val="595959"/>'
_SMALL = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_CELLS = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
_TIGHT = '<w:spacing w:before="0" w:after="60"/><w:contextualSpacing/>'
_EDGE = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{GREY}"/></w:pBdr>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'

DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
STYLES = {
    "Normal": Style("paragraph", "Normal"),
    "Default Paragraph Font": Style("character", "DefaultParagraphFont"),
    "Normal Table": Style("table", "TableNormal"),
    "Title": Style(
        "paragraph", "Title", "Normal", "Normal", '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="240"/>',
        f'<w:b/><w:bCs/><w:color w:val="{INK}"/><w:sz w:val="40"/><w:szCs w:val="40"/>',
    ),
    "heading 1": _heading(1, 30, 400),
    "heading 2": _heading(2, 25, 280),
    "heading 3": _heading(3, 23, 240),
    "heading 4": _heading(4, 22, 200),
    "heading 5": _heading(5, 22, 200, "<w:i/><w:iCs/>"),
    "heading 6": _heading(6, 20, 200, "<w:i/><w:iCs/>"),
    "List Bullet": Style("paragraph", "ListBullet", "Normal", "", _TIGHT),
    "List Number": Style("paragraph", "ListNumber", "Normal", "", _TIGHT),
    "List Continue": Style("paragraph", "ListContinue", "Normal", "", '<w:spacing w:before="0" w:after="60"/>'),
    "Quote": Style("paragraph", "Quote", "Normal", "", f'{_EDGE}<w:spacing w:after="100"/><w:ind w:left="284"/>'),
    "HTML Preformatted": Style("paragraph", "HTMLPreformatted", "Normal", "", f"{_SHADE}{_SINGLE}", _CODE),
    "HTML Code": Style("character", "HTMLCode", "DefaultParagraphFont", run=_CODE),
    "Hyperlink": Style("character", "Hyperlink", "DefaultParagraphFont", run='<w:color w:val="0B4F9E"/><w:u w:val="single"/>'),
    "toc 1": Style("paragraph", "TOC1", "Normal", "Normal", '<w:spacing w:after="60"/><w:ind w:left="397" w:hanging="397"/>'),
    "header": Style("paragraph", "Header", "Normal", "", '<w:spacing w:after="0"/>', f"{_PALE}{_SMALL}"),
    "footer": Style("paragraph", "Footer", "Normal", "", '<w:spacing w:after="0"/><w:jc w:val="right"/>', f"{_PALE}{_SMALL}"),
    "Table Grid": Style("table", "TableGrid", "TableNormal", table=f"<w:tblPr>{_GRID}{_CELL}</w:tblPr>"),
    "Tabeltekst": Style("paragraph", "Tabeltekst", "Normal", "", '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>', _CELLS),
    "Tabeltekst lille": Style("paragraph", "Tabeltekstlille", "Tabeltekst", run='<w:sz w:val="16"/><w:szCs w:val="16"/>'),
    "Tabelhoved": Style("paragraph", "Tabelhoved", "Tabeltekst", "", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    "Tabelhoved lille": Style("paragraph", "Tabelhovedlille", "Tabeltekstlille", "", "<w:keepNext/>", "<w:b/><w:bCs/>"),
}  # fmt: skip
