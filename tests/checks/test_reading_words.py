"""What a person is told: the own value, what is allowed, a line ready to paste; and what is mended by itself."""

import pytest
from reading import DRAFT, MEETING, check, file_of, found_in

from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Municipality
from netvaerk.repository.layout import RULES_FILE
from netvaerk.repository.source import parse

SUBMITTED = """\
titel: "Byhaver"
netværkstype: velfærd
status: indsendt
oprettet: 2026-05-01
indsendt: 2026-05-02
runde: 2027-01
forslagsstiller:
  rolle: "Pædagog"
resumé: "Byhaver til alle."
berører:
  - "Dagtilbud"
inddrages:
  - borger
"""
LABELS = ("Bedre velfærd", "Aktuel udfordring", "På tværs", "Kompleksitet", "Ny læring", "Innovation", "Nye perspektiver")
SEVEN = "# Byhaver\n" + "".join(f"\n## {label}\n\nSvar.\n" for label in LABELS)


@pytest.mark.parametrize(
    ("front", "message", "help_", "fix"),
    [
        ("sagsnr: 0123", "»0123« læses som et tal", '`sagsnr: "0123"`', '"0123"'),
        ("sagsnr: 1e3", "»1e3«", '`sagsnr: "1e3"`', '"1e3"'),
        ("resumé: 15.30", "»15.30«", '`resumé: "15.30"`', '"15.30"'),
        ("resumé: 0x1F", "»0x1F«", '`resumé: "0x1F"`', '"0x1F"'),
        ("resumé: TRUE", "»TRUE« læses som sandt eller falsk", '`resumé: "TRUE"`', '"TRUE"'),
        ("berører:\n  - +45", "Punkt 1 i »berører«", '`- "+45"`', '"+45"'),
        ("indsendt: 1. maj 2026", "»1. maj 2026« kan ikke stå i »indsendt«", "`indsendt: 2026-05-01`", "2026-05-01"),
        ("indsendt: 2026-5-1", "»2026-5-1«", "`indsendt: 2026-05-01`", "2026-05-01"),
        ("indsendt: 20260501", "»20260501«", "`indsendt: 2026-05-01`", "2026-05-01"),
        ("indsendt: 2026-05-01T00:00:00Z", "»2026-05-01T00:00:00Z«", "`indsendt: 2026-05-01`", "2026-05-01"),
        ("indsendt: 31/5 2026", "»31/5 2026«", "`indsendt: 2026-05-31`", "2026-05-31"),
        ("indsendt: 01-05-2026", "»01-05-2026«", "`indsendt: 2026-05-01`", None),
        ("indsendt: 2026-02-30", "»2026-02-30«", "findes ikke i kalenderen", None),
        ("indsendt: ٢٠٢٦-05-01", "kan ikke stå i »indsendt«", "år-måned-dag", None),
        ("runde: juni 2026", "»juni 2026«", "`runde: 2026-06`", "2026-06"),
        ("runde: 2026-6", "»2026-6«", "`runde: 2026-06`", "2026-06"),
        ("runde: 2026", "»2026« kan ikke stå i »runde«", "2027-01 eller 2026-06", None),
        ('hold: "4"', "»hold« skal være et helt tal", "`hold: 4`", "4"),
        ("hold: 4.5", "»hold« skal være et helt tal", "", None),
        ("hold: 0", "»hold« er 0, men skal være mindst 1", "", None),
        ("kilde: lederen", "»lederen« kan ikke stå i »kilde«. Mente du »leder«?", "Vælg medarbejder, leder", None),
        ("kilde: [leder]", "»kilde« skal være ét ord", "Vælg medarbejder, leder", None),
        ("kilde: 3.50", "»3.50« kan ikke stå i »kilde«", "Vælg", None),
        ("resumé: [a]", "»resumé« skal være tekst", '`resumé: "…"`', None),
        ("resumé: ''", "»resumé« er tom", "Skriv noget efter »resumé:«", None),
        ("berører: Skole", "»berører« skal være en liste", "`  - Skole`", None),
        ("berører: {a: b}", "»berører« skal være en liste", "bindestreg", None),
        ("forslagsstiller: Pædagog", "»forslagsstiller« skal være en blok", "rolle eller afdeling", None),
        ("svar:\n  - Modtaget", "Punkt 1 i »svar« skal være en blok", "dato, om eller sha256", None),
        ("netvaerkstyp: velfærd", "»netvaerkstyp« kendes ikke. Mente du »netværkstype«?", "`netværkstype: …`", None),
        ("vejr: sol", "»vejr« kendes ikke.", "Her kan stå titel, netværkstype", None),
        ("berører:\n  - ~", "Punkt 1 i »berører« er tomt: YAML læser »~« som ingenting", "eller slet linjen", None),
        ("berører:\n  - #skole", "YAML læser ikke det, der står efter #", '`- "#skole"`', None),
        ("relaterede:\n  - 2026-Byhaver", "»2026-Byhaver« kan ikke stå i »relaterede«", "små bogstaver", None),
        ("relaterede:\n  - 2026", "»2026« kan ikke stå i »relaterede«", "Et id er årstal og ord", None),
        (f"relaterede:\n  - 2026-{'a' * 60}", "kan ikke stå i »relaterede«", "højst 60 tegn", None),
        ("resumé: Byhaver: en start", "Et kolon midt i en tekst", '`resumé: "Byhaver: en start"`', None),
        ("resumé: *Vigtigt*", "Tegnet * foran et ord", "anførselstegn", None),
        ("resumé: !Vigtigt", "»!Vigtigt«", "anførselstegn", None),
    ],
)
def test_what_is_said(front: str, message: str, help_: str, fix: str | None) -> None:
    found = found_in(file_of(front + "\n"))
    assert len(found) == 1
    assert message in found[0].message
    assert help_ in found[0].help
    assert (found[0].fix.text if found[0].fix else None) == fix


