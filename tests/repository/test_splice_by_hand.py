"""Editing, seen line by line: what a person finds in the diff."""

import difflib
from datetime import date

import pytest

from netvaerk.domain.errors import Misuse, Refusal
from netvaerk.domain.plan import Bare, Edit
from netvaerk.repository.source import parse
from netvaerk.repository.splice import splice

ORDER = ("titel", "netværkstype", "status", "indsendt", "runde", "kilde", "resumé", "berører", "punkter", "godkendt")
FRONT = """\
# Øverst en bemærkning.
titel: 'Byhaver'   # arbejdstitel

status: kladde
kilde:   # kommer senere
resumé: |  # i to linjer
  Første linje.
  Anden linje.

berører: # dem, vi ved
  - "Sundhed"
  # Kultur er spurgt.
  - "Kultur & Fritid" # ved Ida
inddrages: [borger, "pårørende"]  # flere?
punkter:
- nøgle: valg
  titel: "Valg"
  temaer:
  - 2026-byhaver   # det første
# Til sidst.
- nøgle: eventuelt
  titel: "Eventuelt"
vurdering: {}
"""
INVOLVES = '- inddrages: [borger, "pårørende"]  # flere?'


def changed(edit: Edit, front: str = FRONT, body: str = "\nTekst.\n---\n") -> list[str]:
    """The lines that an edit takes away and puts there, as a diff."""
    text = f"---\n{front}---\n{body}"
    result = splice(parse("x.md", text.encode()), [edit], ORDER).decode()
    lines = list(difflib.unified_diff(text.splitlines(), result.splitlines(), lineterm="", n=0))[2:]
    return [f"{line[0]} {line[1:]}" for line in lines if line[0] in "-+"]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(("titel",), "Byens haver"), ["- titel: 'Byhaver'   # arbejdstitel", "+ titel: 'Byens haver'   # arbejdstitel"]),
        (Edit(("titel",), "Byens 'haver'"), ["- titel: 'Byhaver'   # arbejdstitel", "+ titel: 'Byens ''haver'''   # arbejdstitel"]),
        (Edit(("status",), Bare("indsendt")), ["- status: kladde", "+ status: indsendt"]),
        (Edit(("indsendt",), date(2026, 5, 1)), ["+ indsendt: 2026-05-01"]),
        (Edit(("kilde",), "borger"), ["- kilde:   # kommer senere", '+ kilde: "borger"   # kommer senere']),
        (Edit(("kilde",), None), ["- kilde:   # kommer senere"]),
        (
            Edit(("resumé",), "Kort."),
            ["- resumé: |  # i to linjer", "-   Første linje.", "-   Anden linje.", '+ resumé: "Kort."  # i to linjer'],
        ),
        (Edit(("berører", 0), "Skoler"), ['-   - "Sundhed"', '+   - "Skoler"']),
        (Edit(("berører", 2), "Skoler"), ['+   - "Skoler"']),
        (Edit(("berører", 1), "Skoler", insert=True), ['+   - "Skoler"']),
        (Edit(("berører", 1), None), ['-   - "Kultur & Fritid" # ved Ida']),
        (Edit(("inddrages", 2), Bare("forsker")), [INVOLVES, '+ inddrages: [borger, "pårørende", forsker]  # flere?']),
        (Edit(("inddrages", 0), None), [INVOLVES, '+ inddrages: ["pårørende"]  # flere?']),
        (Edit(("inddrages",), ["x"]), [INVOLVES, "+ inddrages:  # flere?", '+   - "x"']),
        (Edit(("punkter", 0, "temaer", 1), Bare("2026-ro")), ["+   - 2026-ro"]),
        (Edit(("punkter", 0, "temaer", 0), None), ["-   temaer:", "-   - 2026-byhaver   # det første", "+   temaer: []"]),
        (
            Edit(("punkter", 0, "beslutninger", "2026-byhaver"), {"udfald": Bare("godkendt")}),
            ["+   beslutninger:", "+     2026-byhaver:", "+       udfald: godkendt"],
        ),
        (
            Edit(("punkter", 1), {"nøgle": Bare("nyt"), "temaer": [Bare("2026-ro")]}, insert=True),
            ["+ - nøgle: nyt", "+   temaer:", "+     - 2026-ro"],
        ),
        (Edit(("punkter", 1, "nøgle"), None), ["- - nøgle: eventuelt", '-   titel: "Eventuelt"', '+ - titel: "Eventuelt"']),
        (Edit(("vurdering", "læring"), 3), ["- vurdering: {}", "+ vurdering:", "+   læring: 3"]),
        (Edit(("godkendt",), {"dato": date(2026, 6, 1)}), ["+ godkendt:", "+   dato: 2026-06-01"]),
        (Edit(("netvaerkstype",), "x"), ['+ netvaerkstype: "x"']),
        (Edit(("mangler",), None), []),
        (Edit(("status",), Bare("kladde")), []),
    ],
    ids=lambda value: ".".join(map(str, value.where)) if isinstance(value, Edit) else "",
)
def test_the_diff_of_an_edit(edit: Edit, expected: list[str]) -> None:
    assert changed(edit) == expected


