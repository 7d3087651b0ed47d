"""Packets that come back: what can be used comes in, what cannot is refused in Danish, and nothing is lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Secretariat

BYHAVER, RO = "2026-byhaver", "2026-ro"
FILE = "data/assessments/2026-byhaver/abc.md"


@pytest.fixture
def office(secretariat: Secretariat) -> Secretariat:
    secretariat.write("netvaerk.yaml", "vurderere:\n  - initialer: abc\n  - initialer: dkm\n")
    secretariat.write(".gitignore", "documents/\n*.json\n")
    secretariat.commit_all()
    for title in ("Byhaver", "Ro"):
        secretariat.propose(title)
        secretariat.run("submit", f"2026-{title.lower()}")
    secretariat.run("score", "--packet", "abc", "--round", "januar")
    return secretariat


def page_data(office: Secretariat, name: str = "vurdering-2027-01-abc.html") -> dict[str, Any]:
    text = office.read(f"documents/{name}").split('id="packet">')[1].split("</script>")[0]
    data: dict[str, Any] = json.loads(text)
    return data


def packet(office: Secretariat, *scores: object, **changes: object) -> str:
    """Write the file that the page would save, one value of `vurdering` for each theme, and return its name."""
    data = page_data(office)
    themes = [
        {key: theme[key] for key in ("tema", "tema_version", "læst")} | {"inhabil": False, "vurdering": given, "bemærkning": ""}
        for theme, given in zip(data["temaer"], scores, strict=False)
    ]
    kept = {key: data[key] for key in ("format", "version", "runde", "vurderer")}
    return write(office, {**kept, "temaer": themes, **changes})


def write(office: Secretariat, data: object, name: str = "svar.json") -> str:
    office.write(name, data if isinstance(data, bytes) else json.dumps(data))
    return name


def test_a_half_filled_packet_comes_in_as_far_as_it_goes(office: Secretariat) -> None:
    done = office.run("import", packet(office, {"velfærd": 3, "læring": 0}, {}))
    assert "2026-byhaver: 2 af 7; mangler Aktuel udfordring, På tværs, Kompleksitet, Innovation og Nye perspektiver" in done.out
    assert "1 vurdering fra abc er hentet ind." in done.out
    assert office.last_files() == [FILE]
    assert office.commits()[0] == "Vurdér temaet 2026-byhaver (abc)"
    assert "velfærd: 3\n  læring: 0\n" in office.read(FILE)
    assert f"tema_version: {office.git('hash-object', 'data/themes/2026-byhaver.md')}" in office.read(FILE)


def test_the_same_packet_twice_changes_nothing(office: Secretariat) -> None:
    name = packet(office, {"velfærd": 3}, {"velfærd": 1})
    office.run("import", name)
    before = office.state()
    assert "2026-byhaver: stod der i forvejen" in office.on("2026-11-25").run("import", name).out
    assert office.state() == before


def test_a_second_packet_fills_in_the_rest_and_says_what_it_changes(office: Secretariat) -> None:
    office.run("import", packet(office, {"velfærd": 3, "læring": 1}))
    done = office.run("import", packet(office, {"læring": 2, "innovation": 0}))
    assert "2026-byhaver: ændret: Ny læring 1 → 2" in done.out
    assert "velfærd: 3\n  læring: 2\n  innovation: 0\n" in office.read(FILE)


def test_a_remark_comes_in_once(office: Secretariat) -> None:
    data = json.loads(office.read(packet(office, {"velfærd": 3})))
    data["temaer"][0]["bemærkning"] = "Første linje\r\n## Overskrift\n"
    name = write(office, data)
    office.run("import", name)
    assert office.read(FILE).endswith("---\n\nFørste linje\n\\## Overskrift\n")
    office.run("import", name)
    data["temaer"][0]["vurdering"]["velfærd"] = 2
    office.run("import", write(office, data))
    assert office.read(FILE).count("Første linje") == 1


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (4, "»4« er ikke et pointtal for »Bedre velfærd«. Vælg 0 slet ikke"),
        (-1, "»-1« er ikke et pointtal"),
        ("høj", "»høj« er ikke et pointtal"),
        ("3", "»3« er ikke et pointtal"),
        (2.0, "»2.0« er ikke et pointtal"),
        (True, "»true« er ikke et pointtal"),
        (None, "»null« er ikke et pointtal"),
        ([3], "»[3]« er ikke et pointtal"),
        ("\u001b[31m", "»\ufffd[31m« er ikke et pointtal"),
    ],
)
def test_a_score_that_is_none_stops_its_theme_and_no_other(office: Secretariat, score: object, said: str) -> None:
    done = office.try_("import", packet(office, {"velfærd": score, "læring": 1}, {"velfærd": 2}))
    assert done.code == 1
    assert f"{BYHAVER} er ikke hentet ind: " in done.err
    assert said in done.err
    assert office.last_files() == ["data/assessments/2026-ro/abc.md"]
    assert not (office.root / FILE).exists()


def test_an_unknown_characteristic_is_told(office: Secretariat) -> None:
    done = office.try_("import", packet(office, {"velfaerdd": 2}, {"velfærd": 2}))
    assert done.code == 1
    assert "»velfaerdd« er ikke et af de syv karakteristika. Mente du »velfærd«?" in done.err


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("inhabil", "ja", "»inhabil« er »ja«"),
        ("vurdering", 7, "»vurdering« er ikke point"),
        ("bemærkning", 7, "Bemærkningen er ikke tekst"),
        ("bemærkning", "\0", "Bemærkningen er ikke tekst"),
        ("bemærkning", "x" * 5001, "for lang: 5001 tegn"),
        ("tema", "2026-findes-ikke", "Temaet findes ikke her."),
        ("tema", "../../../etc/passwd", "Temaet findes ikke her."),
        ("tema", 7, "har intet id"),
        ("andet", 1, "»andet« er ikke noget, en pakke indeholder"),
    ],
)
def test_what_is_wrong_with_one_theme_stops_no_other(office: Secretariat, field: str, value: object, said: str) -> None:
    data = json.loads(office.read(packet(office, {"velfærd": 3}, {"velfærd": 2})))
    data["temaer"][0][field] = value
    done = office.try_("import", write(office, data))
    assert done.code == 1
    assert said in done.err
    assert office.last_files() == ["data/assessments/2026-ro/abc.md"]


def test_disqualified_with_scores_and_a_theme_that_stands_twice_are_refused(office: Secretariat) -> None:
    data = json.loads(office.read(packet(office, {"velfærd": 3}, {"velfærd": 2})))
    data["temaer"][0]["inhabil"] = True
    data["temaer"].append(data["temaer"][1])
    err = office.refused("import", write(office, data))
    assert "En inhabil vurderer giver ingen point." in err
    assert err.count("Temaet står mere end én gang i filen.") == 1


def test_a_theme_that_has_changed_is_refused_and_one_that_reads_the_same_is_not(office: Secretariat) -> None:
    name = packet(office, {"velfærd": 3}, {"velfærd": 2})
    path = "data/themes/2026-byhaver.md"
    office.write(path, office.read(path).replace("Svar om velfærd.", "Et andet svar."))
    office.write("data/themes/2026-ro.md", office.read("data/themes/2026-ro.md").replace("inddrages:", 'sagsnr: "26/1"\ninddrages:'))
    office.commit_all()
    done = office.try_("import", name)
    assert done.code == 1
    assert f"{BYHAVER} er ikke hentet ind: Temaet er ændret, siden pakken blev lavet." in done.err
    assert office.last_files() == ["data/assessments/2026-ro/abc.md"]


def test_a_packet_without_proof_of_what_was_read_is_refused(office: Secretariat) -> None:
    data = json.loads(office.read(packet(office, {"velfærd": 3})))
    data["temaer"][0] |= {"tema_version": "; rm -rf /", "læst": None}
    assert "Temaet er ændret" in office.refused("import", write(office, data))


def test_a_packet_for_another_round_is_refused(office: Secretariat) -> None:
    assert "Pakken er til runden juni 2026, og temaet er nu i runden januar 2027" in office.refused(
        "import", packet(office, {"velfærd": 3}, runde="2026-06")
    )


def test_scores_after_the_agenda_was_sent_are_refused(office: Secretariat) -> None:
    name = packet(office, {"velfærd": 3})
    office.run("agenda", "--round", "januar", "--send")
    assert "Dagsordenen til mødet 2027-01-19-chefforum er sendt." in office.refused("import", name)
    path = "data/themes/2026-byhaver.md"
    office.write(path, office.read(path).replace("Svar om velfærd.", "Et andet svar."))
    assert "Lav en ny pakke" not in office.refused("import", name), "a new one could not be handed in either"
    assert "mangler ingen vurderinger" in office.refused("score", "--packet", "abc", "--round", "januar")


@pytest.mark.parametrize("reviewer", ["xyz", "", "../abc", 'a"b', 7, None])
def test_an_unknown_reviewer_is_refused(office: Secretariat, reviewer: object) -> None:
    err = office.refused("import", packet(office, {"velfærd": 3}, vurderer=reviewer))
    assert "vurderer" in err


@pytest.mark.parametrize(
    "changes",
    [{"runde": "januar"}, {"runde": 7}, {"temaer": 7}, {"temaer": [7]}, {"version": 2}, {"temaer": []}, {"temaer": [{}] * 501}],
)
def test_a_packet_of_another_shape_is_refused(office: Secretariat, changes: dict[str, object]) -> None:
    assert "svar.json" in office.refused("import", packet(office, {"velfærd": 3}, **changes)) or changes == {"temaer": [7]}


HEAD = b'{"format": "netvaerk-vurderinger", '


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "Filen er tom"),
        (b"\x89PNG\r\n\x1a\n", "Filen er et billede"),
        (b"[]", "ikke af en slags"),
        (b'{"format": "andet"}', "ikke af en slags"),
        (HEAD, "gået i stykker"),
        (HEAD + b'"version": NaN}', "gået i stykker"),
        (HEAD + b'"version": 1, "version": 1}', "gået i stykker"),
        (HEAD + b'"x": ' + b"9" * 5000 + b"}", "gået i stykker"),
        (HEAD + b'"x": ' + b"[" * 100_000, "kan læse"),
        (HEAD + b'"x": "\xff"}', "UTF-8"),
        (HEAD + b'"x": "' + b"x" * 1_000_001 + b'"}', "for stor"),
    ],
)
def test_a_file_that_is_no_packet_is_refused(office: Secretariat, raw: bytes, said: str) -> None:
    assert said in office.refused("import", write(office, raw))


def test_a_bom_and_other_files_beside_it_do_no_harm(office: Secretariat) -> None:
    good = office.read(packet(office, {"velfærd": 3})).encode()
    write(office, b"\xef\xbb\xbf" + good)
    write(office, b"intet", "andet.json")
    done = office.try_("import", "andet.json", "svar.json")
    assert done.code == 1
    assert "andet.json: Filen er ikke af en slags" in done.err
    assert "1 vurdering fra abc" in done.out
    assert "findes ikke" in office.refused("import", "svar.json", "væk.json", code=2)


def test_a_broken_record_stops_only_itself(office: Secretariat) -> None:
    name = packet(office, {"velfærd": 3}, {"velfærd": 2})
    office.write(FILE, "---\ntema: [\n---\n")
    done = office.try_("import", name)
    assert done.code == 1
    assert "Temaets eller vurderingens fil har en fejl" in done.err
    assert office.last_files() == ["data/assessments/2026-ro/abc.md"]
    assert office.read(FILE) == "---\ntema: [\n---\n"


def test_dry_run_and_no_commit(office: Secretariat) -> None:
    name = packet(office, {"velfærd": 3})
    before = office.state()
    assert "+  velfærd: 3" in office.run("import", name, "--dry-run").out
    assert office.state() == before
    office.run("import", name, "--no-commit")
    assert (office.root / FILE).exists()
    assert office.commits()[0] != "Vurdér temaet 2026-byhaver (abc)"


def test_a_packet_holds_what_is_owed_and_no_more(office: Secretariat) -> None:
    assert [t["tema"] for t in page_data(office)["temaer"]] == [BYHAVER, RO]
    office.run("score", BYHAVER, "--as", "abc", "--set", "velfærd=3")
    office.run("score", "--packet", "ABC", "--round", "januar", "--out", "til-abc")
    text = office.read("til-abc/vurdering-2027-01-abc.html")
    assert "2026-byhaver" not in text
    assert "Kort sagt." in text
    assert "ikke blandt vurdererne" in office.refused("score", "--packet", "xyz", "--round", "januar", code=2)


@pytest.mark.parametrize(
    "arguments",
    [
        (BYHAVER, "--packet", "abc"),
        ("--packet", "abc", "--as", "abc"),
        ("--packet", "abc", "--json"),
        ("--packet", "abc", "--all"),
        (BYHAVER, "--out", "mappe"),
    ],
)
def test_a_packet_is_asked_for_alone(office: Secretariat, arguments: tuple[str, ...]) -> None:
    assert "--packet" in office.refused("score", *arguments, code=2)


def test_a_packet_is_the_same_every_time_and_shows_nobodys_scores(office: Secretariat, tmp_path: Path) -> None:
    office.run("score", RO, "--as", "dkm", "--set", "velfærd=3", "--remark", "Hemmelig bemærkning")
    pages = []
    for name in ("en", "to"):
        office.run("score", "--packet", "abc", "--round", "januar", "--out", name)
        pages.append(office.read(f"{name}/vurdering-2027-01-abc.html"))
    assert pages[0] == pages[1]
    assert "Hemmelig" not in pages[0]
    assert "dkm" not in pages[0]
