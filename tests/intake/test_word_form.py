"""Word forms that come back: every value is read, whatever the program left of the controls, and nothing that was typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.oxml.ns import qn
from form_samples import MAIN, SEVEN, blank, changed, controls, filled, named, put_words, rules, type_in, with_parts, written
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from lxml import etree

from netvaerk.domain.errors import Refusal
from netvaerk.domain.form import LONGEST, TYPE_HERE, Choice, Entry, Form, Kind
from netvaerk.domain.submission import Submission
from netvaerk.domain.vocabulary import Category, Characteristic, NetworkType, Source
from netvaerk.intake import word_form
from netvaerk.intake.asking import form_of

ANSWERS: dict[str, str | list[str]] = {
    "titel": "Byhaver på skolen",
    "netværkstype": "læringsnetværk",
    "resumé": "Kort sagt & godt.",
    "berører": ["Sundhed", "Pleje, Omsorg og Hverdag", "Innovation"],
    "inddrages": ["pårørende", "anden kommune"],
    "igangværende": "Skolehaven\nVi dyrker",
    "strategi": "Den grønne strategi",
    "kilde": "leder",
    "rolle": "Skoleleder",
    "afdeling": "Skoler & Uddannelse",
    "navn": "Testperson Testesen",
    "adresse": "Prøvevej 1",
    "telefon": "00 00 00 00",
    "mail": "test@example.org",
    "øvrigt": "Tak for jeres tid.",
    **{key: f"Svar om {key}.\n\n- ét\n- to & <b>tre</b>" for key in SEVEN},
}
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff\r"), max_size=200)


def read(raw: bytes) -> Submission:
    assert word_form.recognises(raw, "forslag.docx")
    (made,) = word_form.read(raw, "forslag.docx", rules()).submissions
    return made


def complete() -> bytes:
    return filled(blank(), ANSWERS)


def as_given(made: Submission) -> None:
    """Assert that a submission says what ANSWERS say."""
    assert made.title == "Byhaver på skolen"
    assert made.type is NetworkType.LEARNING
    assert made.summary == "Kort sagt & godt."
    assert made.touches == ("Sundhed", "Pleje, Omsorg og Hverdag", "Innovation")
    assert made.involves == (Category.RELATIVE, Category.OTHER_MUNICIPALITY)
    assert made.nearby == ("Skolehaven", "Vi dyrker")
    assert made.strategy == "Den grønne strategi"
    assert made.source is Source.MANAGER
    assert made.proposers == ({"rolle": "Skoleleder", "afdeling": "Skoler & Uddannelse"},)
    assert made.contact == {key: ANSWERS[key] for key in ("navn", "adresse", "telefon", "mail")}
    assert made.other == "Tak for jeres tid."
    assert made.answers == {c: ANSWERS[c.value] for c in Characteristic}
    assert made.theme is None


def without(*properties: str) -> Callable[[etree._Element], None]:
    def take(root: etree._Element) -> None:
        for found in [e for name in properties for e in root.iter(qn(f"w:{name}"))]:
            parent = found.getparent()
            assert parent is not None
            parent.remove(found)

    return take


def test_every_value_is_read() -> None:
    made = read(complete())
    as_given(made)
    assert made.unplaced == ()


@pytest.mark.parametrize(
    "lost",
    [
        ("tag",),
        ("alias",),
        ("tag", "alias"),
        ("bookmarkStart",),
        ("tag", "bookmarkStart"),
        ("alias", "bookmarkStart"),
        ("tag", "id", "lock"),
    ],
    ids="+".join,
)
def test_whatever_of_the_controls_is_lost_the_rest_tells_what_they_were(lost: tuple[str, ...]) -> None:
    as_given(read(changed(complete(), without(*lost))))


def test_controls_that_became_plain_text_are_read_by_the_labels_above_them() -> None:
    def unwrap(root: etree._Element) -> None:
        for control in controls(root):
            parent, content = control.getparent(), control.find(qn("w:sdtContent"))
            assert parent is not None and content is not None
            if named(control) not in ("berører", "inddrages"):
                for child in list(content):
                    control.addprevious(child)
                parent.remove(control)

    as_given(read(changed(complete(), unwrap)))


def test_controls_around_whole_paragraphs_are_read() -> None:
    def around(root: etree._Element) -> None:
        for control in controls(root):
            paragraph, content = control.getparent(), control.find(qn("w:sdtContent"))
            assert paragraph is not None and content is not None
            if named(control) not in ("berører", "inddrages"):
                paragraph.addprevious(control)
                for child in list(content):
                    paragraph.append(child)
                content.append(paragraph)

    as_given(read(changed(complete(), around)))


def test_the_strict_form_of_the_standard_is_read() -> None:
    raw = complete()
    with ZipFile(BytesIO(raw)) as parts:
        text = parts.read(MAIN).replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        relations = parts.read("_rels/.rels").replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/",
        )
    as_given(read(with_parts(raw, {MAIN: text, "_rels/.rels": relations})))


def test_an_empty_form_is_refused_as_empty() -> None:
    assert word_form.recognises(blank(), "x.docx")
    with pytest.raises(Refusal, match="tom"):
        word_form.read(blank(), "x.docx", rules())


@pytest.mark.parametrize("lost", [("showingPlcHdr",), ("tag", "showingPlcHdr"), ("bookmarkStart", "showingPlcHdr")], ids="+".join)
def test_placeholders_are_no_answers_wherever_they_stand(lost: tuple[str, ...]) -> None:
    with pytest.raises(Refusal, match="tom"):
        word_form.read(changed(blank(), without(*lost)), "x.docx", rules())


def test_words_own_placeholder_in_a_control_that_was_emptied_is_no_answer() -> None:
    raw = filled(blank(), {"titel": "Byhaver", "velfærd": "Klik eller tryk her for at skrive tekst."})

    def in_its_style(root: etree._Element) -> None:
        control = next(c for c in controls(root) if named(c) == "læring")
        control[0].insert(0, etree.SubElement(control[0], qn("w:showingPlcHdr")))
        for run in control.iter(qn("w:r")):
            for old in run.findall(qn("w:rPr")):
                run.remove(old)
            run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{qn("w:r")[1:-2]}"><w:rStyle w:val="Pladsholdertekst"/></w:rPr>'))
            next(run.iter(qn("w:t"))).text = "Klicka eller tryck här för att ange text."

    made = read(changed(raw, in_its_style))
    assert made.answers == {}
    assert made.title == "Byhaver"


def test_a_placeholder_that_was_left_standing_beside_the_answer_goes() -> None:
    made = read(filled(blank(), {"titel": f"{TYPE_HERE} Byhaver", "velfærd": f"Godt for børnene {TYPE_HERE}"}))
    assert made.title == "Byhaver"
    assert made.answers == {Characteristic.WELFARE: "Godt for børnene"}


def test_a_form_of_a_theme_carries_its_id_and_all_that_the_theme_says() -> None:
    form = form_of(rules())
    given = {"titel": "Byhaver", "velfærd": "a\n\nb", "netværkstype": "velfærd", "berører": "Sundhed\nHavnen", "inddrages": "borger"}
    sections = tuple(replace(s, entries=tuple(replace(e, value=given.get(e.key, "")) for e in s.entries)) for s in form.sections)
    made = read(written(replace(form, sections=sections)))
    assert (made.title, made.type, made.involves) == ("Byhaver", NetworkType.WELFARE, (Category.CITIZEN,))
    assert made.touches == ("Sundhed", "Havnen")
    assert made.answers == {Characteristic.WELFARE: "a\n\nb"}


def test_what_stands_beside_the_control_of_a_long_answer_belongs_to_it() -> None:
    raw = changed(filled(blank(), {"titel": "Byhaver", "velfærd": "I feltet."}), put_words("Bedre velfærd", "Ved siden af."))
    assert read(raw).answers == {Characteristic.WELFARE: "I feltet.\nVed siden af."}
    empty = changed(filled(blank(), {"titel": "Byhaver"}), put_words("Bedre velfærd", "Kun her."))
    assert read(empty).answers == {Characteristic.WELFARE: "Kun her."}


@pytest.mark.parametrize(
    "place", ["Forslag til et tema", "Om temaet", "Netværkstype", "Temaets titel", "Hvor kommer temaet fra?", "Til sidst", "Dit navn"]
)
def test_text_in_a_wrong_place_is_kept_and_named(place: str) -> None:
    made = read(changed(complete(), put_words(place, "Ekstra ord, som ingen spurgte om.")))
    assert "Ekstra ord, som ingen spurgte om." in made.other
    assert any("Ekstra ord" in line for line in made.unplaced)
    as_given(replace(made, other=made.other.replace("\n\nEkstra ord, som ingen spurgte om.", "")))


def test_text_typed_into_the_forms_own_text_is_kept() -> None:
    def type_there(root: etree._Element) -> None:
        for text in root.iter(qn("w:t")):
            if text.text == "Skriv, hvem der får det bedre, og hvad de vil mærke.":
                text.text += " De ældre får det bedre."
            if text.text == "Dit navn":
                text.text += ": Testperson Testesen"

    made = read(changed(filled(blank(), {"titel": "Byhaver"}), type_there))
    assert made.answers == {Characteristic.WELFARE: "De ældre får det bedre."}
    assert made.contact == {"navn": "Testperson Testesen"}
    assert made.other == ""


def test_text_typed_before_the_forms_own_is_kept_too() -> None:
    def type_there(root: etree._Element) -> None:
        for text in root.iter(qn("w:t")):
            if text.text == "Skriv, hvem der får det bedre, og hvad de vil mærke.":
                text.text = f"De ældre. {text.text}"

    made = read(changed(filled(blank(), {"titel": "Byhaver"}), type_there))
    assert made.answers == {Characteristic.WELFARE: "De ældre."}


def test_a_control_around_whole_pages_that_only_has_a_title_is_no_field() -> None:
    """So LibreOffice 7.4 writes the first of several boxes."""

    def wrap(root: etree._Element) -> None:
        body = root[0]
        control, content = etree.Element(qn("w:sdt")), etree.Element(qn("w:sdtContent"))
        etree.SubElement(etree.SubElement(control, qn("w:sdtPr")), qn("w:alias")).set(qn("w:val"), "Innovation")
        control.append(content)
        for child in list(body)[5:-1]:
            content.append(child)
        body.insert(5, control)

    as_given(read(changed(complete(), wrap)))


def test_an_answer_in_the_style_of_a_placeholder_is_an_answer() -> None:
    def style(root: etree._Element) -> None:
        for run in root.iter(qn("w:r")):
            properties = etree.Element(qn("w:rPr"))
            etree.SubElement(properties, qn("w:rStyle")).set(qn("w:val"), "PlaceholderText")
            run.insert(0, properties)

    as_given(read(changed(complete(), style)))


def test_a_text_box_is_read_once() -> None:
    box = """<w:p xmlns:w="{0}"><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>I en boks.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>I en boks.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"""

    def add(root: etree._Element) -> None:
        made = etree.fromstring(box.format(qn("w:r")[1:-2]))
        next(p for p in root.iter(qn("w:p")) if "".join(map(str, p.itertext())) == "Ny læring").addnext(made)

    assert read(changed(filled(blank(), {"titel": "Byhaver"}), add)).answers == {Characteristic.LEARNING: "I en boks."}


def test_a_word_beside_a_ticked_box_is_kept() -> None:
    def type_there(root: etree._Element) -> None:
        for text in root.iter(qn("w:t")):
            if (text.text or "").strip() == "anden":
                text.text = f"{text.text}: præsten"

    made = read(changed(filled(blank(), {"titel": "Byhaver", "inddrages": ["anden"]}), type_there))
    assert made.involves == (Category.OTHER,)
    assert "præsten" in made.other
    assert made.unplaced


def test_a_form_that_was_made_before_a_question_was_changed_is_read_without_the_old_question() -> None:
    old = filled(blank(), {"titel": "Byhaver", "læring": "Et svar."})
    now = rules(karakteristika={key: {"spørgsmål": f"Helt nyt spørgsmål om {key}?", "hjælp": "Og ny hjælp."} for key in SEVEN})
    (made,) = word_form.read(old, "x.docx", now).submissions
    assert made.answers == {Characteristic.LEARNING: "Et svar."}
    assert made.other == ""


def test_what_is_deleted_in_tracked_changes_is_not_read_and_what_is_inserted_is() -> None:
    def track(root: etree._Element) -> None:
        control = next(c for c in controls(root) if named(c) == "velfærd")
        content, space = control[1], qn("w:r")[1:-2]
        xml = (
            '<w:ins xmlns:w="{0}"><w:r><w:t>Nyt.</w:t></w:r></w:ins>',
            '<w:del xmlns:w="{0}"><w:r><w:delText>Gammelt.</w:delText></w:r></w:del>',
        )
        for part in xml:
            content.append(etree.fromstring(part.format(space)))

    raw = changed(filled(blank(), {"titel": "Byhaver", "velfærd": "Fast. "}), track)
    assert read(raw).answers == {Characteristic.WELFARE: "Fast. Nyt."}


def test_signs_that_word_writes_as_elements_are_read() -> None:
    def add(root: etree._Element) -> None:
        control = next(c for c in controls(root) if named(c) == "velfærd")
        run = next(control.iter(qn("w:r")))
        for name in ("noBreakHyphen", "softHyphen", "tab", "cr"):
            etree.SubElement(run, qn(f"w:{name}"))
        etree.SubElement(run, qn("w:t")).text = "b"

    assert read(changed(filled(blank(), {"velfærd": "a"}), add)).answers == {Characteristic.WELFARE: "a\u2011\u00ad\t\nb"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@seed(7)
@given(st.dictionaries(st.sampled_from([*SEVEN, "titel", "resumé", "strategi", "øvrigt"]), TYPED, min_size=1))
def test_any_text_typed_into_any_field_comes_out_as_it_was_typed(texts: dict[str, str]) -> None:
    try:
        made = read(filled(blank(), texts))
    except Refusal:
        assert not any(text.strip() for text in texts.values())
        return
    said = {"titel": made.title, "resumé": made.summary, "strategi": made.strategy, "øvrigt": made.other}
    for key, text in texts.items():
        found = said[key] if key in said else made.answers.get(Characteristic(key), "")
        assert found == (text.strip("\n") if text.strip() else "")
    assert made.unplaced == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@seed(8)
@given(TYPED.filter(str.isprintable).filter(lambda text: text == text.strip() != ""), st.sampled_from([*SEVEN, "titel", "strategi"]))
def test_any_text_that_a_form_is_filled_in_with_comes_back(text: str, key: str) -> None:
    def with_value(form: Form) -> Form:
        sections = (replace(s, entries=tuple(replace(e, value=text if e.key == key else "") for e in s.entries)) for s in form.sections)
        return replace(form, sections=tuple(sections))

    made = read(written(with_value(form_of(rules()))))
    assert text in (made.title, made.strategy, *made.answers.values())


def test_an_answer_that_is_too_long_is_refused_in_danish() -> None:
    with pytest.raises(Refusal, match=f"»Ny læring« er på {LONGEST + 1} tegn"):
        word_form.read(filled(blank(), {"læring": "x" * (LONGEST + 1)}), "x.docx", rules())


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word/vbaProject.bin": b"x"}, "makroer"),
        ({MAIN: b"<w:document"}, "gået i stykker"),
        ({MAIN: b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}, "andre filer"),
        ({MAIN: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'.encode("utf-16")}, "andre filer"),
        ({MAIN: b" " * 40_000_000}, "fylder for meget"),
        ({MAIN: b"<w>" + b"<a/>" * 1_000_000 + b"</w>"}, "fylder for meget"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused(parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(Refusal, match=said):
        word_form.read(with_parts(complete(), parts), "x.docx", rules())


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in {"_rels/.rels": _relations(), MAIN: b"<w:document/>"}.items():
            archive.writestr(name, content)
    raw = bytearray(made.getvalue())
    size = raw.rfind(b"PK\x01\x02") + 24  # where the directory of a zip file says how much its last part unpacks to
    raw[size : size + 4] = (200_000_001).to_bytes(4, "little")
    assert not word_form.recognises(bytes(raw), "x.docx")
    with pytest.raises(Refusal, match="fylder for meget"):
        word_form.read(bytes(raw), "x.docx", rules())


def _relations() -> bytes:
    with ZipFile(BytesIO(blank())) as parts:
        return parts.read("_rels/.rels")


def test_pictures_and_comments_are_left_in_the_original_and_told() -> None:
    raw = with_parts(complete(), {"word/media/image1.png": b"x" * 40, "word/comments.xml": b"<x/>"})
    (note,) = word_form.read(raw, "x.docx", rules()).notes
    assert "billeder" in note and "kommentarer" in note
    as_given(read(raw))


def test_other_files_are_no_forms() -> None:
    from docx import Document

    document = Document()
    document.add_heading("Temaets titel", 1)
    document.add_paragraph("Byhaver")
    target = BytesIO()
    document.save(target)
    for raw in (target.getvalue(), b"", b"PK\x03\x04", b"{}", b"\xd0\xcf\x11\xe0", _relations()):
        assert not word_form.recognises(raw, "temaforslag.docx")


def test_typing_over_is_what_word_does() -> None:
    """The tests' own way of filling in leaves no placeholder behind."""
    root = etree.fromstring(ZipFile(BytesIO(complete())).read(MAIN))
    control = next(c for c in controls(root) if named(c) == "titel")
    type_in(control, "a")
    assert "showingPlcHdr" not in etree.tostring(control).decode()


