"""What is wrong with a file is told once, in Danish, with the line and the column; nothing takes long, nothing is run."""

import re
import time
from pathlib import Path

import pytest

from netvaerk.domain.diagnostic import Diagnostic, line_of
from netvaerk.repository.store import Findings, Store

DRAFT = '---\ntitel: "T"\nstatus: kladde\noprettet: 2026-01-01\n'
THEME = "data/themes/2026-x.md"
ENGLISH = re.compile(
    r"\b(expected|found|error|should|input|valid|invalid|line|column|mapping|block|scalar|token|while|could|not|the|is|none|true|false|key"
    r"|value|string|integer|number|field|required|extra|permitted|directory|such|denied|exists|loop|link to|character|codec|decode)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"»[^«]*«|`[^`]*`|true eller false")


def read(root: Path, files: dict[str, str | bytes]) -> list[Diagnostic]:
    """What is found wrong in a repository with these files."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(Store(root).reading.diagnostics)


def only(found: list[Diagnostic]) -> Diagnostic:
    """The one thing that is wrong, told without an English word."""
    assert len(found) == 1, [line_of(d) for d in found]
    assert not ENGLISH.search(QUOTED.sub("", f"{found[0].message} {found[0].help}")), line_of(found[0])
    return found[0]


def place(found: Diagnostic) -> tuple[str, int, int, str]:
    """The file, the line and the column that are pointed at, and the code."""
    return found.path, found.start.line, found.start.column, found.code


WHOLE_FILES: list[tuple[str | bytes, int, int, str, str]] = [
    ("# Kun tekst\n", 1, 1, "NV102", "begynder ikke med en indledning"),
    ("\n---\ntitel: x\n---\n", 1, 1, "NV102", "tomme linjer eller mellemrum foran indledningen"),
    ("----\ntitel: x\n----\n", 1, 1, "NV102", "begynder ikke med en indledning"),
    ("---\ntitel: x\n", 1, 1, "NV103", "bliver ikke lukket"),
    ("---\ntitel: x\n ---\n", 1, 1, "NV103", "bliver ikke lukket"),
    ("---", 1, 1, "NV103", "bliver ikke lukket"),
    ("---\ntitel: Blåbær\n---\n".encode("cp1252"), 2, 10, "NV101", "ikke gemt som UTF-8. Her ser »å« ud til"),
    ("---\nå: 1\n---\n\ntekst\nsmå æ".encode() + b"\xff", 6, 6, "NV101", "ikke gemt som UTF-8. Her ser »ÿ« ud til"),
    (DRAFT.encode("utf-16-be"), 1, 1, "NV101", "gemt som UTF-16 og ikke som UTF-8"),
    ("---\n- titel\n---\n", 2, 1, "NV104", "Her skal stå nøgler med værdier"),
    ("---\nbare tekst\n---\n", 2, 1, "NV104", "Her skal stå nøgler med værdier"),
    ("---\nstatus: kladde\noprettet: 2026-01-01\n---\n", 1, 1, "NV121", "»titel« mangler"),
    (DRAFT + '<<<<<<< HEAD\nsagsnr: "1"\n=======\nsagsnr: "2"\n>>>>>>> gren\n---\n', 5, 1, "NV112", "to udgaver over for hinanden"),
    (DRAFT + "---\r\n\r\n<<<<<<< HEAD\r\nA\r\n=======\r\nB\r\n>>>>>>> gren\r\n", 7, 1, "NV112", "to udgaver over for hinanden"),
    (b"x" * 1_000_001, 1, 1, "NV107", "for stor: højst 1 MB"),
    ("---\ntitel: " + "x" * 200_000 + "\n---\n", 2, 1, "NV107", "for lang: højst 200 tusind tegn"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line", "column", "code", "message"), WHOLE_FILES, ids=[message for *_, message in WHOLE_FILES])
def test_a_file_that_cannot_be_taken_apart(tmp_path: Path, content: str | bytes, line: int, column: int, code: str, message: str) -> None:
    found = only(read(tmp_path, {THEME: content}))
    assert place(found) == (THEME, line, column, code)
    assert message in found.message


# One line, or some, below a draft's first three keys; the line is counted from the first of these.
LINES: list[tuple[str, int, int, str, str, str]] = [
    # No YAML
    ('sagsnr: "a', 1, 9, "NV104", "Anførselstegnet bliver ikke lukket", "det samme tegn"),
    ("berører: [a, b", 1, 10, "NV104", "Listen i kantede parenteser bliver ikke lukket, eller der mangler et komma", ""),
    ("sagsnr: a: b", 1, 10, "NV104", "Et kolon midt i en tekst kræver anførselstegn", '`sagsnr: "a: b"`'),
    ("sagsnr", 1, 1, "NV104", "mangler et kolon efter nøglen", "nøgle: værdi"),
    ("sagsnr:uden-mellemrum", 1, 7, "NV104", "mangler et mellemrum efter kolon", ""),
    ("sagsnr: 'a'b", 1, 12, "NV104", "fortsætter efter det afsluttende anførselstegn", ""),
    ("sagsnr: - a", 1, 9, "NV104", "En liste begynder på linjen under nøglen", ""),
    ("sagsnr: @a", 1, 9, "NV104", "begynder med et tegn, der har en særlig betydning", ""),
    ("sagsnr: %a", 1, 9, "NV104", "begynder med et tegn, der har en særlig betydning", ""),
    ("sagsnr: `a`", 1, 9, "NV104", "begynder med et tegn, der har en særlig betydning", ""),
    ("sagsnr: }", 1, 9, "NV104", "Her lukkes en parentes, som ikke er begyndt", ""),
    ("sagsnr: *a", 1, 9, "NV104", "Tegnet * foran et ord", ""),
    ('sagsnr: "a\\q"', 1, 11, "NV104", "omvendt skråstreg", ""),
    ("berører:\n  - a\n - b", 3, 2, "NV104", "rykket anderledes ind", ""),
    ("- a", 1, 1, "NV104", "rykket anderledes ind", ""),
    ("\tsagsnr: x", 1, 1, "NV104", "tabulator", ""),
    ("forslagsstiller:\n\trolle: x", 2, 1, "NV104", "tabulator", ""),
    ("...\nsagsnr: x", 1, 1, "NV114", "deler indledningen i flere", ""),
    ("--- sagsnr: x", 1, 1, "NV114", "deler indledningen i flere", ""),
    ("sagsnr: a\x07", 1, 10, "NV113", "et tegn, som en fil ikke må indeholde", ""),
    ('sagsnr: "\\ud83d"', 1, 9, "NV113", "et tegn, som en fil ikke må indeholde", ""),
    ("%YAML 1.1", 1, 1, "NV106", "En linje med % forrest kan ikke stå", ""),
    ('sagsnr: "\\U00110000"', 1, 10, "NV113", "Tegnet \\U00110000 findes ikke", ""),
    # YAML that no record may hold
    ('titel: "U"', 1, 1, "NV105", "»titel« står her to gange", "Slet den ene"),
    ('"titel": "U"', 1, 1, "NV105", "»titel« står her to gange", ""),
    ("berører: []\nberoerer: []", 2, 1, "NV105", "»beroerer« står her to gange", ""),
    ("resumé: x\nresume\u0301: y", 2, 1, "NV105", "»resumé« står her to gange", ""),
    ("forslagsstiller:\n  rolle: a\n  rolle: b", 3, 3, "NV105", "»rolle« står her to gange", ""),
    ('<<: {sagsnr: "1"}', 1, 1, "NV106", "»<<« (sammenlægning)", ""),
    ("forslagsstiller: &a\n  rolle: x\nmodtaget:\n  <<: *a", 4, 3, "NV106", "»<<« (sammenlægning)", ""),
    ("sagsnr: !!python/object:os.system x", 1, 9, "NV106", "»!!python/object:os.system« kan ikke bruges", "udråbstegn"),
    ("sagsnr: !!python/object/apply:os.system [x]", 1, 9, "NV106", "»!!python/object/apply:os.system« kan ikke bruges", ""),
    ("sagsnr: !eget x", 1, 9, "NV106", "»!eget« kan ikke bruges", ""),
    ("sagsnr: !!binary aGVq", 1, 9, "NV106", "»!!binary« kan ikke bruges", ""),
    ("berører: !!set {a, b}", 1, 10, "NV106", "»!!set« kan ikke bruges", ""),
    ('hold: !!int "5"', 1, 7, "NV106", "»!!int« kan ikke bruges", ""),
    ("sagsnr: !!str 909", 1, 9, "NV106", "»!!str« kan ikke bruges", ""),
    ("hold: !!null fem", 1, 7, "NV106", "»!!null« kan ikke bruges", ""),
    ("hold: !!bool fem", 1, 7, "NV106", "»!!bool« kan ikke bruges", ""),
    ("berører: &a [*a]", 1, 10, "NV107", "for stor eller har for mange niveauer", ""),
    # Values
    ("sagsnr: 0123", 1, 9, "NV123", "»sagsnr« skal være tekst", '`sagsnr: "0123"`'),
    ("sagsnr: 909", 1, 9, "NV123", "»sagsnr« skal være tekst", '`sagsnr: "909"`'),
    ("sagsnr: 15.30", 1, 9, "NV123", "»sagsnr« skal være tekst", '`sagsnr: "15.30"`'),
    ("sagsnr: 1e3   # tal", 1, 9, "NV123", "»sagsnr« skal være tekst", '`sagsnr: "1e3"`'),
    ("sagsnr: true", 1, 9, "NV123", "»sagsnr« skal være tekst", '`sagsnr: "true"`'),
    ("sagsnr: [a]", 1, 9, "NV126", "»sagsnr« skal være tekst, ikke en liste", ""),
    ('sagsnr: ""', 1, 9, "NV127", "»sagsnr« er tom", "»sagsnr:«"),
    ("berører:\n  - Sundhed\n  - 909", 3, 5, "NV123", "Punkt 2 i »berører« skal være tekst", '`- "909"`'),
    ("berører:\n  - Sundhed\n  -", 3, 3, "NV127", "Punkt 2 i »berører« er tomt", "efter bindestregen"),
    ("berører: Sundhed", 1, 10, "NV126", "»berører« skal være en liste", ""),
    ("forslagsstiller: Leder", 1, 18, "NV126", "»forslagsstiller« skal være en blok med nøgler", ""),
    ("forslagsstiller:\n  rolle:", 2, 3, "NV127", "»rolle« er tom", "Skriv noget efter »rolle:«"),
    ("indsendt: 2026-13-45", 1, 11, "NV124", "»2026-13-45« kan ikke stå i »indsendt«", "Datoen findes ikke i kalenderen"),
    ("indsendt: 2026-02-29", 1, 11, "NV124", "»2026-02-29« kan ikke stå i »indsendt«", "Datoen findes ikke i kalenderen"),
    ("indsendt: 1. maj 2026", 1, 11, "NV124", "»1. maj 2026« kan ikke stå i »indsendt«", "fx 2026-05-01. Mente du `indsendt: 2026-05-01`?"),
    ("indsendt: 20260501", 1, 11, "NV124", "»20260501« kan ikke stå i »indsendt«", "fx 2026-05-01. Mente du `indsendt: 2026-05-01`?"),
    ("svar:\n  - dato: 2026-02-30\n    om: x", 2, 11, "NV124", "»2026-02-30« kan ikke stå i »dato«", "Datoen findes ikke i kalenderen"),
    ("runde: januar", 1, 8, "NV125", "»januar« kan ikke stå i »runde«", "En runde skrives år-måned, fx 2027-01 eller 2026-06"),
    ("runde: 2027-13", 1, 8, "NV125", "»2027-13« kan ikke stå i »runde«", "En runde skrives år-måned"),
    ("runde: 0000-01", 1, 8, "NV125", "»0000-01« kan ikke stå i »runde«", "En runde skrives år-måned, fx 2027-01 eller 2026-06."),
    ("kilde: lederen", 1, 8, "NV122", "»lederen« kan ikke stå i »kilde«. Mente du »leder«?", "Vælg medarbejder, leder, chefforum"),
    ("kilde: 1.50", 1, 8, "NV122", "»1.50« kan ikke stå i »kilde«", ""),
    ("kilde: [leder]", 1, 8, "NV126", "»kilde« skal være ét ord", "Vælg medarbejder"),
    ("inddrages:\n  - borgre", 2, 5, "NV122", "»borgre« kan ikke stå i »inddrages«. Mente du »borger«?", ""),
    ("hold: tre", 1, 7, "NV126", "»hold« skal være et helt tal", ""),
    ("hold: 2.5", 1, 7, "NV126", "»hold« skal være et helt tal", ""),
    ("hold: 0", 1, 7, "NV128", "»hold« er 0, men skal være mindst 1", ""),
    ("relaterede: [Byhaver]", 1, 14, "NV125", "»Byhaver« kan ikke stå i »relaterede«", "Et id er årstal og ord"),
    ("relaterede: [2026-" + "x" * 60 + "]", 1, 14, "NV125", "kan ikke stå i »relaterede«", "højst 60 tegn"),
    # Keys
    ("stauts: x", 1, 1, "NV120", "»stauts« kendes ikke. Mente du »status«?", "Skriv `status: …`, eller slet linjen"),
    ("qwxz: 1", 1, 1, "NV120", "»qwxz« kendes ikke.", "Her kan stå titel"),
    ("forslagsstiller:\n  role: x", 2, 3, "NV120", "»role« kendes ikke. Mente du »rolle«?", "Skriv `rolle: …`"),
    ("forslagsstiller:\n  - rolle: x\n    afdleing: y", 3, 5, "NV120", "»afdleing« kendes ikke. Mente du »afdeling«?", ""),
    ("forslagsstiller:\n  afdeling: Sundhed", 1, 1, "NV121", "»rolle« mangler", "`rolle: …`"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "line", "column", "code", "message", "help_"), LINES, ids=[lines for lines, *_ in LINES])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_fault_in_the_front_matter(
    tmp_path: Path, lines: str, line: int, column: int, code: str, message: str, help_: str, ending: str, mark: str
) -> None:
    text = f"{DRAFT}{lines}\n---\n\n# Tekst\n".replace("\n", ending)
    found = only(read(tmp_path, {THEME: mark + text}))
    assert message in found.message
    assert help_ in found.help
    assert place(found) == (THEME, line + 4, column, code)


@pytest.mark.parametrize(
    "lines",
    [
        "sagsnr: ja",
        "sagsnr: nej",
        "sagsnr: 2026-05-01",
        "sagsnr: 15:30",
        "sagsnr: 1_000",
        "sagsnr: &a x\nkilde: &a leder",
        "sagsnr:",
        "sagsnr: null",
        "sagsnr: |\n  En\n  to",
        "forslagsstiller: {rolle: x}",
        "netvaerkstype: laering",
        "forslagsstiller:\n- rolle: x\n- rolle: y",
        "erstatter: 2025-a",
        "kilde: Leder",
        "# kun en bemærkning",
        'runde: "2027-01"',
        "indsendt: '2026-05-01'",
        "sagsnr: 🌱",
        'sagsnr: "\\u0041"',
    ],
)
def test_what_is_unusual_but_right_is_read_without_complaint(tmp_path: Path, lines: str, recwarn: pytest.WarningsRecorder) -> None:
    assert read(tmp_path, {THEME: f"{DRAFT}{lines}\n---\n"}) == []
    assert list(recwarn) == []


@pytest.mark.parametrize(("lines", "expected"), [("ja", True), ("nej", False), ("true", True), ("false", False)], ids=str)
def test_ja_and_nej_stand_for_true_and_false(tmp_path: Path, lines: str, expected: bool) -> None:
    front = f"---\ntema: 2026-x\nvurderet_af: abc\ndato: 2026-01-01\ninhabil: {lines}\n---\n"
    assert read(tmp_path, {"data/assessments/2026-x/abc.md": front}) == []
    assert Store(tmp_path).reading.register.assessments_of("2026-x")[0].record.disqualified is expected


def test_the_same_characteristic_in_two_spellings_is_a_double_key(tmp_path: Path) -> None:
    front = "---\ntema: 2026-x\nvurderet_af: abc\ndato: 2026-01-01\nvurdering:\n  velfærd: 1\n  velfaerd: 2\n---\n"
    found = only(read(tmp_path, {"data/assessments/2026-x/abc.md": front}))
    assert (*place(found)[1:], found.message) == (7, 3, "NV105", "Nøglen »velfaerd« står her to gange.")


BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12))


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("a: " + "[" * 99_000, "for mange niveauer"),
        ("a: " + "{" * 99_000, "for mange niveauer"),
        ("a: " + "[" * 390 + "]" * 390, "for mange niveauer"),
        ("- " * 49_000 + "x", "for mange niveauer"),
        ("? " * 49_000 + "x", "for mange niveauer"),
        ("".join(" " * i + "a:\n" for i in range(400)), "for mange niveauer"),
        ("".join(" " * i + "a:\n" for i in range(1_000)), "for lang"),
        (BOMB, "for mange niveauer"),
        ("a: [" + "x," * 49_000 + "]", "»a« kendes ikke"),
        ("a: " + "*" * 99_000, "Tegnet *"),
        ("a" * 99_000 + ": 1", "Et kolon midt i en tekst"),
        ("titel: " + "x" * 1_500_000, "for stor"),
    ],
    ids=["[", "{", "[]", "- -", "? ?", "deep", "deeper", "bomb", "wide", "*", "key", "1.5 MB"],
)
def test_a_hostile_front_matter_is_refused_in_bounded_time(tmp_path: Path, front: str, message: str) -> None:
    began = time.process_time()
    found = read(tmp_path, {THEME: f"---\n{front}\n---\n"})
    assert time.process_time() - began < 10
    assert any(message in d.message for d in found)
    assert all(len(line_of(d)) < 1000 for d in found)


def test_a_link_out_of_the_repository_is_named(tmp_path: Path) -> None:
    (tmp_path / "ude.md").write_text(f"{DRAFT}---\n", encoding="utf-8")
    inside = tmp_path / "lager"
    (inside / "data/themes").mkdir(parents=True)
    (inside / THEME).symlink_to(tmp_path / "ude.md")
    found = only(read(inside, {}))
    assert (*place(found), found.message) == (THEME, 1, 1, "NV111", "Filen er et link, der peger ud af lageret.")


def test_a_folder_that_links_out_of_the_repository_is_named(tmp_path: Path) -> None:
    (tmp_path / "ude").mkdir()
    (tmp_path / "ude/2026-x.md").write_text(f"{DRAFT}---\n", encoding="utf-8")
    inside = tmp_path / "lager"
    (inside / "data").mkdir(parents=True)
    (inside / "data/themes").symlink_to(tmp_path / "ude")
    found = only(read(inside, {}))
    assert (*place(found), found.message) == ("data/themes", 1, 1, "NV111", "Mappen er et link, der peger ud af lageret.")


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("2026-x.md", "Filen eller mappen kan ikke læses: linket går i ring."),
        ("2026-borte.md", "Linket peger på noget, der ikke findes."),
    ],
)
def test_a_link_that_leads_nowhere_is_named(tmp_path: Path, target: str, message: str) -> None:
    (tmp_path / "data/themes").mkdir(parents=True)
    (tmp_path / THEME).symlink_to(target)
    found = only(read(tmp_path, {}))
    assert (*place(found), found.message) == (THEME, 1, 1, "NV115", message)


def test_a_link_within_the_repository_is_read(tmp_path: Path) -> None:
    (tmp_path / "data/themes").mkdir(parents=True)
    (tmp_path / THEME).symlink_to("../andet/kladde.txt")
    assert read(tmp_path, {"data/andet/kladde.txt": f"{DRAFT}---\n"}) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("data/themes/2026-x.md/fil.txt", "Her kan ikke ligge en mappe"),
        ("data/themes/gamle/2026-x.md", "Her kan ikke ligge en mappe"),
        ("data/assessments/2026-x/abc.md/fil.txt", "Her kan ikke ligge en mappe"),
        ("data/assessments/abc.md", "ligger det forkerte sted"),
        ("data/themes/noter.txt", "Filnavnet skal ende på .md"),
        ("data/kladde.md", "ligger det forkerte sted"),
    ],
)
def test_what_lies_in_the_wrong_place_is_named(tmp_path: Path, path: str, message: str) -> None:
    found = only(read(tmp_path, {path: f"{DRAFT}---\n"}))
    assert message in found.message
    assert place(found)[1:] == (1, 1, "NV108")
    assert path.startswith(found.path)
    assert "Temaer ligger i data/themes" in found.help


def test_what_is_no_record_is_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict.fromkeys(
        ("data/themes/.gitkeep", "data/themes/noter.pdf", "data/themes/2026-x.md~", "data/README.md"), "x"
    )
    assert read(tmp_path, files) == []


def test_two_ids_that_differ_by_case_are_one_on_many_machines(tmp_path: Path) -> None:
    found = read(tmp_path, {"data/meetings/2027-01-19-CHEFFORUM.md": _MEETING, "data/meetings/2027-01-19-chefforum.md": _MEETING})
    assert [(*place(d), d.message) for d in found] == [
        ("data/meetings/2027-01-19-CHEFFORUM.md", 1, 1, "NV109", "Filnavnet kan ikke være et mødes id."),
        ("data/meetings/2027-01-19-chefforum.md", 1, 1, "NV110", "Filen har samme id som data/meetings/2027-01-19-CHEFFORUM.md."),
    ]


_ASSESSMENT = "---\ntema: 2026-x\nvurderet_af: abc\ndato: 2026-01-01\n---\n"
_MEETING = '---\norgan: "Chefforum"\ndato: 2027-01-19\ntid: "15:00"\nstatus: planlagt\n---\n'


@pytest.mark.parametrize(
    ("path", "content", "line", "column", "code", "message"),
    [
        ("data/themes/Byhaver.md", f"{DRAFT}---\n", 1, 1, "NV109", "Filnavnet kan ikke være et id"),
        ("data/themes/2026-" + "x" * 60 + ".md", f"{DRAFT}---\n", 1, 1, "NV109", "Filnavnet kan ikke være et id"),
        ("data/meetings/2027-01-20-chefforum.md", _MEETING, 3, 7, "NV501", "2027-01-19, men filen hedder 2027-01-20-chefforum"),
        ("data/assessments/2026-y/abc.md", _ASSESSMENT, 2, 7, "NV301", "ligger under »2026-y«"),
        ("data/assessments/2026-x/dkm.md", _ASSESSMENT, 3, 14, "NV302", "filen hedder »dkm«"),
    ],
)
def test_a_name_that_does_not_fit_its_record(
    tmp_path: Path, path: str, content: str, line: int, column: int, code: str, message: str
) -> None:
    found = only(read(tmp_path, {path: content}))
    assert message in found.message
    assert place(found) == (path, line, column, code)


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "message"),
    [
        ("kommune: Albertslund\nkomune: x\n", 2, 1, "NV120", "»komune« kendes ikke. Mente du »kommune«?"),
        ("\nrunder:\n  - måned: januar\n    frist: 1. jannuar\n    halvår: forår\n", 4, 12, "NV125", "»1. jannuar« kan ikke stå i »frist«"),
        ("vurderere:\n  - initialer: con\n", 2, 16, "NV125", "»con« kan ikke stå i »initialer«"),
        ("karakteristika:\n  velfaerd:\n    vægt: 0\n", 3, 11, "NV128", "»vægt« er 0, men skal være over 0."),
        ("karakteristika:\n  velfaerd:\n    vægt: 1e999\n", 3, 11, "NV126", "»vægt« skal være et tal"),
        ("sagsnr_mønster: '['\n", 1, 17, "NV152", "ikke et gyldigt regulært udtryk"),
        ("kommune: [\n", 1, 10, "NV104", "Her bliver en parentes ikke lukket"),
        ("--- \nkommune: x\n---\nkommune: y\n", 3, 1, "NV114", "deler indledningen i flere"),
    ],
)
def test_a_fault_in_the_rules(tmp_path: Path, text: str, line: int, column: int, code: str, message: str) -> None:
    (tmp_path / "netvaerk.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Findings) as caught:
        _ = Store(tmp_path).rules
    found = only(caught.value.diagnostics)
    assert message in found.message
    assert place(found) == ("netvaerk.yaml", line, column, code)


def test_a_diagnostic_shows_no_control_characters(tmp_path: Path) -> None:
    shown = line_of(only(read(tmp_path, {THEME: f'{DRAFT}"\\e[31mrød\\u202e": 1\n---\n'})))
    assert shown.startswith(f"{THEME}:5:1 NV120 Nøglen »\ufffd[31mrød\ufffd« kendes ikke.")
