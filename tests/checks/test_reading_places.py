"""Where reading finds faults: the very value, also deep in lists and blocks; for a missing key its parent."""

import pytest
from reading import DRAFT, MEETING, check, file_of, found_in

from netvaerk.domain.kind import Kind


def test_a_key_that_is_missing_points_at_its_parent() -> None:
    check("", (1, 1, "NV121"), before='titel: "Byhaver"\noprettet: 2026-05-01\n')
    check("modtaget:\n  besked: x\n", (5, 1, "NV121"))
    found = check(
        """
        svar:
          - dato: 2026-05-04
            om: "Modtaget"
          - dato: 2026-05-05
          - om: "Læst"
        """,
        (8, 5, "NV121"),
        (9, 5, "NV121"),
    )
    assert "»om«" in found[0].message
    assert (found[0].end.line, found[0].end.column) == (8, 21)


def test_a_key_that_is_missing_deep_in_a_meeting() -> None:
    check(
        """
        punkter:
          - nøgle: temaer
            titel: "Temaer"
            type: beslutning
            bilag:
              - titel: "Et bilag"
              - fil: "b.pdf"
            beslutninger:
              2026-byhaver:
                begrundelse: "Fordi"
        """,
        (12, 9, "NV121"),
        (14, 7, "NV121"),
        before=MEETING,
        kind=Kind.MEETING,
    )


def test_a_missing_key_points_at_the_key_of_its_block_or_at_its_place_in_a_list() -> None:
    check("svar:\n  -   om: x\n", (6, 7, "NV121"))
    check("svar: [{om: x}]\n", (5, 8, "NV121"))
    check("forslagsstiller:\n    afdeling: x\n", (5, 1, "NV121"))


@pytest.mark.parametrize(
    ("front", "line", "column"),
    [
        ("berører:\n  - a\n  -\n", 7, 3),
        ("berører:\n- a\n-\n", 7, 1),
        ("berører:\n  - a\n  -   \n  - b\n", 7, 3),
        ("berører:\n  - a\n  - ~\n", 7, 5),
        ("berører: [a, null]\n", 5, 14),
        ("berører:\n  - a\n  - # intet\n", 7, 3),
        ("svar:\n  - dato: 2026-05-04\n    om:\n", 7, 5),
        ("svar:\n  - om:   \n    dato: 2026-05-04\n", 6, 5),
        ("svar:\n  - {om: , dato: 2026-05-04}\n", 6, 6),
        ("svar:\n  -\n", 6, 3),
        ("forslagsstiller: {rolle: }\n", 5, 19),
        ("inddrages:\n  - borger\n  - null\n", 7, 5),
        ("relaterede:\n  -\n    2026-skolehaver\n  -\n", 8, 3),
    ],
)
def test_nothing_in_a_list_or_a_block(front: str, line: int, column: int) -> None:
    check(front, (line, column, "NV127"))


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("sagsnr: 0123\n", (5, 9, "NV123")),
        ("sagsnr:   0123\n", (5, 11, "NV123")),
        ("berører: [Skole, 15.30]\n", (5, 18, "NV123")),
        ("svar:\n  - {dato: 2026-05-04, om: 7}\n", (6, 28, "NV123")),
        ("svar:\n  - dato: 4/5\n    om: x\n", (6, 11, "NV124")),
        ("netværkstype: velfærds\n", (5, 15, "NV122")),
        ("inddrages:\n- borger\n- borgre\n", (7, 3, "NV122")),
        ("relaterede:\n  - 2026-a\n  -     ikke et id\n", (7, 9, "NV125")),
        ("svar:\n  - dato: 2026-05-04\n    om: x\n    ved: y\n", (8, 5, "NV120")),
        ("berører:\n  - [a, b]\n", (6, 5, "NV126")),
        ("hold: 0\n", (5, 7, "NV128")),
        ("æøå: x\n", (5, 1, "NV120")),
        ('"🌱": x\nsagsnr: 1\n', (5, 1, "NV120")),
    ],
)
def test_a_wrong_value_points_at_its_very_place(front: str, problem: tuple[int, int, str]) -> None:
    if front.startswith('"🌱"'):
        check(front, problem, (6, 9, "NV123"))
    else:
        check(front, problem)


