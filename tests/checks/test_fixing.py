"""Mending beside the rules: what is made together, what is left alone, and how a file's own manner is kept."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from netvaerk.checks.fixing import Mended, mend
from netvaerk.domain.diagnostic import Diagnostic, Fix, Place, Severity
from netvaerk.repository.fixing import apart, with_fixes
from netvaerk.repository.store import Store


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"abcdef", b"Xcd\nYf"),
        (b"\xef\xbb\xbfabcdef", b"\xef\xbb\xbfXcd\nYf"),
        (b"abcd\r\nf", b"Xcd\r\nY\nf"),
        ("æøåæøå".encode(), "Xåæ\nYå".encode()),
    ],
)
def test_byte_order_mark_and_line_endings_stay(raw: bytes, expected: bytes) -> None:
    assert with_fixes(raw, [Fix(0, 2, "X"), Fix(4, 5, "\nY")]) == expected


def test_mendings_that_touch_wait_for_the_next_round() -> None:
    fixes = [Fix(4, 6, "c"), Fix(0, 3, "a"), Fix(0, 3, "a"), Fix(2, 5, "b"), Fix(6, 6, "d")]
    assert apart(fixes) == [Fix(0, 3, "a"), Fix(4, 6, "c")]


class Rules:
    """Stands in for the rules: a file may hold no letter `a` (mended to `b`), and what `new` names is a fault by itself."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.new: dict[str, str] = {}
        self.asked = 0

    def __call__(self, store: Store) -> Sequence[Diagnostic]:
        self.asked += 1
        found = []
        for path in sorted(p.name for p in self.root.iterdir()):
            text = (store.raw(path) or b"").decode()
            found += [_fault("A", path, text, i, Fix(i, i + 1, "b")) for i, letter in enumerate(text) if letter == "a"]
            found += [_fault("N", path, text, 0, None) for letter, of in self.new.items() if path == of and letter in text]
        return found


def _fault(code: str, path: str, text: str, at: int, fix: Fix | None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, f"{code} nr. {text[:at].count('a')}", path, Place(1, at + 1), Place(1, at + 2), "", fix)


def mended(root: Path, found: Rules, wanted: str = "") -> Mended:
    return mend(Store(root), found(Store(root)), found, lambda path: path.startswith(wanted))


def test_all_that_can_be_mended_is_mended_together(tmp_path: Path) -> None:
    for name in ("et", "to", "tre"):
        (tmp_path / name).write_text("aa.a", encoding="utf-8")
    result = mended(tmp_path, found := Rules(tmp_path))
    assert {path: write.after for path, write in result.writes.items()} == dict.fromkeys(("et", "to", "tre"), b"bb.b")
    assert (list(result.found), result.unsafe) == ([], ())
    assert found.asked <= 4
    assert (tmp_path / "et").read_text(encoding="utf-8") == "aa.a", "nothing is written here"


def test_a_mending_that_makes_a_new_fault_is_left_out_and_the_others_made(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"fil{number}").write_text("a", encoding="utf-8")
    found = Rules(tmp_path)
    found.new = {"b": "fil4"}
    result = mended(tmp_path, found)
    assert set(result.writes) == {f"fil{n}" for n in range(9) if n != 4}
    assert result.unsafe == ("fil4",)
    assert [d.path for d in result.found] == ["fil4"]


def test_only_wanted_files_are_mended(tmp_path: Path) -> None:
    (tmp_path / "min").write_text("a", encoding="utf-8")
    (tmp_path / "din").write_text("a", encoding="utf-8")
    assert set(mended(tmp_path, Rules(tmp_path), "min").writes) == {"min"}


def test_a_mending_that_mends_nothing_ends(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("a", encoding="utf-8")

    def stubborn(store: Store) -> Sequence[Diagnostic]:
        return [_fault("A", "fil", "a", 0, Fix(0, 1, "a"))]

    result = mend(Store(tmp_path), stubborn(Store(tmp_path)), stubborn, lambda _path: True)
    assert result.writes == {}
    assert result.unsafe == ("fil",)


def test_what_the_file_held_when_it_was_read_is_what_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("a", encoding="utf-8")
    result = mended(tmp_path, Rules(tmp_path))
    assert result.writes["fil"].before == b"a"
