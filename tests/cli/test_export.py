"""`netvaerk export`: tables for Excel and other programs, and a meeting for the municipality's site."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from conftest import Secretariat
from lxml import etree

EVIL = ["=1+1", "+45", "-2", "@SUM(A1)", "\t=1", " =HYPERLINK(A1)", "＝1+1", '"=1;2"', "=cmd|'/C calc'!A0"]


@pytest.fixture
def round_(after: Callable[..., Secretariat]) -> Secretariat:
    """A repository with two themes, one of them assessed."""
    return after(assess_one)


def assess_one(secretariat: Secretariat) -> None:
    secretariat.write("netvaerk.yaml", "vurderere:\n  - initialer: abc\n  - initialer: dkm\n")
    secretariat.commit_all()
    secretariat.propose("Byhaver på skolen", "--id", "2026-byhaver")
    secretariat.propose("Skolehaver", "--id", "2026-skolehaver")
    secretariat.run("submit", "2026-byhaver")
    scores = ("velfærd=3", "aktualitet=2", "tværgående=3", "kompleksitet=1", "læring=2", "innovation=2", "perspektiver=3")
    secretariat.run("score", "2026-byhaver", "--as", "abc", *(part for score in scores for part in ("--set", score)))


@pytest.fixture
def town(example: Callable[[], Secretariat]) -> Secretariat:
    """A copy of this repository's own data."""
    return example()


def exported(secretariat: Secretariat, *arguments: str, name: str) -> bytes:
    secretariat.run("export", *arguments)
    written: bytes = (secretariat.root / "documents" / name).read_bytes()
    return written


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_is_as_excel_with_danish_settings_wants_it(round_: Secretariat) -> None:
    content = exported(round_, "themes", "--all", name="temaer.csv")
    assert content.startswith("\ufeffid;titel;".encode())
    assert content.endswith(b"\r\n") and content.count(b"\r\n") == 3
    theme = rows(content)[0]
    assert (theme["samlet vurdering"], theme["vurderinger"], theme["indsendt"]) == ("2,29", "1", "2026-11-22")
    assert theme["runde"] == "2027-01 (januar)", "2027-01 alone would become a date"
    assert theme["gennemsnit: Kompleksitet"] == "1"
    assert theme["forslagsstiller"] == "Pædagog (Børn & Familier)"
    assert theme["svar: Bedre velfærd"] == "Svar om velfærd."


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_becomes_a_formula(round_: Secretariat, evil: str) -> None:
    path = "data/themes/2026-byhaver.md"
    round_.write(path, round_.read(path).replace('"Byhaver på skolen"', json.dumps(evil, ensure_ascii=False), 1))
    told = rows(exported(round_, "themes", name="temaer.csv"))
    title = next(row["titel"] for row in told if row["id"] == "2026-byhaver")
    assert title.lstrip()[0] not in "=+-@\t\r＝＋－＠"
    assert "1" in title or "2" in title or "45" in title or "A" in title


def test_line_breaks_quotes_and_semicolons_stay_in_their_cell(round_: Secretariat) -> None:
    path = "data/themes/2026-byhaver.md"
    round_.write(path, round_.read(path).replace("Svar om velfærd.", 'En "linje";\n\n- to'))
    content = exported(round_, "themes", name="temaer.csv")
    assert content.count(b"\r\n") == 3
    assert rows(content)[0]["svar: Bedre velfærd"] == 'En "linje";\n\n- to'


def test_a_text_that_no_cell_has_room_for_is_cut_and_it_is_told(round_: Secretariat) -> None:
    path = "data/themes/2026-byhaver.md"
    round_.write(path, round_.read(path).replace("Svar om velfærd.", "Meget langt svar. " * 3000))
    done = round_.run("export", "themes")
    assert "1 tekst er for lange til en celle og er afkortet" in done.err
    assert max(len(cell) for row in rows((round_.root / "documents/temaer.csv").read_bytes()) for cell in row.values()) < 32_767
    found = json.loads(exported(round_, "themes", "--format", "json", name="temaer.json"))
    assert len(found[0]["svar: Bedre velfærd"]) > 50_000


def test_json(round_: Secretariat) -> None:
    found = json.loads(exported(round_, "temaer", "--format", "json", "--all", name="temaer.json"))
    assert [theme["id"] for theme in found] == ["2026-byhaver", "2026-skolehaver"]
    assert (found[0]["runde"], found[0]["indsendt"], found[0]["berører"]) == (
        "2027-01",
        "2026-11-22",
        ["Børn & Familier", "Kultur & Fritid"],
    )
    assert found[1]["samlet vurdering"] is None and found[1]["indsendt"] is None
    assert round(found[0]["samlet vurdering"], 3) == 2.286


