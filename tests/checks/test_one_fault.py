"""One fault gives one finding: what follows from it is not told again by the rules about what lies between records."""

from pathlib import Path

import pytest
from test_examples import EXAMPLES, found_in


@pytest.mark.parametrize(
    ("example", "only"),
    [
        ("nv407/positive-rules-cannot-be-used", "netvaerk.yaml NV120"),
        ("nv512/positive-stray-decision", "data/meetings/2026-06-16-chefforum.md NV504"),
        ("nv601/positive-cannot-be-read", "data/themes/2026-byhaver.md NV122"),
        ("nv601/positive-no-front-matter", "data/themes/2026-byhaver.md NV102"),
        ("nv602/positive-cannot-be-read", "data/networks/2026-byhaver.md NV104"),
        ("nv603/positive-cannot-be-read", "data/meetings/2026-06-16-chefforum.md NV122"),
        ("nv607/positive-meeting-cannot-be-read", "data/meetings/2026-06-16-chefforum.md NV122"),
        ("nv607/positive-meeting-torn", "data/meetings/2026-06-16-chefforum.md NV102"),
        ("nv607/positive-stray-decision", "data/meetings/2026-06-16-chefforum.md NV504"),
        ("nv609/positive-status-not-followed", "data/themes/2026-byhaver.md NV608"),
    ],
)
def test_one_fault_gives_one_finding(example: str, only: str, tmp_path: Path) -> None:
    found = found_in(EXAMPLES / example, tmp_path / "lager")
    assert [f"{line.split(':')[0]} {line.split()[-1]}" for line in found] == [only]