@pytest.mark.parametrize("front", ['tid: "15:00"', "tid: 15:00", 'tid: "15.00"', 'tid: "9:30"'])
def test_a_time_of_day_is_read_as_people_write_it(front: str) -> None:
    check(f"{front}\n", before='organ: "Chefforum"\ndato: 2027-01-19\nstatus: planlagt\n', kind=Kind.MEETING)


@pytest.mark.parametrize(
    ("value", "code", "fix"),
    [
        ("15.30", "NV123", '"15.30"'),
        ("15", "NV125", '"15:00"'),
        ('"kl. 15"', "NV125", '"15:00"'),
        ('"25:00"', "NV125", None),
        ("middag", "NV125", None),
    ],
)
def test_a_time_of_day_that_is_none(value: str, code: str, fix: str | None) -> None:
    found = check(f"slut: {value}\n", (6, 7, code), before=MEETING, kind=Kind.MEETING)
    assert (found[0].fix.text if found[0].fix else None) == fix


@pytest.mark.parametrize(
    "value", ["2026-05-01", "15:00", "14/12993", "1_000", "0b11", "2026-13-45", "12:00:99", "yes", "Nej", ".inf", "1.2.3"]
)
def test_what_only_looks_like_a_number_is_text_and_keeps_its_characters(value: str) -> None:
    if value == ".inf":
        value = '".inf"'
    check(f"resumé: {value}\n")


def test_an_empty_key_that_may_be_left_out_is_left_out() -> None:
    check("netværkstype:\nresumé: ~\nberører:\ninddrages: null\nsvar:\nmærker:\n")


@pytest.mark.parametrize(
    ("front", "body", "codes"),
    [
        (DRAFT.replace("titel", "titl"), "", ["NV120"]),
        (DRAFT.replace("kladde", "klade"), "", ["NV122"]),
        (SUBMITTED.replace("indsendt\n", "indsent\n"), "", ["NV122"]),
        (SUBMITTED, SEVEN, ["NV201"]),
        (SUBMITTED + "kilde: lederen\n", SEVEN, ["NV122"]),
        (SUBMITTED + "kilder: leder\n", SEVEN, ["NV120"]),
        (SUBMITTED + "vejr: sol\n", SEVEN, ["NV201", "NV120"]),
        (SUBMITTED + "kilde: leder\nhold: to\n", SEVEN.replace("Kompleksitet\n\nSvar.", "Kompleksitet"), ["NV126", "NV202"]),
        (SUBMITTED.replace('- "Dagtilbud"', "-") + "kilde: leder\n", SEVEN, ["NV127"]),
        ('titel: "Byhaver"\nstatus: indsendt\nmærker: [historiske]\n', "", ["NV122"]),
        ('titel: "Byhaver"\nstatus: indsendt\nmaerke: [historisk]\n', "", ["NV120"]),
        (SUBMITTED, f"{SEVEN}\n<<<<<<< a\n=======\n>>>>>>> b\n", ["NV112"]),
    ],
)
def test_one_fault_gives_one_finding(front: str, body: str, codes: list[str]) -> None:
    assert [d.code for d in found_in(file_of("", before=front, body=body))] == codes


def test_a_meeting_with_a_wrong_item_is_not_told_that_its_headings_do_not_match() -> None:
    text = file_of("punkter:\n  - nøgle: nyt\n    titel: 7\n    type: orientering\n", before=MEETING, body="# 7\n")
    assert [d.code for d in found_in(text, Kind.MEETING)] == ["NV123"]


def test_an_item_whose_heading_is_misspelt_is_one_finding() -> None:
    items = 'punkter:\n  - nøgle: nyt\n    titel: "Nyt fra sekretariatet"\n    type: orientering\n'
    found = found_in(file_of(items, before=MEETING, body="# Nyt fra sekretariat\n"), Kind.MEETING)
    assert [d.code for d in found] == ["NV505"]
    assert "»Nyt fra sekretariat«" in found[0].message


@pytest.mark.parametrize("value", ["\x1b[31mrød", "::error::x", "[a](javascript:x)", "\u202eomvendt", "a\u2028b"])
def test_nasty_values_stay_text(value: str) -> None:
    escaped = "".join(c if c.isascii() and c.isprintable() else f"\\u{ord(c):04x}" for c in value)
    found = check(f'kilde: "{escaped}"\n', (5, 8, "NV122"))
    assert found[0].message.isprintable()


@pytest.mark.parametrize(
    ("rules", "codes"),
    [
        ("runder: []\n", ["NV126"]),
        ("runder: [x]\n", ["NV126"]),
        ("runder:\n  -\n", ["NV127"]),
        ("runder:\n  - måned: juni\n    frist: 1/5\n    halvår: efterår\n", ["NV125"]),
        ("runder:\n", []),
        ("karakteristika:\n  velfrd:\n    hjælp: a\n", ["NV120"]),
        ("karakteristika:\n  velfærd:\n    hjælp:\n    vægt: 0\n", ["NV127", "NV128"]),
    ],
)
def test_one_fault_in_the_rules_gives_one_finding(rules: str, codes: list[str]) -> None:
    source = parse(RULES_FILE, rules.encode(), whole=True)
    _, faults = Municipality.read(source.front, source.yaml.written)
    assert [fault.code for fault in faults] == codes
