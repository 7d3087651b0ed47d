"""Whatever a file holds, reading it gives a record or findings: never a crash, and never a place outside of the file."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import DRAFT, MEETING, found_in

from netvaerk.checks.table import CODES
from netvaerk.domain.diagnostic import Diagnostic, line_of
from netvaerk.domain.kind import Kind
from netvaerk.domain.text import visible
from netvaerk.repository.source import BOM

PIECES = [
    *"-:?[]{},&*!|>'\"%@`#\\/=<~.0123abæøå \t\n\r",
    *("\r\n", "\n  ", "\n    ", "\n- ", "\n  - ", ": ", " #", "---\n", "...\n", "<<: ", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n"),
    *("titel: ", "status: ", "kladde", "indsendt", "oprettet: ", "2026-05-01", "svar:", "om: ", "berører:", "punkter:", "beslutninger:"),
    *("mærker:", "[historisk]", "vurdering:", "velfærd: ", "null", "true", "15.30", "!!str ", "&a ", "*a", "## Ny læring\n", "# Byhaver\n"),
    *("\\ud83d", "\0", "\x85", "\u2028", "\u202e", BOM, "🌱"),
]
KINDS = {Kind.THEME: DRAFT, Kind.MEETING: MEETING, Kind.ASSESSMENT: "tema: 2026-x\n", Kind.NETWORK: 'titel: "Byhaver"\n'}


def sane(raw: bytes, found: list[Diagnostic]) -> None:
    text = raw.decode("utf-8", "replace").removeprefix(BOM)
    lines = text.split("\n")
    for diagnostic in found:
        assert diagnostic.code in CODES
        assert diagnostic.start <= diagnostic.end
        for place in (diagnostic.start, diagnostic.end):
            assert 1 <= place.line <= len(lines)
            assert diagnostic.code == "NV101" or 1 <= place.column <= len(lines[place.line - 1]) + 1
        shown = line_of(diagnostic)
        assert shown == visible(shown, keep_newlines=True)
        if diagnostic.fix:
            assert 0 <= diagnostic.fix.start <= diagnostic.fix.end <= len(text)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(list(KINDS)), st.booleans())
def test_pieces_of_yaml(pieces: list[str], kind: Kind, started: bool) -> None:
    text = "".join(pieces)
    raw = (f"---\n{KINDS[kind]}{text}\n---\n{text}" if started else text).encode("utf-8", "surrogatepass")
    sane(raw, found_in(raw, kind))


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=80), st.booleans())
def test_any_bytes(raw: bytes, started: bool) -> None:
    raw = b"---\n" + raw + b"\n---\n" if started else raw
    sane(raw, found_in(raw))


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_good_file_with_anything_cut_out_or_put_in(kind: Kind) -> None:
    chance = random.Random(f"netvaerk {kind}")  # noqa: S311 - the same every time
    good = f'---\n{KINDS[kind]}svar:\n  - dato: 2026-05-04\n    om: "x"\npunkter: [{{nøgle: a}}]\n---\n\n# Byhaver\n\nTekst.\n'
    for _ in range(300):
        start, length = chance.randrange(len(good)), chance.randrange(6)
        raw = (good[:start] + chance.choice(["", *PIECES]) + good[start + length :]).encode("utf-8", "surrogatepass")
        sane(raw, found_in(raw, kind))