def test_networks(town: Secretariat) -> None:
    found = json.loads(exported(town, "netværk", "--format", "json", name="netvaerk.json"))
    network = next(n for n in found if n["id"] == "2026-fra-sygehus-til-hjem-uden-huller")
    assert (network["netværksleder"], network["møder"], network["timer"]) == ("Udviklingskonsulent (Kultur & Fritid)", 6, 20.0)
    assert (network["idéer: idé"], network["idéer: droppet"]) == (2, 1)
    halves = [n["halvår"] for n in found]
    assert halves.index("2015-forår") < halves.index("2026-efterår")


def test_assessments_wait_until_ones_own_are_given(round_: Secretariat) -> None:
    assert "Vurderingerne vises, når dine egne er givet" in round_.refused("export", "assessments", "--as", "dkm")
    told = round_.run("export", "assessments", "--as", "abc")
    assert "hver enkelt vurderer" in told.err
    given = rows((round_.root / "documents/vurderinger.csv").read_bytes())
    assert [(g["tema"], g["vurderet af"], g["Bedre velfærd"], g["inhabil"], g["tæller med"]) for g in given] == [
        ("2026-byhaver", "abc", "3", "nej", "ja")
    ]
    assert round_.run("export", "assessments", "--all").err.startswith("Bemærk: Alle vurderinger vises")


def test_scores_that_are_not_to_be_seen_yet_are_empty_in_the_themes(round_: Secretariat) -> None:
    theme = rows(exported(round_, "themes", "--as", "dkm", name="temaer.csv"))[0]
    assert (theme["samlet vurdering"], theme["gennemsnit: Bedre velfærd"], theme["vurderinger"]) == ("", "", "1")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tabeller"], "Som tabel kan themes, networks, assessments og journal skrives."),
        (["themes", "--format", "xlsx"], "Formatet »xlsx« kan ikke bruges her. Vælg csv eller json."),
        (["2027-01-19", "--format", "csv"], "Et møde skrives med --format sbsys-xml."),
        (["2027-01-19", "--format", "pdf"], "Formatet »pdf« kan ikke bruges her. Vælg sbsys-xml."),
        (["themes", "--out", "data"], "der ligger arkivets egne filer"),
    ],
)
def test_what_cannot_be_exported(town: Secretariat, arguments: list[str], said: str) -> None:
    assert said in town.refused("export", *arguments, code=2)


def manifest(secretariat: Secretariat, meeting: str) -> Any:
    secretariat.run("export", meeting, "--format", "sbsys-xml")
    return etree.parse(secretariat.root / f"documents/sbsys-{meeting}/{meeting}.xml").getroot()


