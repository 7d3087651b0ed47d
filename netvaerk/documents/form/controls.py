"""What is filled in on a Word form: content controls (ISO/IEC 29500-1, 17.5.2), each with its field's key as tag and its label as title."""

from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from netvaerk.documents.word.draft import Draft
from netvaerk.documents.word.inlines import lines
from netvaerk.documents.word.xml import element, text
from netvaerk.domain.form import CHOOSE_HERE, TYPE_HERE, Choice, Entry, Kind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GREY = "595959"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_BOX_FONT = "MS Gothic"
_OPEN, _TICKED = "2610", "2612"
_LONGEST = 64  # Word takes no longer tag or title


class Controls:
    """Makes the controls of one document."""

    def __init__(self, draft: Draft) -> None:
        """Take the document in the making."""
        self._draft = draft
        self._ids = count(1)

    def written(self, entry: Entry, value: str) -> "Element":
        """Return a control that takes text.

        A control of plain text with more than one line comes out of LibreOffice (7.4) without its line breaks; one of rich text keeps them.
        """
        lock = "sdtContentLocked" if entry.kind is Kind.FIXED else "sdtLocked"
        kind = element("text") if entry.kind in (Kind.LINE, Kind.FIXED) else element("richText")
        return self._control(entry, lock, value or None, TYPE_HERE, kind)

    def chosen(self, entry: Entry) -> "Element":
        """Return a list from which one answer is chosen."""
        named = {choice.value: choice.label for choice in entry.choices}
        answers = [CHOOSE_HERE, *named.values()]
        items = [element("listItem", displayText=self._draft.characters.clean(a), value=self._draft.characters.clean(a)) for a in answers]
        return self._control(entry, "sdtLocked", named.get(entry.value), CHOOSE_HERE, element("dropDownList", *items))

    def ticked(self, entry: Entry, choice: Choice) -> "Element":
        """Return a box to tick."""
        on = choice.value in entry.chosen
        box = etree.Element(f"{{{_W14}}}checkbox", nsmap={"w14": _W14})
        for name, value in (("checked", str(int(on))), ("checkedState", _TICKED), ("uncheckedState", _OPEN)):
            made = etree.SubElement(box, f"{{{_W14}}}{name}", {f"{{{_W14}}}val": value})
            if name != "checked":
                made.set(f"{{{_W14}}}font", _BOX_FONT)
        font = element("rFonts", ascii=_BOX_FONT, hAnsi=_BOX_FONT, eastAsia=_BOX_FONT)
        shown = element("r", element("rPr", font), text(chr(int(_TICKED if on else _OPEN, 16))))
        return element("sdt", element("sdtPr", *self._named(entry, choice.label, "sdtLocked"), box), element("sdtContent", shown))

    def _control(self, entry: Entry, lock: str, value: str | None, placeholder: str, kind: "Element") -> "Element":
        showing = None if value else element("showingPlcHdr")
        shown = lines(value, self._draft) if value else [element("r", element("rPr", element("color", val=GREY)), text(placeholder))]
        properties = element("sdtPr", *self._named(entry, entry.label, lock), showing, kind)
        return element("sdt", properties, element("sdtContent", *shown))

    def _named(self, entry: Entry, title: str, lock: str) -> "list[Element]":
        shown = self._draft.characters.clean(title)[:_LONGEST]
        return [element("alias", val=shown), element("tag", val=entry.key), element("id", val=next(self._ids)), element("lock", val=lock)]