def other_version() -> Form:
    """The form as another version of it asks: a field renamed, one with other words, others that are not in this one."""
    more = (
        Entry("penge", "Hvad koster det?", Kind.TEXT, ("Et overslag.",)),
        Entry("prøvet", "Er det prøvet før?", Kind.CHOICES, (), (Choice("ja", "Ja, før"), Choice("nej", "Nej, aldrig"))),
        Entry("tit", "Hvor tit?", Kind.CHOICE, (), (Choice("tit", "Tit"),)),
    )

    def entries(entry: Entry) -> tuple[Entry, ...]:
        if entry.key == "læring":
            return (replace(entry, label="Hvad skal vi lære?", help=("Et andet spørgsmål?", "En anden hjælp.")),)
        return more if entry.key == "innovation" else (entry,)

    form = form_of(rules())
    return replace(form, sections=tuple(replace(s, entries=tuple(e for entry in s.entries for e in entries(entry))) for s in form.sections))


@pytest.mark.parametrize("lost", [(), ("alias",), ("tag", "alias")], ids=["whole", "no-title", "no-tag-and-title"])
def test_a_form_of_another_version_loses_nothing_and_puts_nothing_in_a_wrong_field(lost: tuple[str, ...]) -> None:
    asked = {**ANSWERS, "netværkstype": "omsorgsnetværk", "penge": "To mio.", "prøvet": ["Ja, før"], "tit": "Tit"}
    made = read(changed(filled(written(other_version()), asked), without(*lost)))
    kept = {"Netværkstype: omsorgsnetværk", "Hvad koster det: To mio.", "Er det prøvet før: Ja, før", "Hvor tit: Tit"}
    renamed = set() if "tag" not in lost else {f"Hvad skal vi lære: {ANSWERS['læring']}"}
    gone = {Characteristic.INNOVATION} | ({Characteristic.LEARNING} if renamed else set())
    assert made.answers == {c: ANSWERS[c.value] for c in Characteristic if c not in gone}
    assert all(text in made.other for text in kept | renamed)
    assert all(
        any(" ".join(text.split())[:30] in told for told in made.unplaced) for text in kept - {"Netværkstype: omsorgsnetværk"} | renamed
    )
    assert any("omsorgsnetværk" in told for told in made.unplaced)
    assert made.touches == ("Sundhed", "Pleje, Omsorg og Hverdag", "Innovation")
