"""Files that are no plain text of reasonable size: each is named with what is wrong, none is opened that must not be."""

import os
import socket
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reading import DRAFT, file_of

from netvaerk.checks.engine import validate
from netvaerk.domain.diagnostic import MOST_SHOWN, Diagnostic, Severity, bounded, line_of
from netvaerk.repository.source import MAX_BYTES
from netvaerk.repository.store import Store

THEMES = "data/themes"
posix = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and such names are made as on Unix")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "lager"
    (made / THEMES).mkdir(parents=True)
    return made


def found_in(root: Path) -> list[tuple[str, str]]:
    return [(d.path, d.code) for d in validate(Store(root), date(2026, 11, 22))]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were opened."""
    names: list[str] = []
    real = Path.open

    def noting(self: Path, *args: Any, **kwargs: Any) -> Any:
        names.append(self.name)
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", noting)
    return names


@posix
@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("2026-x.md", "NV115"),
        ("2026-y.md", "NV115"),
        ("../../../ude.md", "NV111"),
        ("../../../findes-ikke.md", "NV111"),
        ("/dev/zero", "NV111"),
        ("..", "NV108"),
    ],
)
def test_links(root: Path, opened: list[str], target: str, code: str) -> None:
    (root.parent / "ude.md").write_text(file_of(""), encoding="utf-8")
    (root / THEMES / "2026-x.md").symlink_to(target)
    assert found_in(root) == [(f"{THEMES}/2026-x.md", code)]
    assert "2026-x.md" not in opened


@posix
def test_a_link_within_the_repository_is_read(root: Path) -> None:
    (root / "data/bilag").mkdir()
    (root / "data/bilag/x.md").write_text(file_of("vejr: sol\n"), encoding="utf-8")
    (root / THEMES / "2026-x.md").symlink_to("../bilag/x.md")
    assert found_in(root) == [(f"{THEMES}/2026-x.md", "NV120")]


@posix
def test_what_is_no_file_is_never_opened(root: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / THEMES / "2026-fifo.md")
    (root / THEMES / "2026-mappe.md").mkdir()
    monkeypatch.chdir(root / THEMES)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("2026-sokkel.md")
        found = found_in(root)
    assert found == [(f"{THEMES}/2026-fifo.md", "NV115"), (f"{THEMES}/2026-mappe.md", "NV108"), (f"{THEMES}/2026-sokkel.md", "NV115")]
    assert opened == []


def test_a_file_of_a_gigabyte_is_refused_by_its_size(root: Path, opened: list[str]) -> None:
    with (root / THEMES / "2026-stor.md").open("wb") as file:
        file.truncate(1 << 30)
    opened.clear()
    assert found_in(root) == [(f"{THEMES}/2026-stor.md", "NV107")]
    assert opened == []


def test_a_file_just_too_large_and_one_just_small_enough(root: Path) -> None:
    text = file_of("", body="a" * (MAX_BYTES - len(file_of(""))))
    (root / THEMES / "2026-x.md").write_bytes(text.encode())
    assert found_in(root) == []
    (root / THEMES / "2026-x.md").write_bytes(f"{text}a".encode())
    assert found_in(root) == [(f"{THEMES}/2026-x.md", "NV107")]


def test_a_file_without_access_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / THEMES / "2026-x.md").write_text(file_of(""), encoding="utf-8")
    real = Path.open

    def refusing(self: Path, *args: Any, **kwargs: Any) -> Any:
        if self.name == "2026-x.md":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refusing)
    found = validate(Store(root), date(2026, 11, 22))
    assert [(d.path, d.code) for d in found] == [(f"{THEMES}/2026-x.md", "NV115")]
    assert "mangler adgang" in found[0].message


def test_a_folder_without_access_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refusing(path: Any) -> Any:
        if Path(path).name == "themes":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert found_in(root) == [(THEMES, "NV115")]


@posix
def test_folders_that_are_none(root: Path) -> None:
    (root / "data/networks").write_text("x", encoding="utf-8")
    (root.parent / "ude").mkdir()
    (root.parent / "ude/hemmeligt.md").write_text("x", encoding="utf-8")
    (root / "data/meetings").symlink_to(root.parent / "ude")
    (root / "data/assessments").mkdir()
    (root / "data/assessments/ring").symlink_to("ring")
    (root / "netvaerk.yaml").mkdir()
    assert found_in(root) == [
        ("data/assessments/ring", "NV115"),
        ("data/meetings", "NV111"),
        ("data/networks", "NV108"),
        ("netvaerk.yaml", "NV115"),
    ]


@posix
def test_two_names_that_are_one_on_other_machines(root: Path) -> None:
    for name in ("2026-byhaver.md", "2026-Byhaver.md"):
        (root / THEMES / name).write_text(file_of(""), encoding="utf-8")
    if len(os.listdir(root / THEMES)) < 2:  # noqa: PTH208
        pytest.skip("this disk holds them to be one")
    assert set(found_in(root)) == {(f"{THEMES}/2026-Byhaver.md", "NV109"), (f"{THEMES}/2026-byhaver.md", "NV110")}


@posix
@pytest.mark.parametrize(
    "name", [b"2026-a\nb.md", b"2026-\x1b[31m.md", b"2026-\xff.md", b"2026-%0a::error::.md", "2026-\u202egrim.md".encode()]
)
def test_names_that_are_no_names_are_shown_harmless(root: Path, name: bytes) -> None:
    (root / THEMES / os.fsdecode(name)).write_text(file_of(""), encoding="utf-8")
    found = validate(Store(root), date(2026, 11, 22))
    assert [d.code for d in found] == ["NV109"]
    assert all(line.isprintable() for line in line_of(found[0]).split("\n"))


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("resumé: " + "[" * 100_000, "NV107"),
        ("resumé: " + "{" * 100_000, "NV107"),
        ("resumé: " + "[" * 50_000 + "]" * 50_000, "NV107"),
        ("resumé:\n" + "- " * 99_000, "NV107"),
        ("? " * 90_000, "NV107"),
        ("\n".join(f"{' ' * level}a:" for level in range(600)), "NV107"),
        ("metoder: &a [*a, *a]", "NV107"),
        ("metoder:\n  - &a0 [x]\n" + "\n".join(f"  - &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(30)), "NV107"),
        ("metoder: [" + ", ".join(["a"] * 20_000), "NV104"),
        ("x: 1\n" * 60_000, "NV107"),
        ('resumé: "' + "\\x41" * 40_000, "NV104"),
        ("#" * 150_000, ""),
        ("resumé: " + "a " * 90_000, ""),
        ('resumé: "' + '\\"' * 80_000 + '"', ""),
    ],
    ids=["brackets", "braces", "pairs", "dashes", "marks", "steps", "ring", "bomb", "open", "long", "escapes", "remark", "text", "quotes"],
)
def test_what_would_break_a_parser_is_one_finding(root: Path, front: str, code: str) -> None:
    (root / THEMES / "2026-x.md").write_text(f"---\n{DRAFT}{front}\n---\n", encoding="utf-8")
    assert found_in(root) == ([(f"{THEMES}/2026-x.md", code)] if code else [])


def _many(root: Path, front: str) -> list[Diagnostic]:
    (root / THEMES / "2026-x.md").write_text(f"---\n{DRAFT}{front}---\n", encoding="utf-8")
    return bounded(validate(Store(root), date(2026, 11, 22)))


@pytest.mark.parametrize("line", ["  -\n", "  - 7\n"])
def test_ten_thousand_faults_are_told_as_two_hundred_and_how_many_more(root: Path, line: str) -> None:
    found = _many(root, f"metoder:\n{line * 10_000}")
    assert len(found) == MOST_SHOWN + 1
    assert found[-1].code == "NV116"
    assert "9800 fund mere" in found[-1].message
    assert found[-1].severity is Severity.ERROR
    assert found[-1].start.line == 5 + MOST_SHOWN + 1


def test_thousands_of_unknown_keys(root: Path) -> None:
    found = _many(root, "".join(f"k{number}: 1\n" for number in range(3_000)))
    assert (len(found), found[-1].code) == (MOST_SHOWN + 1, "NV116")


def test_hidden_warnings_weigh_as_warnings(root: Path) -> None:
    found = _many(root, "metoder:\n" + "  - Skole #3\n" * 300)
    assert {d.severity for d in found} == {Severity.WARNING}
    assert "100 fund mere" in found[-1].message


def test_few_findings_are_all_shown(root: Path) -> None:
    found = _many(root, "metoder:\n" + "  -\n" * MOST_SHOWN)
    assert [d.code for d in found] == ["NV127"] * MOST_SHOWN
