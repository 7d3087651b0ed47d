"""`similar`, and the remarks of the commands that take in proposals."""

import json

import pytest
from conftest import Secretariat

TITLE = "Grøntsager i skolegården"
SUMMARY = "Børn og naboer dyrker grøntsager sammen i skolegården."


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    secretariat.write(
        "data/themes/2025-groentsager.md",
        f'---\ntitel: "{TITLE}"\nstatus: trukket\noprettet: 2025-03-01\nresumé: "{SUMMARY}"\n---\n\n# {TITLE}\n',
    )
    secretariat.commit_all()
    return secretariat


def new_theme(office: Secretariat, *more: str, title: str = "Haver til skolernes naboer") -> str:
    return office.run("new-theme", "--title", title, "--summary", "Naboer og børn dyrker grøntsager i skolegården.", *more).err


def test_similar_finds_by_text_and_by_theme(office: Secretariat) -> None:
    out = office.run("similar", "grøntsager", "ved", "skolerne").out
    assert "Ligner mest »grøntsager ved skolerne«:" in out
    assert "tema 2025-groentsager: Grøntsager i skolegården\n  er trukket\n  Fælles ord: grøntsager" in out
    new_theme(office)
    assert "Ligner mest temaet 2026-haver-til-skolernes-naboer:" in office.run("similar", "haver-til").out
    assert "Intet her ligner »xyzzy«." in office.run("similar", "xyzzy").out


def test_similar_as_json(office: Secretariat) -> None:
    (found,) = json.loads(office.run("similar", "grøntsagerne", "--json").out)
    assert 0 < found.pop("lighed") <= 1
    words = ["grøntsagerne ≈ grøntsager"]
    assert found == {"art": "tema", "id": "2025-groentsager", "titel": TITLE, "ord": words, "skæbne": "er trukket"}
    assert json.loads(office.run("similar", "xyzzy", "--json").out) == []


def test_wrong_use(office: Secretariat) -> None:
    assert "Skriv et temas id eller nogle ord" in office.refused("similar", " ", code=2)
    assert "--most" in office.refused("similar", "x", "--most", "0", code=2)


def test_a_record_that_cannot_be_read_is_named_and_the_others_are_found(office: Secretariat) -> None:
    office.write("data/themes/2025-i-stykker.md", "---\ntitel: [\n---\n")
    done = office.run("similar", "grøntsager")
    assert "2025-groentsager" in done.out
    assert "data/themes/2025-i-stykker.md" in done.err


def test_new_theme_and_submit_remark_on_what_has_been_here(office: Secretariat) -> None:
    remark = "Bemærk: Forslaget ligner temaet 2025-groentsager, »Grøntsager i skolegården«: er trukket. Fælles ord: "
    assert remark in new_theme(office)
    office.propose("Grøntsager i alle skolegårde", "--id", "2026-groent", "--summary", SUMMARY)
    assert remark in office.run("submit", "2026-groent").err
    assert "ligner" not in new_theme(office, "--answer", "velfærd=Kortere kø.", "--summary", "Opkald stilles om.", title="Kø i telefonen")


def test_what_the_proposal_names_itself_is_not_remarked(office: Secretariat) -> None:
    text = f'---\ntitel: "Haver til naboer"\nresumé: "{SUMMARY}"\nrelaterede:\n  - 2025-groentsager\n---\n'
    assert "ligner" not in office.run("new-theme", "--file", "-", stdin=text).err
    again = text.replace("naboer", "alle").replace("relaterede:\n  - 2025-groentsager\n", "")
    assert "ligner" in office.run("new-theme", "--file", "-", stdin=again).err


def test_validate_tells_of_it_as_information(office: Secretariat) -> None:
    new_theme(office, "--no-commit")
    done = office.run("validate")
    assert "NV213" in done.out
    assert "Temaet ligner temaet 2025-groentsager." in done.out
    office.commit_all()
    assert "NV213" not in office.run("validate").out


def test_what_runs_nearby_already_is_kept_shown_and_looked_through(office: Secretariat) -> None:
    office.run("new-theme", "--title", "Regnvand", "--nearby", "Grønne tage hos By & Plan", "--nearby", "Klimaråd")
    assert "Grønne tage hos By & Plan; Klimaråd" in office.run("show", "regnvand").out
    assert "2026-regnvand" in office.run("similar", "grønne tage").out


def test_a_title_cannot_speak_to_the_terminal(office: Secretariat) -> None:
    path = "data/themes/2025-groentsager.md"
    office.write(path, office.read(path).replace('titel: "Grøntsager', 'titel: "\\e[31m\\u202eGrøntsager'))
    office.commit_all()
    out = office.run("similar", "grøntsager").said
    assert "\x1b" not in out and "\u202e" not in out
