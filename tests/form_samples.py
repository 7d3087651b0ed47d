"""Forms for the tests: the municipality that they are made for, and how Word writes what a person fills in."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from docx.oxml.ns import qn
from lxml import etree

from netvaerk.documents.form.writing import render
from netvaerk.domain.form import Form
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.vocabulary import Characteristic
from netvaerk.intake.asking import form_of

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MAIN = "word/document.xml"
SEVEN = [c.value for c in Characteristic]


def rules(**more: object) -> Municipality:
    data = {
        "kommune": "Albertslund",
        "sekretariat": {"mail": "netvaerk@example.dk"},
        "afdelinger": [{"navn": name} for name in ("Sundhed", "By & Plan", "Pleje, Omsorg og Hverdag", "Innovation")],
        **more,
    }
    read, faults = Municipality.read(data)
    assert read and not faults
    return read


def blank() -> bytes:
    return render(form_of(rules()), "docx").content


def written(form: Form) -> bytes:
    return render(form, "docx").content


def changed(raw: bytes, change: Callable[[etree._Element], None], part: str = MAIN) -> bytes:
    """A Word file with one part changed."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w", ZIP_STORED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, content)
    return made.getvalue()


def with_parts(raw: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A Word file with more parts, or others."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w", ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return made.getvalue()


def controls(root: etree._Element) -> list[etree._Element]:
    return list(root.iter(qn("w:sdt")))


def named(control: etree._Element, name: str = "tag") -> str:
    found = control.find(f"{qn('w:sdtPr')}/{qn(f'w:{name}')}")
    return "" if found is None else found.get(qn("w:val"), "")


def filled(raw: bytes, answers: Mapping[str, str | list[str]]) -> bytes:
    """The form as Word leaves it: texts in the controls of these keys; a list ticks the boxes of these labels."""

    def fill(root: etree._Element) -> None:
        for control in controls(root):
            answer = answers.get(named(control))
            box = control.find(f"{qn('w:sdtPr')}/{W14}checkbox")
            if box is not None and isinstance(answer, list) and named(control, "alias") in answer:
                tick(control, box)
            elif box is None and isinstance(answer, str):
                type_in(control, answer)

    return changed(raw, fill)


def tick(control: etree._Element, box: etree._Element) -> None:
    checked = box.find(f"{W14}checked")
    assert checked is not None
    checked.set(f"{W14}val", "1")
    next(control.iter(qn("w:t"))).text = "☒"


def type_in(control: etree._Element, text: str) -> None:
    """What Word does when somebody types in a control of plain text: no placeholder any more, one run, its lines parted by breaks."""
    properties, content = control[0], control[1]
    for old in properties.findall(qn("w:showingPlcHdr")):
        properties.remove(old)
    for child in list(content):
        content.remove(child)
    run = etree.SubElement(content, qn("w:r"))
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, qn("w:br"))
        for place, stretch in enumerate(line.split("\t")):
            if place:
                etree.SubElement(run, qn("w:tab"))
            said = etree.SubElement(run, qn("w:t"))
            said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            said.text = stretch


def put_words(label: str, text: str) -> Callable[[etree._Element], None]:
    """Type a paragraph of one's own below the one with this text."""

    def put(root: etree._Element) -> None:
        made = etree.Element(qn("w:p"))
        etree.SubElement(etree.SubElement(made, qn("w:r")), qn("w:t")).text = text
        next(p for p in root.iter(qn("w:p")) if "".join(map(str, p.itertext())) == label).addnext(made)

    return put