def test_a_new_key_stands_after_the_nearest_earlier_one_and_a_first_one_at_the_top() -> None:
    text = splice(
        parse("x.md", b"---\nstatus: kladde\nkilde: leder\n---\n"), [Edit(("runde",), 1), Edit(("titel",), "T"), Edit(("andet",), 2)], ORDER
    )
    assert text.decode() == '---\ntitel: "T"\nstatus: kladde\nrunde: 1\nkilde: leder\nandet: 2\n---\n'


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(("b",), 2), b"---\na: |+\n  x\n\n\nb: 2\nc: 3\n---\n"),
        (Edit(("a",), "y"), b'---\na: "y"\nc: 3\n---\n'),
        (Edit(("a",), None), b"---\nc: 3\n---\n"),
    ],
)
def test_blank_lines_that_a_block_scalar_keeps_belong_to_it(edit: Edit, expected: bytes) -> None:
    assert splice(parse("x.md", b"---\na: |+\n  x\n\n\nc: 3\n---\n"), [edit], ("a", "b", "c")) == expected


def test_an_insertion_keeps_a_comment_with_the_item_below_it() -> None:
    text = splice(parse("x.md", b"---\na:\n  - x\n  # om y\n  - y\n---\n"), [Edit(("a", 1), "ny", insert=True)], ORDER)
    assert text.decode() == '---\na:\n  - x\n  - "ny"\n  # om y\n  - y\n---\n'


def test_an_empty_front_matter_takes_a_first_key() -> None:
    assert splice(parse("x.md", b"---\n---\n"), [Edit(("a", "b"), 1)], ORDER) == b"---\na:\n  b: 1\n---\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_endings_and_a_byte_order_mark_stay(ending: str, mark: str) -> None:
    raw = (mark + "---\na: 1\nb:\n  - x\n---\n\nTekst\n").replace("\n", ending).encode()
    expected = (mark + '---\na: 2\nb:\n  - x\n  - "y"\n---\n\nTekst\n').replace("\n", ending).encode()
    assert splice(parse("x.md", raw), [Edit(("a",), 2), Edit(("b", 1), "y")], ORDER) == expected


def test_new_lines_end_as_the_first_line_does_where_endings_are_mixed() -> None:
    assert splice(parse("x.md", b"---\na: 1\r\n---\nTekst\r\n"), [Edit(("b",), 2)], ORDER) == b"---\na: 1\r\nb: 2\n---\nTekst\r\n"


@pytest.mark.parametrize(
    ("front", "edit"),
    [
        ("a: &x ord\nb: *x\n", Edit(("a",), None)),
        ("a: &x {k: 1}\nb: *x\n", Edit(("b", "k"), 2)),
        ("a: ord\n", Edit(("a", "b"), 1)),
        ("a: ord\n", Edit(("a", 0), "nyt")),
        ("a: [x]\n", Edit(("a", 4), "nyt")),
        ("a: [x]\n", Edit(("a", "b"), 1)),
        ("b: {k: 1}\n", Edit(("b", 1), 2)),
        ("? a\n", Edit(("a",), 1)),
    ],
)
def test_what_cannot_be_edited_alone_is_refused_with_the_place(front: str, edit: Edit) -> None:
    with pytest.raises(Refusal, match=r"^x\.md: »[^ ]+« er skrevet på en måde, der ikke kan rettes uden at ændre andet"):
        changed(edit, front)


def test_an_alias_can_be_replaced_by_a_value_of_its_own() -> None:
    assert changed(Edit(("b",), "nyt"), "a: &x ord\nb: *x  # som a\n") == ["- b: *x  # som a", '+ b: "nyt"  # som a']


def test_one_value_where_a_list_may_stand_is_edited_as_the_first_of_it() -> None:
    assert changed(Edit(("a", 0, "rolle"), "Leder"), 'a:\n  rolle: "Pædagog"\n') == ['-   rolle: "Pædagog"', '+   rolle: "Leder"']


def test_half_characters_from_a_terminal_are_refused() -> None:
    with pytest.raises(Misuse, match="UTF-8"):
        splice(parse("x.md", b"---\na: 1\n---\n"), [], ORDER, "\udcff")
