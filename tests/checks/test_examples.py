"""Every rule is shown by example repositories: `examples/<code>/positive*` is without the fault, `negative*` has it.

An example is the files of a small repository; `expected.txt` in a negative one lists every finding, one a line:
`data/themes/2026-x.md:4:15-4:24 NV122`. `{{cpr}}` and the like in a file stand for what this repository must not hold: `FILLED`.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from netvaerk.checks.engine import validate
from netvaerk.checks.table import CODES, rules
from netvaerk.documents.index import index
from netvaerk.repository.store import Store

EXAMPLES = Path(__file__).parent / "examples"
# Rules that no files can show: links, twins of a name, hundreds of faults, and what a change touches have tests of their own.
WITHOUT_FILES = {"NV110", "NV111", "NV115", "NV116", "NV213"}
FILLED = {
    "{{cpr}}": "010190" + "-1234",
    "{{cpr-blank}}": "010190" + " 1234",
    "{{cpr-bare}}": "010190" + "1234",
    "{{mail}}": "fornavn" + "@" + "example.org",
    "{{phone}}": "22 34 " + "56 78",
    "{{phone-abroad}}": "+45 " + "22345678",
    "{{name}}": "Anna " + "Sørensen",
    "{{bell}}": "\x07",
    "{{rlo}}": "\u202e",
}
CASES = sorted(p for p in EXAMPLES.glob("*/*") if p.is_dir())


def filled(example: Path, root: Path) -> Path:
    """Make the repository that an example stands for, and return its root."""
    shutil.copytree(example, root, ignore=shutil.ignore_patterns("expected.txt"))
    for path in [*root.rglob("*.md"), *root.rglob("*.yaml")]:
        raw = path.read_bytes()
        for mark, number in FILLED.items():
            raw = raw.replace(mark.encode(), number.encode())
        path.write_bytes(raw)
    return root


def found_in(example: Path, root: Path) -> list[str]:
    found = validate(Store(filled(example, root)), date(2026, 11, 22), index)
    return [f"{d.path}:{d.start.line}:{d.start.column}-{d.end.line}:{d.end.column} {d.code}" for d in found]


@pytest.mark.parametrize("example", CASES, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_an_example_shows_just_what_it_is_for(example: Path, tmp_path: Path) -> None:
    found = found_in(example, tmp_path / "lager")
    if example.name.startswith("positive"):
        assert not [line for line in found if line.endswith(example.parent.name.upper())]
    else:
        assert found == (example / "expected.txt").read_text(encoding="utf-8").splitlines()
        assert any(line.endswith(example.parent.name.upper()) for line in found)


@pytest.mark.parametrize("code", [c for c in CODES if c not in WITHOUT_FILES and not c.startswith("NV7")])
def test_every_rule_has_both_kinds_of_example(code: str) -> None:
    names = [p.name for p in (EXAMPLES / code.lower()).glob("*")]
    assert any(n.startswith("positive") for n in names)
    assert any(n.startswith("negative") for n in names)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_a_page(code: str) -> None:
    rule = rules()[code]
    first, *_ = rule.page.split("\n")
    assert first.startswith(f"{code} ")
    assert first.endswith(".")
    for part in ("Forkert:", "Rigtigt:", "Sådan retter du det:"):
        assert part in rule.page, part


def test_no_code_was_dropped_or_renumbered() -> None:
    kept = [
        line for file in sorted((Path(__file__).parent / "codes").glob("nv*.txt")) for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert kept == [f"{r.code} {r.name}" for r in rules().values()], (
        "a new rule is added in tests/checks/codes; no line there is taken away"
    )