def test_a_dagsorden_as_sbsys_writes_it(town: Secretariat) -> None:
    root = manifest(town, "2027-01-19-chefforum")
    assert root.attrib == {"DagsordenID": "2027-01-19-chefforum", "Åben": "true", "Dagsordentype": "Dagsorden"}
    meeting = root.find("Møde")
    assert meeting is not None
    assert (meeting.attrib["Mødedato"], meeting.attrib["Mødetid"], meeting.attrib["UdvalgID"]) == ("19. januar 2027", "15:00", "chefforum")
    points = root.findall("Dagsordenpunkter/Dagsordenpunkt")
    assert [p.findtext("Overskrift") for p in points][:2] == ["Godkendelse af sidste referat", "Valg af netværkstemaer"]
    assert [p.attrib["Nummer"] for p in points] == [str(n) for n in range(1, len(points) + 1)]
    choice = points[1].find("Indhold")
    assert choice is not None
    assert [section.tag for section in choice][:3] == ["Indledning", "Bilag", "Baggrund"]
    assert (choice.findtext("Baggrund") or "").startswith("<p>Chefforum vælger i januar")
    assert "<h4>" in (choice.findtext("Temaerne") or "") and "<h1" not in (choice.findtext("Temaerne") or "")
    page = (town.root / "documents/sbsys-2027-01-19-chefforum/dagsorden.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and "Valg af netværkstemaer" in page


def test_a_meeting_that_was_held_goes_out_as_its_referat(town: Secretariat) -> None:
    root = manifest(town, "2015-04-21-chefforum")
    assert root.attrib["Dagsordentype"] == "Referat"
    sections = root.find("Dagsordenpunkter/Dagsordenpunkt/Indhold")
    assert sections is not None
    assert sections[-1].tag == "BESLUTNING_I_CHEFFORUM_DEN_21-04-2015"
    assert [s.tag for s in sections].count("Godkendelse_af_referatet") == 0


CLOSED = """organ: "Chefforum"
dato: 2027-02-02
tid: "15:00"
status: planlagt
punkter:
  - nøgle: hemmelig-sag
    titel: "Lukning af Havnegade 7"
    type: drøftelse
    lukket: true
    bilag:
      - titel: "Notat om lukningen"
        fil: bilag/hemmeligt.txt
  - nøgle: aaben-sag
    titel: "Åben sag"
    type: drøftelse
    bilag:
      - titel: "Oversigt"
        fil: bilag/Oversigt over haver.TXT
      - titel: "Lukket overslag"
        fil: bilag/overslag.txt
        lukket: true
      - titel: "Mangler"
        fil: bilag/mangler.txt
"""
CLOSED_TEXT = "Hele huset skal lukkes inden sommerferien i år."
TEXT = f"# Lukning af Havnegade 7\n\n## Baggrund\n\n{CLOSED_TEXT}\n\n# Åben sag\n\n## 1. Økonomi & *tal*\n\n<b>x</b>\n"


def closed_meeting(secretariat: Secretariat, front: str = CLOSED, text: str = TEXT) -> None:
    for name in ("hemmeligt.txt", "overslag.txt", "Oversigt over haver.TXT"):
        secretariat.write(f"bilag/{name}", f"Indhold af {name}")
    secretariat.write("data/meetings/2027-02-02-chefforum.md", f"---\n{front}---\n\n{text}")
    secretariat.commit_all()


def test_what_is_closed_does_not_go_out(secretariat: Secretariat) -> None:
    closed_meeting(secretariat)
    root = manifest(secretariat, "2027-02-02-chefforum")
    closed, open_ = root.findall("Dagsordenpunkter/Dagsordenpunkt")
    assert (closed.attrib["Åbent"], closed.findtext("Overskrift"), list(closed.iter("Bilag"))) == ("false", "Lukket punkt", [])
    assert closed.attrib["DagsordenpunktID"] == "2027-02-02-chefforum-lukket-1"
    assert len(closed.find("Indhold")) == 0
    assert [b.attrib for b in open_.iter("Bilag") if b.attrib] == [
        {"BilagID": "bilag-2-1.txt", "Navn": "Oversigt", "MaaPubliceres": "true", "BilagUrl": "bilag-2-1.txt"}
    ]
    folder = secretariat.root / "documents/sbsys-2027-02-02-chefforum"
    assert sorted(p.name for p in folder.iterdir()) == ["2027-02-02-chefforum.xml", "bilag-2-1.txt", "dagsorden.html"]
    told = "".join(p.read_text(encoding="utf-8") for p in folder.iterdir())
    assert not any(secret in told for secret in ("Havnegade", "sommerferien", "hemmelig", "overslag"))


def test_a_heading_is_a_name_that_xml_takes_and_text_marks_up_nothing(secretariat: Secretariat) -> None:
    closed_meeting(secretariat)
    root = manifest(secretariat, "2027-02-02-chefforum")
    contents = root.findall("Dagsordenpunkter/Dagsordenpunkt/Indhold")[1]
    assert [s.tag for s in contents] == ["Bilag", "_1._Økonomi_tal"]
    assert contents.findtext("_1._Økonomi_tal") == "<p>&lt;b&gt;x&lt;/b&gt;</p>"


def test_what_is_missing_or_not_searched_is_told(secretariat: Secretariat) -> None:
    closed_meeting(secretariat)
    told = secretariat.run("export", "2027-02-02", "--format", "sbsys-xml").err
    assert "Bilaget »Mangler« er ikke taget med: filen findes ikke." in told
    assert "Bilagene er ikke gennemsøgt." in told


def test_a_closed_sentence_in_an_open_item_stops_it(secretariat: Secretariat) -> None:
    closed_meeting(secretariat, text=f"{TEXT}\n{CLOSED_TEXT}\n")
    said = secretariat.refused("export", "2027-02-02", "--format", "sbsys-xml")
    assert "Havnegade" not in said and "sommerferien" not in said
    assert not (secretariat.root / "documents").exists()


@pytest.mark.parametrize("file", ["../x.txt", "/etc/passwd", ".git/config", "data/themes/x.md", "C:/x.txt", "bilag/../.git/config"])
def test_no_file_goes_out_from_where_no_enclosure_lies(secretariat: Secretariat, file: str) -> None:
    closed_meeting(secretariat, CLOSED.replace("bilag/mangler.txt", file))
    assert "derfra sendes intet ud" in secretariat.refused("export", "2027-02-02", "--format", "sbsys-xml")


def test_a_sealed_dagsorden_goes_out_as_it_was_sent(secretariat: Secretariat) -> None:
    closed_meeting(secretariat)
    secretariat.git("branch", "--move", "main")
    secretariat.on("2027-01-20").run("agenda", "2027-02-02", "--send")
    path = "data/meetings/2027-02-02-chefforum.md"
    secretariat.write(path, secretariat.read(path).replace("<b>x</b>", "Skrevet bagefter."))
    secretariat.commit_all()
    root = manifest(secretariat, "2027-02-02-chefforum")
    assert "Skrevet bagefter" not in etree.tostring(root, encoding="unicode")


def test_a_template_whose_contents_leave_items_out_is_refused(town: Secretariat) -> None:
    town.write("templates/dele/indhold.md.j2", "\n## Indhold\n")
    assert "nævner 0 af 6 punkter" in town.refused("export", "2027-01-19", "--format", "sbsys-xml")
