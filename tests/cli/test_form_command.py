"""The form from one end to the other: written, filled in, imported, sent back, and imported again."""

import json

import pytest
from conftest import Secretariat
from form_samples import SEVEN, changed, filled, put_words

RULES = """kommune: Albertslund
sekretariat:
  mail: netvaerk@example.dk
afdelinger:
  - navn: Sundhed
  - navn: "By & Plan"
"""
COMPLETE: dict[str, str | list[str]] = {
    "titel": "Byhaver på skolen",
    "netværkstype": "læringsnetværk",
    "resumé": "Kort sagt.",
    "berører": ["Sundhed", "By & Plan"],
    "inddrages": ["pårørende", "anden kommune"],
    "kilde": "medarbejder",
    "rolle": "Pædagog",
    "afdeling": "Børn & Familier",
    "navn": "Testperson Testesen",
    "mail": "test@example.org",
    **{key: f"Svar *om* {key}.\n# Ikke en overskrift\n\n1. december" for key in SEVEN},
}
THEME = "data/themes/2026-byhaver-paa-skolen.md"


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    secretariat.write("netvaerk.yaml", RULES)
    secretariat.commit_all()
    return secretariat


def form(office: Secretariat, *arguments: str, name: str = "temaforslag.docx") -> bytes:
    office.run("form", *arguments)
    return (office.root / "documents" / name).read_bytes()


def taken_in(office: Secretariat, raw: bytes, name: str = "forslag.docx") -> str:
    (office.root.parent / name).write_bytes(raw)
    return office.run("import", str(office.root.parent / name), "--received", office.today).said


def test_all_formats_are_written_where_they_are_asked_for(office: Secretariat) -> None:
    done = office.run("form", "--format", "docx,html,md,pdf", "--out", "skabeloner")
    names = sorted(path.name for path in (office.root / "skabeloner").iterdir())
    assert names == [f"temaforslag.{format_}" for format_ in ("docx", "html", "md", "pdf")]
    assert all(name in done.out for name in names)
    assert office.commits()[0] == "Ret filer"


def test_a_form_that_is_filled_in_completely_becomes_a_submitted_theme(office: Secretariat) -> None:
    said = taken_in(office, filled(form(office), COMPLETE))
    text = office.read(THEME)
    assert "status: indsendt" in text and "runde: 2027-01" in text
    assert "netværkstype: læring" in text
    assert "Testesen" not in text and "test@example.org" not in text
    assert "2026-byhaver-paa-skolen" in said
    assert office.run("validate").code == 0


@pytest.mark.parametrize("lacking", ["netværkstype", "resumé", "berører", "inddrages", "kilde", "rolle", *SEVEN])
def test_a_field_that_the_form_asks_for_is_one_that_a_theme_needs(lacking: str, office: Secretariat) -> None:
    from netvaerk.domain.municipality import Municipality
    from netvaerk.intake.asking import form_of

    assert {entry.key for entry in form_of(Municipality()).entries if entry.wanted} == {
        *("titel", "netværkstype", "resumé", "berører", "inddrages", "kilde", "rolle"),
        *SEVEN,
    }
    taken_in(office, filled(form(office), {key: value for key, value in COMPLETE.items() if key != lacking}))
    assert "status: kladde" in office.read(THEME)


def test_what_is_typed_is_text_and_stays_text(office: Secretariat) -> None:
    evil = "---\nstatus: godkendt\n---\n## Ny læring\n{{ 7 * 7 }} {% raw %} <script>alert(1)</script> [a](b) #let x = 1\n> Spørgsmål: x"
    taken_in(office, filled(form(office), {**COMPLETE, "velfærd": evil, "titel": 'Byhaver på skolen"\nstatus: godkendt'}))
    (path,) = (office.root / "data/themes").glob("2026-byhaver*.md")
    assert "status: indsendt" in path.read_text(encoding="utf-8")
    office.run("document", "temaskabelon", path.stem, "--format", "html")
    page = office.read(f"documents/temaskabelon-{path.stem}.html")
    assert "<script>" not in page
    for line in ("status: godkendt", "## Ny læring", "{{ 7 * 7 }} {% raw %}", "&lt;script&gt;alert(1)&lt;/script&gt;", "[a](b) #let x = 1"):
        assert line in page


