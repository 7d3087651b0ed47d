"""Whatever a file holds, it comes in or is refused in Danish: a short run of what `fuzz.py` runs for minutes with other seeds."""

import random
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from conftest import GIT_IDENTITY, Secretariat
from fuzz import Run
from fuzz_kinds import KINDS
from fuzz_office import prepared

from netvaerk.repository.store import Store

NUMBERS = {"word_form": 20, "html_form": 60, "mail": 40, "msg": 60, "word": 20, "table": 40, "plain_text": 60, "packet": 60, "meeting": 20}


@pytest.fixture(scope="module")
def office(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Secretariat, Store]]:
    """One repository for all: nothing is written to it but by the command, which takes it away again."""
    root = tmp_path_factory.mktemp("fuzz") / "lager"
    shutil.copytree(begun, root, symlinks=True)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**GIT_IDENTITY, "NETVAERK_TODAY": "2026-11-22"}.items():
            patch.setenv(name, value)
        made = Secretariat(root, patch)
        made.git("update-index", "-q", "--refresh")
        yield made, prepared(made, agenda=True)


@pytest.mark.parametrize("name", KINDS)
def test_no_broken_file_does_anything_but_come_in_or_be_refused(office: tuple[Secretariat, Store], name: str) -> None:
    kind = KINDS[name](office[0])
    run = Run(kind, kind.taking(office[1]), office[0], random.Random(20261122))  # noqa: S311 - nothing here is a secret
    for file, raw in islice(run.files(), NUMBERS[name]):
        run.try_one(file, raw)
    assert 0 < run.counts["read"] < run.counts["files"]
