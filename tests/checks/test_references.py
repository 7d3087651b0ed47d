"""References that no example file can show: links, names that no system takes, and very many of them."""

from datetime import date
from pathlib import Path

import pytest

from netvaerk.checks import references
from netvaerk.checks.engine import validate
from netvaerk.checks.world import World
from netvaerk.domain.kind import Kind
from netvaerk.domain.municipality import Municipality
from netvaerk.domain.register import Register
from netvaerk.repository.layout import Ref
from netvaerk.repository.store import Store

MEETING = """---
organ: "Chefforum"
dato: 2026-06-16
tid: "15:00"
status: afholdt
punkter:
  - nøgle: status
    titel: "Status"
    type: orientering
    bilag:
      - titel: "Bilag"
        fil: "{}"
---

# Status
"""
NETWORK = """---
titel: "Net {0}"
netværkstype: velfærd
status: planlagt
halvår: 2027-forår
overordnet: 2026-net-{1}
---

# Net {0}
"""


def codes(root: Path) -> list[str]:
    return [d.code for d in validate(Store(root), date(2026, 11, 22))]


def with_enclosure(root: Path, file: str) -> Path:
    (root / "data/meetings").mkdir(parents=True)
    (root / "data/meetings/2026-06-16-chefforum.md").write_text(MEETING.format(file), encoding="utf-8")
    (root / "bilag").mkdir()
    (root / "bilag/tal.txt").write_text("Tal.", encoding="utf-8")
    return root


@pytest.mark.parametrize(("target", "found"), [("tal.txt", []), ("../../udenfor.txt", ["NV606"]), ("link.txt", ["NV606"])])
def test_an_enclosure_may_be_a_link_within_the_repository_only(target: str, found: list[str], tmp_path: Path) -> None:
    root = with_enclosure(tmp_path / "lager", "bilag/link.txt")
    (tmp_path / "udenfor.txt").write_text("Udenfor.", encoding="utf-8")
    try:
        (root / "bilag/link.txt").symlink_to(target)
    except OSError:
        pytest.skip("no links here")
    assert codes(root) == found


@pytest.mark.parametrize("file", ["x" * 5000, "bilag/" * 2000 + "x", "bilag/tal.txt/x", "bilag", "C:tal.txt", " bilag/tal.txt"])
def test_a_name_that_is_no_file_is_a_finding(file: str, tmp_path: Path) -> None:
    assert codes(with_enclosure(tmp_path / "lager", file)) == ["NV606"]


def test_a_ring_of_many_networks_is_one_finding(tmp_path: Path) -> None:
    folder = tmp_path / "data/networks"
    folder.mkdir(parents=True)
    for number in range(100):
        (folder / f"2026-net-{number}.md").write_text(NETWORK.format(number, (number + 1) % 100), encoding="utf-8")
    assert codes(tmp_path) == ["NV604"]


def test_where_everything_is_lost_the_first_suggestions_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "MOST_COMPARISONS", 500)
    there = frozenset(Ref(Kind.THEME, f"2026-tema-{number}") for number in range(100))
    world = World(Register(Municipality.model_validate({})), {}, date(2026, 11, 22), lambda _: False, there)
    lost = [(Ref(Kind.NETWORK, "2026-x"), ("tema",), f"2026-temae-{number}", (Kind.THEME,)) for number in range(20)]
    found = [fault.message for _, fault in references.lost("NV601", lost, world)]
    assert ["Mente du »2026-tema-" in message for message in found] == [True] * 5 + [False] * 15