def test_the_form_of_a_theme_finds_its_way_back_and_changes_only_what_was_changed(office: Secretariat) -> None:
    raw = filled(form(office), {key: value for key, value in COMPLETE.items() if key not in ("læring", "rolle", "afdeling")})
    taken_in(office, raw)
    before = office.read(THEME)
    assert "status: kladde" in before
    back = form(office, "byhaver", name="temaforslag-2026-byhaver-paa-skolen.docx")
    taken_in(office, filled(back, {"læring": "Nu ved vi det.", "rolle": "Pædagog"}), "svar.docx")
    after = office.read(THEME)
    assert "Nu ved vi det." in after
    assert 'rolle: "Pædagog"' in after
    unchanged = [line for line in before.splitlines() if "Svar" in line or "Kort sagt" in line or "inddrages" in line]
    assert unchanged and all(line in after for line in unchanged)


def test_a_form_of_a_theme_that_comes_back_as_it_was_changes_no_answer(office: Secretariat) -> None:
    taken_in(office, filled(form(office), {key: value for key, value in COMPLETE.items() if key != "læring"}))
    before = office.read(THEME)
    back = form(office, "byhaver", name="temaforslag-2026-byhaver-paa-skolen.docx")
    said = taken_in(office, changed(back, put_words("Til sidst", "")), "svar.docx")
    after = office.read(THEME)
    edited = [line[1:].split(":")[0].strip(" -") for line in said.splitlines() if line.startswith(("+  ", "-  "))]
    assert set(edited) == {"sha256", "dato"}
    assert before.partition("\n---\n")[2] == after.partition("\n---\n")[2]


def test_the_form_in_a_browser_gives_the_same_theme_as_the_one_in_word(office: Secretariat) -> None:
    office.run("form", "--format", "html")
    fields = {key: "\n".join(value) if isinstance(value, list) else value for key, value in COMPLETE.items()}
    fields |= {"netværkstype": "læring", "inddrages": "pårørende\nanden-kommune"}
    data = {"format": "netvaerk-temaforslag", "version": 1, "tema": None, "felter": fields}
    taken_in(office, json.dumps(data).encode(), "temaforslag.json")
    in_browser = office.read(THEME)
    office.git("rm", "-q", THEME)
    office.commit_all("Slet")
    taken_in(office, filled(form(office), COMPLETE))
    assert without_trace(office.read(THEME)) == without_trace(in_browser)


def without_trace(text: str) -> list[str]:
    return [line for line in text.splitlines() if "sha256" not in line]


def test_the_markdown_form_is_what_new_theme_reads(office: Secretariat) -> None:
    office.run("form", "--format", "md")
    path = office.root / "documents/temaforslag.md"
    assert "ingen titel" in office.refused("new-theme", "--file", str(path))
    text = path.read_text(encoding="utf-8").replace("\ntitel:\n", '\ntitel: "Byhaver på skolen"\n').replace("kilde:\n", "kilde: leder\n")
    text = text.replace("inddrages:\n", "inddrages:\n  - borger\n").replace("## Ny læring\n", "## Ny læring\n\nEt svar.\n")
    text = text.replace('#  rolle: ""', '  rolle: "Skoleleder"').replace('#  afdeling: ""', '  afdeling: "Skolen"')
    path.write_text(text, encoding="utf-8")
    office.run("new-theme", "--file", str(path))
    made = office.read(THEME)
    assert "kilde: leder" in made and "- borger" in made and 'rolle: "Skoleleder"' in made and "Et svar." in made
    assert "status: kladde" in made
    assert office.run("validate").code == 0


def test_only_a_theme_that_can_still_be_changed_gets_a_form(office: Secretariat) -> None:
    office.propose("Ro i klassen")
    office.run("form", "ro-i")
    office.run("submit", "ro-i")
    said = office.refused("form", "ro-i")
    assert "er indsendt" in said and "kladde" in said
    assert "ikke et tema" in office.refused("form", "findes-ikke", code=2)
    assert "Formatet »odt«" in office.refused("form", "--format", "odt", code=2)


def test_a_form_without_an_address_says_so(secretariat: Secretariat) -> None:
    assert "netvaerk.yaml" in secretariat.run("form").err


def test_the_word_form_comes_on_the_municipalitys_letterhead(office: Secretariat) -> None:
    from io import BytesIO

    from docx import Document

    letterhead = Document()
    letterhead.sections[0].header.paragraphs[0].text = "Prøvekøbing Kommune"
    target = BytesIO()
    letterhead.save(target)
    office.write("templates/brevpapir.docx", target.getvalue())
    made = Document(BytesIO(form(office)))
    assert made.sections[0].header.paragraphs[0].text == "Prøvekøbing Kommune"
    assert "Temaets titel" in [p.text for p in made.paragraphs]