def test_values_deep_in_a_meeting() -> None:
    check(
        """
        punkter:
          - nøgle: Temaer!
            titel: "Temaer"
            type: beslutninger
            lukket: måske
            temaer: [2026-byhaver, Byhaver]
            bilag:
              - titel: 4
            beslutninger:
              2026-byhaver:
                udfald: godkent
              2026-Skolehaver:
                udfald: godkendt
        """,
        (7, 12, "NV125"),
        (9, 11, "NV122"),
        (10, 13, "NV126"),
        (11, 28, "NV125"),
        (13, 16, "NV123"),
        (16, 17, "NV122"),
        (17, 7, "NV125"),
        before=MEETING,
        kind=Kind.MEETING,
    )


def test_scores_in_an_assessment() -> None:
    check(
        "vurdering:\n  velfærd: 4\n  læring: to\n  laerring: 2\n  på tværs: 1\n",
        (6, 12, "NV128"),
        (7, 11, "NV126"),
        (8, 3, "NV120"),
        (9, 3, "NV120"),
        before="tema: 2026-byhaver\nvurderet_af: abc\ndato: 2026-05-04\n",
        kind=Kind.ASSESSMENT,
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_windows_endings_and_a_byte_order_mark_are_read_and_move_no_place(newline: str, mark: bytes) -> None:
    text = file_of("berører:\n  - a\n  - 7\nsvar:\n  - om:\n    dato: 2026-05-04\n", body="# Byhaver\n\nTekst.\n").replace("\n", newline)
    found = found_in(mark + text.encode())
    assert [(d.start.line, d.start.column, d.code) for d in found] == [(7, 5, "NV123"), (9, 5, "NV127")]
    fix = found[0].fix
    assert fix is not None
    assert text[fix.start : fix.end] == "7"
    assert (found[0].end.line, found[0].end.column) == (7, 6)
    assert found_in(mark + file_of("", body="# Byhaver\n").replace("\n", newline).encode()) == []


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("berører:\n  - a\n\t- b\n", (7, 1, "NV104")),
        ("berører:\n  \t- a\n", (6, 3, "NV104")),
        ("resumé:\ta\n", (5, 8, "NV104")),
        ("resumé: a: b\n", (5, 10, "NV104")),
        ("resumé:a\nkilde: leder\n", (5, 7, "NV104")),
        ("resumé a\nkilde: leder\n", (5, 1, "NV104")),
        ('resumé: "a\nkilde: leder\n', (5, 9, "NV104")),
        ("berører: [a, b\nkilde: leder\n", (5, 10, "NV104")),
        ("berører: [a, b\n", (5, 10, "NV104")),
        ('resumé: "a" b\n', (5, 13, "NV104")),
        ("resumé: a # b\n  c\n", (6, 3, "NV104")),
        ("resumé: a\n  kilde: leder\n", (6, 3, "NV104")),
        ("svar:\n    - om: a\n   - om: b\n", (7, 4, "NV104")),
        ("resumé: @a\n", (5, 9, "NV104")),
        ("resumé: *a b\n", (5, 9, "NV104")),
        ('resumé: "C:\\mappe"\n', (5, 12, "NV104")),
        ("berører: - a\n", (5, 10, "NV104")),
        ("? [a]\n: b\n", (5, 3, "NV104")),
        ("svar:\n  - om: a\n    om: b\n", (7, 5, "NV105")),
        ("svar:\n  - om: a\n    OM: b\n", (7, 5, "NV105")),
        ("resumé: a\nresume: b\n", (6, 1, "NV105")),
        ("berører:\n  - !!python/object:os.system x\n", (6, 5, "NV106")),
        ("berører:\n  - !!null x\n", (6, 5, "NV106")),
        ("resumé: !a\n", (5, 9, "NV106")),
        ("resumé: !a!b c\n", (5, 9, "NV106")),
        ("resumé: !<x\n", (5, 9, "NV106")),
        ("svar:\n  - <<: {om: a}\n", (6, 5, "NV106")),
        ('berører:\n  - a\n  - "\\ud83d"\n', (7, 5, "NV113")),
        ('"\\0": a\n', (5, 1, "NV113")),
        ("berører:\n  - a\x07b\n", (6, 6, "NV113")),
        ("...\nkilde: leder\n", (5, 1, "NV114")),
        ("--- # mere\nkilde: leder\n", (5, 1, "NV114")),
        ("<<<<<<< HEAD\nkilde: leder\n=======\nkilde: borger\n>>>>>>> a\n", (5, 1, "NV112")),
        (">>>>>>> a\n", (5, 1, "NV112")),
    ],
)
def test_what_is_no_yaml_points_at_what_is_wrong(front: str, problem: tuple[int, int, str]) -> None:
    check(front, problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 1, "NV102")),
        ("# Byhaver\n", (1, 1, "NV102")),
        (f"\n\n---\n{DRAFT}---\n", (1, 1, "NV102")),
        (f" ---\n{DRAFT}---\n", (1, 1, "NV102")),
        (f"---\n{DRAFT}", (1, 1, "NV103")),
        (f"---\n{DRAFT}----\n", (1, 1, "NV103")),
        (f"---\n{DRAFT}---\nkilde: leder\n---\n", (6, 1, "NV114")),
        (f"---\n{DRAFT}---\n\n\nNetværkstype: velfærd\nresumé:\n  a\n---\n", (8, 1, "NV114")),
        (f"---\n{DRAFT}---\n---\n{DRAFT}---\n", (2, 1, "")),
        (f"---\n{DRAFT}---\nHusk: en streg\n---\n", (1, 1, "")),
        (f"---\n{DRAFT}---\nStatus: i gang\nTekst.\n\n---\n", (1, 1, "")),
        (f"---\n{DRAFT}---\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", (7, 1, "NV112")),
        (f"---\n{DRAFT}---\n\r\n<<<<<<< a\r\nx\r\n=======\r\ny\r\n>>>>>>> b\r\n", (7, 1, "NV112")),
        (f"---\n{DRAFT}---\n\nEn linje\n=======\n", (1, 1, "")),
        (f"---\n{DRAFT}---\n\n>>>>>>> citat i citat\n\n<<<<<<< a\n", (1, 1, "")),
        (f"<<<<<<< a\n---\n{DRAFT}---\n=======\n>>>>>>> b\n", (1, 1, "NV112")),
        ("\0" * 50, (1, 1, "NV113")),
        (f"---\n{DRAFT}---\n".encode("utf-16"), (1, 1, "NV101")),
        (f"---\n{DRAFT}---\n".encode("utf-16-be"), (1, 1, "NV101")),
        (f"---\n{DRAFT}---\n".encode("utf-32"), (1, 1, "NV101")),
        (f"---\n{DRAFT}---\n".encode("utf-32-le"), (1, 1, "NV101")),
        (f"---\n{DRAFT}resumé: åben\n---\n".encode("latin-1"), (5, 6, "NV101")),
        (b"---\ntitel: \xed\xa0\x80\n---\n", (2, 8, "NV101")),
        (f"---\n{DRAFT}---\nTekst: æ".encode()[:-1], (6, 8, "NV101")),
    ],
)
def test_a_file_as_a_whole(text: str | bytes, problem: tuple[int, int, str]) -> None:
    found = [(d.start.line, d.start.column, d.code) for d in found_in(text)]
    assert found == ([problem] if problem[2] else [])


@pytest.mark.parametrize(
    ("encoding", "named"), [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-32-be", "UTF-32"), ("cp1252", "Windows-1252")]
)
def test_the_other_character_set_is_named(encoding: str, named: str) -> None:
    assert named in found_in(f"---\n{DRAFT}resumé: åben\n---\n".encode(encoding))[0].message
